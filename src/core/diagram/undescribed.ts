import type { Outline } from '../outline/outline.ts';
import { lastBy, lastOf, once } from '../once.ts';
import { outlineWords } from '../outline/outline-words.ts';
import { countBelow } from '../text/ascending.ts';
import { beginningsAt, hasBeginningOf } from '../text/word-starts.ts';
import { fullForm, nameWords, shortForms, stem, stemsOf } from './component-words.ts';
import { namesOf, type ComponentName } from './component-name.ts';
import type { DiagramNode } from './diagram.ts';
import { nearly } from './near-words.ts';
import { exactly, fencedProseOf, findWords, proseOf, type Likeness, type Passage, type WordPlace, type WordPlaces } from './word-places.ts';

// Words that may stand between those of a name: "the service that makes previews of links".
const slack = 4;

/** A text as it was searched, to ask it about names. */
interface SearchedText {
  readonly words: WordPlaces;
  readonly byStem: ReadonlyMap<string, readonly WordPlace[]>;
}

/** A text that may describe components. */
export interface DescribingText {
  readonly outline: Outline;
  /** The blocks that are diagrams: what is drawn there describes nothing. */
  readonly diagrams: ReadonlySet<number>;
}

interface NamedNode {
  readonly node: DiagramNode;
  readonly names: readonly ComponentName[];
}

/**
 * The nodes that no text describes. What a draft says of a component may stand anywhere in its prose: a run-in,
 * a table's first cell, a sentence, a heading; in another order, number or with another word for its kind. Only
 * for nodes that are not found so are short and misspelt forms tried, and text between fences.
 * @param known whether words are the name of a technology, which a remark in brackets may be
 */
export function undescribedNodes(
  nodes: readonly DiagramNode[],
  texts: readonly DescribingText[],
  known: (words: string) => boolean,
): readonly DiagramNode[] {
  let open = named(nodes, known);
  for (const text of texts) open = openExactly(text, open);
  for (const text of texts) open = openNearly(text, open);
  return open.map(({ node }) => node);
}

/** The nodes whose names a draft's prose never says; the quick question, where a close guess is enough. */
export function unnamedNodes(nodes: readonly DiagramNode[], outline: Outline): readonly DiagramNode[] {
  return openExactly({ outline, diagrams: noDiagrams }, named(nodes, anyWords)).map(({ node }) => node);
}

const noDiagrams: ReadonlySet<number> = new Set();
const anyWords = (): boolean => false;

const named = lastOf((nodes: readonly DiagramNode[], known: (words: string) => boolean): readonly NamedNode[] => nodes.map((node) => ({ node, names: namesOf(node, known) })));

/** Those of some nodes that a text does not name; the very same list where it names none of them. */
type StillOpen = (text: DescribingText, open: readonly NamedNode[]) => readonly NamedNode[];

const openExactly = createSearch(exactly, ({ outline }) => proseOf(outline));
const openNearly = createSearch(nearly, ({ outline, diagrams }) => [...proseOf(outline), ...fencedProseOf(outline, diagrams)]);

/** Makes a search for names in the passages of texts. While a person types in one file, the other six are asked for the same words again and again. */
function createSearch(like: Likeness, passagesOf: (text: DescribingText) => readonly Passage[]): StillOpen {
  const outlineOf = ({ outline }: DescribingText): Outline => outline;
  const search = lastBy(outlineOf, (text: DescribingText, stems: string): SearchedText => {
    const words = findWords(text.outline.text, outlineWords(text.outline), passagesOf(text), new Set(stems.split(' ')), like);
    return { words, byStem: groupByStem(words.places) };
  });
  return lastBy(outlineOf, (text: DescribingText, open: readonly NamedNode[]) => {
    if (open.length === 0 || !mayName(text.outline, open)) return open;
    const searched = search(text, wantedStems(open));
    const left = open.filter(({ names }) => !names.some((name) => isNamedIn(searched, name)));
    return left.length === open.length ? open : left;
  });
}

/** How the words of a text begin. */
const beginningsIn = once((outline: Outline) => beginningsAt(outlineWords(outline)));

/** A cheap look before the search: some name must have the beginnings of all its words somewhere in the text. */
function mayName(outline: Outline, open: readonly NamedNode[]): boolean {
  return open.some(({ names }) => names.some(({ own }) => own.every((word) => hasBeginning(outline, word))));
}

function hasBeginning(outline: Outline, word: string): boolean {
  return shortened.has(word) || hasBeginningOf(beginningsIn(outline), word);
}

// The stems of words that have a short form, which need not begin like them.
const shortened: ReadonlySet<string> = new Set(shortForms.flatMap((short) => (fullForm(short) ?? []).map(stem)));

/** The stems of all words of the names, with a space between them. */
function wantedStems(open: readonly NamedNode[]): string {
  const stems = open.flatMap(({ names }) => names.flatMap(({ own, kind }) => [...own, ...(kind === undefined ? [] : stemsOf(kind))]));
  return [...new Set(stems)].join(' ');
}

function groupByStem(places: readonly WordPlace[]): ReadonlyMap<string, readonly WordPlace[]> {
  const groups = new Map<string, WordPlace[]>();
  for (const place of places) {
    const group = groups.get(place.stem);
    if (group === undefined) groups.set(place.stem, [place]);
    else group.push(place);
  }
  return groups;
}

function isNamedIn(searched: SearchedText, name: ComponentName): boolean {
  const groups = [...name.own.map((word) => [word]), ...(name.kind === undefined ? [] : [stemsOf(name.kind)])];
  return standTogether(searched, groups) || leadsPassage(searched, name);
}

/** Whether a word of each group stands within a few words of one of the first. */
function standTogether({ byStem }: SearchedText, groups: readonly (readonly string[])[]): boolean {
  const [first = [], ...rest] = groups;
  const reach = groups.length + slack;
  const others = rest.map((group) => group.flatMap((word) => byStem.get(word) ?? []).map(({ position }) => position).sort((a, b) => a - b));
  return first.flatMap((word) => byStem.get(word) ?? []).some(({ position }) => others.every((places) => hasWithin(places, position, reach)));
}

function hasWithin(sorted: readonly number[], position: number, reach: number): boolean {
  const found = sorted[countBelow(sorted, position - reach)];
  return found !== undefined && found <= position + reach;
}

const longestLeadOfOne = 2;

/** "**Presence** (Redis): …" describes the presence service without saying what kind of thing it is. */
function leadsPassage({ words, byStem }: SearchedText, { own, kind }: ComponentName): boolean {
  if (kind === undefined) return false;
  const [first = [], ...rest] = own.map((word) => new Set((byStem.get(word) ?? []).filter(({ inLead }) => inLead).map(({ passage }) => passage)));
  // A single word in a longer lead may be part of another name: "Round trip over 4G" is no rounding engine.
  const longest = own.length === 1 ? longestLeadOfOne : own.length + slack;
  return [...first].some(
    (passage) => (words.leadLengths[passage] ?? 0) <= longest && rest.every((passages) => passages.has(passage)),
  );
}

/** Whether the words an entry begins with name one of some components. */
export function describedBy(lead: string, components: readonly DiagramNode[]): boolean {
  const words = new Set(nameWords(lead).map(stem));
  if (words.size === 0) return false;
  return components.some((node) => namesOf(node, anyWords).some(({ own }) => own.every((word) => words.has(word))));
}
