import * as vscode from 'vscode';
import type { Finding, Fix } from '../../core/rules/finding.ts';
import { fixesTogether } from '../../core/rules/fixes-together.ts';
import type { Edit } from '../../core/text/edit.ts';
import type { AnswerStore } from '../answers/answer-store.ts';
import type { CheckedAnswer, CheckedFile } from '../answers/checked-answer.ts';
import { freshFile } from '../answers/fresh-file.ts';
import { source } from '../diagnostics/publish-diagnostics.ts';
import { ruleOf } from '../diagnostics/rule-of.ts';
import { toRange } from '../places.ts';
import { translate } from '../translate.ts';
import { selectCommand } from './select-after.ts';

/** The kind under which safe fixes run on save, when a person has asked for that. */
const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('systemDesign');

/** Offers the fixes of the last verdict. They are plain data on the findings: nothing is computed or parsed here. */
export function offerFixes(store: AnswerStore): vscode.Disposable {
  const kinds = [vscode.CodeActionKind.QuickFix, fixAllKind];
  return vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, { provideCodeActions }, { providedCodeActionKinds: kinds });

  function provideCodeActions(document: vscode.TextDocument, range: vscode.Range, context: vscode.CodeActionContext): vscode.CodeAction[] {
    // A verdict on another version of the text would put its edits into the wrong words.
    const fresh = freshFile(store, document);
    if (fresh === undefined) return [];
    const { checked, file } = fresh;
    const findings = checked.result.findings.filter((finding) => finding.file === file.file);
    if (context.only?.contains(fixAllKind) === true) return fixAll(findings, file);
    const touched = findings.filter(({ span }) => toRange(file.draft.outline.lines, span).intersection(range) !== undefined);
    const actions = touched.flatMap((finding) => finding.fixes.map((fix, index) => actionFor(fix, finding, index, checked, file, context)));
    return touched.length === 0 ? actions : [...actions, ...fixEverything(findings, file, context)];
  }
}

function actionFor(fix: Fix, finding: Finding, index: number, checked: CheckedAnswer, file: CheckedFile, context: vscode.CodeActionContext): vscode.CodeAction {
  const action = new vscode.CodeAction(translate(fix.title), vscode.CodeActionKind.QuickFix);
  action.diagnostics = context.diagnostics.filter((one) => one.source === source && ruleOf(one) === finding.rule);
  action.isPreferred = index === 0;
  action.edit = editOf(fix, checked, file);
  const command = selectCommand(fix, file);
  if (command !== undefined) action.command = command;
  return action;
}

function editOf(fix: Fix, checked: CheckedAnswer, file: CheckedFile): vscode.WorkspaceEdit {
  const edit = editsIn(file, fix.edits);
  if (fix.create !== undefined) {
    const target = vscode.Uri.joinPath(checked.folder, fix.create.file);
    edit.createFile(target, { contents: new TextEncoder().encode(fix.create.text), ignoreIfExists: true });
  }
  return edit;
}

/** Fixes that are right without a look, for a run on save. */
function fixAll(findings: readonly Finding[], file: CheckedFile): vscode.CodeAction[] {
  const safe = findings.flatMap(({ fixes }) => fixes.filter(({ kind, edits }) => kind === 'safe' && edits.length > 0).slice(0, 1));
  if (safe.length === 0) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Apply all safe fixes in this file'), fixAllKind);
  action.edit = editsIn(file, fixesTogether(safe).edits);
  return [action];
}

/** The first fix of every finding of the file that has one, in one step. */
function fixEverything(findings: readonly Finding[], file: CheckedFile, context: vscode.CodeActionContext): vscode.CodeAction[] {
  const { edits, count } = fixesTogether(findings.flatMap(({ fixes }) => fixes.slice(0, 1).filter((fix) => fix.edits.length > 0)));
  if (count < 2) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Fix {0} findings in this file', count), vscode.CodeActionKind.QuickFix);
  // What belongs to no finding is listed last, behind the offers to ignore this one.
  action.diagnostics = context.diagnostics.filter((one) => one.source === source);
  action.edit = editsIn(file, edits);
  return [action];
}

function editsIn({ uri, draft }: CheckedFile, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { span, text } of edits) edit.replace(uri, toRange(draft.outline.lines, span), text);
  return edit;
}
