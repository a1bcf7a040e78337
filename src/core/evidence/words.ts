import type { Span } from '../text/span.ts';
import { sign, signsOfMark } from './signs.ts';
import { isWordCharacter } from './word-characters.ts';
import type { Lexicon, Word } from './lexicon.ts';

/** The words of a text, each looked up once; everything else counts in them. */
export interface Words {
  readonly text: string;
  readonly count: number;
  /** Offsets of the first character of each word, and of the one behind its last. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly known: readonly Word[];
  /** The signs of what stands between a word and the one before it; at `count` of what stands behind the last. */
  readonly signsBefore: Int32Array;
}

/** A span together with the words that lie wholly in it: from `first` (inclusive) to `last` (exclusive). */
export interface Stretch extends Span {
  readonly first: number;
  readonly last: number;
}

/** Reads the words of a text in one pass over its characters. */
export function readWords(text: string, lexicon: Lexicon): Words {
  let starts = new Int32Array((text.length >> 2) + 16);
  let ends = new Int32Array(starts.length);
  let signsBefore = new Int32Array(starts.length);
  const known: Word[] = [];
  let at = 0;
  for (let count = 0; ; count++) {
    const gap = at;
    let signs = 0;
    let code = 0;
    while (at < text.length && !isWordCharacter((code = text.charCodeAt(at)))) {
      signs |= signsOfMark(code);
      at++;
    }
    if (count === starts.length) [starts, ends, signsBefore] = [longer(starts), longer(ends), longer(signsBefore)];
    signsBefore[count] = at - gap === 1 && isJoint(text.charCodeAt(gap)) ? signs | sign.joined : signs;
    if (at >= text.length) return { text, count, starts, ends, known, signsBefore };
    starts[count] = at;
    let hash = 0;
    do {
      hash = Math.imul(hash ^ code, 0x01000193);
      at++;
    } while (at < text.length && isWordCharacter((code = text.charCodeAt(at))));
    ends[count] = at;
    known.push(lexicon.wordAt(text, starts[count] ?? 0, at, hash));
  }
}

function longer(list: Int32Array): Int32Array<ArrayBuffer> {
  const result = new Int32Array(list.length * 2);
  result.set(list);
  return result;
}

function isJoint(code: number): boolean {
  return code === 46 || code === 95;
}

/** The first word that begins at an offset or behind it. */
export function wordFrom({ starts, count }: Words, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words of a span. One that the span cuts through is none of them. */
export function stretchOf(words: Words, { start, end }: Span): Stretch {
  const first = wordFrom(words, start);
  let last = end - start < 40 ? first : wordFrom(words, end);
  while (last < words.count && (words.ends[last] ?? 0) <= end) last++;
  while (last > first && (words.ends[last - 1] ?? 0) > end) last--;
  return { start, end, first, last };
}

/** All signs of a stretch and of the marks around it. */
export function signsIn({ known, signsBefore }: Words, { first, last }: Stretch): number {
  let signs = signsBefore[last] ?? 0;
  for (let at = first; at < last; at++) signs |= (signsBefore[at] ?? 0) | (known[at]?.signs ?? 0);
  return signs;
}
