import { type GroupMask, maskOf } from './group-set.ts';

/** Words in a row, as atoms. */
export interface Phrase {
  readonly atoms: readonly number[];
  /** By word: how many other words may stand before it, counted from the word before. */
  readonly gaps: readonly number[];
  readonly groups: GroupMask;
}

/** The phrases of a program, to be found by the words they begin with. */
export interface PhraseIndex {
  /** Whether an atom begins a phrase whose second word follows closely. */
  readonly opens: (atom: number) => boolean;
  /** The second words of those phrases. */
  readonly secondsOf: (atom: number) => readonly number[];
  /** Whether an atom is such a second word. */
  readonly follows: (atom: number) => boolean;
  /** The phrases that begin with two atoms, the second close behind the first. */
  readonly closeOf: (first: number, second: number) => readonly Phrase[];
  /** The phrases that begin with an atom and whose second word may stand some words behind it. */
  readonly looseOf: (first: number) => readonly Phrase[];
}

/** Collects the phrases of a program. */
export interface PhraseCollector {
  /** The groups of a phrase, to be added to. */
  readonly groupsOf: (atoms: readonly number[], gaps: readonly number[]) => number[];
  readonly build: (atomCount: number) => PhraseIndex;
}

const none: readonly Phrase[] = [];

/** Makes an empty collector. The same phrase in several groups is one phrase. */
export function createPhraseCollector(): PhraseCollector {
  const found = new Map<string, { atoms: readonly number[]; gaps: readonly number[]; groups: number[] }>();
  return {
    groupsOf(atoms, gaps) {
      const key = `${atoms.join()} ${gaps.join()}`;
      const phrase = found.get(key) ?? { atoms, gaps, groups: [] };
      found.set(key, phrase);
      return phrase.groups;
    },
    build: (atomCount) => indexPhrases([...found.values()].map((phrase) => ({ ...phrase, groups: maskOf(phrase.groups) })), atomCount),
  };
}

function indexPhrases(phrases: readonly Phrase[], atomCount: number): PhraseIndex {
  const seconds = new Map<number, number[]>();
  const following = new Set<number>();
  const close = new Map<number, Phrase[]>();
  const loose = new Map<number, Phrase[]>();
  for (const phrase of phrases) {
    const [first = 0, second = 0] = phrase.atoms;
    if ((phrase.gaps[1] ?? 0) > 0) append(loose, first, phrase);
    else {
      append(close, first * atomCount + second, phrase);
      append(seconds, first, second);
      following.add(second);
    }
  }
  return {
    opens: (atom) => seconds.has(atom),
    secondsOf: (atom) => seconds.get(atom) ?? [],
    follows: (atom) => following.has(atom),
    closeOf: (first, second) => close.get(first * atomCount + second) ?? none,
    looseOf: (first) => loose.get(first) ?? none,
  };
}

function append<Value>(lists: Map<number, Value[]>, key: number, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
