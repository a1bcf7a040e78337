import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type FileName, fileNames } from '../../src/core/answer/files.ts';
import { emptiedSections } from './emptied-sections.ts';
import { readTexts } from './labels.ts';
import type { DraftToMutate, Outcome } from './mutated-draft.ts';
import { rewordedHeadings } from './reworded-headings.ts';
import { swappedSections } from './swapped-sections.ts';

const kinds = { swaps: swappedSections, emptied: emptiedSections, headings: rewordedHeadings } as const;

/** Prints what stays as it was and what is found when drafts are changed in ways whose effect is known; only some kinds where they are named. */
export function measure(words: readonly string[]): void {
  const folders = words.filter((word) => !(word in kinds));
  const drafts = (folders.length > 0 ? folders : [join(import.meta.dirname, 'tuning')]).flatMap(draftsIn);
  for (const [kind, mutate] of Object.entries(kinds)) {
    if (words.length > folders.length && !words.includes(kind)) continue;
    printOutcomes(drafts.flatMap((draft) => mutate(draft)));
  }
}

function draftsIn(folder: string): readonly DraftToMutate[] {
  return readdirSync(folder).sort().flatMap((name) => fileNames.filter((file) => existsSync(join(folder, name, file))).map((file) => draftAt(join(folder, name), name, file)));
}

function draftAt(folder: string, name: string, file: FileName): DraftToMutate {
  return { folder, name: `${name}/${file}`, file, text: readTexts(folder)[file] ?? '' };
}

function printOutcomes(outcomes: readonly Outcome[]): void {
  for (const question of new Set(outcomes.map((outcome) => outcome.question))) {
    const asked = outcomes.filter((outcome) => outcome.question === question);
    const right = asked.filter(({ losses }) => losses.length === 0).length;
    console.log(`\n${question}: ${((100 * right) / asked.length).toFixed(1)} % (${String(right)} of ${String(asked.length)})`);
    for (const loss of asked.flatMap(({ losses }) => losses)) console.log(`  ${loss}`);
  }
}
