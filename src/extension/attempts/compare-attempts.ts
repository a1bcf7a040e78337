import * as vscode from 'vscode';
import { reviewOf } from '../../core/coverage/review.ts';
import { compareAttempts, type ReviewedAttempt } from '../../core/practice/compare-attempts.ts';
import { comparisonMarkdown } from '../../core/practice/comparison-markdown.ts';
import { wholeMinutes } from '../../core/practice/session.ts';
import type { AnswerStore } from '../answers/answer-store.ts';
import { checkedAnswers, chooseAnswer } from '../commands/choose-answer.ts';
import { shownPath } from '../places.ts';
import type { PracticeStore } from '../practice/practice-store.ts';
import { translate } from '../translate.ts';
import type { TreeNode } from '../tree/tree-view.ts';
import { type Attempt, attemptsAt, subjectName, withAttempts } from './attempt-places.ts';

const scheme = 'system-design-attempts';

/** "Compare Attempts": a page that nobody can edit, because it follows the checks of the attempts. */
export function compareAttemptsCommand(store: AnswerStore): (from?: TreeNode) => Promise<void> {
  return async (from) => {
    const among = withAttempts(await checkedAnswers(store));
    if (among.length === 0) {
      void tellSingle();
      return;
    }
    const answer = await chooseAnswer(store, from, among, vscode.l10n.t('Of which answer do you want to compare the attempts?'));
    if (answer === undefined) return;
    const path = `/${vscode.l10n.t('Attempts at {0}', subjectName(answer))}.md`;
    await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.from({ scheme, path, query: answer.folder.toString() }));
  };
}

async function tellSingle(): Promise<void> {
  const create = vscode.l10n.t('New Attempt');
  const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('No answer in this workspace has a second attempt yet.'), create);
  if (chosen === create) await vscode.commands.executeCommand('systemDesign.newAttempt');
}

/** Provides the pages of comparisons, and writes them anew when one of their attempts was checked or practised. */
export function provideComparisons(store: AnswerStore, practice: PracticeStore): vscode.Disposable {
  const didChange = new vscode.EventEmitter<vscode.Uri>();
  const refresh = (): void => {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === scheme) didChange.fire(uri);
  };
  return vscode.Disposable.from(
    didChange,
    store.onDidCheck(refresh),
    store.onDidForget(refresh),
    practice.onDidChange(refresh),
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: didChange.event,
      provideTextDocumentContent: (uri) => comparisonOf(vscode.Uri.parse(uri.query), store, practice),
    }),
  );
}

/** Empty where the answer is gone. */
async function comparisonOf(folder: vscode.Uri, store: AnswerStore, practice: PracticeStore): Promise<string> {
  await store.ready;
  const answer = store.of(folder);
  if (answer === undefined) return '';
  const { practised } = practice.get();
  const attempts = attemptsAt(answer, store.answers()).map((attempt) => reviewed(attempt, practised[attempt.folder]));
  return comparisonMarkdown(subjectName(answer), compareAttempts(attempts), translate);
}

function reviewed({ facts, checked }: Attempt, practised: number | undefined): ReviewedAttempt {
  return {
    attempt: facts.attempt,
    place: shownPath(checked.folder),
    review: reviewOf(checked.answer, checked.result),
    minutes: practised === undefined ? undefined : wholeMinutes(practised),
  };
}
