import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Draft } from '../../src/core/answer/draft.ts';
import { isNamed } from '../../src/core/evidence/language.ts';
import { mostInOneBreath } from '../../src/core/evidence/passages.ts';
import { stemOf } from '../../src/core/evidence/stems.ts';
import { sentencesIn } from '../../src/core/outline/sentence-around.ts';
import { lineAt } from '../../src/core/text/line-index.ts';
import { answerOf } from '../support/answers.ts';
import { ownCatalogue } from '../support/catalogue.ts';
import { type Label, readLabels, readTexts } from './labels.ts';
import { fit, type Sample } from './logistic-regression.ts';
import { termsOf } from './terms.ts';

/** What stands in one breath with the heading over it, and which requirements of a step it meets. */
interface Passage {
  readonly words: readonly string[];
  /** Concepts and features that it has. */
  readonly terms: readonly string[];
  readonly meets: ReadonlySet<string>;
  /** Of which requirements of the step it certainly says nothing: those that its whole answer leaves out. */
  readonly omits: ReadonlySet<string>;
  /** Those that its answer has in some other place. A label names one place only: this may be another. */
  readonly mayMeet: ReadonlySet<string>;
  /** Of a phrasing: the requirement that it is written to meet, or to come near and not to meet. */
  readonly writtenFor?: string;
}

const here = import.meta.dirname;
const target = new URL('../../content/telling-words.yaml', import.meta.url);

// Words for each requirement, and in how many passages of its step each must be known.
const mostWords = 350;
const fewestPassages = 3;
// How much errors cost against large weights: those on passages of answers; on phrasings, which say one thing each and more plainly than answers do;
// on phrasings that are written to come near another requirement; and on what is certain.
const cost = 10;
const costOfPhrasings = 0.4;
const costOfOthers = 0.5;
const costOfCertain = 3;
// What a concept or feature is worth beside a word, of which a passage has many more.
const worthOfTerm = 0.5;
// So that few words do not weigh as much as a passage that is all about it.
const fewestKnown = 4;
// Weights are whole numbers, so many to one.
const parts = 3;
// What weighs less changes nothing but the size of what is installed.
const leastWeight = 2;

/**
 * Weighs the words of each requirement by the answers that may be tuned on and by the phrasings, and writes the weights:
 * a regression that tells its passages from all others of its step.
 */
export function measure(): void {
  const passages = [...fromAnswers(), ...fromPhrasings()];
  const lines = ownCatalogue().steps.flatMap(({ key, requirements }) => {
    const own = passages.filter(({ step }) => step === key).map(({ passage }) => passage);
    return weigh(own, requirements.map(({ id }) => id));
  });
  writeFileSync(target, ['# Weighed by `npm run accuracy -- words` from labelled answers and phrasings: how much each word speaks for a requirement, or against it.', ...lines.sort(), ''].join('\n'));
  console.log(`${String(lines.length)} requirements`);
}

function weigh(passages: readonly Passage[], ids: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { words, terms } of passages) for (const word of [...words, ...terms]) counts.set(word, (counts.get(word) ?? 0) + 1);
  const vocabulary = [...counts].filter(([, count]) => count >= fewestPassages).map(([word]) => word).sort();
  const numbers = new Map(vocabulary.map((word, number) => [word, number]));
  const worths = Float64Array.from(vocabulary, (word) => (isNamed(word) ? worthOfTerm : 1));
  const known = passages.map(({ words, terms }) => ({ words: words.flatMap((word) => numbers.get(word) ?? []), terms: terms.flatMap((term) => numbers.get(term) ?? []) }));
  return ids.map((id) => {
    const samples = passages.flatMap((passage, index) => {
      if (passage.mayMeet.has(id)) return [];
      const { words, terms } = known[index] ?? nothingKnown;
      return [{ features: [...words, ...terms], scale: 1 / Math.sqrt(Math.max(fewestKnown, words.length)), positive: passage.meets.has(id), weight: cost * costOf(passage, id) }];
    });
    const useful = mostUseful(samples, worths);
    const { start, weights } = fit(samples.map((sample) => ({ ...sample, features: sample.features.filter((feature) => useful.has(feature)) })), worths);
    const weighed = vocabulary.map((word, number) => ({ word, weight: Math.round(parts * (weights[number] ?? 0)) })).filter(({ weight }) => Math.abs(weight) >= leastWeight);
    return `${id}: '${[String(Math.round(parts * start)), ...byWeight(weighed)].join(' ')}'`;
  });
}

const nothingKnown = { words: [], terms: [] };

/** The words that decide most, where all are weighed: they are then weighed again by themselves, and make up for those that are left out. */
function mostUseful(samples: readonly Sample[], worths: Float64Array): ReadonlySet<number> {
  const { weights } = fit(samples, worths);
  const said = new Float64Array(worths.length);
  for (const { features, scale, positive } of samples) for (const feature of features) said[feature] = (said[feature] ?? 0) + (positive ? scale : scale / 5);
  const uses = [...said.entries()].map(([number, often]) => ({ number, use: Math.abs(weights[number] ?? 0) * Math.sqrt(often) }));
  return new Set(uses.sort((one, other) => other.use - one.use).slice(0, mostWords).map(({ number }) => number));
}

function costOf({ writtenFor, meets, omits }: Passage, id: string): number {
  if (writtenFor === undefined) return omits.has(id) ? costOfCertain : 1;
  return meets.size === 0 && writtenFor !== id ? costOfPhrasings * costOfOthers : costOfPhrasings;
}

/** The heaviest first; words of one weight stand together, by the alphabet. */
function byWeight(words: readonly { readonly word: string; readonly weight: number }[]): readonly string[] {
  const weights = [...new Set(words.map(({ weight }) => weight))].sort((one, other) => other - one);
  return weights.flatMap((weight) => [`${weight < 0 ? '' : '+'}${String(weight)}`, ...words.filter((other) => other.weight === weight).map(({ word }) => word).sort()]);
}

interface StepPassage {
  readonly step: string;
  readonly passage: Passage;
}

function fromAnswers(): readonly StepPassage[] {
  const tuning = join(here, 'tuning');
  return readdirSync(tuning).flatMap((name) => {
    const labels = readLabels(join(tuning, name));
    return answerOf(readTexts(join(tuning, name))).drafts.flatMap((draft) => passagesOf(draft, labels));
  });
}

/** What a draft says for a step: the blocks with its labels, and all others of its sections. */
function passagesOf({ file, outline, evidence }: Draft, labels: readonly Label[]): readonly StepPassage[] {
  const labelled = labels.filter((label) => label.file === file && label.state === 'present' && label.line > 0);
  return outline.blocks.flatMap((block) => {
    if (block.kind === 'row' && block.header) return [];
    const from = lineAt(outline.lines, block.span.start) + 1;
    const to = lineAt(outline.lines, block.span.end) + 1;
    const meets = new Set(labelled.filter(({ line }) => from <= line && line <= to).map(({ id }) => id));
    const text = outline.text.slice(block.span.start, block.span.end);
    const own = wordsOf(text);
    // Which sentences of a long paragraph meet which of several requirements, labels do not tell.
    if (meets.size > 1 && sentencesIn(outline.text, block.span).length > mostInOneBreath) return [];
    const { start, end } = outline.sections[block.section]?.heading ?? { start: 0, end: 0 };
    const words = [...new Set([...own, ...wordsOf(outline.text.slice(start, end))])];
    const step = ownCatalogue().steps.find(({ number }) => number === evidence.steps[block.section])?.key;
    const steps = meets.size > 0 ? [...new Set([...meets].map(stepOf))] : step === undefined || own.length < fewestKnown ? [] : [step];
    return steps.map((key) => ({ step: key, passage: { words, terms: termsOf(text, key), ...knownOf(labels.filter(({ id }) => stepOf(id) === key), meets) } }));
  });
}

function knownOf(labels: readonly Label[], meets: ReadonlySet<string>): Pick<Passage, 'meets' | 'omits' | 'mayMeet'> {
  const idsOf = (isWanted: (label: Label) => boolean): ReadonlySet<string> => new Set(labels.filter(isWanted).map(({ id }) => id));
  return {
    meets: idsOf(({ id }) => meets.has(id)),
    omits: idsOf(({ state }) => state === 'omitted'),
    mayMeet: idsOf(({ id, state }) => state === 'present' && !meets.has(id)),
  };
}

const nothing: ReadonlySet<string> = new Set();

function fromPhrasings(): readonly StepPassage[] {
  const files = ['tuning', 'fresh', 'voices'].flatMap((set) => readdirSync(join(here, 'phrasings', set)).map((name) => join(here, 'phrasings', set, name)));
  return files.flatMap((file) => {
    const bank = parse(readFileSync(file, 'utf8')) as Readonly<Record<string, { readonly says: readonly string[]; readonly misses: readonly string[] }>>;
    return Object.entries(bank).flatMap(([id, { says, misses }]) => {
      const plain = { omits: nothing, mayMeet: nothing };
      return [
        ...says.map((text) => ({ step: stepOf(id), passage: { ...plain, words: wordsOf(text), terms: termsOf(text, stepOf(id)), meets: new Set([id]), writtenFor: id } })),
        ...misses.map((text) => ({ step: stepOf(id), passage: { ...plain, words: wordsOf(text), terms: termsOf(text, stepOf(id)), meets: nothing, writtenFor: id } })),
      ];
    });
  });
}

function stepOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

function wordsOf(text: string): readonly string[] {
  return [...new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => /^[a-z]+$/.test(word)).map(stemOf))];
}
