import type { Technology } from '../catalogue/technology-schema.ts';
import type { Outline } from '../outline/outline.ts';
import { textOf, type Span } from '../text/span.ts';
import { beginningsOf, forEachWordStart, isWordCode, type Beginnings } from '../text/word-starts.ts';

/** One place in a draft's prose that names a technology. */
export interface Mention {
  readonly technology: Technology;
  readonly span: Span;
  /** The section whose heading or text names it. */
  readonly section: number;
  /** Place in `Outline.blocks`; undefined where a heading names it. */
  readonly block: number | undefined;
}

/** The names of all technologies, ready for a search. */
export interface TechnologyNames {
  readonly beginnings: Beginnings;
  /** By the first two letters in lower case; longer names first. */
  readonly byBeginning: ReadonlyMap<string, readonly Name[]>;
}

interface Name {
  readonly text: string;
  readonly lower: string;
  readonly technology: Technology;
}

const prepared = new WeakMap<readonly Technology[], TechnologyNames>();
const found = new WeakMap<Outline, { readonly names: TechnologyNames; readonly mentions: readonly Mention[] }>();

/** Prepares the names once for a catalogue. */
export function namesOfTechnologies(technologies: readonly Technology[]): TechnologyNames {
  const known = prepared.get(technologies);
  if (known !== undefined) return known;
  const written = technologies.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]);
  const names = { beginnings: beginningsOf(written), byBeginning: groupNames(technologies) };
  prepared.set(technologies, names);
  return names;
}

function groupNames(technologies: readonly Technology[]): ReadonlyMap<string, readonly Name[]> {
  const groups = new Map<string, Name[]>();
  for (const technology of technologies) {
    for (const text of [technology.name, ...(technology.aliases ?? [])]) {
      const name = { text, lower: text.toLowerCase(), technology };
      const key = text.slice(0, 2).toLowerCase();
      groups.set(key, [...(groups.get(key) ?? []), name].sort((one, other) => other.text.length - one.text.length));
    }
  }
  return groups;
}

/** Where a draft's headings, text, lists and tables name technologies, in text order; code and diagrams are left out. */
export function mentionsIn(outline: Outline, names: TechnologyNames): readonly Mention[] {
  const known = found.get(outline);
  if (known?.names === names) return known.mentions;
  const mentions = findMentions(outline, names).sort((one, other) => one.span.start - other.span.start);
  found.set(outline, { names, mentions });
  return mentions;
}

function findMentions({ text, sections, blocks }: Outline, names: TechnologyNames): Mention[] {
  const mentions: Mention[] = [];
  for (const { index, heading } of sections) {
    for (const { technology, span } of namesIn(text, heading, names)) mentions.push({ technology, span, section: index, block: undefined });
  }
  for (const block of blocks) {
    if (block.kind === 'code') continue;
    for (const { technology, span } of namesIn(text, block.span, names)) {
      mentions.push({ technology, span, section: block.section, block: block.index });
    }
  }
  return mentions;
}

/** A technology named in a stretch of text. */
export interface NamedTechnology {
  readonly technology: Technology;
  readonly span: Span;
}

/** The technologies that a stretch of text names. */
export function namesIn(text: string, within: Span, names: TechnologyNames): readonly NamedTechnology[] {
  const result: NamedTechnology[] = [];
  let done = within.start;
  forEachWordStart(text, within, names.beginnings, (at) => {
    const insideWord = at > within.start && isWordCode(text.charCodeAt(at - 1));
    const name = at < done || insideWord ? undefined : nameAt(text, at, within, names);
    if (name === undefined) return true;
    done = at + name.text.length;
    result.push({ technology: name.technology, span: { start: at, end: done } });
    return true;
  });
  return result;
}

function nameAt(text: string, at: number, within: Span, { byBeginning }: TechnologyNames): Name | undefined {
  const candidates = byBeginning.get(text.slice(at, at + 2).toLowerCase());
  if (candidates === undefined) return undefined;
  return candidates.find((name) => {
    const end = at + name.text.length;
    if (end > within.end || (end < text.length && isWordCode(text.charCodeAt(end)))) return false;
    const written = text.slice(at, end);
    const same = name.technology.spelling === 'exact' ? written === name.text : written.toLowerCase() === name.lower;
    return same && isNear(text, within, name.technology);
  });
}

function isNear(text: string, within: Span, { near }: Technology): boolean {
  if (near === undefined) return true;
  const words = new Set(textOf(text, within).toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu));
  return near.some((word) => words.has(word));
}
