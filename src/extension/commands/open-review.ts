import * as vscode from 'vscode';
import type { AnswerStore } from '../answers/answer-store.ts';
import { nameOf, shownPath } from '../places.ts';
import type { ReviewPanel } from '../review/review-panel.ts';
import type { TreeNode } from '../tree/tree-view.ts';

/** "Review Answer": of a row in the tree, of a step's lens, of the active draft, or one that a person chooses. */
export function openReviewCommand(store: AnswerStore, review: ReviewPanel): (from?: vscode.Uri | TreeNode, step?: number) => Promise<void> {
  return async (from, step) => {
    await store.ready;
    const folder = folderFrom(from) ?? activeFolder(store) ?? (await pickFolder(store));
    if (folder !== undefined) await review.open(folder, step);
  };
}

function folderFrom(from: vscode.Uri | TreeNode | undefined): vscode.Uri | undefined {
  if (from instanceof vscode.Uri) return from;
  return from?.id.startsWith('answer:') === true ? vscode.Uri.parse(from.id.slice('answer:'.length)) : undefined;
}

function activeFolder(store: AnswerStore): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document === undefined ? undefined : store.of(document.uri)?.folder;
}

async function pickFolder(store: AnswerStore): Promise<vscode.Uri | undefined> {
  const answers = store.answers();
  if (answers.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no answer in this workspace. "System Design: New Answer" creates one.'));
    return undefined;
  }
  const items = answers.map(({ folder }) => ({ label: nameOf(folder), description: shownPath(folder), folder }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which answer do you want to review?') }))?.folder;
}
