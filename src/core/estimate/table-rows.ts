import type { Block, Outline, Row } from '../outline/outline.ts';
import type { Span } from '../text/span.ts';
import { type FoundExpression, readExpression } from './expression.ts';
import { readQuantity } from './quantity.ts';
import { tokenize } from './tokenize.ts';
import type { Unit } from './unit.ts';

/** A table of a draft. */
export interface Table {
  readonly header: Row | undefined;
  readonly rows: readonly Row[];
}

/** The tables of an outline, in text order. */
export function tablesOf({ blocks }: Outline): readonly Table[] {
  const found = new Map<number, Row[]>();
  for (const block of blocks) {
    if (!isRow(block)) continue;
    const rows = found.get(block.table);
    if (rows === undefined) found.set(block.table, [block]);
    else rows.push(block);
  }
  return [...found.values()].map((rows) => ({ header: rows.find(({ header }) => header), rows: rows.filter(({ header }) => !header) }));
}

function isRow(block: Block): block is Row {
  return block.kind === 'row';
}

/** Text of a cell; empty where the row has no such cell. */
export function cellText(text: string, row: Row | undefined, column: number): string {
  const cell = row?.cells[column];
  return cell === undefined ? '' : text.slice(cell.start, cell.end);
}

/** The expression that a cell begins with, or ends with where it holds an equation; undefined where other text does. */
export function readCell(text: string, cell: Span): FoundExpression | undefined {
  const tokens = tokenize(text, cell, 'prose');
  const first = tokens.findIndex(({ kind }) => kind !== 'relation');
  if (first < 0) return undefined;
  let found = readExpression(tokens, first);
  while (found !== undefined && tokens[found.next]?.kind === 'relation') found = readExpression(tokens, found.next + 1);
  return found !== undefined && found.next >= tokens.length && !found.partial ? found : undefined;
}

/** The unit that a column's header gives: `GB/day`, `Memory (GB)`, `Per second`. */
export function headerUnit(header: string): Unit {
  const bracketed = /\(([^()]*)\)/.exec(header)?.[1];
  const inner = bracketed === undefined ? undefined : unitOf(bracketed);
  return inner !== undefined && inner.length > 0 ? inner : unitOf(header.replace(/\([^()]*\)/g, ''));
}

function unitOf(words: string): Unit {
  const text = `1 ${words.replace(/[*_`]/g, '').trim()}`;
  const found = readQuantity(tokenize(text, { start: 0, end: text.length }, 'prose'), 0);
  return found === undefined || found.quantity.suffix !== '' ? [] : found.quantity.unit;
}

const scales: Readonly<Record<string, number>> = { t: 1e3, k: 1e3, m: 1e6, b: 1e9, l: 1e5, c: 1e7 };

/** What a column's title multiplies its values by: `Thousand $`, `Cost ($K)`, `Users, millions`, `₹ lakh`. */
export function headerScale(title: string): number {
  const found = /\b(thousand|million|billion|lakh|crore)s?\b|[$€£]\s?([kmb])\b|\b([kmb])\s?[$€£]|\(([kmb])\)|\bin ([kmb])$/i.exec(title);
  const name = found?.slice(1).join('').charAt(0).toLowerCase() ?? '';
  return scales[name] ?? 1;
}
