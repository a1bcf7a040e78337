import * as vscode from 'vscode';
import type { AnswerStore } from '../answers/answer-store.ts';
import type { ReviewPanel } from '../review/review-panel.ts';
import type { TreeNode } from '../tree/tree-view.ts';
import { chooseAnswer, checkedAnswers } from './choose-answer.ts';

/** "Review Answer": of a row in the tree, of a step's lens, of the active draft, or one that a person chooses. */
export function openReviewCommand(store: AnswerStore, review: ReviewPanel): (from?: vscode.Uri | TreeNode, step?: number) => Promise<void> {
  return async (from, step) => {
    const answers = await checkedAnswers(store);
    const folder = from instanceof vscode.Uri ? from : (await chooseAnswer(store, from, answers, vscode.l10n.t('Which answer do you want to review?')))?.folder;
    if (folder !== undefined) await review.open(folder, step);
  };
}
