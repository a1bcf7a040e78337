import * as vscode from 'vscode';
import { markDayDone, markDayNotDone, mergeProgress, type Progress } from '../../core/practice/progress.ts';
import { readProgress } from '../../core/practice/progress-record.ts';
import type { Log } from '../log.ts';
import { shownPath } from '../places.ts';
import { dayOfNode } from '../tree/plans-tree.ts';
import type { TreeNode } from '../tree/tree-view.ts';
import type { ProgressStore } from './progress-store.ts';

const filters = { JSON: ['json'] };

/** "Mark as Done" on the row of a day: no key leads to the box of a row in a tree. */
export function markDayDoneCommand(progress: ProgressStore): (node?: TreeNode) => Promise<void> {
  return (node) => markDay(progress, node, markDayDone);
}

/** "Mark as Not Done" on the row of a day. */
export function markDayNotDoneCommand(progress: ProgressStore): (node?: TreeNode) => Promise<void> {
  return (node) => markDay(progress, node, markDayNotDone);
}

async function markDay(progress: ProgressStore, node: TreeNode | undefined, mark: (current: Progress, day: string) => Progress): Promise<void> {
  const day = node === undefined ? undefined : dayOfNode(node);
  if (day !== undefined) await progress.update((current) => mark(current, day));
}

/** "Export Progress": everything as one JSON file that a person can keep or carry on. */
export function exportProgressCommand(progress: ProgressStore, log: Log): () => Promise<void> {
  return async () => {
    const target = await vscode.window.showSaveDialog({ filters, saveLabel: vscode.l10n.t('Export Progress'), ...defaultFile() });
    if (target === undefined) return;
    if (await writeJson(target, progress.saved(), log)) void vscode.window.showInformationMessage(vscode.l10n.t('Your progress is in {0}.', shownPath(target)));
  };
}

/** "Import Progress": adds what a file holds; nothing that is done here is lost. */
export function importProgressCommand(progress: ProgressStore, log: Log): () => Promise<void> {
  return async () => {
    const picked = (await vscode.window.showOpenDialog({ filters, openLabel: vscode.l10n.t('Import Progress') }))?.[0];
    if (picked === undefined) return;
    const imported = readProgress(await readJson(picked, log));
    if (imported === undefined) {
      void vscode.window.showErrorMessage(vscode.l10n.t('No progress could be read from {0}. Choose a file made by "Export Progress".', shownPath(picked)));
      return;
    }
    if (await progress.update((current) => mergeProgress(current, imported))) void vscode.window.showInformationMessage(vscode.l10n.t('Progress imported: {0} days are done.', progress.get().done.length));
  };
}

/** "Reset Progress": asks first, because nothing brings it back. */
export function resetProgressCommand(progress: ProgressStore): () => Promise<void> {
  return async () => {
    const reset = vscode.l10n.t('Reset');
    const detail = vscode.l10n.t('All ticks and start dates are removed. Your answers stay. Export your progress first if you may want it back.');
    const chosen = await vscode.window.showWarningMessage(vscode.l10n.t('Reset all progress?'), { modal: true, detail }, reset);
    if (chosen === reset) await progress.reset();
  };
}

function defaultFile(): { readonly defaultUri?: vscode.Uri } {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, 'system-design-progress.json') };
}

async function writeJson(uri: vscode.Uri, value: unknown, log: Log): Promise<boolean> {
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`${JSON.stringify(value, undefined, 2)}\n`));
    return true;
  } catch (error) {
    log.error(`${shownPath(uri)} could not be written`, error);
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written. Choose a place where you may write.', shownPath(uri)));
    return false;
  }
}

async function readJson(uri: vscode.Uri, log: Log): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
  } catch (error) {
    log.error(`${shownPath(uri)} could not be read`, error);
    return undefined;
  }
}
