import { type Block, type Outline, runInLevel } from './outline.ts';

/** The nearest section with a real heading: run-in lines do not part what belongs together. */
export function homeSection({ sections }: Outline, index: number): number {
  const section = sections[index];
  return section !== undefined && section.level === runInLevel ? Math.max(0, section.parent) : index;
}

/** A file without headings is not all about one thing: this many blocks are taken together. */
export const blocksTogether = 8;

/** Whether a home section has a heading of its own, and not just the title of the whole file. */
export function isHeaded({ sections }: Outline, home: number): boolean {
  return home > 0 && !(sections[home]?.level === 1 && home === 1);
}

/** What belongs together by its place: a section, or a few blocks in a row where no heading parts them. */
export function neighbourhoodOf(outline: Outline, block: Block): number {
  const home = homeSection(outline, block.section);
  return isHeaded(outline, home) ? home : -1 - Math.floor(block.index / blocksTogether);
}
