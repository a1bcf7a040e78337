import { createGroupSet, addGroup, type GroupSet } from './group-set.ts';
import { isNamed } from './language.ts';
import { stemOf } from './stems.ts';

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
  /** The groups that weigh as words do, and by group the row of each. */
  readonly groups: GroupSet;
  readonly rowOfGroup: Int32Array;
  /** By row: where in `weighed` and `weights` its topics begin; one more place says where the last row ends. */
  readonly firsts: Int32Array;
  /** Places in `topics`, row after row, and what the word weighs for each. */
  readonly weighed: Uint8Array;
  readonly weights: Int16Array;
}

/** Counts the telling words of what is heard. */
export interface Tally {
  /** Hears a word by its row. A word that is said twice tells no more than once. */
  readonly hear: (row: number) => void;
  /** Hears groups: they weigh, but are no words. */
  readonly hearGroups: (groups: GroupSet) => void;
  /** How clearly what was heard speaks for each topic, in the measure of the weights. It holds until the next call. */
  readonly clearness: () => Float64Array;
  /** The topics that it tells of: none where it is too little to be a speech on anything. @param least how clearly it must speak */
  readonly told: (least: number) => readonly number[];
  /** Begins anew. */
  readonly forget: () => void;
}

/** The words of a requirement as they stand in the catalogue: what a passage begins with, then each weight and its words, concepts and features: `-7 +12 token @credential -3 if #rate`. */
export interface TellingList extends Topic {
  readonly list: string;
}

/** Turns lists round: from the words to the requirements that they tell of. `groupOf` gives the group of a concept or feature. */
export function compileTellingWords(lists: readonly TellingList[], groupOf: (term: string) => number): TellingWords {
  const rows = new Map<string, { readonly topic: number; readonly weight: number }[]>();
  for (const [topic, { list }] of lists.entries()) {
    for (const { word, weight } of weighedWords(list)) rows.set(word, [...(rows.get(word) ?? []), { topic, weight }]);
  }
  const places = new Map([...rows.keys()].map((word, row) => [word, row]));
  const all = [...rows.values()];
  const terms = [...places].filter(([word]) => isNamed(word)).map(([term, row]) => ({ group: groupOf(term), row }));
  const groupCount = terms.reduce((count, { group }) => Math.max(count, group + 1), 0);
  const groups = createGroupSet(groupCount);
  const rowOfGroup = new Int32Array(groupCount);
  for (const { group, row } of terms) {
    addGroup(groups, group);
    rowOfGroup[group] = row;
  }
  let end = 0;
  return {
    topics: lists.map(({ step, line }) => ({ step, line })),
    starts: Int32Array.from(lists, ({ list }) => Number.parseInt(list, 10)),
    rowOf: (spelling) => places.get(stemOf(spelling.toLowerCase())) ?? -1,
    groups,
    rowOfGroup,
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

// Fewer telling words than these are no speech on anything: a row of labels, a line of a list. Chosen on the totals of answers
// that had no part in the words: 7 loses some that are missing, 12 calls some missing that are there.
const fewestKnown = 9;

/** Makes a tally. */
export function createTally({ topics, starts, firsts, weighed, weights, groups: telling, rowOfGroup }: TellingWords): Tally {
  const sums = new Int32Array(topics.length);
  const clear = new Float64Array(topics.length);
  const heardIn = new Int32Array(firsts.length);
  let known = 0;
  let round = 1;
  return { hear, hearGroups, clearness, told, forget };

  function hear(row: number): void {
    if (heardIn[row] === round) return;
    known++;
    weigh(row);
  }

  function hearGroups(groups: GroupSet): void {
    for (let place = 0; place < telling.length; place++) {
      for (let bits = (telling[place] ?? 0) & (groups[place] ?? 0); bits !== 0; bits &= bits - 1) {
        const row = rowOfGroup[place * 32 + 31 - Math.clz32(bits & -bits)] ?? 0;
        if (heardIn[row] !== round) weigh(row);
      }
    }
  }

  function weigh(row: number): void {
    heardIn[row] = round;
    const end = firsts[row + 1] ?? 0;
    for (let at = firsts[row] ?? 0; at < end; at++) {
      const topic = weighed[at] ?? 0;
      sums[topic] = (sums[topic] ?? 0) + (weights[at] ?? 0);
    }
  }

  /** By the square root, so that a long passage does not tell more by its length alone. */
  function clearness(): Float64Array {
    const length = Math.sqrt(Math.max(known, fewestWeighed));
    for (let topic = 0; topic < clear.length; topic++) clear[topic] = (starts[topic] ?? 0) + (sums[topic] ?? 0) / length;
    return clear;
  }

  function told(least: number): readonly number[] {
    if (known < fewestKnown) return none;
    const found: number[] = [];
    for (const [topic, value] of clearness().entries()) if (value >= least) found.push(topic);
    return found;
  }

  function forget(): void {
    sums.fill(0);
    known = 0;
    round++;
  }
}

// So that few words do not weigh as much as a passage that is all about it; the same as where the words were weighed.
const fewestWeighed = 4;
const none: readonly number[] = [];
