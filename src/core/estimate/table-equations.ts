import type { Outline, Row } from '../outline/outline.ts';
import type { Span } from '../text/span.ts';
import type { Equation } from './estimate.ts';
import { type Expression, type FoundExpression, isCalculation } from './expression.ts';
import { type Claim, judge, type Verdict } from './judge.ts';
import { signsIn } from './stretches.ts';
import type { Relation } from './token.ts';
import { cellText, headerUnit, readCell, type Table } from './table-rows.ts';
import { hasDimension, joinedUnits, type Unit } from './unit.ts';
import { readStretch } from './written-equations.ts';

const calculationHeader = /calc|arithmetic|formula|working|\bmaths?\b|comput|derivation|\bsum\b|estimate/i;
const easing = /round|headroom|overhead|buffer|margin/i;

/** Equations of a table's rows: inside a cell, or with the calculation in one cell and its result in another. */
export function rowEquations({ text }: Outline, table: Table): readonly Equation[] {
  return table.rows.flatMap((row) => [...inCells(text, row), ...acrossCells(text, table, row)]);
}

function inCells(text: string, row: Row): readonly Equation[] {
  return row.cells.flatMap((cell) => (signsIn(text, cell.start, cell.end) > 2 ? readStretch(text, cell, 'prose').equations : []));
}

function acrossCells(text: string, table: Table, row: Row): readonly Equation[] {
  return row.cells.flatMap((cell, column) => {
    const signs = signsIn(text, cell.start, cell.end);
    if ((signs & 1) === 0 || (signs & 4) === 0 || text.slice(cell.start, cell.end).includes('=')) return [];
    const calculation = readCell(text, cell);
    if (calculation === undefined || !isCalculation(calculation.expression)) return [];
    return acrossFrom(text, table, row, { column, calculation }) ?? [];
  });
}

interface Calculation {
  readonly column: number;
  readonly calculation: FoundExpression;
}

function acrossFrom(text: string, { header }: Table, row: Row, { column, calculation }: Calculation): Equation | undefined {
  const named = calculationHeader.test(cellText(text, header, column));
  const place = resultColumn(text, row, column, named);
  const cell = place === undefined ? undefined : row.cells[place];
  const result = cell === undefined ? undefined : readCell(text, cell);
  if (place === undefined || cell === undefined || result === undefined) return undefined;
  const eased = easing.test(text.slice(row.span.start, row.span.end));
  // A value with its source behind it is an input, and inputs are round.
  const relation: Relation = place < column ? 'approximate' : 'equal';
  const { verdict, value } = bestVerdict({ left: calculation.expression, relation, right: result.expression, eased, fraction: false }, headerUnit(cellText(text, header, place)));
  // Without a header that promises a calculation, `2 × 8 cores` may be anything: only what fits is one.
  if (verdict.state !== 'verified' && !named) return undefined;
  return equation(calculation, result.span, { relation, value, verdict });
}

function resultColumn(text: string, row: Row, column: number, named: boolean): number | undefined {
  for (let place = column + 1; place < row.cells.length; place++) if (isQuantityCell(text, row.cells[place])) return place;
  return named && column > 0 && isQuantityCell(text, row.cells[column - 1]) ? column - 1 : undefined;
}

function isQuantityCell(text: string, cell: Span | undefined): boolean {
  if (cell === undefined || (signsIn(text, cell.start, cell.end) & 1) === 0) return false;
  return readCell(text, cell)?.expression.kind === 'quantity';
}

interface Judged {
  readonly verdict: Verdict;
  readonly value: Expression;
}

function bestVerdict(claim: Claim, unit: Unit): Judged {
  const { right } = claim;
  const bare = judge(claim);
  const measured = withUnit(right, unit);
  if (bare.state === 'verified' || measured === undefined) return { verdict: bare, value: right };
  const told = judge({ ...claim, right: measured });
  return told.state === 'verified' || hasDimension(unit, 'data') ? { verdict: told, value: measured } : { verdict: bare, value: right };
}

/** The result with its column's unit, where it has none of its own. */
function withUnit(expression: Expression, unit: Unit): Expression | undefined {
  if (expression.kind !== 'quantity' || unit.length === 0) return undefined;
  const { quantity } = expression;
  const taken = unit.filter(({ dimension }) => !hasDimension(quantity.unit, dimension));
  return taken.length === 0 ? undefined : { kind: 'quantity', quantity: { ...quantity, unit: joinedUnits(quantity.unit, taken) } };
}

function equation(calculation: FoundExpression, result: Span, { relation, value, verdict }: Judged & { readonly relation: Relation }): Equation {
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
