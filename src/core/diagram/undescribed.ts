import type { Outline } from '../outline/outline.ts';
import { onceForOutline } from '../outline/once-for-outline.ts';
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
  for (const { outline } of texts) open = stillOpen(open, outline, exactly, () => proseOf(outline));
  for (const { outline, diagrams } of texts) open = stillOpen(open, outline, nearly, () => [...proseOf(outline), ...fencedProseOf(outline, diagrams)]);
  return open.map(({ node }) => node);
}

/** The nodes whose names a draft's prose never says; the quick question, where a close guess is enough. */
export function unnamedNodes(nodes: readonly DiagramNode[], outline: Outline): readonly DiagramNode[] {
  const open = named(nodes, () => false);
  return stillOpen(open, outline, exactly, () => proseOf(outline)).map(({ node }) => node);
}

const lastNamed = new WeakMap<readonly DiagramNode[], { readonly known: (words: string) => boolean; readonly nodes: readonly NamedNode[] }>();

function named(nodes: readonly DiagramNode[], known: (words: string) => boolean): readonly NamedNode[] {
  const last = lastNamed.get(nodes);
  if (last?.known === known) return last.nodes;
  const found = nodes.map((node) => ({ node, names: namesOf(node, known) }));
  lastNamed.set(nodes, { known, nodes: found });
  return found;
}

const lastOpen = new WeakMap<Outline, Map<Likeness, { readonly open: readonly NamedNode[]; readonly left: readonly NamedNode[] }>>();

/** Those of some nodes that a draft does not name; the very same list where it names none of them. */
function stillOpen(open: readonly NamedNode[], outline: Outline, like: Likeness, passages: () => readonly Passage[]): readonly NamedNode[] {
  const known = lastOpen.get(outline)?.get(like);
  if (known?.open === open) return known.left;
  const found = unnamedOf(open, outline, like, passages);
  const left = found.length === open.length ? open : found;
  lastOpen.set(outline, new Map(lastOpen.get(outline)).set(like, { open, left }));
  return left;
}

function unnamedOf(open: readonly NamedNode[], outline: Outline, like: Likeness, passages: () => readonly Passage[]): readonly NamedNode[] {
  if (open.length === 0 || !mayName(outline, open)) return open;
  const searched = search(outline, like, passages, wantedStems(open.flatMap(({ names }) => names)));
  return open.filter(({ names }) => !names.some((name) => isNamedIn(searched, name)));
}

/** How the words of a text begin. */
const beginningsIn = onceForOutline((outline: Outline) => beginningsAt(outlineWords(outline)));

/** A cheap look before the search: some name must have the beginnings of all its words somewhere in the text. */
function mayName(outline: Outline, open: readonly NamedNode[]): boolean {
  return open.some(({ names }) => names.some(({ own }) => own.every((word) => hasBeginning(outline, word))));
}

function hasBeginning(outline: Outline, word: string): boolean {
  return shortened.has(word) || hasBeginningOf(beginningsIn(outline), word);
}

// The stems of words that have a short form, which need not begin like them.
const shortened: ReadonlySet<string> = new Set(shortForms.flatMap((short) => (fullForm(short) ?? []).map(stem)));

function wantedStems(names: readonly ComponentName[]): ReadonlySet<string> {
  return new Set(names.flatMap(({ own, kind }) => [...own, ...(kind === undefined ? [] : stemsOf(kind))]));
}

// While a person types in one file, the other six are asked for the same words again and again.
const lastSearch = new WeakMap<Outline, Map<Likeness, { readonly key: string; readonly searched: SearchedText }>>();

function search(outline: Outline, like: Likeness, passages: () => readonly Passage[], wanted: ReadonlySet<string>): SearchedText {
  const key = [...wanted].join(' ');
  const known = lastSearch.get(outline)?.get(like);
  if (known?.key === key) return known.searched;
  const words = findWords(outline.text, outlineWords(outline), passages(), wanted, like);
  const searched = { words, byStem: groupByStem(words.places) };
  lastSearch.set(outline, new Map(lastSearch.get(outline)).set(like, { key, searched }));
  return searched;
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
  return components.some((node) => namesOf(node, () => false).some(({ own }) => own.every((word) => words.has(word))));
}
