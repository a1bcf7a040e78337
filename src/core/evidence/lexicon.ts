import { type GroupMask, maskOf, noGroups } from './group-set.ts';
import type { Phrase, PhraseIndex } from './phrases.ts';
import { signsOfWord } from './signs.ts';
import type { TellingWords } from './telling-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** All that the evidence asks of a word. Words that match nothing are one and the same, as far as their signs are. */
export interface Word {
  readonly signs: number;
  /** Whether it may stand inside a phrase without parting it. */
  readonly small: boolean;
  /** The atoms that it matches. */
  readonly atoms: readonly number[];
  /** The groups that it belongs to by itself. */
  readonly groups: GroupMask;
  /** Those of its atoms that begin phrases whose second word follows closely, and those that are such a second word. */
  readonly opening: readonly number[];
  readonly following: readonly number[];
  /** Bits of the second words that its phrases have, and of the second words that it can be: without a bit in common there is no phrase. */
  readonly wants: number;
  readonly offers: number;
  /** The phrases it begins whose second word may stand further off. */
  readonly loose: readonly Phrase[];
  /** Row of what it weighs as a telling word; -1 where it weighs nothing. */
  readonly telling: number;
}

/** Remembers the words that texts are made of. */
export interface Lexicon {
  /** By number: the words met so far. Numbers hold until the next text is begun. */
  readonly words: readonly Word[];
  /** To be called before the words of a text are looked up. */
  readonly begin: (textLength: number) => void;
  /** The number of the word at a place of a text; `hash` and `check` are two unlike hashes of its characters. */
  readonly numberOf: (text: string, start: number, end: number, hash: number, check: number) => number;
}

const none: readonly number[] = [];
// Words that may stand inside a phrase without parting it: "page of results" is "page results".
const smallWords = new Set(['a', 'an', 'the', 'of', 'to', 'for', 'our', 'is', 'are', 'be', 'in', 'on', 'and', 'or', 'its', 'their', 'this', 'that', 'with', 'by', 'we', 'it', 's', 're', 'll', 've', 'd', 'm']);
// Spellings. A person's texts together hold fewer; a text of random letters must neither fill the memory nor take long.
const mostRemembered = 1 << 17;
const mostKept = 1 << 16;
// In characters. No shorter text has as many words as there is room for: what a text tells may not depend on what was read before it.
const longText = 200_000;
const fewestSlots = 1 << 12;
// By slot: hash, check, and the number of the word plus one. The fourth place keeps a slot in one line of the processor's cache.
const slotSize = 4;

/** Makes a lexicon for the patterns of a vocabulary. `groupsOfAtom` are the groups of the patterns that are one word. */
export function createLexicon(vocabulary: Vocabulary, groupsOfAtom: readonly (readonly number[] | undefined)[], phrases: PhraseIndex, { rowOf }: TellingWords): Lexicon {
  const words: Word[] = [];
  const plainWords = new Map<number, number>();
  let table = new Int32Array(fewestSlots * slotSize);
  let spellings = 0;
  return { words, begin, numberOf };

  function begin(textLength: number): void {
    if (spellings < mostKept && textLength < longText) return;
    words.length = 0;
    plainWords.clear();
    table = new Int32Array(fewestSlots * slotSize);
    spellings = 0;
  }

  function numberOf(text: string, start: number, end: number, hash: number, check: number): number {
    const slot = slotOf(table, hash, check);
    const known = table[slot + 2] ?? 0;
    if (known !== 0) return known - 1;
    if (spellings >= mostRemembered) return plainWord(0);
    const number = newWord(text.slice(start, end));
    table[slot] = hash;
    table[slot + 1] = check;
    table[slot + 2] = number + 1;
    spellings++;
    if (spellings * 2 * slotSize > table.length) table = withMoreSlots(table);
    return number;
  }

  function newWord(spelling: string): number {
    const atoms = vocabulary.atomsOf(spelling);
    const small = smallWords.has(spelling.toLowerCase());
    const telling = rowOf(spelling);
    if (atoms.length === 0 && !small && telling < 0) return plainWord(signsOfWord(spelling));
    const groups = atoms.flatMap((atom) => groupsOfAtom[atom] ?? none);
    const word = {
      signs: signsOfWord(spelling),
      small,
      atoms,
      groups: groups.length === 0 ? noGroups : maskOf(groups),
      opening: atoms.filter((atom) => phrases.opens(atom)),
      following: atoms.filter((atom) => phrases.follows(atom)),
      wants: bitsOf(atoms.flatMap((atom) => phrases.secondsOf(atom))),
      offers: bitsOf(atoms),
      loose: atoms.flatMap((atom) => phrases.looseOf(atom)),
      telling,
    };
    return words.push(word) - 1;
  }

  function plainWord(signs: number): number {
    const known = plainWords.get(signs);
    if (known !== undefined) return known;
    const number = words.push({ signs, small: false, atoms: none, groups: noGroups, opening: none, following: none, wants: 0, offers: 0, loose: [], telling: -1 }) - 1;
    plainWords.set(signs, number);
    return number;
  }
}

function bitsOf(atoms: readonly number[]): number {
  return atoms.reduce((bits, atom) => bits | (1 << (atom & 31)), 0);
}

/**
 * Where a spelling has its slot in a table, or the free slot where it belongs. Two spellings of one text agree in both hashes
 * about once in 10^10 texts, and all that comes of it is that one word is taken for another.
 */
function slotOf(table: Int32Array, hash: number, check: number): number {
  const last = table.length - 1;
  for (let slot = ((hash ^ (hash >>> 15)) * slotSize) & last; ; slot = (slot + slotSize) & last) {
    if ((table[slot + 2] ?? 0) === 0 || (table[slot] === hash && table[slot + 1] === check)) return slot;
  }
}

function withMoreSlots(table: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(table.length * 2);
  for (let from = 0; from < table.length; from += slotSize) {
    if (table[from + 2] === 0) continue;
    larger.set(table.subarray(from, from + slotSize), slotOf(larger, table[from] ?? 0, table[from + 1] ?? 0));
  }
  return larger;
}
