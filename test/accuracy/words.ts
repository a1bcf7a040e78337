import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Draft } from '../../src/core/answer/draft.ts';
import { mostInOneBreath } from '../../src/core/evidence/passages.ts';
import { stemOf } from '../../src/core/evidence/stems.ts';
import { sentencesIn } from '../../src/core/outline/sentence-around.ts';
import { lineAt } from '../../src/core/text/line-index.ts';
import { answerOf } from '../support/answers.ts';
import { ownCatalogue } from '../support/catalogue.ts';
import { readLabels, readTexts } from './labels.ts';
import { fit } from './logistic-regression.ts';

/** What stands in one breath, and which requirements of a step it meets. */
interface Passage {
  readonly words: readonly string[];
  readonly meets: ReadonlySet<string>;
  /** The requirement that it is written to come near and not to meet. */
  readonly near?: string;
}

const here = import.meta.dirname;
const target = new URL('../../content/telling-words.yaml', import.meta.url);

// Words for each requirement, and in how many passages of its step each must be known.
const mostWords = 250;
const fewestPassages = 3;
// How much errors cost against large weights, and those on passages that are written to come near another requirement.
const cost = 10;
const costOfOthers = 0.5;
// So that few words do not weigh as much as a passage that is all about it.
const fewestKnown = 4;
// Weights are whole numbers, so many to one.
const parts = 3;

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
  for (const { words } of passages) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const vocabulary = [...counts].filter(([, count]) => count >= fewestPassages).map(([word]) => word).sort();
  const numbers = new Map(vocabulary.map((word, number) => [word, number]));
  const known = passages.map(({ words }) => words.flatMap((word) => numbers.get(word) ?? []));
  return ids.map((id) => {
    const samples = passages.map(({ meets, near }, index) => {
      const features = known[index] ?? [];
      const weight = cost * (near === undefined || near === id ? 1 : costOfOthers);
      return { features, scale: 1 / Math.sqrt(Math.max(fewestKnown, features.length)), positive: meets.has(id), weight };
    });
    const { start, weights } = fit(samples, vocabulary.length);
    const said = new Float64Array(vocabulary.length);
    for (const { features, scale, positive } of samples) for (const feature of features) said[feature] = (said[feature] ?? 0) + (positive ? scale : scale / 5);
    const chosen = vocabulary
      .map((word, number) => ({ word, weight: Math.round(parts * (weights[number] ?? 0)), use: Math.abs(weights[number] ?? 0) * Math.sqrt(said[number] ?? 0) }))
      .sort((one, other) => other.use - one.use)
      .slice(0, mostWords)
      .filter(({ weight }) => weight !== 0);
    return `${id}: ${[String(Math.round(parts * start)), ...byWeight(chosen)].join(' ')}`;
  });
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
    const labels = readLabels(join(tuning, name)).filter(({ state, line }) => state === 'present' && line > 0);
    return answerOf(readTexts(join(tuning, name))).drafts.flatMap((draft) => passagesOf(draft, labels.filter(({ file }) => file === draft.file)));
  });
}

/** What a draft says for a step: the blocks with its labels, and all others of its sections, which are taken to meet nothing. */
function passagesOf({ outline, evidence }: Draft, labels: readonly { readonly id: string; readonly line: number }[]): readonly StepPassage[] {
  return outline.blocks.flatMap((block) => {
    if (block.kind === 'row' && block.header) return [];
    const from = lineAt(outline.lines, block.span.start) + 1;
    const to = lineAt(outline.lines, block.span.end) + 1;
    const meets = labels.filter(({ line }) => from <= line && line <= to).map(({ id }) => id);
    const words = wordsOf(outline.text.slice(block.span.start, block.span.end));
    // Which sentences of a long paragraph meet which of several requirements, labels do not tell.
    if (meets.length > 1 && sentencesIn(outline.text, block.span).length > mostInOneBreath) return [];
    const own = ownCatalogue().steps.find(({ number }) => number === evidence.steps[block.section])?.key;
    const steps = meets.length > 0 ? [...new Set(meets.map(stepOf))] : own === undefined || words.length < fewestKnown ? [] : [own];
    return steps.map((step) => ({ step, passage: { words, meets: new Set(meets.filter((id) => stepOf(id) === step)) } }));
  });
}

function fromPhrasings(): readonly StepPassage[] {
  const files = ['tuning', 'fresh'].flatMap((set) => readdirSync(join(here, 'phrasings', set)).map((name) => join(here, 'phrasings', set, name)));
  return files.flatMap((file) => {
    const bank = parse(readFileSync(file, 'utf8')) as Readonly<Record<string, { readonly says: readonly string[]; readonly misses: readonly string[] }>>;
    return Object.entries(bank).flatMap(([id, { says, misses }]) => [
      ...says.map((text) => ({ step: stepOf(id), passage: { words: wordsOf(text.replace(/^#+ .*$/gm, ' ')), meets: new Set([id]) } })),
      ...misses.map((text) => ({ step: stepOf(id), passage: { words: wordsOf(text.replace(/^#+ .*$/gm, ' ')), meets: new Set<string>(), near: id } })),
    ]);
  });
}

function stepOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

function wordsOf(text: string): readonly string[] {
  return [...new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => /^[a-z]+$/.test(word)).map(stemOf))];
}
