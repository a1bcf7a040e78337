import type { Outline, Row } from '../outline/outline.ts';
import type { Span } from '../text/span.ts';
import type { Equation } from './estimate.ts';
import type { Expression } from './expression.ts';
import { judge, type Verdict } from './judge.ts';
import type { Quantity } from './quantity.ts';
import { cellText, readCell, type Table } from './table-rows.ts';

const totalName = /^(?:grand |sub-?|overall |monthly |yearly )?(?:total|sum)\b|\btotals?$|^(?:all|together|overall|altogether|combined)$|^Σ/i;
// Prices, averages and percentiles are no parts of a whole.
const notAdded = /\b(?:avg|average|mean|median|p\d\d|percentile|ratio|max|maximum|min|minimum|unit|price|rate|each|specs?|type|year|factor|growth|notes?)\b|\bper (?:node|server|instance|shard|machine|replica|user|item|request|gb|tb|unit)\b|×/i;
const blank = /^[\s—–\-*_]*$|^n\/?a$/i;

interface Cell {
  readonly quantity: Quantity;
  readonly span: Span;
}

/** The totals of a table's columns, compared with the rows above them. */
export function totalsOf({ text }: Outline, { header, rows }: Table): readonly Equation[] {
  const totals = rows.map((row) => totalName.test(nameOf(text, row)));
  return rows.flatMap((row, index) => {
    if (totals[index] !== true) return [];
    return row.cells.flatMap((cell, column) => {
      if (column === 0 || blank.test(text.slice(cell.start, cell.end))) return [];
      return totalOf(text, cellText(text, header, column), groupsAbove(rows, totals, index), cell, column) ?? [];
    });
  });
}

function nameOf(text: string, row: Row): string {
  return cellText(text, row, 0).replace(/\([^()]*\)/g, '').replace(/[*_`:]/g, '').trim();
}

/** What a total may add: the rows since the last total, all rows that are no totals, or the totals before it. */
function groupsAbove(rows: readonly Row[], totals: readonly boolean[], index: number): readonly (readonly Row[])[] {
  const above = rows.slice(0, index);
  const last = totals.lastIndexOf(true, index - 1);
  if (index === 0 || last < 0) return [above];
  return [above.slice(last + 1), above.filter((_, place) => totals[place] !== true), above.filter((_, place) => totals[place] === true), [...above.slice(last)]];
}

function totalOf(text: string, header: string, groups: readonly (readonly Row[])[], cell: Span, column: number): Equation | undefined {
  const total = readCell(text, cell);
  if (total?.expression.kind !== 'quantity') return undefined;
  let first: Equation | undefined;
  for (const group of groups) {
    const parts = partsOf(text, group, column);
    if (parts === undefined || parts.length < 2 || !areAlike(parts, total.expression.quantity)) continue;
    const found = judged(parts, { quantity: total.expression.quantity, span: total.span });
    if (found.state === 'verified') return found;
    first ??= found;
  }
  return first === undefined || notAdded.test(header) || first.state === 'notUnderstood' ? undefined : first;
}

/** Only like is added to like: a summary that mixes rates and sizes has no total. */
function areAlike(parts: readonly Cell[], total: Quantity): boolean {
  const kinds = new Set(parts.map(({ quantity }) => kindOf(quantity)));
  const [kind] = kinds;
  return kinds.size === 1 && (kind === kindOf(total) || kind === '' || kindOf(total) === '');
}

function kindOf({ unit, percent }: Quantity): string {
  const kinds = unit.filter(({ dimension }) => dimension !== 'count').map(({ dimension, power, grain }) => `${dimension}${power}${grain ?? ''}`);
  return percent ? '%' : kinds.join(' ');
}

/** The values of a column; undefined where one is no value. */
function partsOf(text: string, rows: readonly Row[], column: number): readonly Cell[] | undefined {
  const parts: Cell[] = [];
  for (const row of rows) {
    const cell = row.cells[column];
    if (cell === undefined || blank.test(text.slice(cell.start, cell.end))) continue;
    const found = readCell(text, cell);
    if (found?.expression.kind !== 'quantity') return undefined;
    parts.push({ quantity: found.expression.quantity, span: found.span });
  }
  return parts;
}

function judged(parts: readonly Cell[], total: Cell): Equation {
  const working = parts.map(({ quantity }): Expression => ({ kind: 'quantity', quantity })).reduce((left, right): Expression => ({ kind: 'operation', operator: 'plus', left, right }));
  const value: Expression = { kind: 'quantity', quantity: total.quantity };
  const verdict = verdictOn(working, value, parts, total);
  const left = { start: parts[0]?.span.start ?? total.span.start, end: parts.at(-1)?.span.end ?? total.span.end };
  return {
    kind: 'total',
    span: total.span,
    left,
    result: total.span,
    relation: 'equal',
    working,
    value,
    state: verdict.state,
    fault: verdict.state === 'mismatched' ? verdict.fault : undefined,
  };
}

function verdictOn(left: Expression, right: Expression, parts: readonly Cell[], total: Cell): Verdict {
  const verdict = judge({ left, relation: 'equal', right, eased: false, fraction: false });
  if (verdict.state !== 'mismatched') return verdict;
  return isWhole(parts, total) || isNoSum(parts, total) ? { state: 'notUnderstood' } : verdict;
}

/** Rounded shares may come to 99 or 101 %. */
function isWhole(parts: readonly Cell[], { quantity }: Cell): boolean {
  const sum = parts.reduce((whole, part) => whole + part.quantity.amount, 0);
  return quantity.percent && quantity.amount === 1 && Math.abs(sum - 1) <= 0.011;
}

/** A "total" that repeats one of its rows, or a share between them, is a maximum or a mean. */
function isNoSum(parts: readonly Cell[], { quantity }: Cell): boolean {
  if (parts.some((part) => part.quantity.amount === quantity.amount)) return true;
  const amounts = parts.map((part) => part.quantity.amount);
  return quantity.percent && quantity.amount <= Math.max(...amounts) && quantity.amount >= Math.min(...amounts);
}
