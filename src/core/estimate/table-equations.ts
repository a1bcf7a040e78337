import type { Outline, Row } from '../outline/outline.ts';
import type { Span } from '../text/span.ts';
import type { Equation } from './estimate.ts';
import { growsTo } from './claims.ts';
import { type Expression, type FoundExpression, isCalculation, readExpression } from './expression.ts';
import { type Claim, judge, type Verdict } from './judge.ts';
import { nothingRemembered, remember } from './remembered-units.ts';
import { mayCalculate, sawDigit, sawEquals, sawOperator, signsIn } from './signs.ts';
import type { Relation } from './token.ts';
import { cellText, headerScale, headerUnit, readCell, type Table } from './table-rows.ts';
import { tokenize } from './tokenize.ts';
import { hasDimension, joinedUnits, type Unit } from './unit.ts';
import { readStretch } from './written-equations.ts';

const calculationHeader = /calc|arithmetic|formula|working|\bmaths?\b|comput|derivation|\bsum\b|estimate/i;
const easing = /round|headroom|overhead|buffer|margin/i;

/** Equations of a table's rows: inside a cell, or with the calculation in one cell and its result in another. */
export function rowEquations({ text }: Outline, table: Table, signs: Uint8Array): readonly Equation[] {
  const rows = table.rows.filter(({ index }) => ((signs[index] ?? 0) & (sawOperator | sawEquals)) !== 0);
  const found = rows.map((row) => ({ inside: inCells(text, row), across: acrossCells(text, table, row) }));
  const proven = provenColumns(found.flatMap(({ across }) => across));
  return found.flatMap(({ inside, across }) => [...inside, ...across.filter((row) => isTrusted(row, proven)).map(({ equation }) => equation)]);
}

function inCells(text: string, row: Row): readonly Equation[] {
  const remembered = nothingRemembered();
  const calculates = row.cells.filter(({ start, end }) => mayCalculate(signsIn(text, start, end), text, start, end));
  if (calculates.length === 0) return [];
  for (const cell of row.cells) if ((signsIn(text, cell.start, cell.end) & sawDigit) !== 0) remember(remembered, tokenize(text, cell, 'prose'));
  return calculates.flatMap((cell) => readStretch(text, cell, 'prose', remembered).equations);
}

/** An equation across two cells, and whether the header calls one of them a calculation. */
interface Across {
  readonly columns: string;
  readonly named: boolean;
  readonly equation: Equation;
}

const fewestProofs = 2;

/** Columns in which at least two rows calculate rightly: the others are then meant to. */
function provenColumns(rows: readonly Across[]): ReadonlySet<string> {
  const right = new Map<string, number>();
  for (const { columns, equation } of rows) if (equation.state === 'verified') right.set(columns, (right.get(columns) ?? 0) + 1);
  return new Set([...right].filter(([, count]) => count >= fewestProofs).map(([columns]) => columns));
}

/** Without such a header or such rows `2 × 8 cores` may be anything: only what fits is an equation then. */
function isTrusted({ columns, named, equation }: Across, proven: ReadonlySet<string>): boolean {
  return named || equation.state === 'verified' || proven.has(columns);
}

function acrossCells(text: string, table: Table, row: Row): readonly Across[] {
  return row.cells.flatMap((cell, column) => {
    if ((signsIn(text, cell.start, cell.end) & sawOperator) === 0) return [];
    const found = calculationIn(text, cell);
    if (found === undefined || !isCalculation(found.calculation.expression)) return [];
    return acrossFrom(text, table, row, { column, ...found }) ?? [];
  });
}

interface FoundCalculation {
  readonly calculation: FoundExpression;
  /** Whether another number stands before it, so that it may be a part of more. */
  readonly loose: boolean;
}

/** The calculation that a cell ends with. */
function calculationIn(text: string, cell: Span): FoundCalculation | undefined {
  const clause = lastClause(text, cell);
  const calculation = clause === undefined ? undefined : (readCell(text, clause) ?? readCell(text, behindLabel(text, clause)));
  if (clause === undefined || calculation !== undefined) return calculation === undefined ? undefined : { calculation, loose: false };
  return behindWords(text, clause);
}

/** Behind the equation of a cell, or behind its equals sign where that only names what is calculated: `U × r = 20M × 30`. */
function lastClause(text: string, cell: Span): Span | undefined {
  const words = text.slice(cell.start, cell.end);
  const sign = Math.max(words.lastIndexOf('='), words.lastIndexOf('≈'));
  if (sign < 0) return cell;
  if (!/\d/.test(words.slice(0, sign))) return { start: cell.start + sign + 1, end: cell.end };
  const breath = Math.max(words.lastIndexOf('; '), words.lastIndexOf(', '));
  if (breath < sign) return undefined;
  const joined = /^(?:and|so) /.exec(words.slice(breath + 2, breath + 6))?.[0] ?? '';
  return { start: cell.start + breath + 2 + joined.length, end: cell.end };
}

const mostStarts = 4;

/** `Compute, 300 × $200`: from the first number on from which a calculation reaches the end of the cell. */
function behindWords(text: string, cell: Span): FoundCalculation | undefined {
  const tokens = tokenize(text, cell, 'prose');
  const starts = tokens.flatMap(({ kind }, at) => (kind === 'number' && tokens[at - 1]?.kind !== 'operator' ? [at] : [])).slice(0, mostStarts);
  for (const start of starts) {
    const at = tokens[start - 1]?.kind === 'currency' ? start - 1 : start;
    const calculation = readExpression(tokens, at);
    if (calculation !== undefined && calculation.next >= tokens.length && !calculation.partial && isCalculation(calculation.expression)) return { calculation, loose: start !== starts[0] };
  }
  return undefined;
}

/** `Events a day: 48M + 16.8M`: what stands behind the label. */
function behindLabel(text: string, { start, end }: Span): Span {
  const label = text.slice(start, end).lastIndexOf(': ');
  return label < 0 ? { start, end } : { start: start + label + 2, end };
}

interface Calculation extends FoundCalculation {
  readonly column: number;
}

function acrossFrom(text: string, table: Table, row: Row, calculation: Calculation): Across | undefined {
  const named = calculationHeader.test(cellText(text, table.header, calculation.column));
  const columns = resultColumns(text, row, calculation.column, named);
  const found = columns.flatMap((place) => acrossTo(text, table, row, { ...calculation, place, named }) ?? []);
  // Of several values before a calculation, any may be its result.
  return found.find(({ equation }) => equation.state === 'verified') ?? (columns.length === 1 && !calculation.loose ? found[0] : undefined);
}

interface Pairing extends Calculation {
  readonly place: number;
  readonly named: boolean;
}

function acrossTo(text: string, { header }: Table, row: Row, { column, calculation, place, named }: Pairing): Across | undefined {
  const cell = row.cells[place];
  const result = cell === undefined ? undefined : readCell(text, cell);
  if (cell === undefined || result === undefined) return undefined;
  const eased = easing.test(text.slice(row.span.start, row.span.end));
  // A value with its source behind it is an input, and inputs are round.
  const relation: Relation = place < column || /^[\s*]*[≈~]/.test(text.slice(cell.start, cell.end)) ? 'approximate' : 'equal';
  const title = cellText(text, header, place);
  if (limitTitle.test(title) && growsTo(calculation.expression, result.expression)) return undefined;
  const { verdict, value } = bestVerdict({ left: calculation.expression, relation, right: result.expression, eased, fraction: false }, headerUnit(title), headerScale(title));
  return { columns: `${column} ${place}`, named, equation: equationOf(calculation, result.span, { relation, value, verdict }) };
}

/** The next value behind a calculation; without one, and where the header promises a calculation, those before it. */
function resultColumns(text: string, row: Row, column: number, named: boolean): readonly number[] {
  const values = row.cells.flatMap((cell, place) => (place !== column && isQuantityCell(text, cell) ? [place] : []));
  const next = values.find((place) => place > column);
  if (next !== undefined) return [next];
  return named ? values.filter((place) => place > 0) : [];
}

function isQuantityCell(text: string, cell: Span | undefined): boolean {
  if (cell === undefined || (signsIn(text, cell.start, cell.end) & sawDigit) === 0) return false;
  return readCell(text, cell)?.expression.kind === 'quantity';
}

const limitTitle = /\b(?:cap|max|maximum|limit|ceiling|up to|until)\b/i;

interface Judged {
  readonly verdict: Verdict;
  readonly value: Expression;
}

function bestVerdict(claim: Claim, unit: Unit, scale: number): Judged {
  const { right } = claim;
  const scaled = scale === 1 ? undefined : timesScale(right, scale);
  const inScale = scaled === undefined ? undefined : judge({ ...claim, right: scaled });
  if (scaled !== undefined && inScale?.state === 'verified') return { verdict: inScale, value: scaled };
  const bare = judge(claim);
  const measured = withUnit(right, unit);
  if (bare.state === 'verified' || measured === undefined) return { verdict: bare, value: right };
  const told = judge({ ...claim, right: measured });
  return told.state === 'verified' || hasDimension(unit, 'data') ? { verdict: told, value: measured } : { verdict: bare, value: right };
}

function timesScale(expression: Expression, scale: number): Expression | undefined {
  if (expression.kind !== 'quantity' || expression.quantity.suffix !== '') return undefined;
  return { kind: 'quantity', quantity: { ...expression.quantity, amount: expression.quantity.amount * scale } };
}

/** The result with its column's unit, where it has none of its own. */
function withUnit(expression: Expression, unit: Unit): Expression | undefined {
  if (expression.kind !== 'quantity' || unit.length === 0) return undefined;
  const { quantity } = expression;
  const taken = unit.filter(({ dimension }) => !hasDimension(quantity.unit, dimension));
  return taken.length === 0 ? undefined : { kind: 'quantity', quantity: { ...quantity, unit: joinedUnits(quantity.unit, taken) } };
}

function equationOf(calculation: FoundExpression, result: Span, { relation, value, verdict }: Judged & { readonly relation: Relation }): Equation {
  return {
    kind: 'row',
    span: { start: Math.min(calculation.span.start, result.start), end: Math.max(calculation.span.end, result.end) },
    left: calculation.span,
    result,
    relation,
    working: calculation.expression,
    value,
    state: verdict.state,
    fault: verdict.state === 'mismatched' ? verdict.fault : undefined,
  };
}
