import * as vscode from 'vscode';
import { silenceHere, silenceInFile } from '../../core/check/suppressions.ts';
import type { Outline } from '../../core/outline/outline.ts';
import type { Edit } from '../../core/text/edit.ts';
import type { AnswerStore } from '../answers/answer-store.ts';
import { freshFile } from '../answers/fresh-file.ts';
import { source } from '../diagnostics/publish-diagnostics.ts';
import { ruleOf } from '../diagnostics/rule-of.ts';
import { toRange } from '../places.ts';
import { drafts } from './selector.ts';

/** Offers to silence a finding with a comment, in this place or in the whole file. */
export function offerSuppressions(store: AnswerStore): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(drafts, { provideCodeActions }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] });

  function provideCodeActions(document: vscode.TextDocument, _range: vscode.Range, context: vscode.CodeActionContext): vscode.CodeAction[] {
    const outline = freshFile(store, document)?.file.draft.outline;
    if (outline === undefined) return [];
    const own = context.diagnostics.filter((one) => one.source === source && one.severity !== vscode.DiagnosticSeverity.Hint);
    return own.flatMap((diagnostic) => {
      const rule = ruleOf(diagnostic);
      const here = silenceHere(outline, rule, document.offsetAt(diagnostic.range.start));
      return [
        actionFor(vscode.l10n.t('Ignore {0} here', rule), diagnostic, editOf(document, outline, here)),
        actionFor(vscode.l10n.t('Ignore {0} in this file', rule), diagnostic, editOf(document, outline, silenceInFile(outline, rule))),
      ];
    });
  }
}

function editOf({ uri }: vscode.TextDocument, { lines }: Outline, { span, text }: Edit): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, toRange(lines, span), text);
  return edit;
}

function actionFor(title: string, diagnostic: vscode.Diagnostic, edit: vscode.WorkspaceEdit): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = edit;
  action.diagnostics = [diagnostic];
  return action;
}
