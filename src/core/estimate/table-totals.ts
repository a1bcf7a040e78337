import type { Outline, Row } from '../outline/outline.ts';
import type { Span } from '../text/span.ts';
import type { Equation } from './estimate.ts';
import type { Expression } from './expression.ts';
import { judge, type Verdict } from './judge.ts';
import type { Quantity } from './quantity.ts';
import { cellText, readCell, type Table } from './table-rows.ts';

const totalName = /^(?:grand |sub-?)?totals?$|^(?:sum|all|all of (?:it|them)|everything|together|overall|altogether|combined|Σ)$/i;
// A longer name is a total of its column only where it says what kind of thing is added.
const longTotalName = /^(?:(?:grand|overall|monthly|yearly|annual|daily) )?total (?:per|a|for|in|of|monthly|annual|yearly|daily|cost|costs|storage|memory|bandwidth|compute|traffic|size|servers|nodes|machines|disk|network|instances)\b|(?:, |\b)(?:sub)?totals?$/i;
const mixedHeader = /^(?:metric|parameter|figure|assumption|quantity|question|fact|property)s?$/i;
// Prices, averages of sizes and percentiles are no parts of a whole.
const notAdded = /\b(?:p\d\d|percentile|ratio|max|maximum|min|minimum|unit|price|each|specs?|type|factor|growth|notes?)\b|\bper (?:node|server|instance|shard|machine|replica|user|item|request|gb|tb|unit)\b|×|^\W*years?\W*$/i;
const averaged = /\b(?:avg|average|mean|median|rate)\b/i;
const blank = /^[\s—–\-*_]*$|^n\/?a$/i;

// Longer tables are no estimates.
const mostRows = 100;

interface Cell {
  readonly quantity: Quantity;
  readonly span: Span;
}

/** The totals of a table's columns, compared with the rows above them. */
export function totalsOf({ text }: Outline, { header, rows }: Table): readonly Equation[] {
  const mixed = isMixed(text, header);
  const totals = rows.map((row) => isTotal(nameOf(text, row), mixed) && !isOfOtherParts(text, row, rows));
  const weighted = isWeighted(text, header, rows);
  return rows.flatMap((row, index) => {
    if (totals[index] !== true) return [];
    return row.cells.flatMap((cell, column) => {
      if (column <= nameColumn(text, row) || blank.test(text.slice(cell.start, cell.end))) return [];
      const groups = groupsAbove(rows, totals, index);
      const found = totalOf(text, cellText(text, header, column), [...groups, ...groups.map((group) => atSameLoad(text, row, group))], cell, column);
      if (found === undefined || ((weighted || isRemarked(text, row)) && found.state !== 'verified')) return [];
      return found.state === 'mismatched' && isPartOfLater(text, rows, totals, index, column) ? [] : found;
    });
  });
}

/** `| totals | 4 MB |`, the size of a store of that name, above a total that adds it like any other row. */
function isPartOfLater(text: string, rows: readonly Row[], totals: readonly boolean[], index: number, column: number): boolean {
  return rows.some((row, later) => {
    const cell = row.cells[column];
    if (later <= index || later > mostRows || totals[later] !== true || cell === undefined) return false;
    return totalOf(text, '', [rows.slice(0, later)], cell, column)?.state === 'verified';
  });
}

/** The rows of a table that are totals by their names. */
export function totalRows(text: string, { header, rows }: Table): readonly Row[] {
  const mixed = isMixed(text, header);
  return rows.filter((row) => isTotal(nameOf(text, row), mixed));
}

function isMixed(text: string, header: Row | undefined): boolean {
  return mixedHeader.test(cellText(text, header, 0).replace(/[*_`]/g, '').trim());
}

// `Weight` as a title, `Skills (2)` or `Skills (×2)` as the names of rows.
const weightTitle = /\bweight(?:s|ed|ing)?\b/i;
const weightedName = /\((?:×|x|weight:? ?)? ?\d+ ?%?\)[*_`\s]*$/i;

/** The totals of a decision matrix add what its rows weigh. */
function isWeighted(text: string, header: Row | undefined, rows: readonly Row[]): boolean {
  if (header?.cells.some((_, column) => weightTitle.test(cellText(text, header, column))) === true) return true;
  const names = rows.slice(0, mostRows).map((row) => cellText(text, row, 0));
  return names.some((name) => weightTitle.test(name)) || names.filter((name) => weightedName.test(name)).length > 1;
}

function isTotal(name: string, mixed: boolean): boolean {
  return totalName.test(name) || (!mixed && longTotalName.test(name));
}

const partTotal = /^[*_]*(.+), (?:sub)?total[*_]*$/i;

/** `in, total` below `out, diffs` and `out, total`: its parts are in no row. */
function isOfOtherParts(text: string, row: Row, rows: readonly Row[]): boolean {
  const part = partTotal.exec(cellText(text, row, 0))?.[1];
  if (part === undefined) return false;
  const others = rows.filter((other) => other !== row).map((other) => cellText(text, other, 0));
  return !others.some((name) => name.startsWith(`${part},`)) && others.some((name) => partTotal.test(name));
}

/** The column of a row's name: the second where nothing stands in the first. */
function nameColumn(text: string, row: Row): number {
  return blank.test(cellText(text, row, 0)) ? 1 : 0;
}

const remark = /^([*_]*(?:grand |sub-?)?totals?[*_]*) ?[,:=].*$/is;

/** `Total, with copies` may be more than the sum of its column. */
function isRemarked(text: string, row: Row): boolean {
  return remark.test(cellText(text, row, nameColumn(text, row)));
}

const longestTotalName = 60;
const mayBeTotal = /total|sum|all|everything|together|combined|Σ/i;

function nameOf(text: string, row: Row): string {
  const name = cellText(text, row, nameColumn(text, row)).replace(remark, '$1');
  if (name === '' || name.length > longestTotalName || !mayBeTotal.test(name)) return '';
  return name.replace(/\([^()]*\)/g, '').replace(/[*_`:]/g, '').trim();
}

/** What a total may add: the rows since the last total, all rows that are no totals, the totals before it, or all. */
function groupsAbove(rows: readonly Row[], totals: readonly boolean[], index: number): readonly (readonly Row[])[] {
  const first = Math.max(0, index - mostRows);
  const above = rows.slice(first, index);
  const isTotalRow = above.map((_, place) => totals[first + place] === true);
  const last = isTotalRow.lastIndexOf(true);
  if (last < 0) return [above];
  return [above.slice(last + 1), above.filter((_, place) => isTotalRow[place] !== true), above.filter((_, place) => isTotalRow[place] === true), above.slice(last), above];
}

const peak = /\b(?:peak|max(?:imum)?|worst)\b/i;
const mean = /\b(?:avg|average|mean|normal|typical)\b/i;

/** The total of a peak adds no means: `Ingestion (avg)` stands beside `Ingestion (peak)`. */
function atSameLoad(text: string, total: Row, group: readonly Row[]): readonly Row[] {
  return peak.test(cellText(text, total, 0)) ? group.filter((row) => !mean.test(cellText(text, row, 0))) : [];
}

function totalOf(text: string, header: string, groups: readonly (readonly Row[])[], cell: Span, column: number): Equation | undefined {
  // A cell that calculates its total itself is judged by that.
  if (/\d[^=≈]*[=≈]/.test(text.slice(cell.start, cell.end))) return undefined;
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
  return first === undefined || first.state === 'notUnderstood' || isNotAdded(header, total.expression.quantity) ? undefined : first;
}

/** Mean rates add up; mean sizes and times do not. */
function isNotAdded(header: string, { unit }: Quantity): boolean {
  if (notAdded.test(header)) return true;
  const rate = unit.some(({ dimension, power }) => dimension === 'time' && power < 0) || /qps|rps|tps|\/s|\b(?:per|an?) (?:second|minute|hour|day)\b|calls|requests|traffic|bandwidth|writes|reads/i.test(header);
  return averaged.test(header) && !rate;
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
  const ratio = verdict.fault.given.amount / verdict.fault.written.amount;
  if (total.quantity.approximate && total.quantity.number.digits <= 3 && Math.abs(ratio - 1) <= roundTotal) return { state: 'notUnderstood' };
  return isWhole(parts, total) || isNoSum(parts, total) ? { state: 'notUnderstood' } : verdict;
}

// A total with "about" before it is rounded to please.
const roundTotal = 0.05;

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
