import { type Dirent, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { type FileText, fileTextOf } from '../core/answer/file-text.ts';
import { type FileName, isFileName } from '../core/answer/files.ts';
import { draftNames, isAnswer } from '../core/answer/folder.ts';
import { UsageFailure } from './failure.ts';

/** The folder of an answer on disk. */
export interface AnswerFolder {
  /** As it was reached from the path that was given. */
  readonly folder: string;
  readonly files: readonly FileName[];
  /** The one file that was asked for; undefined where the whole answer was. */
  readonly only: FileName | undefined;
}

// Nobody keeps answers in there, and they can be huge.
const skipped = new Set(['node_modules', '.git']);

/** The answers a path names: an answer, a file of one, or a folder with answers at any depth, in the order of their paths. Throws UsageFailure where it cannot be read. */
export function findAnswers(path: string): readonly AnswerFolder[] {
  if (statOf(path).isDirectory()) return answersUnder(path);
  const name = basename(path);
  const answer = isFileName(name) ? answerAt(dirname(path)) : undefined;
  if (answer === undefined || !isFileName(name)) throw new UsageFailure(`${path} is not one of the seven files of an answer.`);
  return [{ ...answer, only: name }];
}

/** A file's text. Undefined where the file vanished meanwhile. */
export function readText(path: string): FileText | undefined {
  try {
    return fileTextOf(readFileSync(path), new TextDecoder());
  } catch {
    return undefined;
  }
}

/** A path as the reports show it: relative to the working folder, with slashes. */
export function shownPath(path: string): string {
  return relative(process.cwd(), path).split(sep).join('/') || '.';
}

/** What is directly in a folder. Throws UsageFailure where it cannot be read. */
export function entriesOf(folder: string): readonly Dirent[] {
  return orFailure(folder, () => readdirSync(folder, { withFileTypes: true }));
}

/** What `read` gives; what it throws becomes a UsageFailure that names the path and the reason. */
export function orFailure<Value>(path: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw new UsageFailure(`${path} cannot be read: ${reasonOf(error)}.`);
  }
}

function answersUnder(folder: string): readonly AnswerFolder[] {
  const own = answerAt(folder);
  const inner = entriesOf(folder)
    .filter((entry) => entry.isDirectory() && !skipped.has(entry.name))
    .map((entry) => entry.name)
    .sort()
    .flatMap((name) => answersUnder(join(folder, name)));
  return own === undefined ? inner : [own, ...inner];
}

function answerAt(folder: string): AnswerFolder | undefined {
  const files = draftNames(entriesOf(folder).filter((entry) => entry.isFile()).map((entry) => entry.name));
  const first = (): string | undefined => readText(join(folder, files[0] ?? ''))?.text;
  return files.length > 0 && isAnswer(files, first) ? { folder, files, only: undefined } : undefined;
}

function statOf(path: string): Stats {
  return orFailure(path, () => statSync(path));
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'there is no such file or folder';
  return code === 'EACCES' ? 'permission denied' : error instanceof Error ? error.message : String(error);
}
