import type { Technology } from '../catalogue/technology-schema.ts';
import { lastForOutline } from '../outline/once-for-outline.ts';
import type { Outline } from '../outline/outline.ts';
import { textOf, type Span } from '../text/span.ts';
import { beginningsOf, forEachWordStart, isWordCode, keyAt, type Beginnings } from '../text/word-starts.ts';

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

const prepared = new WeakMap<readonly Technology[], TechnologyNames>();

/** Prepares the names once for a catalogue. */
export function namesOfTechnologies(technologies: readonly Technology[]): TechnologyNames {
  const known = prepared.get(technologies);
  if (known !== undefined) return known;
  const written = technologies.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]);
  const names = { beginnings: beginningsOf(written), byKey: groupNames(technologies) };
  prepared.set(technologies, names);
  return names;
}

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
export const mentionsIn: (outline: Outline, names: TechnologyNames) => readonly Mention[] = lastForOutline(
  (outline: Outline, names: TechnologyNames) => findMentions(outline, names).sort((one, other) => one.span.start - other.span.start),
);

function findMentions({ text, sections, blocks }: Outline, names: TechnologyNames): Mention[] {
  const mentions: Mention[] = [];
  let section = 0;
  let block: number | undefined;
  const add = (technology: Technology, start: number, end: number): void => {
    mentions.push({ technology, span: { start, end }, section, block });
  };
  for (const { index, heading } of sections) {
    section = index;
    findNames(text, heading, names, add);
  }
  for (const one of blocks) {
    if (one.kind === 'code') continue;
    ({ section, index: block } = one);
    findNames(text, one.span, names, add);
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
  findNames(text, within, names, (technology, start, end) => {
    result.push({ technology, span: { start, end } });
  });
  return result;
}

function findNames(
  text: string,
  within: Span,
  { beginnings, byKey }: TechnologyNames,
  found: (technology: Technology, start: number, end: number) => void,
): void {
  let done = within.start;
  forEachWordStart(text, within, beginnings, (at, _count, key) => {
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
  const same = technology.spelling === 'exact' ? text.startsWith(written, at) : isSame(text, at, lower);
  return same && isNear(text, within, technology);
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

function isNear(text: string, within: Span, { near }: Technology): boolean {
  if (near === undefined) return true;
  const words = new Set(textOf(text, within).toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu));
  return near.some((word) => words.has(word));
}
