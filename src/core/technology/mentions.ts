import type { Technology } from '../catalogue/technology-schema.ts';
import { lastPerCell } from '../outline/cell-content.ts';
import { type Cell, cellsOf, gapsOf } from '../outline/cells.ts';
import { lastOf, once } from '../once.ts';
import type { Outline } from '../outline/outline.ts';
import { sectionAt } from '../outline/sections.ts';
import { outlineWords } from '../outline/outline-words.ts';
import { firstPlace } from '../text/ascending.ts';
import { movedSpan, textOf, type Span } from '../text/span.ts';
import { beginningsOf, findWordStarts, forEachWordStart, isWordCode, keyAt, type Beginnings, type WordStarts } from '../text/word-starts.ts';

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
  /** By their key among the beginnings; longer names first. */
  readonly byKey: ReadonlyMap<number, readonly Name[]>;
}

interface Name {
  readonly text: string;
  readonly lower: string;
  readonly technology: Technology;
}

/** Prepares the names once for a catalogue. */
export const namesOfTechnologies: (technologies: readonly Technology[]) => TechnologyNames = once((technologies: readonly Technology[]) => {
  const written = technologies.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]);
  return { beginnings: beginningsOf(written), byKey: groupNames(technologies) };
});

function groupNames(technologies: readonly Technology[]): ReadonlyMap<number, readonly Name[]> {
  const groups = new Map<number, Name[]>();
  for (const technology of technologies) {
    for (const text of [technology.name, ...(technology.aliases ?? [])]) {
      const name = { text, lower: text.toLowerCase(), technology };
      const key = keyAt(text, 0);
      groups.set(key, [...(groups.get(key) ?? []), name].sort((one, other) => other.text.length - one.text.length));
    }
  }
  return groups;
}

/** Where a draft's headings, text, lists and tables name technologies, in text order; code and diagrams are left out. */
export const mentionsIn: (outline: Outline, names: TechnologyNames) => readonly Mention[] = lastOf((outline: Outline, names: TechnologyNames) => {
  const cells = cellsOf(outline);
  const inCells = cells.flatMap((cell) => mentionsInCell(cell, names).map((mention) => moved(mention, cell.span.start, cell.section, cell.first)));
  const between = gapsOf(outline, cells).flatMap((gap) => findMentions(outline, gap, names));
  return [...inCells, ...between].sort((one, other) => one.span.start - other.span.start);
});

const mentionsInCell = lastPerCell((cell: Cell, names: TechnologyNames): readonly Mention[] =>
  findMentions(cell.outline, cell.span, names).map((mention) => moved(mention, -cell.span.start, -cell.section, -cell.first)),
);

/** A mention so many characters, sections and blocks further on. */
function moved({ technology, span, section, block }: Mention, characters: number, sections: number, blocks: number): Mention {
  return { technology, span: movedSpan(span, characters), section: section + sections, block: block === undefined ? undefined : block + blocks };
}

function findMentions(outline: Outline, within: Span, names: TechnologyNames): Mention[] {
  const { text, sections } = outline;
  const mentions: Mention[] = [];
  findNames(text, outlineWords(outline), within, names, (technology, start, end) => {
    const section = sectionAt(sections, start);
    const block = blockAt(outline, section, start);
    const around = proseAround(outline, section, block);
    if (around === undefined || end > around.end || !isMeant(text, around, { technology, span: { start, end } })) return;
    mentions.push({ technology, span: { start, end }, section, block });
  });
  return mentions;
}

/** The heading or block of text that a place lies in; undefined in code. */
function proseAround({ sections, blocks }: Outline, section: number, block: number | undefined): Span | undefined {
  if (block === undefined) return sections[section]?.heading;
  return blocks[block]?.kind === 'code' ? undefined : blocks[block]?.span;
}

/** The block that an offset lies in; undefined in a heading. */
function blockAt({ sections, blocks }: Outline, section: number, offset: number): number | undefined {
  const { firstBlock = 0, endBlock = 0 } = sections[section] ?? {};
  const place = firstPlace(firstBlock, endBlock, (at) => (blocks[at]?.span.end ?? 0) > offset);
  const found = place < endBlock ? blocks[place] : undefined;
  return found !== undefined && found.span.start <= offset ? place : undefined;
}

/** A technology named in a stretch of text. */
export interface NamedTechnology {
  readonly technology: Technology;
  readonly span: Span;
}

/** The technologies that a stretch of text names. */
export function namesIn(text: string, within: Span, names: TechnologyNames): readonly NamedTechnology[] {
  const result: NamedTechnology[] = [];
  findNames(text, findWordStarts(text, within), within, names, (technology, start, end) => {
    if (isMeant(text, within, { technology, span: { start, end } })) result.push({ technology, span: { start, end } });
  });
  return result;
}

function findNames(
  text: string,
  words: WordStarts,
  within: Span,
  { beginnings, byKey }: TechnologyNames,
  found: (technology: Technology, start: number, end: number) => void,
): void {
  let done = within.start;
  forEachWordStart(words, within, beginnings, (at, _count, key) => {
    if (at < done || (at > within.start && isWordCode(text.charCodeAt(at - 1)))) return true;
    const name = byKey.get(key)?.find((one) => isWritten(text, at, within, one));
    if (name === undefined) return true;
    done = at + name.text.length;
    found(name.technology, at, done);
    return true;
  });
}

function isWritten(text: string, at: number, within: Span, { text: written, lower, technology }: Name): boolean {
  const end = at + written.length;
  if (end > within.end || (end < text.length && isWordCode(text.charCodeAt(end)))) return false;
  return technology.spelling === 'exact' ? text.startsWith(written, at) : isSame(text, at, lower);
}

/** Compares without regard to capitals, and without a copy: most words differ in their fourth letter. */
function isSame(text: string, at: number, lower: string): boolean {
  for (let index = 0; index < lower.length; index++) {
    const code = text.charCodeAt(at + index);
    const small = code >= 65 && code <= 90 ? code + 32 : code;
    if (small !== lower.charCodeAt(index)) return false;
  }
  return true;
}

// What may stand before a name that a heading or box consists of: marks, and the number or letter of a chapter.
const numbering = /^\W*(?:(?:[A-Z]|\d+)(?:\.\d+)*[.):]?\s+)?$/;

// A small word that leads to a tool, and no word in capitals behind the name: no title, and no name of several words.
const leadsToTool = /(?:^|[\s(])(?:on|by|in|with|via|through|into|from|to|of|put|use|uses|used|using|run|runs|chose|have)\s+["'*_`(]*$/;
const goesOnInCapitals = /^["'*_`)]*[\s-]+["'*_`(]*\p{Lu}/u;
// In characters, on either side of a name.
const longestBefore = 40;

/** Whether a word that means other things too is the technology here: a capital behind "by" or "uses", alone, or with a word of the trade near. */
function isMeant(text: string, within: Span, { technology: { near, spelling, name }, span }: NamedTechnology): boolean {
  if (near === undefined) return true;
  const before = text.slice(Math.max(within.start, span.start - longestBefore), span.start);
  if (spelling === 'exact' && /^\p{Lu}/u.test(name) && leadsToTool.test(before) && !goesOnInCapitals.test(text.slice(span.end, Math.min(within.end, span.end + longestBefore)))) return true;
  if (numbering.test(text.slice(within.start, span.start)) && !/\w/.test(text.slice(span.end, within.end))) return true;
  const words = new Set(textOf(text, within).toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu));
  return near.some((word) => words.has(word));
}
