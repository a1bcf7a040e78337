import { type Block, type Outline, type Section } from './outline.ts';
import { textOf, type Span } from '../text/span.ts';
import { blocksTogether, homeSection, isHeaded } from './home-section.ts';
import { onceForOutline } from './once-for-outline.ts';

/**
 * The blocks under one real heading, run-in lines among them. What a cell says depends on its own text and on the headings
 * it lies under, and on nothing in other cells: a cell that stays the same while a person types elsewhere is not read again.
 */
export interface Cell {
  readonly outline: Outline;
  /** The section of the heading. */
  readonly home: number;
  /** Blocks from `first` (inclusive) to `end` (exclusive). */
  readonly first: number;
  readonly end: number;
  /** From the heading to the end of the last block. */
  readonly span: Span;
}

/** The cells of an outline in text order; together they hold all of its blocks. */
export const cellsOf: (outline: Outline) => readonly Cell[] = onceForOutline((outline: Outline) => {
  const cells: Cell[] = [];
  const { blocks, sections } = outline;
  for (let first = 0; first < blocks.length; ) {
    const home = homeSection(outline, blocks[first]?.section ?? 0);
    const end = endOfHome(outline, home, first);
    cells.push({ outline, home, first, end, span: { start: sections[home]?.heading.start ?? 0, end: blocks[end - 1]?.span.end ?? 0 } });
    first = end;
  }
  return cells;
});

/** The first block from a place on that is not at home in a section. */
function endOfHome(outline: Outline, home: number, from: number): number {
  let end = from + 1;
  while (end < outline.blocks.length && homeSection(outline, outline.blocks[end]?.section ?? 0) === home) end++;
  return end;
}

// Characters of text, some times what the seven files of a long answer hold.
const mostKept = 1_000_000;

/**
 * A function of a cell's own text and blocks, and of nothing around them, that is worked out once: a person types in one cell,
 * and what is known of the others stays known. The result may not hold offsets: the cell may stand elsewhere in the next version.
 */
export function oncePerCell<Result>(workOut: (cell: Cell) => Result): (cell: Cell) => Result {
  let recent = new Map<string, { readonly cell: Cell; readonly result: Result }>();
  let older: typeof recent = new Map();
  let characters = 0;
  return (cell) => {
    const text = textOf(cell.outline.text, cell.span);
    const known = recent.get(text) ?? older.get(text);
    const kept = known !== undefined && builtAlike(known.cell, cell) ? known : { cell, result: workOut(cell) };
    if (recent.get(text) !== kept) {
      characters += text.length;
      if (characters > mostKept) {
        older = recent;
        recent = new Map();
        characters = text.length;
      }
      recent.set(text, kept);
    }
    return kept.result;
  };
}

/** What tells cells apart that lie under other headings: the headings themselves, and how deep they are. */
export function surroundingsOf({ outline, home, first }: Cell): string {
  const { sections, text } = outline;
  const tops = hasWholeTitle(outline) ? 'titled' : 'untitled';
  const parts = [isHeaded(outline, home) ? tops : `${tops} ${String(first % blocksTogether)}`];
  for (let section = sections[home]; section !== undefined; section = sections[section.parent]) {
    parts.push(`${String(section.level)} ${section.index === home ? '' : text.slice(section.heading.start, section.heading.end)}`);
  }
  return parts.join('\n');
}

/** Whether the only heading of level 1 is the title of the whole file. */
export function hasWholeTitle({ sections }: Outline): boolean {
  let tops = 0;
  for (const section of sections) if (section.level === 1 && ++tops > 1) return false;
  return tops === 1;
}

/** Whether two cells with the same text and surroundings are built alike: Markdown before them may have changed what theirs means. */
export function builtAlike(one: Cell, other: Cell): boolean {
  if (one.end - one.first !== other.end - other.first) return false;
  for (let at = 0; at < one.end - one.first; at++) {
    const block = one.outline.blocks[one.first + at];
    const twin = other.outline.blocks[other.first + at];
    if (block === undefined || twin === undefined || !sameBlock(block, twin, one, other)) return false;
  }
  const last = (one.outline.blocks[one.end - 1]?.section ?? one.home) - one.home;
  for (let at = 1; at <= last; at++) {
    const section = one.outline.sections[one.home + at];
    const twin = other.outline.sections[other.home + at];
    if (section === undefined || twin === undefined || !sameSection(section, twin, one, other)) return false;
  }
  return true;
}

function sameSection(section: Section, twin: Section, one: Cell, other: Cell): boolean {
  return section.level === twin.level && section.parent - one.home === twin.parent - other.home && sameSpan(section.heading, twin.heading, one, other);
}

function sameBlock(block: Block, twin: Block, one: Cell, other: Cell): boolean {
  if (block.section - one.home !== twin.section - other.home || !sameSpan(block.span, twin.span, one, other)) return false;
  switch (block.kind) {
    case 'paragraph':
      return twin.kind === 'paragraph' && sameSpan(block.lead, twin.lead, one, other);
    case 'item':
      return twin.kind === 'item' && block.depth === twin.depth && block.number === twin.number && sameSpan(block.lead, twin.lead, one, other);
    case 'row':
      return twin.kind === 'row' && block.header === twin.header && sameTable(block, twin, one, other) && block.cells.every((cell, at) => sameSpan(cell, twin.cells[at], one, other));
    case 'code':
      return twin.kind === 'code' && block.language === twin.language && sameSpan(block.content, twin.content, one, other);
    default:
      return block satisfies never;
  }
}

/** Whether two rows are of the same table, counted from the first table of their cells. */
function sameTable(block: Extract<Block, { kind: 'row' }>, twin: Extract<Block, { kind: 'row' }>, one: Cell, other: Cell): boolean {
  const before = one.outline.blocks[block.index - 1];
  const twinBefore = other.outline.blocks[twin.index - 1];
  const goesOn = block.index > one.first && before?.kind === 'row' && before.table === block.table;
  const twinGoesOn = twin.index > other.first && twinBefore?.kind === 'row' && twinBefore.table === twin.table;
  return goesOn === twinGoesOn && block.cells.length === twin.cells.length;
}

function sameSpan(span: Span | undefined, twin: Span | undefined, one: Cell, other: Cell): boolean {
  if (span === undefined || twin === undefined) return span === twin;
  return span.start - one.span.start === twin.start - other.span.start && span.end - one.span.start === twin.end - other.span.start;
}
