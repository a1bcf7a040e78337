import * as vscode from 'vscode';
import { emptyProgress, type Progress } from '../../core/practice/progress.ts';
import { readProgress } from '../../core/practice/progress-record.ts';
import type { Log } from '../log.ts';
import { createSavedRecord, type SavedRecord } from '../saved-record.ts';

const key = 'progress';

/** The person's progress, in the state that settings sync carries to their other machines: one of these may have a newer version. */
export type ProgressStore = SavedRecord<Progress>;

/** Makes the store over a state such as `ExtensionContext.globalState`. */
export function createProgressStore(state: vscode.Memento & { setKeysForSync: (keys: readonly string[]) => void }, log: Log): ProgressStore {
  state.setKeysForSync([key]);
  return createSavedRecord(state, { key, read: readProgress, empty: emptyProgress, tellUnreadable }, log);
}

async function tellUnreadable(): Promise<void> {
  const reset = vscode.l10n.t('Reset Progress');
  const chosen = await vscode.window.showErrorMessage(vscode.l10n.t('This version of the extension cannot read your progress, so nothing was changed. Update the extension, or reset your progress to begin anew.'), reset);
  if (chosen === reset) await vscode.commands.executeCommand('systemDesign.resetProgress');
}
