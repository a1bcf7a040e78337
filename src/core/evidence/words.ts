import { countBelow } from '../text/ascending.ts';
import type { Span } from '../text/span.ts';
import { classesOfCharacters, sign, signsOfClass, wordClass } from './signs.ts';
import type { Lexicon, Word } from './lexicon.ts';

/** The words of a span of a text, each looked up once; everything else counts in them. */
export interface Words {
  readonly text: string;
  readonly count: number;
  /** Offsets of the first character of each word, and of the one behind its last. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Number of each word in the lexicon. */
  readonly numbers: Int32Array;
  readonly lexicon: Lexicon;
  /** The signs of what stands between a word and the one before it; at `count` of what stands behind the last. */
  readonly signsBefore: Int32Array;
}

/** A span together with the words that lie wholly in it: from `first` (inclusive) to `last` (exclusive). */
export interface Stretch extends Span {
  readonly first: number;
  readonly last: number;
}

/** Reads the words of a span of a text. They hold until its next reading: all readings share their room. */
export type WordReader = (text: string, span: Span) => Words;

const fewestPlaces = 256;

/** Makes a reader of words. The lexicon must have been told of each text before. */
export function createWordReader(lexicon: Lexicon): WordReader {
  const classes = classesOfCharacters();
  let places = fewestPlaces;
  let starts = new Int32Array(places);
  let ends = new Int32Array(places);
  let signsBefore = new Int32Array(places);
  let numbers = new Int32Array(places);
  return read;

  /** One pass over the characters. */
  function read(text: string, { start: from, end: limit }: Span): Words {
    let at = from;
    for (let count = 0; ; count++) {
      const gap = at;
      let signs = 0;
      for (; at < limit; at++) {
        const found = classes[text.charCodeAt(at)] ?? wordClass;
        if (found === wordClass) break;
        signs |= signsOfClass[found] ?? 0;
      }
      if (count === places) makeRoom();
      signsBefore[count] = at - gap === 1 && (signs & sign.joint) !== 0 ? signs | sign.joined : signs;
      if (at >= limit) return { text, count, starts, ends, numbers, lexicon, signsBefore };
      const start = at;
      let hash = 0;
      let check = 0;
      for (; at < limit; at++) {
        const code = text.charCodeAt(at);
        if (classes[code] !== wordClass) break;
        hash = Math.imul(hash ^ code, hashFactor);
        check = (Math.imul(check, checkFactor) + code) | 0;
      }
      starts[count] = start;
      ends[count] = at;
      numbers[count] = lexicon.numberOf(text, start, at, hash, check);
    }
  }

  function makeRoom(): void {
    places *= 2;
    starts = longer(starts);
    ends = longer(ends);
    signsBefore = longer(signsBefore);
    numbers = longer(numbers);
  }
}

// The prime of the FNV hash for 32 bits, http://www.isthe.com/chongo/tech/comp/fnv/.
const hashFactor = 0x01000193;
// Any other odd number gives a hash that has nothing to do with the first.
const checkFactor = 0x2c1b3c6d;

function longer(list: Int32Array): Int32Array<ArrayBuffer> {
  const result = new Int32Array(list.length * 2);
  result.set(list);
  return result;
}

/** The first word that begins at an offset or behind it. */
export function wordFrom({ starts, count }: Words, offset: number): number {
  return countBelow(starts, offset, count);
}

/** The words of a span. One that the span cuts through is none of them. */
export function stretchOf(words: Words, { start, end }: Span): Stretch {
  const first = wordFrom(words, start);
  let last = end - start < 40 ? first : wordFrom(words, end);
  while (last < words.count && (words.ends[last] ?? 0) <= end) last++;
  while (last > first && (words.ends[last - 1] ?? 0) > end) last--;
  return { start, end, first, last };
}

/** What is known of a word. */
export function wordAt({ lexicon, numbers }: Words, at: number): Word | undefined {
  return lexicon.words[numbers[at] ?? -1];
}

/** All signs of a stretch and of the marks around it. */
export function signsIn(words: Words, { first, last }: Stretch): number {
  const { signsBefore } = words;
  let signs = signsBefore[last] ?? 0;
  for (let at = first; at < last; at++) signs |= (signsBefore[at] ?? 0) | (wordAt(words, at)?.signs ?? 0);
  return signs;
}
