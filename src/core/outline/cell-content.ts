import { lastBy, once, onceBy } from '../once.ts';
import { ownTextOf, textOf } from '../text/span.ts';
import { buildOf, isSameBuild } from './cell-build.ts';
import type { Cell } from './cells.ts';

/** What cells have in common that read and are built alike, wherever they stand. A key for what is known of them. */
export interface CellContent {
  /** In characters. */
  readonly length: number;
}

interface Kept {
  readonly content: CellContent;
  readonly build: Int32Array;
}

// In characters: the seven files of a long answer, and room for the versions of the part that is being written.
const mostKept = 400_000;

let recent = new Map<string, Kept>();
let older: typeof recent = new Map();
let characters = 0;

/**
 * The content of a cell: the same for all cells that read and are built alike, in whatever version or draft. Contents that no cell
 * has had for long are forgotten; a cell that comes back then has a new one.
 */
export const contentOf: (cell: Cell) => CellContent = once((cell: Cell) => {
  const text = textOf(cell.outline.text, cell.span);
  const build = buildOf(cell);
  const young = recent.get(text);
  if (young !== undefined && isSameBuild(young.build, build)) return young.content;
  const old = older.get(text);
  const kept = old !== undefined && isSameBuild(old.build, build) ? old : { content: { length: text.length }, build: build.slice() };
  keep(ownTextOf(cell.outline.text, cell.span), kept);
  return kept.content;
});

function keep(text: string, kept: Kept): void {
  characters += text.length;
  if (characters > mostKept) {
    older = recent;
    recent = new Map();
    characters = text.length;
  }
  recent.set(text, kept);
}

/**
 * A function of a cell's own text and blocks, and of nothing around them, that is worked out once: a person types in one cell,
 * and what is known of the others stays known. Offsets and places in its result must be counted from where the cell begins.
 */
export function oncePerCell<Result>(workOut: (cell: Cell) => Result): (cell: Cell) => Result {
  return onceBy(contentOf, workOut);
}

/** The same for a function that needs something else too: the result for the last one of these is kept. */
export function lastPerCell<Other, Result>(workOut: (cell: Cell, other: Other) => Result): (cell: Cell, other: Other) => Result {
  return lastBy(contentOf, workOut);
}
