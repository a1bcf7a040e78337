import { type GroupMask, maskOf, noGroups } from './group-set.ts';
import type { LoosePhrase, PhraseIndex } from './phrases.ts';
import { signsOfWord } from './signs.ts';
import type { Vocabulary } from './vocabulary.ts';

/** All that is known of one spelling, worked out when it is first met. */
export interface Word {
  readonly spelling: string;
  readonly signs: number;
  /** Whether it may stand inside a phrase without parting it. */
  readonly small: boolean;
  /** The atoms that it matches. */
  readonly atoms: readonly number[];
  /** The groups that it belongs to by itself. */
  readonly groups: GroupMask;
  /** Those of its atoms that begin phrases whose second word follows closely. */
  readonly opening: readonly number[];
  /** The phrases it begins whose second word may stand further off. */
  readonly loose: readonly LoosePhrase[];
}

/** Remembers the words that texts are made of. */
export interface Lexicon {
  /** The word at a place of a text; `hash` is any number that depends on its characters alone. */
  readonly wordAt: (text: string, start: number, end: number, hash: number) => Word;
}

const none: readonly number[] = [];
// Words that may stand inside a phrase without parting it: "page of results" is "page results".
const smallWords = new Set(['a', 'an', 'the', 'of', 'to', 'for', 'our', 'is', 'are', 'be', 'in', 'on', 'and', 'or', 'its', 'their', 'this', 'that', 'with', 'by', 'we', 'it', 's']);
// A text of random letters must not fill the memory. Slots are a power of two.
const slots = 1 << 17;
const mostRemembered = slots >> 1;

/** Makes a lexicon for the patterns of a vocabulary. `groupsOfAtom` are the groups of the patterns that are one word. */
export function createLexicon(vocabulary: Vocabulary, groupsOfAtom: readonly (readonly number[] | undefined)[], phrases: PhraseIndex): Lexicon {
  let remembered: (Word | undefined)[] = [];
  let places = new Int32Array(0);
  forgetAll();
  return { wordAt };

  function wordAt(text: string, start: number, end: number, hash: number): Word {
    let slot = (hash ^ (hash >>> 15)) & (slots - 1);
    for (let place = places[slot] ?? 0; place !== 0; place = places[slot] ?? 0) {
      const word = remembered[place];
      if (word !== undefined && isSpelled(word.spelling, text, start, end)) return word;
      slot = (slot + 1) & (slots - 1);
    }
    const word = createWord(text.slice(start, end));
    if (remembered.length > mostRemembered) forgetAll();
    else {
      places[slot] = remembered.length;
      remembered.push(word);
    }
    return word;
  }

  function forgetAll(): void {
    remembered = [undefined];
    places = new Int32Array(slots);
  }

  function createWord(spelling: string): Word {
    const atoms = vocabulary.atomsOf(spelling);
    const groups = atoms.flatMap((atom) => groupsOfAtom[atom] ?? none);
    return {
      spelling,
      signs: signsOfWord(spelling),
      small: smallWords.has(spelling.toLowerCase()),
      atoms,
      groups: groups.length === 0 ? noGroups : maskOf(groups),
      opening: atoms.length === 0 ? none : atoms.filter((atom) => phrases.opens(atom)),
      loose: atoms.flatMap((atom) => phrases.looseOf(atom)),
    };
  }
}

function isSpelled(spelling: string, text: string, start: number, end: number): boolean {
  if (spelling.length !== end - start) return false;
  for (let at = 0; at < spelling.length; at++) if (spelling.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
