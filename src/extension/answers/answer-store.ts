import * as vscode from 'vscode';
import type { Draft } from '../../core/answer/draft.ts';
import { type FileName, isFileName } from '../../core/answer/files.ts';
import type { Catalogue } from '../../core/catalogue/catalogue.ts';
import type { Severities } from '../../core/check/check-answer.ts';
import type { CatalogueStore } from '../catalogue/catalogue-source.ts';
import type { Deferred, DeferredSource } from '../deferred-source.ts';
import type { Log } from '../log.ts';
import { folderOf, nameOf, shownPath } from '../places.ts';
import { changedSeverities } from '../settings.ts';
import type { CheckedAnswer } from './checked-answer.ts';
import type { DiagramJudge } from './diagram-judge.ts';
import { draftsIn, foldersWithDrafts } from './folders.ts';
import { createSchedule } from './schedule.ts';
import { createTextReader, type SourceText } from './texts.ts';

/** All answers of the workspace with their last verdicts. The only place that reads drafts; everything else looks at its results. */
export interface AnswerStore {
  readonly dispose: () => void;
  readonly onDidCheck: vscode.Event<CheckedAnswer>;
  /** A folder is no answer any more. */
  readonly onDidForget: vscode.Event<vscode.Uri>;
  /** Fires once, when the answers that were there at the start have been looked for. */
  readonly ready: Promise<void>;
  readonly answers: () => readonly CheckedAnswer[];
  /** The last verdict on the answer that a file or folder belongs to. */
  readonly of: (uri: vscode.Uri) => CheckedAnswer | undefined;
  /** Asks for a check of the answer that a file belongs to. @param delay in milliseconds */
  readonly ask: (file: vscode.Uri, delay: number) => void;
  /** Looks for answers anew and checks them all, those first that have an open file. Another call takes the place of one that still runs. */
  readonly checkAll: () => Promise<void>;
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

interface ReadDraft {
  readonly key: string;
  readonly catalogue: Catalogue;
  readonly draft: Draft;
}

/** Makes the store. Nothing is read before `checkAll` or `ask`. */
export function createAnswerStore(catalogueStore: CatalogueStore, deferred: DeferredSource, judge: DiagramJudge, log: Log): AnswerStore {
  const checked = new Map<string, CheckedAnswer>();
  const drafts = new Map<string, ReadDraft>();
  const read = createTextReader();
  const didCheck = new vscode.EventEmitter<CheckedAnswer>();
  const didForget = new vscode.EventEmitter<vscode.Uri>();
  const didProgress = new vscode.EventEmitter<CheckProgress | undefined>();
  let run = 0;
  const schedule = createSchedule((key) => checkFolder(vscode.Uri.parse(key)));
  let resolveReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (resolveReady = resolve));
  return {
    onDidCheck: didCheck.event,
    onDidForget: didForget.event,
    ready,
    answers: () => [...checked.values()].sort((one, other) => (one.folder.path < other.folder.path ? -1 : 1)),
    of: (uri) => checked.get(uri.toString()) ?? checked.get(folderOf(uri).toString()),
    ask: (file, delay) => {
      if (isFileName(nameOf(file))) schedule.ask(folderOf(file).toString(), delay);
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

  async function checkAll(): Promise<void> {
    const own = ++run;
    const before = [...checked.values()];
    const folders = openFirst(await foldersWithDrafts());
    for (const [done, folder] of folders.entries()) {
      if (own !== run) return;
      didProgress.fire({ done, total: folders.length });
      await checkFolder(folder);
      await untilHostIsFree();
    }
    if (own !== run) return;
    const found = new Set(folders.map((folder) => folder.toString()));
    for (const verdict of before) if (!found.has(verdict.folder.toString()) && isLast(verdict)) forget(verdict.folder);
    end();
  }

  /** Whether nothing has been checked there since: an answer that has come meanwhile was not there to be found. */
  function isLast(verdict: CheckedAnswer): boolean {
    return checked.get(verdict.folder.toString()) === verdict;
  }

  function end(): void {
    didProgress.fire(undefined);
    resolveReady();
  }

  async function checkFolder(folder: vscode.Uri): Promise<void> {
    try {
      await check(folder);
    } catch (error) {
      log.error(`${shownPath(folder)} could not be checked`, error);
    }
  }

  async function check(folder: vscode.Uri): Promise<void> {
    const names = await draftsIn(folder, read);
    if (names === undefined) {
      forget(folder);
      return;
    }
    const [catalogue, checker] = await Promise.all([catalogueStore.get(), deferred()]);
    const texts = await readAll(folder, names);
    // Whoever typed meanwhile has asked for another check already.
    if (texts.some(({ source }) => isStale(source))) return;
    const begun = performance.now();
    const files = texts.map(({ file, source }) => ({ uri: source.uri, file, version: source.version, draft: draftOf(file, source, catalogue, checker) }));
    const answer = { drafts: files.map(({ draft }) => draft) };
    publish({ folder, answer, files, result: checker.checkAnswer(answer, catalogue, severitiesFor(folder), judge.faults) }, begun);
    if (await judge.judge(files.map(({ draft }) => draft))) schedule.ask(folder.toString(), 0);
  }

  function publish(verdict: CheckedAnswer, begun: number): void {
    const { folder, files, result } = verdict;
    for (const { rule, error } of result.failures) log.error(`the rule ${rule} failed on ${shownPath(folder)}`, error);
    checked.set(folder.toString(), verdict);
    log.info(`${shownPath(folder)}: ${String(files.length)} files, ${String(result.findings.length)} findings in ${(performance.now() - begun).toFixed(1)} ms`);
    didCheck.fire(verdict);
  }

  async function readAll(folder: vscode.Uri, names: readonly FileName[]): Promise<readonly { file: FileName; source: SourceText }[]> {
    const sources = await Promise.all(names.map(async (file) => ({ file, source: await read(vscode.Uri.joinPath(folder, file)) })));
    return sources.flatMap(({ file, source }) => {
      if (source?.damaged === true) log.warn(`${shownPath(source.uri)} is not clean UTF-8: the unreadable characters are passed over`);
      return source === undefined ? [] : [{ file, source }];
    });
  }

  function draftOf(file: FileName, source: SourceText, catalogue: Catalogue, { readDraft }: Deferred): Draft {
    const id = source.uri.toString();
    const known = drafts.get(id);
    if (known?.key === source.key && known.catalogue === catalogue) return known.draft;
    const draft = readDraft(file, source.text, catalogue);
    drafts.set(id, { key: source.key, catalogue, draft });
    return draft;
  }

  /** A person's own settings win over those of packs. */
  function severitiesFor(folder: vscode.Uri): Severities {
    return new Map([...catalogueStore.severities(), ...changedSeverities(folder)]);
  }

  function forget(folder: vscode.Uri): void {
    schedule.forget(folder.toString());
    const known = checked.get(folder.toString());
    if (known === undefined) return;
    checked.delete(folder.toString());
    for (const { uri } of known.files) drafts.delete(uri.toString());
    didForget.fire(folder);
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
