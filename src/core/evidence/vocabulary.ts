import { stemOf } from './stems.ts';
import type { WordPattern } from './language.ts';

/** Turns the words of a text into atoms: numbers that stand for the word patterns of a catalogue. */
export interface Vocabulary {
  /** How many atoms there are. */
  readonly size: () => number;
  /** The atom of a pattern; the same pattern always has the same atom. Only before the first `atomsOf`. */
  readonly atomOf: (pattern: WordPattern) => number;
  /** The atoms that a word of a text matches, its case and all. Costly: whoever asks remembers the answer. */
  readonly atomsOf: (word: string) => readonly number[];
}

const none: readonly number[] = [];
// Shorter words have too many honest neighbours: "shared" is one letter from "sharded".
const shortestTypo = 8;
// In characters, humps included: what is longer is data, and looking for typos in it would take long.
const longestWord = 100;
const camelHump = /(?<=[a-z0-9])(?=[A-Z][a-z])/;

/** Makes an empty vocabulary. `known` are ordinary words that are never taken for a misspelt term. */
export function createVocabulary(known: ReadonlySet<string>): Vocabulary {
  const atoms = new Map<string, number>();
  const stems = new Map<string, number>();
  const exact = new Map<string, number>();
  const prefixes = new Map<string, number[]>();
  const neighbours = new Map<string, number>();
  const prefixWords = new Map<number, string>();
  return { size: () => atoms.size, atomOf, atomsOf };

  function atomOf(pattern: WordPattern): number {
    const word = pattern.match === 'stem' ? stemOf(pattern.word) : pattern.word;
    const key = `${pattern.match} ${word}`;
    const found = atoms.get(key);
    if (found !== undefined) return found;
    const atom = atoms.size;
    atoms.set(key, atom);
    register(pattern.match, word, atom);
    return atom;
  }

  function register(match: WordPattern['match'], word: string, atom: number): void {
    if (match === 'exact') exact.set(word, atom);
    if (match === 'stem') {
      stems.set(word, atom);
      if (word.length >= shortestTypo - 2) for (const variant of deletions(word)) neighbours.set(variant, atom);
    }
    if (match === 'prefix') {
      const head = word.slice(0, 3);
      prefixes.set(head, [...(prefixes.get(head) ?? []), atom]);
      prefixWords.set(atom, word);
    }
  }

  function atomsOf(word: string): readonly number[] {
    if (word.length > longestWord) return none;
    const parts = word.split(camelHump);
    const matched = new Set(match(word.toLowerCase()));
    if (parts.length > 1) for (const part of parts) for (const atom of match(part.toLowerCase())) matched.add(atom);
    return matched.size === 0 ? none : [...matched];
  }

  function match(word: string): readonly number[] {
    const result: number[] = [];
    const stem = stemOf(word);
    push(result, exact.get(word));
    push(result, stems.get(stem));
    for (const atom of prefixes.get(word.slice(0, 3)) ?? none) if (word.startsWith(prefixWords.get(atom) ?? ' ')) result.push(atom);
    if (result.length === 0) push(result, misspelt(word, stem));
    return result;
  }

  /** The term one slip of the pen away: a letter too many, too few, exchanged or swapped with its neighbour. */
  function misspelt(word: string, stem: string): number | undefined {
    if (word.length < shortestTypo || known.has(word) || /\d/.test(word)) return undefined;
    const direct = neighbours.get(stem);
    if (direct !== undefined) return direct;
    for (const variant of deletions(stem)) {
      const atom = stems.get(variant) ?? neighbours.get(variant);
      if (atom !== undefined) return atom;
    }
    return undefined;
  }
}

function push(list: number[], atom: number | undefined): void {
  if (atom !== undefined) list.push(atom);
}

/** The word without one of its letters, the first kept: people rarely miss that one. */
function* deletions(word: string): Generator<string> {
  for (let at = 1; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1);
}
