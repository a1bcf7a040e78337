import type * as vscode from 'vscode';
import { isFileName } from '../../core/answer/files.ts';
import type { CatalogueStore } from '../catalogue/catalogue-source.ts';
import type { DeferredSource } from '../deferred-source.ts';
import type { Log } from '../log.ts';
import { folderOf, nameOf } from '../places.ts';
import { runMode } from '../settings.ts';
import { createAnswerCheck } from './answer-check.ts';
import { createAnswerReader } from './answer-reader.ts';
import type { CheckedAnswer } from './checked-answer.ts';
import type { DiagramJudge } from './diagram-judge.ts';
import { createVerdicts } from './verdicts.ts';
import { createWorkspaceCheck, type WorkspaceCheck } from './workspace-check.ts';

/** All answers of the workspace with their last verdicts. The only place that reads drafts; everything else looks at its results. */
export interface AnswerStore extends WorkspaceCheck {
  readonly onDidCheck: vscode.Event<CheckedAnswer>;
  /** A folder is no answer any more. */
  readonly onDidForget: vscode.Event<vscode.Uri>;
  /** Fulfilled when the answers that were there at the start have been looked for; at once where nothing is checked by itself. */
  readonly ready: Promise<void>;
  readonly answers: () => readonly CheckedAnswer[];
  /** The last verdict on the answer that a file or folder belongs to. */
  readonly of: (uri: vscode.Uri) => CheckedAnswer | undefined;
  /** Asks for a check of the answer that a file belongs to. @param delay in milliseconds */
  readonly ask: (file: vscode.Uri, delay: number) => void;
  /** Checks the answer in a folder now. Undefined where there is none, where it could not be checked, and where somebody typed meanwhile. */
  readonly check: (folder: vscode.Uri) => Promise<CheckedAnswer | undefined>;
}

/** Makes the store. Nothing is read before a check is asked for. */
export function createAnswerStore(catalogueStore: CatalogueStore, deferred: DeferredSource, judge: DiagramJudge, log: Log): AnswerStore {
  const verdicts = createVerdicts();
  const each = createAnswerCheck({ catalogueStore, deferred, judge, reader: createAnswerReader(log), verdicts, log });
  const all = createWorkspaceCheck(verdicts, each, log);
  return {
    onDidCheck: verdicts.onDidCheck,
    onDidForget: verdicts.onDidForget,
    onDidProgress: all.onDidProgress,
    get ready() {
      return runMode() === 'manual' ? Promise.resolve() : all.ready;
    },
    answers: verdicts.all,
    of: verdicts.of,
    ask: (file, delay) => {
      if (isFileName(nameOf(file))) each.ask(folderOf(file), delay);
    },
    check: each.check,
    checkAll: all.checkAll,
    stop: all.stop,
    dispose: () => {
      for (const part of [all, each, verdicts]) part.dispose();
    },
  };
}
