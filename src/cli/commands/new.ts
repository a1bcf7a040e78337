import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { scaffoldAnswer, type ScaffoldSubject, subjectOfQuestion } from '../../core/answer/scaffold.ts';
import type { Catalogue } from '../../core/catalogue/catalogue.ts';
import { UsageFailure } from '../failure.ts';
import { shownPath } from '../files.ts';
import { createCatalogues } from '../packs.ts';

/** `new FOLDER [--question ID]`: creates those of the seven files that are missing, and says which. Returns the exit code. */
export async function newAnswer(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { question: { type: 'string' } } });
  const folder = positionals[0];
  if (folder === undefined || positionals.length > 1) throw new UsageFailure('Say in which one folder the answer is to be: new FOLDER [--question ID].');
  const { catalogue } = await createCatalogues((line) => process.stderr.write(`${line}\n`))(folder);
  const files = scaffoldAnswer(catalogue, subjectOf(catalogue, folder, values.question));
  createFolder(folder);
  for (const { file, text } of files) process.stdout.write(`${create(join(folder, file), text)}\n`);
  return 0;
}

function subjectOf(catalogue: Catalogue, folder: string, id: string | undefined): ScaffoldSubject {
  if (id === undefined) return { title: titleOf(folder), attempt: 1 };
  const subject = subjectOfQuestion(catalogue, id);
  if (subject === undefined) throw new UsageFailure(`There is no question ${id}. The questions are ${catalogue.questions.map((one) => one.id).join(', ')}.`);
  return subject;
}

/** `url-shortener` is "Url shortener": the person renames it, the mark of the answer stays. */
function titleOf(folder: string): string {
  const words = basename(resolve(folder)).replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function createFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new UsageFailure(`The folder ${folder} cannot be created.`);
  }
}

/** `wx` refuses to touch what is there: nobody loses a text to the scaffold. */
function create(path: string, text: string): string {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return `created  ${shownPath(path)}`;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return `kept     ${shownPath(path)}`;
    throw new UsageFailure(`${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
