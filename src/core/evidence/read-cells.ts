import type { Outline } from '../outline/outline.ts';
import { type CellContent, contentOf } from '../outline/cell-content.ts';
import { type Cell, homesOf, surroundingsOf } from '../outline/cells.ts';
import { movedSpan } from '../text/span.ts';
import { createHeadings, type Headings, type KnownHeadings } from './headings.ts';
import type { Clearness } from './clearness.ts';
import type { CellHits, Hit, LineHit } from './matcher.ts';
import type { Program } from './program.ts';
import { type CellTools, createCellTools, readCell } from './read-cell.ts';

/** By line of evidence, as a place in `Program.alternatives`: where it holds, in text order. Lines that hold nowhere are not in it, the others in their order. */
export type HitsByLine = ReadonlyMap<number, readonly Hit[]>;

/** What the cells and headings of a draft say. */
export interface CellsRead {
  readonly headings: Headings;
  readonly hits: HitsByLine;
  /** Of all blocks of the outline. */
  readonly clearness: Clearness;
}

/** What a cell says, and how clearly. */
interface CellRead extends CellHits {
  readonly clearness: Clearness;
}

/** A cell that has been read, at its place in one version of a draft. */
interface ReadCell extends CellRead {
  /** What was read, wherever the cell has moved to since. */
  readonly read: CellRead;
  /** Its section and its offset. */
  readonly section: number;
  readonly start: number;
  readonly surroundings: string;
}

/** The cells under one real heading. */
interface ReadHome {
  readonly cells: readonly ReadCell[];
  /** Where lines of evidence hold in what they say together. */
  readonly hits: readonly LineHit[];
}

/** What the last draft of a file told. */
interface Reading {
  readonly headings: KnownHeadings;
  readonly cells: ReadonlyMap<CellContent, ReadCell>;
  /** By what was read of the first of their cells. */
  readonly homes: ReadonlyMap<CellRead, ReadHome>;
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
  const homes = new Map<CellRead, ReadHome>();
  const hits = new Map<number, Hit[]>();
  const topics = program.tellingWords.topics.length;
  const clearness = new Int16Array(outline.blocks.length * topics);
  for (const home of homesOf(outline)) {
    const read = home.map((cell) => {
      const content = contentOf(cell);
      const found = readHere(cell, home, last?.cells.get(content), tools);
      cells.set(content, found);
      clearness.set(found.clearness, cell.first * topics);
      return found;
    });
    const together = readTogether(read, last?.homes, tools);
    for (const found of [...read, together]) collect(found.hits, hits);
    if (read[0] !== undefined) homes.set(read[0].read, together);
  }
  lastReadings.set(program, { headings: headings.known, cells, homes });
  return { headings, hits: new Map([...hits].sort(([one], [other]) => one - other)), clearness };
}

/** What a cell tells, at its place in the draft of now. One that shares its home with others keeps what it says for them. */
function readHere(cell: Cell, home: readonly Cell[], known: ReadCell | undefined, tools: CellTools): ReadCell {
  const { section, span } = cell;
  const isAlone = home.length === 1;
  const surroundings = surroundingsOf(cell) + (isAlone ? '\nalone' : '');
  if (known?.surroundings === surroundings) return movedTo(cell, known);
  const clearness = readCell(cell, tools);
  const said = isAlone ? { hits: tools.matcher.finish(), together: undefined } : tools.matcher.finishPart();
  const read = { ...said, clearness };
  return { ...read, read, section, start: span.start, surroundings };
}

function movedTo({ section, span: { start } }: Cell, known: ReadCell): ReadCell {
  const sections = section - known.section;
  const characters = start - known.start;
  if (sections === 0 && characters === 0) return known;
  const moved = <Place extends Hit>(place: Place): Place => ({ ...place, section: place.section + sections, span: movedSpan(place.span, characters) });
  const { hits, together } = known;
  return { ...known, section, start, hits: hits.map(moved), together: together === undefined ? undefined : { ...together, first: moved(together.first) } };
}

/** What cells under one heading tell together, at the first passage that says anything. */
function readTogether(cells: readonly ReadCell[], last: ReadonlyMap<CellRead, ReadHome> | undefined, { matcher }: CellTools): ReadHome {
  const parts = cells.flatMap(({ together }) => together ?? []);
  const [first] = parts;
  if (first === undefined) return { cells, hits: [] };
  const known = cells[0] === undefined ? undefined : last?.get(cells[0].read);
  if (known === undefined || !isSameHome(known.cells, cells)) return { cells, hits: matcher.matchTogether(parts) };
  return { cells, hits: known.hits.map(({ line }) => ({ line, ...first.first })) };
}

function isSameHome(one: readonly ReadCell[], other: readonly ReadCell[]): boolean {
  return one.length === other.length && one.every(({ read }, place) => read === other[place]?.read);
}

// More places of one line tell nothing new, and memory stays small on any text.
const mostHits = 40;

function collect(found: readonly LineHit[], hits: Map<number, Hit[]>): void {
  for (const hit of found) {
    const places = hits.get(hit.line);
    if (places === undefined) hits.set(hit.line, [hit]);
    else if (places.length < mostHits) places.push(hit);
  }
}
