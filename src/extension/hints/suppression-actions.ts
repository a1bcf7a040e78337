import * as vscode from 'vscode';
import { source } from '../diagnostics/publish-diagnostics.ts';
import { ruleOf } from '../diagnostics/rule-of.ts';
import { drafts } from './selector.ts';

/** Offers to silence a finding with a comment, in this place or in the whole file. */
export function offerSuppressions(): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(drafts, { provideCodeActions }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] });

  function provideCodeActions(document: vscode.TextDocument, _range: vscode.Range, context: vscode.CodeActionContext): vscode.CodeAction[] {
    const own = context.diagnostics.filter((one) => one.source === source && one.severity !== vscode.DiagnosticSeverity.Hint);
    return own.flatMap((diagnostic) => [here(document, diagnostic), inFile(document, diagnostic)]);
  }
}

function here(document: vscode.TextDocument, diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const rule = ruleOf(diagnostic);
  const action = new vscode.CodeAction(vscode.l10n.t('Ignore {0} here', rule), vscode.CodeActionKind.QuickFix);
  const line = document.lineAt(diagnostic.range.start.line);
  return withEdit(action, diagnostic, document, line.range.start, `<!-- hld-ignore ${rule} -->\n`);
}

function inFile(document: vscode.TextDocument, diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const rule = ruleOf(diagnostic);
  const action = new vscode.CodeAction(vscode.l10n.t('Ignore {0} in this file', rule), vscode.CodeActionKind.QuickFix);
  const top = document.lineAt(0).text.startsWith('---') ? endOfFrontMatter(document) : 0;
  return withEdit(action, diagnostic, document, new vscode.Position(top, 0), `<!-- hld-ignore-file ${rule} -->\n\n`);
}

function withEdit(action: vscode.CodeAction, diagnostic: vscode.Diagnostic, document: vscode.TextDocument, at: vscode.Position, text: string): vscode.CodeAction {
  action.edit = new vscode.WorkspaceEdit();
  action.edit.insert(document.uri, at, text);
  action.diagnostics = [diagnostic];
  return action;
}

function endOfFrontMatter(document: vscode.TextDocument): number {
  for (let line = 1; line < document.lineCount; line++) if (/^---\s*$/.test(document.lineAt(line).text)) return line + 1;
  return 0;
}
