import { countBelow } from './ascending.ts';
import type { Span } from './span.ts';
import { isWordCharacter } from './word-characters.ts';

/**
 * The first three letters of some words, as a table: a look into it for each word of a text is all that most
 * words cost. Capitals and small letters are alike; shorter words stand with nothing behind them.
 */
export interface Beginnings {
  /** A bit for each key. */
  readonly table: Int32Array;
}

// 26 letters, 10 digits, one for all letters of other alphabets, and 0 for what stands between words.
const kinds = 38;
const otherLetter = 37;
const kindByCode = Uint8Array.from({ length: 0x10000 }, (_, code) => kindOfCharacter(code));

function kindOfCharacter(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 65 && code <= 90) return code - 64;
  if (code >= 48 && code <= 57) return code - 21;
  return isWordCharacter(code) ? otherLetter : 0;
}

function kindOf(code: number): number {
  return kindByCode[code] ?? 0;
}

/** Whether a UTF-16 unit belongs to a word: letters and digits of any alphabet. */
export function isWordCode(code: number): boolean {
  return kindOf(code) !== 0;
}

/** The beginnings of words; for those with two letters the next character must end the word. */
export function beginningsOf(words: Iterable<string>): Beginnings {
  const table = emptyTable();
  for (const word of words) addKey(table, keyAt(word, 0));
  return { table };
}

/** The beginnings of the words that a text has. */
export function beginningsAt({ keys }: WordStarts): Beginnings {
  const table = emptyTable();
  for (const key of keys) addKey(table, key);
  return { table };
}

function emptyTable(): Int32Array {
  return new Int32Array((kinds * kinds * kinds + 31) >>> 5);
}

function addKey(table: Int32Array, key: number): void {
  table[key >>> 5] = (table[key >>> 5] ?? 0) | (1 << (key & 31));
}

function hasKey(table: Int32Array, key: number): boolean {
  return ((table[key >>> 5] ?? 0) & (1 << (key & 31))) !== 0;
}

/** Whether some word begins like this one; of a word of two letters, whether it is among them. */
export function hasBeginningOf({ table }: Beginnings, word: string): boolean {
  return hasKey(table, keyAt(word, 0));
}

/** The place of a word in the table: the same for all words that begin alike. */
export function keyAt(text: string, at: number): number {
  const second = at + 1 < text.length ? kindOf(text.charCodeAt(at + 1)) : 0;
  const third = second !== 0 && at + 2 < text.length ? kindOf(text.charCodeAt(at + 2)) : 0;
  return (kindOf(text.charCodeAt(at)) * kinds + second) * kinds + third;
}

/** Where the words of a stretch of text begin, in text order, each with its key. */
export interface WordStarts {
  readonly starts: Int32Array;
  readonly keys: Uint16Array;
}

/** Finds the words of a stretch. A capital behind a small letter begins one too, as in `ChatService`. */
export function findWordStarts(text: string, { start, end }: Span): WordStarts {
  // A capital may begin a word right behind the one before.
  makeRoom(end - start);
  const { starts, keys } = room;
  let count = 0;
  let kind = 0;
  let small = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const next = kindOf(code);
    const begins = next !== 0 && (kind === 0 || (small && code >= 65 && code <= 90));
    kind = next;
    small = code >= 97 && code <= 122;
    if (!begins) continue;
    starts[count] = at;
    keys[count] = keyAt(text, at);
    count++;
  }
  return { starts: starts.slice(0, count), keys: keys.slice(0, count) };
}

/** A part of a text, and where it begins. */
export interface PartWords {
  readonly words: WordStarts;
  readonly offset: number;
}

/** The words of a text from those of its parts, which follow each other and part no word. */
export function joinWordStarts(parts: readonly PartWords[]): WordStarts {
  const count = parts.reduce((sum, { words }) => sum + words.starts.length, 0);
  const starts = new Int32Array(count);
  const keys = new Uint16Array(count);
  let next = 0;
  for (const { words, offset } of parts) {
    keys.set(words.keys, next);
    for (let at = 0; at < words.starts.length; at++) starts[next++] = (words.starts[at] ?? 0) + offset;
  }
  return { starts, keys };
}

/** Where words are written down before their number is known: making room anew for each text takes longer than reading it. */
let room = { starts: new Int32Array(0), keys: new Uint16Array(0) };

function makeRoom(places: number): void {
  if (room.starts.length < places) room = { starts: new Int32Array(places), keys: new Uint16Array(places) };
}

/**
 * Visits each word inside a span that begins like one of the wanted, with the count of words up to it and its key.
 * Gives the count of all words; stops where a visit says so by `false`.
 */
export function forEachWordStart(
  { starts, keys }: WordStarts,
  { start, end }: Span,
  { table }: Beginnings,
  visit: (at: number, count: number, key: number) => boolean,
): number {
  const first = countBelow(starts, start);
  let word = first;
  for (; word < starts.length; word++) {
    const at = starts[word] ?? end;
    if (at >= end) break;
    const key = keys[word] ?? 0;
    if (hasKey(table, key) && !visit(at, word - first + 1, key)) return word - first + 1;
  }
  return word - first;
}

/** Where the word that begins at an offset ends. */
export function wordEnd(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && isWordCode(text.charCodeAt(at))) at++;
  return at;
}

/** How many words a stretch of text has. */
export function countWords(text: string, { start, end }: Span): number {
  let count = 0;
  let inside = false;
  for (let at = start; at < end; at++) {
    const isWord = isWordCode(text.charCodeAt(at));
    if (isWord && !inside) count++;
    inside = isWord;
  }
  return count;
}
