import type { ColumnValue } from './column-values.ts';
import { plain } from './dimension.ts';
import type { Equation } from './estimate.ts';
import { literal } from './evaluate.ts';
import type { Expression } from './expression.ts';
import type { Fault } from './judge.ts';
import { printNumber } from './print.ts';
import type { Quantity } from './quantity.ts';

/** What turns the values of one column into those of another: a number that stands in no cell of their rows. */
export interface ColumnStep {
  readonly operator: 'times' | 'over';
  readonly number: number;
}

/** Two values of a row of which the second follows from the first. */
export interface ColumnPair {
  readonly from: ColumnValue;
  readonly to: ColumnValue;
}

/** What the first value of a row gives, as the second is measured. */
export function givenBy({ from }: ColumnPair, { operator, number }: ColumnStep): number {
  return operator === 'times' ? from.measure.amount * number : from.measure.amount / number;
}

/** The equation that two cells of a row make. */
export function columnEquation(pair: ColumnPair, step: ColumnStep, state: 'verified' | 'mismatched'): Equation {
  const { from, to } = pair;
  return {
    kind: 'row',
    span: { start: Math.min(from.span.start, to.span.start), end: Math.max(from.span.end, to.span.end) },
    left: from.span,
    step: ` ${step.operator === 'over' ? '/' : '×'} ${printNumber(step.number, { separator: ',', digits: 3 })}`,
    result: to.span,
    relation: 'equal',
    working: workingOf(pair, step),
    value: { kind: 'quantity', quantity: to.quantity },
    state,
    fault: state === 'mismatched' ? faultOf(pair, step) : undefined,
  };
}

/** The step changes the period, so that of the first value does not count. */
function workingOf({ from }: ColumnPair, { operator, number }: ColumnStep): Expression {
  const quantity: Quantity = { ...from.quantity, unit: from.quantity.unit.filter(({ dimension }) => dimension !== 'time') };
  return { kind: 'operation', operator, left: { kind: 'quantity', quantity }, right: { kind: 'quantity', quantity: unwritten(number, from) } };
}

function faultOf(pair: ColumnPair, step: ColumnStep): Fault {
  const { quantity, measure } = pair.to;
  const given = givenBy(pair, step) * (quantity.amount / measure.amount);
  return { kind: 'value', given: { amount: given, dimensions: plain }, written: { amount: quantity.amount, dimensions: plain }, reading: literal };
}

/** A plain number without a place. */
function unwritten(amount: number, { quantity, span }: ColumnValue): Quantity {
  const nowhere = { start: span.end, end: span.end };
  return {
    ...quantity,
    span: nowhere, figure: nowhere, number: { ...quantity.number, value: amount }, amount,
    suffix: '', percent: false, unit: [], unitSpan: undefined, other: undefined, approximate: false, labels: [],
  };
}
