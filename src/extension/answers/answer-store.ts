import * as vscode from 'vscode';
import { type FileName, fileNames, isFileName } from '../../core/answer/files.ts';
import type { Severities } from '../../core/check/check-answer.ts';
import type { CatalogueStore } from '../catalogue/catalogue-source.ts';
import type { DeferredSource } from '../deferred-source.ts';
import type { Log } from '../log.ts';
import { folderOf, nameOf, shownPath } from '../places.ts';
import { changedSeverities, runMode } from '../settings.ts';
import type { CheckedAnswer } from './checked-answer.ts';
import type { DiagramJudge } from './diagram-judge.ts';
import { createDraftCache } from './draft-cache.ts';
import { draftsIn, foldersWithDrafts } from './folders.ts';
import { createSchedule, quietTime } from './schedule.ts';
import { createTextReader, type SourceText } from './texts.ts';

/** All answers of the workspace with their last verdicts. The only place that reads drafts; everything else looks at its results. */
export interface AnswerStore {
  readonly dispose: () => void;
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
  /** Looks for answers anew and checks them all, those first that have an open file. Another call takes the place of one that still runs. */
  readonly checkAll: () => Promise<CheckEnd>;
  /** How far `checkAll` is; undefined once it has ended. */
  readonly onDidProgress: vscode.Event<CheckProgress | undefined>;
  /** Ends a running `checkAll`; what it has not come to stays as it is. */
  readonly stop: () => void;
}

/** How many of the answers of the workspace are checked. */
export interface CheckProgress {
  readonly done: number;
  readonly total: number;
}

/** How a check of all answers ended; by a person or another such check it is stopped, and the log says why it failed. */
export type CheckEnd = 'finished' | 'stopped' | 'failed';

/** Makes the store. Nothing is read before a check is asked for. */
export function createAnswerStore(catalogueStore: CatalogueStore, deferred: DeferredSource, judge: DiagramJudge, log: Log): AnswerStore {
  const checked = new Map<string, CheckedAnswer>();
  const drafts = createDraftCache();
  const texts = createTextReader();
  const didCheck = new vscode.EventEmitter<CheckedAnswer>();
  const didForget = new vscode.EventEmitter<vscode.Uri>();
  const didProgress = new vscode.EventEmitter<CheckProgress | undefined>();
  let run = 0;
  const schedule = createSchedule((key) => checkAndJudge(vscode.Uri.parse(key)));
  let resolveReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (resolveReady = resolve));
  return {
    onDidCheck: didCheck.event,
    onDidForget: didForget.event,
    get ready() {
      return runMode() === 'manual' ? Promise.resolve() : ready;
    },
    answers: () => [...checked.values()].sort((one, other) => (one.folder.path < other.folder.path ? -1 : 1)),
    of: (uri) => checked.get(uri.toString()) ?? checked.get(folderOf(uri).toString()),
    ask: (file, delay) => {
      if (isFileName(nameOf(file))) schedule.ask(folderOf(file).toString(), delay);
    },
    check: async (folder) => {
      const verdict = await check(folder);
      // Mermaid takes its time, and it has no part in this verdict.
      if (verdict !== undefined) void judgeDiagrams(verdict);
      return verdict;
    },
    checkAll,
    onDidProgress: didProgress.event,
    stop: () => {
      run++;
      end();
    },
    dispose: () => {
      run++;
      for (const part of [schedule, didCheck, didForget, didProgress]) part.dispose();
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
    const before = [...checked.values()];
    const folders = openFirst(await foldersWithDrafts());
    for (const [done, folder] of folders.entries()) {
      if (!goesOn()) return;
      didProgress.fire({ done, total: folders.length });
      await checkAndJudge(folder);
      await untilHostIsFree();
    }
    if (!goesOn()) return;
    const found = new Set(folders.map((folder) => folder.toString()));
    for (const verdict of before) if (!found.has(verdict.folder.toString()) && isLast(verdict)) forget(verdict.folder);
  }

  /** Whether nothing has been checked there since: an answer that has come meanwhile was not there to be found. */
  function isLast(verdict: CheckedAnswer): boolean {
    return checked.get(verdict.folder.toString()) === verdict;
  }

  function end(): void {
    didProgress.fire(undefined);
    resolveReady();
  }

  async function checkAndJudge(folder: vscode.Uri): Promise<void> {
    const verdict = await check(folder);
    if (verdict !== undefined) await judgeDiagrams(verdict);
  }

  async function judgeDiagrams({ folder, answer }: CheckedAnswer): Promise<void> {
    try {
      if (await judge.judge(answer.drafts)) schedule.ask(folder.toString(), 0);
    } catch (error) {
      log.error(`the diagrams of ${shownPath(folder)} could not be judged`, error);
    }
  }

  async function check(folder: vscode.Uri): Promise<CheckedAnswer | undefined> {
    try {
      return await checkFolder(folder);
    } catch (error) {
      log.error(`${shownPath(folder)} could not be checked`, error);
      return undefined;
    }
  }

  async function checkFolder(folder: vscode.Uri): Promise<CheckedAnswer | undefined> {
    const names = await draftsIn(folder, texts);
    if (names === undefined) {
      forget(folder);
      return undefined;
    }
    const sources = await readAll(folder, names);
    release(folder, sources.map(({ file }) => file));
    // Asked for last: a pack that comes while texts are read must count, for nobody asks for this check again.
    const [catalogue, { readDraft, checkAnswer }] = await Promise.all([catalogueStore.get(), deferred()]);
    if (sources.some(({ source }) => isStale(source))) {
      // Typing asks for a check in one mode only; in the others this one would be the last.
      schedule.ask(folder.toString(), quietTime);
      return undefined;
    }
    const begun = performance.now();
    const files = sources.map(({ file, source: { uri, text } }) => ({ uri, file, draft: drafts.get(uri.toString(), text, catalogue, () => readDraft(file, text, catalogue)) }));
    const answer = { drafts: files.map(({ draft }) => draft) };
    const verdict = { folder, answer, files, result: checkAnswer(answer, catalogue, severitiesFor(folder), judge.faults) };
    publish(verdict, begun);
    return verdict;
  }

  function publish(verdict: CheckedAnswer, begun: number): void {
    const { folder, files, result } = verdict;
    for (const { rule, error } of result.failures) log.error(`the rule ${rule} failed on ${shownPath(folder)}`, error);
    checked.set(folder.toString(), verdict);
    log.info(`${shownPath(folder)}: ${String(files.length)} files, ${String(result.findings.length)} findings in ${(performance.now() - begun).toFixed(1)} ms`);
    didCheck.fire(verdict);
  }

  async function readAll(folder: vscode.Uri, names: readonly FileName[]): Promise<readonly { file: FileName; source: SourceText }[]> {
    const sources = await Promise.all(names.map(async (file) => ({ file, source: await texts.read(vscode.Uri.joinPath(folder, file)) })));
    return sources.flatMap(({ file, source }) => {
      if (source === undefined) log.warn(`${shownPath(vscode.Uri.joinPath(folder, file))} could not be read, so it counts as missing`);
      if (source?.damaged === true) log.warn(`${shownPath(source.uri)} is not clean UTF-8: the unreadable characters are passed over`);
      return source === undefined ? [] : [{ file, source }];
    });
  }

  /** Keeps nothing in memory of the files of a folder but of those that are still there. */
  function release(folder: vscode.Uri, kept: readonly FileName[]): void {
    for (const name of fileNames) {
      if (kept.includes(name)) continue;
      const uri = vscode.Uri.joinPath(folder, name);
      texts.forget(uri);
      drafts.forget(uri.toString());
    }
  }

  /** A person's own settings win over those of packs. */
  function severitiesFor(folder: vscode.Uri): Severities {
    return new Map([...catalogueStore.severities(), ...changedSeverities(folder)]);
  }

  /** What is asked for meanwhile stays asked for: a second file makes an answer of what was none when its first was read. */
  function forget(folder: vscode.Uri): void {
    release(folder, []);
    if (checked.delete(folder.toString())) didForget.fire(folder);
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

/** Whether an open document has changed since its text was taken. */
function isStale({ uri, version }: SourceText): boolean {
  if (version === undefined) return false;
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  return document !== undefined && document.version !== version;
}
