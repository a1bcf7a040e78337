import { type Block, type Outline, runInLevel, type Section } from './outline.ts';

/** The nearest section with a real heading: run-in lines do not part what belongs together. */
export function homeSection({ sections }: Outline, index: number): number {
  const section = sections[index];
  return section !== undefined && section.level === runInLevel ? Math.max(0, section.parent) : index;
}

/** A file without headings is not all about one thing: this many blocks are taken together. */
export const blocksTogether = 8;

/** Whether a section's heading is the title of the whole file: its first heading, of level 1; more of that level may follow. */
export function isFileTitle({ index, level }: Section): boolean {
  return index === 1 && level === 1;
}

/** Whether a home section has a heading of its own, and not just the title of the whole file. */
export function isHeaded({ sections }: Outline, home: number): boolean {
  const section = sections[home];
  return home > 0 && (section === undefined || !isFileTitle(section));
}

/** What belongs together by its place: a section, or a few blocks in a row where no heading parts them. */
export function neighbourhoodOf(outline: Outline, block: Block): number {
  const home = homeSection(outline, block.section);
  return isHeaded(outline, home) ? home : -1 - Math.floor(block.index / blocksTogether);
}
