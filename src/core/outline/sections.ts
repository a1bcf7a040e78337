import { firstPlace } from '../text/ascending.ts';
import type { Span } from '../text/span.ts';
import type { Block, Section } from './outline.ts';

/** A heading as it was found, before it has a place in the tree of sections. */
export interface Heading {
  readonly level: number;
  readonly span: Span;
  readonly title: string;
}

/** The sections of a text from its headings and blocks, both in text order. */
export function buildSections(text: string, headings: readonly Heading[], blocks: readonly Block[]): readonly Section[] {
  const all: readonly Heading[] = [{ level: 0, span: { start: 0, end: 0 }, title: '' }, ...headings];
  const ends = sectionEnds(all, text.length);
  const parents = parentsOf(all);
  let block = 0;
  return all.map((heading, index) => {
    const firstBlock = block;
    const bodyEnd = all[index + 1]?.span.start ?? text.length;
    while (block < blocks.length && (blocks[block]?.span.start ?? 0) < bodyEnd) block++;
    return {
      index,
      level: heading.level,
      title: heading.title,
      heading: heading.span,
      body: { start: heading.span.end, end: bodyEnd },
      span: { start: heading.span.start, end: ends[index] ?? text.length },
      parent: parents[index] ?? -1,
      firstBlock,
      endBlock: block,
    };
  });
}

/** The section that an offset lies in. */
export function sectionAt(sections: readonly Section[], offset: number): number {
  return Math.max(0, firstPlace(0, sections.length, (place) => (sections[place]?.heading.start ?? 0) > offset) - 1);
}

/** Where each section ends, its subsections included: from the last to the first with a stack, so the cost stays linear. */
function sectionEnds(headings: readonly Heading[], length: number): readonly number[] {
  const ends: number[] = new Array<number>(headings.length).fill(length);
  const following: Heading[] = [];
  for (let index = headings.length - 1; index >= 0; index--) {
    const heading = headings[index];
    if (heading === undefined) continue;
    while ((following.at(-1)?.level ?? -1) > heading.level) following.pop();
    ends[index] = following.at(-1)?.span.start ?? length;
    following.push(heading);
  }
  return ends;
}

function parentsOf(headings: readonly Heading[]): readonly number[] {
  const open: number[] = [];
  return headings.map((heading, index) => {
    while (open.length > 0 && (headings[open.at(-1) ?? 0]?.level ?? 0) >= heading.level) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(index);
    return parent;
  });
}
