import * as vscode from 'vscode';
import { folderOf } from '../places.ts';
import type { CheckedAnswer } from './checked-answer.ts';

/** The last verdict on each answer that is known. */
export interface Verdicts {
  readonly onDidCheck: vscode.Event<CheckedAnswer>;
  /** A folder is no answer any more. */
  readonly onDidForget: vscode.Event<vscode.Uri>;
  /** All of them, by the paths of their folders. */
  readonly all: () => readonly CheckedAnswer[];
  /** That on the answer that a file or folder belongs to. */
  readonly of: (uri: vscode.Uri) => CheckedAnswer | undefined;
  /** Whether nothing has been checked there since. */
  readonly isLast: (verdict: CheckedAnswer) => boolean;
  /** Keeps a verdict in the place of the one before it, and tells of it. */
  readonly keep: (verdict: CheckedAnswer) => void;
  /** Forgets a folder, and tells of it where it was an answer. */
  readonly forget: (folder: vscode.Uri) => void;
  readonly dispose: () => void;
}

/** Makes a list of verdicts with nothing in it. */
export function createVerdicts(): Verdicts {
  const kept = new Map<string, CheckedAnswer>();
  const didCheck = new vscode.EventEmitter<CheckedAnswer>();
  const didForget = new vscode.EventEmitter<vscode.Uri>();
  return {
    onDidCheck: didCheck.event,
    onDidForget: didForget.event,
    all: () => [...kept.values()].sort((one, other) => (one.folder.path < other.folder.path ? -1 : 1)),
    of: (uri) => kept.get(uri.toString()) ?? kept.get(folderOf(uri).toString()),
    isLast: (verdict) => kept.get(verdict.folder.toString()) === verdict,
    keep: (verdict) => {
      kept.set(verdict.folder.toString(), verdict);
      didCheck.fire(verdict);
    },
    forget: (folder) => {
      if (kept.delete(folder.toString())) didForget.fire(folder);
    },
    dispose: () => {
      for (const emitter of [didCheck, didForget]) emitter.dispose();
    },
  };
}
