import * as vscode from 'vscode';
import { emptyPractice, type PracticeRecord, readPractice } from '../../core/practice/practice-record.ts';
import type { Log } from '../log.ts';
import { createSavedRecord, type SavedRecord } from '../saved-record.ts';

/** Practice against the clock in this workspace: the session that is on, and the time of finished ones. It outlives a reload of the window. */
export interface PracticeStore extends Pick<SavedRecord<PracticeRecord>, 'onDidChange' | 'get' | 'dispose'> {
  /** The moment to look at a session, in milliseconds. */
  readonly now: () => number;
  /** Saves what a change makes of the current record, and tells whether it did. */
  readonly update: (change: (record: PracticeRecord, now: number) => PracticeRecord) => Promise<boolean>;
}

/** Makes the store over a state such as `ExtensionContext.workspaceState`, with a clock such as `Date.now`. */
export function createPracticeStore(state: vscode.Memento, now: () => number, log: Log): PracticeStore {
  const record = createSavedRecord(state, { key: 'practice', read: readPractice, empty: emptyPractice, tellUnreadable }, log);
  return {
    onDidChange: record.onDidChange,
    get: record.get,
    now,
    update: (change) => record.update((current) => change(current, now())),
    dispose: record.dispose,
  };

  async function tellUnreadable(): Promise<void> {
    const remove = vscode.l10n.t('Remove Practice Times');
    const chosen = await vscode.window.showErrorMessage(vscode.l10n.t('This version of the extension cannot read the practice times of this workspace, so nothing was changed. Update the extension, or remove them to begin anew.'), remove);
    if (chosen === remove) await record.reset();
  }
}
