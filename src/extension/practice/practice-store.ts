import * as vscode from 'vscode';
import { emptyPractice, type PracticeRecord, readPractice } from '../../core/practice/practice-record.ts';

const key = 'practice';

/** Practice against the clock in this workspace: the session that is on, and the time of finished ones. It outlives a reload of the window. */
export interface PracticeStore {
  readonly onDidChange: vscode.Event<void>;
  readonly get: () => PracticeRecord;
  /** The moment to look at a session, in milliseconds. */
  readonly now: () => number;
  /** Saves what a change makes of the current record. */
  readonly update: (change: (record: PracticeRecord, now: number) => PracticeRecord) => Promise<void>;
  readonly dispose: () => void;
}

/** Makes the store over a state such as `ExtensionContext.workspaceState`, with a clock such as `Date.now`. */
export function createPracticeStore(state: vscode.Memento, now: () => number): PracticeStore {
  const didChange = new vscode.EventEmitter<void>();
  const get = (): PracticeRecord => readPractice(state.get(key)) ?? emptyPractice;
  return {
    onDidChange: didChange.event,
    get,
    now,
    update: async (change) => {
      await state.update(key, change(get(), now()));
      didChange.fire();
    },
    dispose: () => { didChange.dispose(); },
  };
}
