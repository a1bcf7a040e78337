import * as vscode from 'vscode';
import { emptyProgress, type Progress } from '../../core/practice/progress.ts';
import { readProgress } from '../../core/practice/progress-record.ts';

const key = 'progress';

/** The person's progress, in the state that settings sync carries to their other machines. */
export interface ProgressStore {
  readonly onDidChange: vscode.Event<void>;
  readonly get: () => Progress;
  /** Saves what a change makes of the current progress. */
  readonly update: (change: (progress: Progress) => Progress) => Promise<void>;
  readonly dispose: () => void;
}

/** Makes the store over a state such as `ExtensionContext.globalState`. */
export function createProgressStore(state: vscode.Memento & { setKeysForSync: (keys: readonly string[]) => void }): ProgressStore {
  const didChange = new vscode.EventEmitter<void>();
  state.setKeysForSync([key]);
  const get = (): Progress => readProgress(state.get(key)) ?? emptyProgress;
  return {
    onDidChange: didChange.event,
    get,
    update: async (change) => {
      await state.update(key, change(get()));
      didChange.fire();
    },
    dispose: () => { didChange.dispose(); },
  };
}
