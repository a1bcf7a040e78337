import type { Outline } from '../outline/outline.ts';
import { type CellContent, contentOf } from '../outline/cell-content.ts';
import { type Cell, cellsOf, surroundingsOf } from '../outline/cells.ts';
import { movedSpan } from '../text/span.ts';
import { createHeadings, type Headings, type KnownHeadings } from './headings.ts';
import type { Clearness } from './clearness.ts';
import type { Hit, LineHit } from './matcher.ts';
import type { Program } from './program.ts';
import { type CellRead, createCellTools, readCell } from './read-cell.ts';

/** What the cells and headings of a draft say. */
export interface CellsRead {
  readonly headings: Headings;
  /** By line of evidence: where it holds, in text order. */
  readonly hits: readonly (readonly Hit[])[];
  /** Of all blocks of the outline. */
  readonly clearness: Clearness;
}

/** A cell that has been read. */
interface ReadCell extends CellRead {
  /** Its section and its offset. */
  readonly home: number;
  readonly start: number;
  readonly surroundings: string;
}

/** What the last draft of a file told, cell by cell. */
interface Reading {
  readonly headings: KnownHeadings;
  readonly cells: ReadonlyMap<CellContent, ReadCell>;
}

/**
 * The last reading with each program. A person types in one place: nearly all cells of the next version of a draft are
 * those of the last one, and what they say is known.
 */
const lastReadings = new WeakMap<Program, Reading>();

/** Reads a draft cell by cell, those that stayed as they were aside. Tells the same whatever was read before. */
export function readCells(outline: Outline, program: Program): CellsRead {
  program.lexicon.begin(outline.text.length);
  const last = lastReadings.get(program);
  const headings = createHeadings(outline, program, last?.headings);
  const tools = createCellTools(program, headings);
  const cells = new Map<CellContent, ReadCell>();
  const hits: Hit[][] = program.alternatives.map(() => []);
  const topics = program.tellingWords.topics.length;
  const clearness = new Int16Array(outline.blocks.length * topics);
  for (const cell of cellsOf(outline)) {
    const content = contentOf(cell);
    const surroundings = surroundingsOf(cell);
    const read = asBefore(last?.cells.get(content), cell, surroundings) ?? readCellAt(cell, surroundings, readCell(cell, tools));
    cells.set(content, read);
    collect(read.hits, hits);
    clearness.set(read.clearness, cell.first * topics);
  }
  lastReadings.set(program, { headings: headings.known, cells });
  return { headings, hits, clearness };
}

function readCellAt({ home, span: { start } }: Cell, surroundings: string, read: CellRead): ReadCell {
  return { ...read, home, start, surroundings };
}

/** What a cell tells that has been read before, at its place in the draft of now. */
function asBefore(known: ReadCell | undefined, cell: Cell, surroundings: string): ReadCell | undefined {
  if (known?.surroundings !== surroundings) return undefined;
  const sections = cell.home - known.home;
  const characters = cell.span.start - known.start;
  if (sections === 0 && characters === 0) return known;
  const hits = known.hits.map(({ line, section, span }) => ({
    line,
    section: section + sections,
    span: movedSpan(span, characters),
  }));
  return readCellAt(cell, surroundings, { ...known, hits });
}

// More places of one line tell nothing new, and memory stays small on any text.
const mostHits = 40;

function collect(found: readonly LineHit[], hits: readonly Hit[][]): void {
  for (const hit of found) {
    const places = hits[hit.line];
    if (places !== undefined && places.length < mostHits) places.push(hit);
  }
}
