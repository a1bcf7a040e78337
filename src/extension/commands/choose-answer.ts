import * as vscode from 'vscode';
import type { AnswerStore } from '../answers/answer-store.ts';
import type { CheckedAnswer } from '../answers/checked-answer.ts';
import { titleOfAnswer } from '../attempts/attempt-places.ts';
import { shownPath } from '../places.ts';
import { runMode } from '../settings.ts';
import type { TreeNode } from '../tree/tree-view.ts';

/** The answers of the workspace once they are known. Where nothing is checked by itself, a command about answers is what they wait for. */
export async function checkedAnswers(store: AnswerStore): Promise<readonly CheckedAnswer[]> {
  await (runMode() === 'manual' ? store.checkAll() : store.ready);
  return store.answers();
}

/** The answer of a row in the tree or of the active draft, where it is among some answers; else the only one of these, or the one that a person chooses. */
export async function chooseAnswer(store: AnswerStore, from: TreeNode | undefined, among: readonly CheckedAnswer[], question: string): Promise<CheckedAnswer | undefined> {
  if (among.length === 0) {
    void offerAnswers();
    return undefined;
  }
  const meant = from === undefined ? activeAnswer(store) : answerFrom(from, store);
  const own = among.find(({ folder }) => folder.toString() === meant?.folder.toString());
  if (own !== undefined || among.length === 1) return own ?? among[0];
  return pickAnswer(among, question);
}

async function offerAnswers(): Promise<void> {
  const create = vscode.l10n.t('New Answer');
  const sample = vscode.l10n.t('Open Sample Answer');
  const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('There is no answer in this workspace yet.'), create, sample);
  if (chosen !== undefined) await vscode.commands.executeCommand(chosen === create ? 'systemDesign.newAnswer' : 'systemDesign.openSample');
}

/** The answer that a row of the tree stands for. */
export function answerFrom({ id }: TreeNode, store: AnswerStore): CheckedAnswer | undefined {
  return id.startsWith('answer:') ? store.of(vscode.Uri.parse(id.slice('answer:'.length))) : undefined;
}

/** The answer that the draft in the active editor belongs to. */
export function activeAnswer(store: AnswerStore): CheckedAnswer | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document === undefined ? undefined : store.of(document.uri);
}

async function pickAnswer(among: readonly CheckedAnswer[], question: string): Promise<CheckedAnswer | undefined> {
  const items = among.map((answer) => ({ label: titleOfAnswer(answer), description: shownPath(answer.folder), answer }));
  return (await vscode.window.showQuickPick(items, { placeHolder: question }))?.answer;
}
