import { join } from 'node:path';
import type { Answer, Draft } from '../core/answer/draft.ts';
import { readDraft } from '../core/answer/read-draft.ts';
import type { Catalogue } from '../core/catalogue/catalogue.ts';
import { checkAnswer, type CheckResult, type Severities } from '../core/check/check-answer.ts';
import type { DiagramFault, DiagramFaults } from '../core/diagram/diagram.ts';
import { type AnswerFolder, readText, shownPath } from './files.ts';

/** One answer with its verdict. */
export interface CheckedAnswer extends AnswerFolder {
  readonly answer: Answer;
  readonly result: CheckResult;
}

/** Reads and checks the answer in one folder. `warn` gets a line for a file that cannot be read as it should. */
export async function checkFolder(folder: AnswerFolder, catalogue: Catalogue, severities: Severities, warn: (line: string) => void): Promise<CheckedAnswer> {
  const drafts = folder.files.flatMap((file) => readFile(folder, file, catalogue, warn));
  const answer = { drafts };
  const result = checkAnswer(answer, catalogue, severities, await findFaults(drafts));
  for (const { rule, error } of result.failures) warn(`The rule ${rule} failed on ${shownPath(folder.folder)}: ${String(error)}`);
  const findings = folder.only === undefined ? result.findings : result.findings.filter(({ file }) => file === folder.only);
  return { ...folder, answer, result: { ...result, findings } };
}

function readFile(folder: AnswerFolder, file: AnswerFolder['files'][number], catalogue: Catalogue, warn: (line: string) => void): readonly Draft[] {
  const path = join(folder.folder, file);
  const read = readText(path);
  if (read === undefined) {
    warn(`${shownPath(path)} cannot be read and is treated as missing.`);
    return [];
  }
  if (read.damaged) warn(`${shownPath(path)} is not clean UTF-8: the unreadable characters are passed over.`);
  return [readDraft(file, read.text, catalogue)];
}

/** Mermaid's parsers are seven times as big as all the rest, so they are loaded only for a draft that has a diagram. */
async function findFaults(drafts: readonly Draft[]): Promise<DiagramFaults> {
  const sources = new Set(drafts.flatMap((draft) => draft.diagrams.diagrams.filter(({ kind }) => kind === 'mermaid').map(({ source }) => source)));
  const faults = new Map<string, readonly DiagramFault[]>();
  if (sources.size === 0) return faults;
  const parser = await import('../core/diagram/mermaid-parser.ts');
  for (const source of sources) faults.set(source, await parser.findFaults(source));
  return faults;
}
