import type { Span } from '../text/span.ts';
import { addMask, createGroupSet, type GroupSet } from './group-set.ts';
import type { Word } from './lexicon.ts';
import type { Phrase } from './phrases.ts';
import type { Program } from './program.ts';
import { type Stretch, stretchOf, wordAt, type Words } from './words.ts';

/** Finds the groups whose terms a stretch of one text holds. */
export interface Spotter {
  readonly words: Words;
  /** Adds the groups of a stretch to a set. */
  readonly spot: (stretch: Stretch, into: GroupSet) => void;
  /** The groups of a span, as a set of its own. */
  readonly groupsOf: (span: Span) => GroupSet;
}

const mostSmallWords = 3;

/** Makes a spotter for the words of one text. */
export function createSpotter({ phrases, groupCount }: Program, words: Words): Spotter {
  return { words, spot, groupsOf };

  function groupsOf(span: Span): GroupSet {
    const groups = createGroupSet(groupCount);
    spot(stretchOf(words, span), groups);
    return groups;
  }

  function spot({ first, last }: Stretch, into: GroupSet): void {
    for (let at = first; at < last; at++) {
      const word = wordAt(words, at);
      if (word === undefined || word.atoms.length === 0) continue;
      if (word.groups.length > 0) addMask(into, word.groups);
      if (word.opening.length > 0) spotClose(word, at, last, into);
      for (const phrase of word.loose) if (continues(phrase, 1, at, last)) addMask(into, phrase.groups);
    }
  }

  /** Phrases whose second word is the next one, small words between them left aside. */
  function spotClose({ opening, wants }: Word, at: number, last: number, into: GroupSet): void {
    let small = mostSmallWords;
    for (let second = at + 1; second < last; second++) {
      const next = wordAt(words, second);
      if (next === undefined) return;
      if ((wants & next.offers) !== 0) {
        for (const atom of next.following) if (!isBetween(atom, at + 1, second)) for (const one of opening) spotPair(one, atom, second, last, into);
      }
      if (small === 0 || !next.small) return;
      small--;
    }
  }

  function spotPair(one: number, other: number, at: number, last: number, into: GroupSet): void {
    for (const phrase of phrases.closeOf(one, other)) if (continues(phrase, 2, at, last)) addMask(into, phrase.groups);
  }

  function isBetween(atom: number, from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (wordAt(words, at)?.atoms.includes(atom) === true) return true;
    return false;
  }

  /** Whether the words of a phrase from its `part`-th on follow a place. */
  function continues(phrase: Phrase, part: number, from: number, last: number): boolean {
    let at = from;
    for (let index = part; index < phrase.atoms.length; index++) {
      at = nextOf(phrase.atoms[index] ?? -1, phrase.gaps[index] ?? 0, at + 1, last);
      if (at < 0) return false;
    }
    return true;
  }

  /** Where the next word of a phrase stands, with no more other words before it than its gap allows; small words are free. */
  function nextOf(atom: number, gap: number, from: number, last: number): number {
    let others = gap;
    let small = mostSmallWords;
    for (let at = from; at < last; at++) {
      const word = wordAt(words, at);
      if (word === undefined) return -1;
      if (word.atoms.length > 0 && word.atoms.includes(atom)) return at;
      if (small > 0 && word.small) small--;
      else if (others-- === 0) return -1;
    }
    return -1;
  }
}
