import * as vscode from 'vscode';

/** Words of the catalogue for hovers, tooltips and completions. Packs are untrusted: no HTML, no commands, and no pictures, which VS Code would fetch. */
export function authoredMarkdown(text: string): vscode.MarkdownString {
  const words = new vscode.MarkdownString(text.replaceAll('![', '!\\['), true);
  words.supportHtml = false;
  return words;
}
