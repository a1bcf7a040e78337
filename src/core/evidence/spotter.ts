import type { Span } from '../text/span.ts';
import type { Phrase, Program } from './program.ts';
import { isWordCharacter } from './word-characters.ts';

/** Finds the groups whose terms a stretch of text holds. */
export interface Spotter {
  /** Groups of a stretch, each once. */
  readonly groupsOf: (text: string, span: Span) => readonly number[];
  /** The same with the number of words. */
  readonly spot: (text: string, span: Span) => Spotted;
  readonly groupsOfFeatures: (features: readonly string[]) => readonly number[];
  /** Whether the groups are those of a sentence that says nothing yet, or leaves the answer to another place. */
  readonly isUnfinished: (groups: readonly number[]) => boolean;
  readonly isOutOfScope: (groups: readonly number[]) => boolean;
}

/** What was spotted in a stretch. */
export interface Spotted {
  readonly groups: readonly number[];
  readonly words: number;
}

const none: readonly number[] = [];
// Words that may stand inside a phrase without parting it: "page of results" is "page results".
const smallWords = new Set(['a', 'an', 'the', 'of', 'to', 'for', 'our', 'is', 'are', 'be', 'in', 'on', 'and', 'or', 'its', 'their', 'this', 'that', 'with', 'by', 'we', 'it', 's']);
const mostSmallWords = 3;

/** Makes a spotter for a program. */
export function createSpotter(program: Program): Spotter {
  const seen = new Int32Array(program.groupCount);
  let stamp = 0;
  return {
    spot,
    groupsOf: (text, span) => spot(text, span).groups,
    groupsOfFeatures: (features) => (features.length === 0 ? none : features.flatMap((feature) => program.groupsOfFeature.get(feature) ?? none)),
    isUnfinished: (groups) => groups.includes(program.silent.unfinished) || groups.includes(program.silent.deferral),
    isOutOfScope: (groups) => groups.includes(program.silent.outOfScope),
  };

  function spot(text: string, { start, end }: Span): Spotted {
    const words: string[] = [];
    const atoms = atomsIn(text, start, end, words);
    const found: number[] = [];
    stamp++;
    for (let at = 0; at < atoms.length; at++) {
      for (const atom of atoms[at] ?? none) {
        add(program.groupsOfAtom[atom] ?? none, found);
        for (const phrase of program.phrasesOfAtom[atom] ?? []) if (continues(phrase, atoms, words, at)) add(phrase.groups, found);
      }
    }
    return { groups: found, words: words.length };
  }

  function add(groups: readonly number[], found: number[]): void {
    for (const group of groups) {
      if (seen[group] === stamp) continue;
      seen[group] = stamp;
      found.push(group);
    }
  }

  function atomsIn(text: string, start: number, end: number, words: string[]): (readonly number[])[] {
    const atoms: (readonly number[])[] = [];
    let at = start;
    while (at < end) {
      if (!isWordCharacter(text.charCodeAt(at))) {
        at++;
        continue;
      }
      const first = at;
      while (at < end && isWordCharacter(text.charCodeAt(at))) at++;
      const word = text.slice(first, at);
      words.push(word);
      atoms.push(program.vocabulary.atomsOf(word));
    }
    return atoms;
  }
}

function continues(phrase: Phrase, atoms: readonly (readonly number[])[], words: readonly string[], first: number): boolean {
  let at = first;
  for (let part = 1; part < phrase.atoms.length; part++) {
    at = nextOf(phrase.atoms[part] ?? -1, phrase.gaps[part] ?? 0, atoms, words, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Where the next word of a phrase stands, with no more other words before it than its gap allows; small words are free. */
function nextOf(atom: number, gap: number, atoms: readonly (readonly number[])[], words: readonly string[], from: number): number {
  let others = gap;
  let small = mostSmallWords;
  for (let at = from; at < atoms.length; at++) {
    if ((atoms[at] ?? none).includes(atom)) return at;
    if (small > 0 && smallWords.has((words[at] ?? '').toLowerCase())) small--;
    else if (others-- === 0) return -1;
  }
  return -1;
}
