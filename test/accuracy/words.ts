import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { stemOf } from '../../src/core/evidence/stems.ts';
import { parseOutline } from '../../src/core/outline/parse-outline.ts';
import type { Block, Outline } from '../../src/core/outline/outline.ts';
import { lineAt } from '../../src/core/text/line-index.ts';
import { fileNames } from '../../src/core/answer/files.ts';
import { readLabels, readTexts } from './labels.ts';

/** A text that a person says meets a requirement, and where it is from. */
interface Sample {
  readonly id: string;
  readonly words: ReadonlySet<string>;
  readonly source: string;
}

const here = import.meta.dirname;
const target = new URL('../../content/telling-words.yaml', import.meta.url);

// Words for each requirement, and from how many answers or phrasings each must be known.
const mostWords = 40;
const fewestSources = 3;
// In characters: as much of a section as is taken where its heading is what was labelled.
const longestSection = 1500;
const ordinary = new Set('the and for that this with are not from but its was has have had they them their which will can may each one two all any into out than then there our your you who what when where how why because also only just more most other another such some about after again against been before being both came come comes could did does doing done else even ever every few first get gets give gives given goes going here however instead last let like little long look made make makes many maybe might much must need needs never nobody nothing now off often once one over own per put rather said same say says see seen should since somebody something still take taken takes tell than their them thing think those three too two under until upon use used uses using very want wants way well went were whether while who whole whose within without would yet yes day days year years'.split(' '));

/**
 * Chooses the telling words of each requirement from the answers that may be tuned on and from the phrasings, and writes
 * them: those that are said much oftener for it than for its neighbours, weighed by how often (the Kullback-Leibler term).
 */
export function measure(): void {
  const samples = [...fromAnswers(), ...fromPhrasings()];
  const spellings = commonSpellings();
  const ids = [...new Set(samples.map(({ id }) => id))].sort();
  const lines = ids.map((id) => `${id}: ${tellingWords(id, samples).map((stem) => spellings.get(stem) ?? stem).join(' ')}`);
  writeFileSync(target, ['# Chosen by `npm run accuracy -- words` from labelled answers: words that people use for a requirement and seldom for its neighbours.', ...lines, ''].join('\n'));
  console.log(`${String(ids.length)} requirements`);
}

function tellingWords(id: string, samples: readonly Sample[]): readonly string[] {
  const step = id.slice(0, id.indexOf('/') + 1);
  const own = samples.filter((sample) => sample.id === id);
  const others = samples.filter((sample) => sample.id !== id && sample.id.startsWith(step));
  const candidates = new Set(own.flatMap(({ words }) => [...words]));
  const scored = [...candidates].flatMap((word) => {
    const saying = own.filter(({ words }) => words.has(word));
    if (new Set(saying.map(({ source }) => source)).size < fewestSources) return [];
    const share = (saying.length + 0.5) / (own.length + 1);
    const elsewhere = (others.filter(({ words }) => words.has(word)).length + 0.5) / (others.length + 1);
    return share > 1.5 * elsewhere ? [{ word, score: share * Math.log(share / elsewhere) }] : [];
  });
  return scored.sort((one, other) => other.score - one.score || (one.word < other.word ? -1 : 1)).slice(0, mostWords).map(({ word }) => word);
}

function fromAnswers(): readonly Sample[] {
  const tuning = join(here, 'tuning');
  return readdirSync(tuning).flatMap((name) => {
    const outlines = Object.entries(readTexts(join(tuning, name))).map(([file, text]) => [file, parseOutline(text)] as const);
    return readLabels(join(tuning, name)).flatMap(({ id, state, line, file }) => {
      const outline = outlines.find(([other]) => other === file)?.[1];
      if (state !== 'present' || line === 0 || outline === undefined) return [];
      return [{ id, words: wordsOf(labelled(outline, line - 1)), source: name }];
    });
  });
}

/** The block at a line, or all of its section where the line is a heading or a row. */
function labelled({ text, lines, blocks, sections }: Outline, line: number): string {
  const block = blocks.find(({ span }) => lineAt(lines, span.start) <= line && line <= lineAt(lines, span.end));
  if (block !== undefined && block.kind !== 'row') return text.slice(block.span.start, block.span.end);
  const section = block?.section ?? sections.findLast(({ heading }) => lineAt(lines, heading.start) <= line)?.index ?? 0;
  return blocks.filter((other: Block) => other.section === section).map(({ span }) => text.slice(span.start, span.end)).join(' ').slice(0, longestSection);
}

function fromPhrasings(): readonly Sample[] {
  return banks().flatMap((bank) =>
    Object.entries(bank).flatMap(([id, { says }]) => says.map((text, place) => ({ id, words: wordsOf(text.replace(/^#+ .*$/gm, ' ')), source: `phrasing ${String(place)}` }))),
  );
}

function banks(): readonly Readonly<Record<string, { readonly says: readonly string[] }>>[] {
  const folder = join(here, 'phrasings');
  return readdirSync(folder).map((name) => parse(readFileSync(join(folder, name), 'utf8')) as Readonly<Record<string, { readonly says: readonly string[] }>>);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/[a-z]{3,}/g) ?? []).filter((word) => !ordinary.has(word)).map(stemOf));
}

/** The spelling that is seen most of each stem. */
function commonSpellings(): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  const tuning = join(here, 'tuning');
  const texts = readdirSync(tuning).flatMap((name) => fileNames.map((file) => readTexts(join(tuning, name))[file] ?? ''));
  for (const text of [...texts, ...banks().flatMap((bank) => Object.values(bank).flatMap(({ says }) => says))]) {
    for (const word of text.toLowerCase().match(/[a-z]{3,}/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const best = new Map<string, string>();
  for (const [word, count] of counts) if (count > (counts.get(best.get(stemOf(word)) ?? '') ?? 0)) best.set(stemOf(word), word);
  return best;
}
