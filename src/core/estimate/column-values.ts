import type { Row } from '../outline/outline.ts';
import type { Span } from '../text/span.ts';
import type { Measure } from './dimension.ts';
import type { Equation } from './estimate.ts';
import { evaluate, literal, type Reading } from './evaluate.ts';
import type { Quantity } from './quantity.ts';
import { cellText, headerScale, headerUnit, readCell } from './table-rows.ts';
import { hasDimension, joinedUnits } from './unit.ts';

/** A value of a table, counted with the scale and the unit of data that the title of its column gives. */
export interface ColumnValue {
  readonly row: Row;
  readonly span: Span;
  readonly quantity: Quantity;
  /** Its value, whatever period it is of. */
  readonly measure: Measure;
  /** How far it may be from what it was rounded from, as a share of it. */
  readonly room: number;
}

const timeless: Reading = { ...literal, time: 'dropped' };

/** The value that a cell of a row consists of; undefined where it holds anything else. */
export function columnValue(text: string, header: Row, row: Row, column: number): ColumnValue | undefined {
  const cell = row.cells[column];
  const found = cell === undefined || cell.end === cell.start ? undefined : readCell(text, cell);
  if (found?.expression.kind !== 'quantity') return undefined;
  const quantity = asCount(found.expression.quantity);
  if (quantity.high !== undefined || quantity.amount === 0) return undefined;
  const measure = measureIn(quantity, cellText(text, header, column));
  return measure === undefined ? undefined : { row, span: found.span, quantity, measure, room: roomOf(quantity) };
}

/** In a column of counts `4m` is four million. */
function asCount(quantity: Quantity): Quantity {
  const { other } = quantity;
  return other?.unit.length === 0 ? { ...quantity, ...other, other: undefined } : quantity;
}

function measureIn(quantity: Quantity, title: string): Measure | undefined {
  const data = hasDimension(quantity.unit, 'data') ? [] : headerUnit(title).filter(({ dimension }) => dimension === 'data');
  const measured: Quantity = { ...quantity, unit: joinedUnits(quantity.unit, data) };
  const measure = evaluate({ kind: 'quantity', quantity: measured }, timeless);
  const scale = quantity.suffix === '' ? headerScale(title) : 1;
  return measure === undefined ? undefined : { ...measure, amount: measure.amount * scale };
}

const widestWhole = 0.5;
const widestRounded = 0.1;
const tens = 10;

/** Half of one more in the last digit; what is rounded to tens or thousands is rounded by a tenth at most, and a share to no tens. */
function roomOf({ number, suffix, percent }: Quantity): number {
  if (percent) return 10 ** -number.decimals / number.value / 2;
  const widest = suffix === '' && number.step < tens ? widestWhole : widestRounded;
  return Math.min(widest, number.step / number.value / 2);
}

const slack = 0.002;
const aboutSlack = 0.02;

/** Whether a value is what was calculated from another, but for the rounding of both; the result may also be cut off. */
export function isRounded(given: number, from: ColumnValue, to: ColumnValue): boolean {
  const about = from.quantity.approximate || to.quantity.approximate ? aboutSlack : 0;
  const ratio = given / to.measure.amount - 1;
  return ratio >= -(slack + about + from.room + to.room) && ratio <= slack + about + from.room + 2 * to.room;
}

/** Whether two values measure the same kind of thing. */
export function areAlike(one: ColumnValue, other: ColumnValue): boolean {
  return one.measure.dimensions.data === other.measure.dimensions.data && one.measure.dimensions.money === other.measure.dimensions.money;
}

/** Whether the result of some equation stands in a place. */
export function hasResult(equations: readonly Equation[], { start, end }: Span, state?: Equation['state']): boolean {
  return equations.some(({ result, state: own }) => start <= result.start && result.end <= end && (state === undefined || own === state));
}

/** The cell that a value stands in. */
export function cellAround({ row, span }: ColumnValue): Span {
  return row.cells.find(({ start, end }) => start <= span.start && span.end <= end) ?? span;
}
