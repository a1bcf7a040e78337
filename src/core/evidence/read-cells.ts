import type { Outline } from '../outline/outline.ts';
import { builtAlike, type Cell, cellsOf, surroundingsOf } from '../outline/cells.ts';
import { createHeadings, type Headings, type KnownHeadings } from './headings.ts';
import { type Hit, type LineHit, mostHits } from './matcher.ts';
import type { Program } from './program.ts';
import { createCellTools, readCell } from './read-cell.ts';

/** What the cells and headings of a draft say. */
export interface CellsRead {
  readonly headings: Headings;
  /** By line of evidence: where it holds, in text order. */
  readonly hits: readonly (readonly Hit[])[];
}

/** A cell that has been read. */
interface ReadCell {
  readonly cell: Cell;
  readonly surroundings: string;
  readonly hits: readonly LineHit[];
}

/** What the last draft of a file told, cell by cell. */
interface Reading {
  readonly headings: KnownHeadings;
  /** By the text of the cell. */
  readonly cells: ReadonlyMap<string, ReadCell>;
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
  const headings = createHeadings(outline, program, last?.headings ?? new Map());
  const tools = createCellTools(program, headings);
  const cells = new Map<string, ReadCell>();
  const hits: Hit[][] = program.alternatives.map(() => []);
  for (const cell of cellsOf(outline)) {
    const text = outline.text.slice(cell.span.start, cell.span.end);
    const surroundings = surroundingsOf(cell);
    const read = asBefore(last?.cells.get(text), cell, surroundings) ?? { cell, surroundings, hits: readCell(cell, tools) };
    cells.set(text, read);
    collect(read.hits, hits);
  }
  lastReadings.set(program, { headings: headings.known, cells });
  return { headings, hits };
}

/** What a cell tells that has been read before, at its place in the draft of now. */
function asBefore(known: ReadCell | undefined, cell: Cell, surroundings: string): ReadCell | undefined {
  if (known?.surroundings !== surroundings || !builtAlike(known.cell, cell)) return undefined;
  const sections = cell.home - known.cell.home;
  const characters = cell.span.start - known.cell.span.start;
  if (sections === 0 && characters === 0) return { cell, surroundings, hits: known.hits };
  const hits = known.hits.map(({ line, section, span }) => ({
    line,
    section: section + sections,
    span: { start: span.start + characters, end: span.end + characters },
  }));
  return { cell, surroundings, hits };
}

function collect(found: readonly LineHit[], hits: readonly Hit[][]): void {
  for (const hit of found) {
    const places = hits[hit.line];
    if (places !== undefined && places.length < mostHits) places.push(hit);
  }
}
