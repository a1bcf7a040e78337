import * as vscode from 'vscode';
import type { Log } from '../../src/extension/log.ts';

/** A log that a suite can wait for and read. */
export interface ListeningLog {
  readonly log: Log;
  readonly errors: readonly string[];
  /** Resolves with the next error. */
  readonly nextError: () => Promise<string>;
}

/** Makes a log that keeps its errors; what else is logged goes nowhere. */
export function listeningLog(): ListeningLog {
  const errors: string[] = [];
  const didFail = new vscode.EventEmitter<string>();
  const error = (message: string): void => {
    errors.push(message);
    didFail.fire(message);
  };
  return {
    log: { error, warn: () => undefined, info: () => undefined, show: () => undefined } as unknown as Log,
    errors,
    nextError: () => next(didFail.event),
  };
}

/** What an event tells next. */
export function next<Value>(event: vscode.Event<Value>): Promise<Value> {
  return new Promise((resolve) => {
    const listener = event((value) => {
      listener.dispose();
      resolve(value);
    });
  });
}

/** A state such as `ExtensionContext.globalState`, of this run alone. */
export function memoryState(saved: Readonly<Record<string, unknown>>): vscode.Memento & { readonly setKeysForSync: () => void } {
  const values = new Map(Object.entries(saved));
  function get(key: string, otherwise?: unknown): unknown {
    return values.get(key) ?? otherwise;
  }
  return {
    keys: () => [...values.keys()],
    get: get,
    update: (key, value) => {
      values.set(key, value);
      return Promise.resolve();
    },
    setKeysForSync: () => undefined,
  };
}

/** While a suite works, takes the place of a function of `vscode.window`; its own one is put back in the end. */
export async function standingIn<Name extends keyof typeof vscode.window>(name: Name, standIn: (typeof vscode.window)[Name], work: () => Promise<void>): Promise<void> {
  const own = vscode.window[name];
  Object.assign(vscode.window, { [name]: standIn });
  try {
    await work();
  } finally {
    Object.assign(vscode.window, { [name]: own });
  }
}

/** The sentences that a person is told as errors while a suite works. They are shown to nobody, and nobody answers. */
export async function errorsTold(work: () => Promise<void>): Promise<readonly string[]> {
  const told: string[] = [];
  await standingIn('showErrorMessage', (message: string) => {
    told.push(message);
    return Promise.resolve(undefined);
  }, work);
  return told;
}
