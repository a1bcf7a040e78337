import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileName, fileNames } from '../../src/core/answer/files.ts';
import type { AnswerTexts } from '../support/answers.ts';

/** A row of `truth.tsv`: what a person says about one requirement of an answer. */
export interface Label {
  readonly id: string;
  readonly state: 'present' | 'omitted' | 'waived';
  /** Where a person found it, and what they say of it. */
  readonly file: string;
  readonly line: number;
  readonly note: string;
}

/** The labels of the answer in a folder. */
export function readLabels(folder: string): readonly Label[] {
  return readFileSync(join(folder, 'truth.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [id = '', state = '', file = '', found = '', note = ''] = line.split('\t');
      return { id, state: state === 'omitted' || state === 'waived' ? state : 'present', file, line: Number(found) || 0, note };
    });
}

/** The texts of the answer in a folder. */
export function readTexts(folder: string): AnswerTexts {
  const texts: Partial<Record<FileName, string>> = {};
  for (const file of fileNames) if (existsSync(join(folder, file))) texts[file] = readFileSync(join(folder, file), 'utf8');
  return texts;
}

const longestShown = 300;

/** A piece of a draft as one line of a list. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, longestShown);
}
