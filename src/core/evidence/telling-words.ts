import { stemOf } from './stems.ts';
import { type Stretch, wordAt, type Words } from './words.ts';

/** What words tell of: a requirement, by the line of evidence that a passage with enough of its words completes. */
export interface Topic {
  /** Number of the step. */
  readonly step: number;
  /** Place in `Program.alternatives`. */
  readonly line: number;
}

/** For each requirement how much each word speaks for it, or against it and for its neighbours of the same step. */
export interface TellingWords {
  readonly topics: readonly Topic[];
  /** By topic: what a passage begins with, before any of its words counts. */
  readonly starts: Int32Array;
  /** The row of a spelling: what its word weighs for which topics. -1 where it weighs nothing. */
  readonly rowOf: (spelling: string) => number;
  /** By row: where in `weighed` and `weights` its topics begin; one more place says where the last row ends. */
  readonly firsts: Int32Array;
  /** Places in `topics`, row after row, and what the word weighs for each. */
  readonly weighed: Uint8Array;
  readonly weights: Int16Array;
}

/** Counts the telling words of what is heard. */
export interface Tally {
  readonly hear: (words: Words, stretch: Stretch) => void;
  /** How clearly what was heard speaks for a topic, in the measure of the weights. */
  readonly clearnessOf: (topic: number) => number;
  /** The topics that it tells of: none where it is too little to be a speech on anything. @param least how clearly it must speak */
  readonly told: (least: number) => readonly number[];
  /** Begins anew. */
  readonly forget: () => void;
}

/** The words of a requirement as they stand in the catalogue: what a passage begins with, then each weight and its words: `-7 +12 token bearer -3 if`. */
export interface TellingList extends Topic {
  readonly list: string;
}

/** Turns lists round: from the words to the requirements that they tell of. */
export function compileTellingWords(lists: readonly TellingList[]): TellingWords {
  const rows = new Map<string, { readonly topic: number; readonly weight: number }[]>();
  for (const [topic, { list }] of lists.entries()) {
    for (const { word, weight } of weighedWords(list)) rows.set(word, [...(rows.get(word) ?? []), { topic, weight }]);
  }
  const places = new Map([...rows.keys()].map((word, row) => [word, row]));
  const all = [...rows.values()];
  let end = 0;
  return {
    topics: lists.map(({ step, line }) => ({ step, line })),
    starts: Int32Array.from(lists, ({ list }) => Number.parseInt(list, 10)),
    rowOf: (spelling) => places.get(stemOf(spelling.toLowerCase())) ?? -1,
    firsts: Int32Array.from([0, ...all.map((row) => (end += row.length))]),
    weighed: Uint8Array.from(all.flatMap((row) => row.map(({ topic }) => topic))),
    weights: Int16Array.from(all.flatMap((row) => row.map(({ weight }) => weight))),
  };
}

function weighedWords(list: string): readonly { readonly word: string; readonly weight: number }[] {
  return list.split(/ (?=[+-])/).slice(1).flatMap((group) => {
    const [weight, ...words] = group.split(' ');
    return words.map((word) => ({ word, weight: Number(weight) }));
  });
}

// Fewer telling words than these are no speech on anything: a row of labels, a line of a list. Chosen on the totals of 28 answers
// that had no part in the words: 9 loses some that are missing, 16 calls some missing that are there.
const fewestKnown = 12;

/** Makes a tally. */
export function createTally({ topics, starts, firsts, weighed, weights }: TellingWords): Tally {
  const sums = new Int32Array(topics.length);
  const heardIn = new Int32Array(firsts.length);
  let known = 0;
  let round = 1;
  const all = topics.map((_, topic) => topic);
  return { hear, clearnessOf, told, forget };

  function hear(words: Words, { first, last }: Stretch): void {
    for (let at = first; at < last; at++) {
      const row = wordAt(words, at)?.telling ?? -1;
      if (row >= 0 && heardIn[row] !== round) weigh(row);
    }
  }

  /** A word that is said twice tells no more than once. */
  function weigh(row: number): void {
    heardIn[row] = round;
    known++;
    const end = firsts[row + 1] ?? 0;
    for (let at = firsts[row] ?? 0; at < end; at++) {
      const topic = weighed[at] ?? 0;
      sums[topic] = (sums[topic] ?? 0) + (weights[at] ?? 0);
    }
  }

  function told(least: number): readonly number[] {
    return known < fewestKnown ? none : all.filter((topic) => clearnessOf(topic) >= least);
  }

  function forget(): void {
    sums.fill(0);
    known = 0;
    round++;
  }

  /** By the square root, so that a long passage does not tell more by its length alone. */
  function clearnessOf(topic: number): number {
    return (starts[topic] ?? 0) + (sums[topic] ?? 0) / Math.sqrt(Math.max(known, fewestWeighed));
  }
}

// So that few words do not weigh as much as a passage that is all about it; the same as where the words were weighed.
const fewestWeighed = 4;
const none: readonly number[] = [];
