import * as vscode from 'vscode';
import type { Severities } from '../../core/check/check-answer.ts';
import type { CatalogueStore } from '../catalogue/catalogue-source.ts';
import type { DeferredSource } from '../deferred-source.ts';
import type { Log } from '../log.ts';
import { shownPath } from '../places.ts';
import { changedSeverities } from '../settings.ts';
import type { AnswerReader } from './answer-reader.ts';
import type { CheckedAnswer } from './checked-answer.ts';
import type { DiagramJudge } from './diagram-judge.ts';
import { createSchedule, quietTime } from './schedule.ts';
import type { SourceText } from './texts.ts';
import type { Verdicts } from './verdicts.ts';

/** Checks one answer at a time, and keeps the verdicts. */
export interface AnswerCheck {
  /** Asks for a check of the answer in a folder, with its diagrams. @param delay in milliseconds */
  readonly ask: (folder: vscode.Uri, delay: number) => void;
  /** Checks now, and judges the diagrams afterwards. Undefined where there is no answer, where it could not be checked, and where somebody typed meanwhile. */
  readonly check: (folder: vscode.Uri) => Promise<CheckedAnswer | undefined>;
  /** Checks now, and waits for the diagrams too. */
  readonly checkWithDiagrams: (folder: vscode.Uri) => Promise<void>;
  /** Keeps nothing of a folder that is no answer any more. What is asked for meanwhile stays asked for: a second file makes an answer of what was none when its first was read. */
  readonly forget: (folder: vscode.Uri) => void;
  readonly dispose: () => void;
}

/** What a check is made of. */
export interface AnswerCheckParts {
  readonly catalogueStore: CatalogueStore;
  readonly deferred: DeferredSource;
  readonly judge: DiagramJudge;
  readonly reader: AnswerReader;
  readonly verdicts: Verdicts;
  readonly log: Log;
}

/** Makes the check. Nothing is read before it is asked for. */
export function createAnswerCheck({ catalogueStore, deferred, judge, reader, verdicts, log }: AnswerCheckParts): AnswerCheck {
  const schedule = createSchedule((key) => checkWithDiagrams(vscode.Uri.parse(key)));
  return { ask, check, checkWithDiagrams, forget, dispose: schedule.dispose };

  function ask(folder: vscode.Uri, delay: number): void {
    schedule.ask(folder.toString(), delay);
  }

  async function check(folder: vscode.Uri): Promise<CheckedAnswer | undefined> {
    const verdict = await checkSafely(folder);
    // Mermaid takes its time, and it has no part in this verdict.
    if (verdict !== undefined) void judgeDiagrams(verdict);
    return verdict;
  }

  async function checkWithDiagrams(folder: vscode.Uri): Promise<void> {
    const verdict = await checkSafely(folder);
    if (verdict !== undefined) await judgeDiagrams(verdict);
  }

  async function judgeDiagrams({ folder, answer }: CheckedAnswer): Promise<void> {
    try {
      if (await judge.judge(answer.drafts)) ask(folder, 0);
    } catch (error) {
      log.error(`the diagrams of ${shownPath(folder)} could not be judged`, error);
    }
  }

  async function checkSafely(folder: vscode.Uri): Promise<CheckedAnswer | undefined> {
    try {
      return await checkFolder(folder);
    } catch (error) {
      log.error(`${shownPath(folder)} could not be checked`, error);
      return undefined;
    }
  }

  async function checkFolder(folder: vscode.Uri): Promise<CheckedAnswer | undefined> {
    const texts = await reader.textsIn(folder);
    if (texts === undefined) {
      forget(folder);
      return undefined;
    }
    // Asked for last: a pack that comes while texts are read must count, for nobody asks for this check again.
    const [catalogue, { readDraft, checkAnswer }] = await Promise.all([catalogueStore.get(), deferred()]);
    if (texts.some(({ source }) => isStale(source))) {
      // Typing asks for a check in one mode only; in the others this one would be the last.
      ask(folder, quietTime);
      return undefined;
    }
    const begun = performance.now();
    const files = reader.draftsOf(texts, catalogue, readDraft);
    const answer = { drafts: files.map(({ draft }) => draft) };
    const verdict = { folder, answer, files, result: checkAnswer(answer, catalogue, severitiesFor(folder), judge.faults) };
    logVerdict(verdict, performance.now() - begun);
    verdicts.keep(verdict);
    return verdict;
  }

  /** @param time that the check took, in milliseconds */
  function logVerdict({ folder, files, result }: CheckedAnswer, time: number): void {
    for (const { rule, error } of result.failures) log.error(`the rule ${rule} failed on ${shownPath(folder)}`, error);
    log.info(`${shownPath(folder)}: ${String(files.length)} files, ${String(result.findings.length)} findings in ${time.toFixed(1)} ms`);
  }

  /** A person's own settings win over those of packs. */
  function severitiesFor(folder: vscode.Uri): Severities {
    return new Map([...catalogueStore.severities(), ...changedSeverities(folder)]);
  }

  function forget(folder: vscode.Uri): void {
    reader.forget(folder);
    verdicts.forget(folder);
  }
}

/** Whether an open document has changed since its text was taken. */
function isStale({ uri, version }: SourceText): boolean {
  if (version === undefined) return false;
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  return document !== undefined && document.version !== version;
}
