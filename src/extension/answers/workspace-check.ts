import * as vscode from 'vscode';
import type { Log } from '../log.ts';
import { folderOf } from '../places.ts';
import type { AnswerCheck } from './answer-check.ts';
import type { CheckedAnswer } from './checked-answer.ts';
import { foldersWithDrafts } from './folders.ts';
import type { Verdicts } from './verdicts.ts';

/** How many of the answers of the workspace are checked. */
export interface CheckProgress {
  readonly done: number;
  readonly total: number;
}

/** How a check of all answers ended; by a person or another such check it is stopped, and the log says why it failed. */
export type CheckEnd = 'finished' | 'stopped' | 'failed';

/** Checks all answers of the workspace. */
export interface WorkspaceCheck {
  /** Looks for answers anew and checks them all, those first that have an open file. Another call takes the place of one that still runs. */
  readonly checkAll: () => Promise<CheckEnd>;
  /** How far `checkAll` is; undefined once it has ended. */
  readonly onDidProgress: vscode.Event<CheckProgress | undefined>;
  /** Ends a running `checkAll`; what it has not come to stays as it is. */
  readonly stop: () => void;
  /** Fulfilled when the first `checkAll` has ended. */
  readonly ready: Promise<void>;
  readonly dispose: () => void;
}

/** Makes the check. Nothing is looked for before it is asked for. */
export function createWorkspaceCheck(verdicts: Verdicts, { checkWithDiagrams, forget }: AnswerCheck, log: Log): WorkspaceCheck {
  const didProgress = new vscode.EventEmitter<CheckProgress | undefined>();
  let run = 0;
  let resolveReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (resolveReady = resolve));
  return {
    checkAll,
    onDidProgress: didProgress.event,
    stop: () => {
      run++;
      end();
    },
    ready,
    dispose: () => {
      run++;
      didProgress.dispose();
    },
  };

  async function checkAll(): Promise<CheckEnd> {
    const own = ++run;
    try {
      await checkEach(() => own === run);
      if (own !== run) return 'stopped';
      end();
      return 'finished';
    } catch (error) {
      log.error('the answers of the workspace could not be looked for', error);
      if (own === run) end();
      return 'failed';
    }
  }

  async function checkEach(goesOn: () => boolean): Promise<void> {
    const before = verdicts.all();
    const folders = openFirst(await foldersWithDrafts());
    for (const [done, folder] of folders.entries()) {
      if (!goesOn()) return;
      didProgress.fire({ done, total: folders.length });
      await checkWithDiagrams(folder);
      await untilHostIsFree();
    }
    if (goesOn()) forgetMissing(before, folders);
  }

  /** An answer that was checked meanwhile has come meanwhile: it was not there to be found. */
  function forgetMissing(before: readonly CheckedAnswer[], folders: readonly vscode.Uri[]): void {
    const found = new Set(folders.map((folder) => folder.toString()));
    for (const verdict of before) if (!found.has(verdict.folder.toString()) && verdicts.isLast(verdict)) forget(verdict.folder);
  }

  function end(): void {
    didProgress.fire(undefined);
    resolveReady();
  }
}

/** Whoever has a file of an answer open waits for its findings, not for those of the other answers. */
function openFirst(folders: readonly vscode.Uri[]): readonly vscode.Uri[] {
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => folderOf(uri).toString()));
  const isOpen = (folder: vscode.Uri): boolean => open.has(folder.toString());
  return [...folders.filter(isOpen), ...folders.filter((folder) => !isOpen(folder))];
}

/** Lets the host do what else there is to do, such as answering a keystroke, between two answers. */
function untilHostIsFree(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
