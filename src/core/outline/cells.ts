import type { Span } from '../text/span.ts';
import { blocksTogether, homeSection, isHeaded } from './home-section.ts';
import { once } from '../once.ts';
import type { Outline } from './outline.ts';

/**
 * The blocks of one section; where no heading but the title of the file parts them, those of its run-in lines too. What a cell
 * says depends on its own text and on the headings it lies under, and on nothing in other cells: a cell that stays the same while
 * a person types elsewhere is not read again.
 */
export interface Cell {
  readonly outline: Outline;
  /** The section of the heading. */
  readonly section: number;
  /** Blocks from `first` (inclusive) to `end` (exclusive). */
  readonly first: number;
  readonly end: number;
  /** From the heading to the end of the last block. */
  readonly span: Span;
}

/** The cells of an outline in text order; together they hold all of its blocks. */
export const cellsOf: (outline: Outline) => readonly Cell[] = once((outline: Outline) => {
  const cells: Cell[] = [];
  const { blocks, sections } = outline;
  for (let first = 0; first < blocks.length; ) {
    const section = cellSection(outline, blocks[first]?.section ?? 0);
    const end = endOfCell(outline, section, first);
    cells.push({ outline, section, first, end, span: { start: sections[section]?.heading.start ?? 0, end: blocks[end - 1]?.span.end ?? 0 } });
    first = end;
  }
  return cells;
});

/** The section whose heading begins the cell that a section is part of. */
function cellSection(outline: Outline, section: number): number {
  const home = homeSection(outline, section);
  return isHeaded(outline, home) ? section : home;
}

/** The first block from a place on that is not part of the cell of a section. */
function endOfCell(outline: Outline, section: number, from: number): number {
  let end = from + 1;
  while (end < outline.blocks.length && cellSection(outline, outline.blocks[end]?.section ?? 0) === section) end++;
  return end;
}

/** The cells that lie under the same real heading, in text order. */
export function homesOf(outline: Outline): readonly (readonly Cell[])[] {
  const homes: Cell[][] = [];
  let last = -1;
  for (const cell of cellsOf(outline)) {
    const home = homeSection(outline, cell.section);
    if (home === last) homes.at(-1)?.push(cell);
    else homes.push([cell]);
    last = home;
  }
  return homes;
}

/** What lies between the cells: before each of them, and behind the last. Headings with nothing under them, comments, empty lines. */
export function gapsOf({ text }: Outline, cells: readonly Cell[]): readonly Span[] {
  const starts = [...cells.map(({ span }) => span.start), text.length];
  return starts.map((end, place) => ({ start: Math.min(end, cells[place - 1]?.span.end ?? 0), end }));
}

/** What tells cells apart that lie under other headings: the headings themselves, and how deep they are. */
export function surroundingsOf({ outline, section: own, first }: Cell): string {
  const { sections, text } = outline;
  const tops = hasWholeTitle(outline) ? 'titled' : 'untitled';
  const parts = [isHeaded(outline, homeSection(outline, own)) ? tops : `${tops} ${String(first % blocksTogether)}`];
  for (let section = sections[own]; section !== undefined; section = sections[section.parent]) {
    parts.push(`${String(section.level)} ${section.index === own ? '' : text.slice(section.heading.start, section.heading.end)}`);
  }
  return parts.join('\n');
}

/** Whether the only heading of level 1 is the title of the whole file. */
export function hasWholeTitle({ sections }: Outline): boolean {
  let tops = 0;
  for (const section of sections) if (section.level === 1 && ++tops > 1) return false;
  return tops === 1;
}
