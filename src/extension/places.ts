import * as vscode from 'vscode';
import { type LineIndex, positionAt } from '../core/text/line-index.ts';
import type { Span } from '../core/text/span.ts';

/** A span of a checked text as a range of the editor. */
export function toRange(lines: LineIndex, { start, end }: Span): vscode.Range {
  const from = positionAt(lines, start);
  const to = positionAt(lines, end);
  return new vscode.Range(from.line, from.character, to.line, to.character);
}

/** The last part of an address: the file name. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** The folder of a file. */
export function folderOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

/** How a folder or file is called in messages: relative to the workspace. */
export function shownPath(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}
