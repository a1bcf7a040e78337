import * as vscode from 'vscode';
import type { Log } from './log.ts';

/** A record that outlives the window. */
export interface SavedRecord<Content> {
  readonly onDidChange: vscode.Event<void>;
  /** What it holds; nothing yet where this version cannot read what is saved. */
  readonly get: () => Content;
  /** Saves what a change makes of the record. Tells whether it did: what this version cannot read stays as it is, and the person is told. */
  readonly update: (change: (content: Content) => Content) => Promise<boolean>;
  /** Begins anew, whatever is saved. */
  readonly reset: () => Promise<void>;
  /** What is saved, whether this version can read it or not. */
  readonly saved: () => unknown;
  readonly dispose: () => void;
}

/** What tells one record from another. */
export interface RecordKind<Content> {
  readonly key: string;
  /** Undefined where a value is no such record of this version. */
  readonly read: (value: unknown) => Content | undefined;
  readonly empty: Content;
  /** Tells the person that what is saved cannot be read, and what to do. */
  readonly tellUnreadable: () => Promise<void>;
}

/** Makes the record over a state such as `ExtensionContext.globalState`. */
export function createSavedRecord<Content>(state: vscode.Memento, { key, read, empty, tellUnreadable }: RecordKind<Content>, log: Log): SavedRecord<Content> {
  const didChange = new vscode.EventEmitter<void>();
  const saved = (): unknown => state.get(key) ?? empty;
  const save = async (content: Content): Promise<void> => {
    await state.update(key, content);
    didChange.fire();
  };
  return {
    onDidChange: didChange.event,
    get: () => read(saved()) ?? empty,
    update: async (change) => {
      const content = read(saved());
      if (content === undefined) {
        refuse();
        return false;
      }
      await save(change(content));
      return true;
    },
    reset: () => save(empty),
    saved,
    dispose: () => { didChange.dispose(); },
  };

  function refuse(): void {
    log.error(`the saved ${key} cannot be read by this version, so it is left as it is`);
    void tellUnreadable();
    // A box that a person has ticked goes back only when it is shown anew.
    didChange.fire();
  }
}
