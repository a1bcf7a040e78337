import type { Outline, Row } from '../outline/outline.ts';
import { columnEquation, type ColumnPair, type ColumnStep, givenBy } from './column-equation.ts';
import { areAlike, cellAround, columnValue, type ColumnValue, hasResult, isRounded } from './column-values.ts';
import type { Equation } from './estimate.ts';
import type { Table } from './table-rows.ts';
import { totalRows } from './table-totals.ts';

const whole = 0.02;
const fewest = 2;
// Longer tables are no estimates.
const mostRows = 100;

/**
 * Rows in which a share and a value go together: `| Europe | 40 % | 480K |` of a total of 1.2M. A row that does not fit is
 * left to the total of its column, which it makes wrong. `known` are the equations within the rows.
 */
export function shareEquations({ text }: Outline, table: Table, known: readonly Equation[]): readonly Equation[] {
  const { header, rows } = table;
  const [first] = rows;
  if (header === undefined || first === undefined || rows.length > mostRows || !text.slice(first.span.start, first.span.end).includes('%')) return [];
  const totals = totalRows(text, table);
  const parts = rows.filter((row) => !totals.includes(row));
  const valuesIn = (column: number): readonly ColumnValue[] => parts.flatMap((row) => columnValue(text, header, row, column) ?? []);
  const columns = header.cells.map((_, column) => (column === 0 ? [] : valuesIn(column)));
  const shares = columns.find((values) => values.length === parts.length && isSplit(values));
  if (shares === undefined) return [];
  return columns.flatMap((values, column) => {
    const pairs = pairsOf(shares, values);
    const total = totals.flatMap((row) => columnValue(text, header, row, column) ?? [])[0];
    return rightPairs(pairs, total).flatMap(({ pair, step }) => (hasResult(known, cellAround(pair.to)) ? [] : columnEquation(pair, step, 'verified')));
  });
}

/** Whether values are the shares of a whole. */
function isSplit(values: readonly ColumnValue[]): boolean {
  const sum = values.reduce((total, { quantity }) => total + quantity.amount, 0);
  return values.length >= fewest && values.every(({ quantity }) => quantity.percent) && Math.abs(sum - 1) <= whole;
}

function pairsOf(shares: readonly ColumnValue[], values: readonly ColumnValue[]): readonly ColumnPair[] {
  const byRow = new Map<Row, ColumnValue>(shares.map((share) => [share.row, share]));
  return values.flatMap((to) => {
    const from = byRow.get(to.row);
    return from === undefined || to.quantity.percent ? [] : { from, to };
  });
}

interface RightPair {
  readonly pair: ColumnPair;
  readonly step: ColumnStep;
}

/** The step as the values of a row are counted: of a total in GB, whatever a GB measures. */
function counted({ operator, number }: ColumnStep, { to }: ColumnPair): ColumnStep {
  return { operator, number: number * (to.quantity.amount / to.measure.amount) };
}

/** The rows that fit the total that was written, or else their sum; none where most do not. */
function rightPairs(pairs: readonly ColumnPair[], total: ColumnValue | undefined): readonly RightPair[] {
  const [first] = pairs;
  if (first === undefined || pairs.length < fewest || !pairs.every(({ to }) => areAlike(to, first.to))) return [];
  const sum = pairs.reduce((amount, { to }) => amount + to.measure.amount, 0);
  const written = total === undefined ? [] : [total.measure.amount];
  const found = [...written, sum].map((amount) => fitting(pairs, { operator: 'times', number: amount })).find((right) => 2 * right.length > pairs.length);
  return found ?? [];
}

function fitting(pairs: readonly ColumnPair[], step: ColumnStep): readonly RightPair[] {
  return pairs.flatMap((pair) => (isRounded(givenBy(pair, step), pair.from, pair.to) ? { pair, step: counted(step, pair) } : []));
}
