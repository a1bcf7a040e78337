import { type Stretch, wordAt, type Words } from './words.ts';

/** What words tell of: a requirement, by the line of evidence that a passage with enough of its words completes. */
export interface Topic {
  readonly step: number;
  /** Place in `Program.alternatives`. */
  readonly line: number;
}

/** For each requirement the words that people use for it and seldom for its neighbours of the same step. */
export interface TellingWords {
  readonly topics: readonly Topic[];
  /** By atom: the topics it tells of, as places in `topics`. */
  readonly topicsOfAtom: readonly (readonly number[] | undefined)[];
}

/** Counts the telling words of some stretches of text. */
export interface Tally {
  readonly hear: (words: Words, stretch: Stretch) => void;
  /** The lines of the requirements that what was heard since the last call tells of: at most one of each step. */
  readonly tell: () => readonly number[];
}

// So many different words of a requirement must be said together, and so many more than of any neighbour. Chosen on nine
// answers that had no part in the words: of 83 requirements that were wrongly taken for missing these find 20, at the
// price of 2 that really were.
const fewest = 5;
const clearLead = 3;
// A long section speaks of everything: as far as this, in words, it is taken as a whole.
const mostHeard = 250;

const none: readonly number[] = [];

/** Makes a tally that serves one draft. */
export function createTally({ topics, topicsOfAtom }: TellingWords): Tally {
  const counts = new Uint8Array(topics.length);
  const heardIn = new Int32Array(topicsOfAtom.length);
  let touched: number[] = [];
  let heard = 0;
  let round = 1;
  return { hear, tell };

  function hear(words: Words, { first, last }: Stretch): void {
    const end = Math.min(last, first + mostHeard - heard);
    for (let at = first; at < end; at++) for (const atom of wordAt(words, at)?.atoms ?? none) count(atom);
    heard += Math.max(0, end - first);
  }

  /** A word that is said twice tells no more than once. */
  function count(atom: number): void {
    const told = topicsOfAtom[atom];
    if (told === undefined || heardIn[atom] === round) return;
    heardIn[atom] = round;
    for (const topic of told) {
      if (counts[topic] === 0) touched.push(topic);
      counts[topic] = (counts[topic] ?? 0) + 1;
    }
  }

  function tell(): readonly number[] {
    const lines = touched.filter(standsOut).map((topic) => topics[topic]?.line ?? -1);
    for (const topic of touched) counts[topic] = 0;
    touched = [];
    heard = 0;
    round++;
    return lines;
  }

  function standsOut(topic: number): boolean {
    const own = counts[topic] ?? 0;
    const step = topics[topic]?.step;
    return own >= fewest && touched.every((other) => other === topic || topics[other]?.step !== step || own - (counts[other] ?? 0) >= clearLead);
  }
}
