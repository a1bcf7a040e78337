import { type Dimensions, divided, isPlain, type Measure, multiplied, plain, raised, sameDimensions } from './dimension.ts';
import type { Expression, FunctionName } from './expression.ts';
import type { Quantity } from './quantity.ts';
import type { Unit, UnitFactor } from './unit.ts';

/** How units are taken. Writers leave much unsaid, so an equation is right when one sensible reading of it is. */
export interface Reading {
  /** What a K of data stands for. */
  readonly kilo: 1000 | 1024;
  /** Days in a month. */
  readonly monthDays: number;
  /** Whether times count: all, all but those below the line (`/day` is then only a remark), or none. */
  readonly time: 'kept' | 'rates-dropped' | 'dropped';
  readonly data: 'kept' | 'dropped';
  readonly money: 'kept' | 'dropped';
  readonly count: 'kept' | 'dropped';
  /** Whether a bare 8 stands for the bits of a byte. */
  readonly eight: 'plain' | 'bits';
  /** Whether a bare 86,400 stands for the seconds of a day. */
  readonly daySeconds: 'plain' | 'unit';
  /** For ambiguous letters, one bit each from the left: 1 takes the other meaning. */
  readonly others: number;
}

/** Everything counts as written. */
export const literal: Reading = {
  kilo: 1000, monthDays: 30, time: 'kept', data: 'kept', money: 'kept', count: 'kept', eight: 'plain', daySeconds: 'plain', others: 0,
};

interface Evaluation {
  readonly reading: Reading;
  ambiguous: number;
}

/** The value of an expression in a reading; undefined where its parts do not fit together. */
export function evaluate(expression: Expression, reading: Reading): Measure | undefined {
  const measure = valueOf(expression, { reading, ambiguous: 0 });
  return measure !== undefined && Number.isFinite(measure.amount) ? measure : undefined;
}

function valueOf(expression: Expression, evaluation: Evaluation): Measure | undefined {
  switch (expression.kind) {
    case 'quantity':
      return valueOfQuantity(expression.quantity, evaluation);
    case 'measured':
      return timesUnit(valueOf(expression.group, evaluation), expression.unit, evaluation.reading);
    case 'call':
      return applied(expression.name, valueOf(expression.argument, evaluation));
    case 'operation':
      return valueOfOperation(expression, evaluation);
  }
}

function valueOfQuantity(quantity: Quantity, evaluation: Evaluation): Measure {
  const meaning = meaningOf(quantity, evaluation);
  return timesUnit({ amount: meaning.amount, dimensions: plain }, meaning.unit, evaluation.reading) ?? { amount: meaning.amount, dimensions: plain };
}

function meaningOf(quantity: Quantity, evaluation: Evaluation): { readonly amount: number; readonly unit: Unit } {
  if (quantity.other === undefined) return quantity;
  const bit = 1 << evaluation.ambiguous++;
  return (evaluation.reading.others & bit) === 0 ? quantity : quantity.other;
}

function timesUnit(measure: Measure | undefined, unit: Unit, reading: Reading): Measure | undefined {
  if (measure === undefined) return undefined;
  let { amount, dimensions } = measure;
  for (const factor of unit) {
    if (isDropped(factor, reading)) continue;
    const size = sizeOf(factor, reading);
    amount = factor.power === 1 ? amount * size : amount / size;
    dimensions = multiplied(dimensions, dimensionsOf(factor));
  }
  return { amount, dimensions };
}

function isDropped(factor: UnitFactor, reading: Reading): boolean {
  if (factor.dimension !== 'time') return reading[factor.dimension] === 'dropped';
  return reading.time === 'dropped' || (reading.time === 'rates-dropped' && factor.power < 0);
}

function sizeOf(factor: UnitFactor, reading: Reading): number {
  if (factor.calendar === 'month') return (factor.size / 30) * reading.monthDays;
  return factor.size * reading.kilo ** factor.steps;
}

function dimensionsOf({ dimension, power }: UnitFactor): Dimensions {
  return dimension === 'count' ? plain : { ...plain, [dimension]: power };
}

type Operation = Extract<Expression, { kind: 'operation' }>;

function valueOfOperation(operation: Operation, evaluation: Evaluation): Measure | undefined {
  const left = valueOf(operation.left, evaluation);
  const right = valueOf(operation.right, evaluation);
  if (left === undefined || right === undefined) return undefined;
  switch (operation.operator) {
    case 'times':
    case 'over':
      return scaled(operation, left, right, evaluation.reading);
    case 'plus':
    case 'minus':
      return summed(operation, left, right, evaluation.reading);
    case 'power':
      return isPlain(right.dimensions)
        ? { amount: left.amount ** right.amount, dimensions: raised(left.dimensions, right.amount) }
        : undefined;
  }
}

const dayInSeconds = 86_400;

function scaled(operation: Operation, left: Measure, right: Measure, reading: Reading): Measure {
  const factor = conversionOf(operation, left, right, reading) ?? right;
  return operation.operator === 'times'
    ? { amount: left.amount * factor.amount, dimensions: multiplied(left.dimensions, factor.dimensions) }
    : { amount: left.amount / factor.amount, dimensions: divided(left.dimensions, factor.dimensions) };
}

/** A bare 8 or 86,400 that turns one unit into another changes no value; in that reading it counts as 1. */
function conversionOf(operation: Operation, left: Measure, right: Measure, reading: Reading): Measure | undefined {
  if (operation.right.kind !== 'quantity') return undefined;
  const { unit, labels } = operation.right.quantity;
  if (unit.length > 0 || labels.length > 0) return undefined;
  const one: Measure = { amount: 1, dimensions: plain };
  if (reading.eight === 'bits' && right.amount === 8 && left.dimensions.data !== 0) return one;
  if (reading.daySeconds === 'unit' && right.amount === dayInSeconds && left.dimensions.time !== 0) return one;
  return undefined;
}

function summed(operation: Operation, left: Measure, right: Measure, reading: Reading): Measure | undefined {
  const sign = operation.operator === 'plus' ? 1 : -1;
  if (isShare(operation.right) && !isShare(operation.left) && left.amount >= 1) return { ...left, amount: left.amount * (1 + sign * right.amount) };
  const [one, other] = alike(operation, left, right, reading);
  if (!sameDimensions(one.dimensions, other.dimensions)) return undefined;
  return { amount: one.amount + sign * other.amount, dimensions: one.dimensions };
}

/** `20 %` added to something that is no share means 20 % of it; added to 1 or 100 % both come to the same. */
function isShare(expression: Expression): boolean {
  if (expression.kind === 'operation') return isShare(expression.left) && isShare(expression.right);
  return expression.kind === 'quantity' && expression.quantity.percent;
}

/** `5 ms + 10 + 3`: a bare number takes the unit of what it is added to. */
function alike(operation: Operation, left: Measure, right: Measure, reading: Reading): readonly [Measure, Measure] {
  if (sameDimensions(left.dimensions, right.dimensions)) return [left, right];
  const unitOfRight = lastUnit(operation.right);
  const unitOfLeft = lastUnit(operation.left);
  if (isPlain(left.dimensions) && unitOfRight !== undefined) return [timesUnit(left, unitOfRight, reading) ?? left, right];
  if (isPlain(right.dimensions) && unitOfLeft !== undefined) return [left, timesUnit(right, unitOfLeft, reading) ?? right];
  return [left, right];
}

function lastUnit(expression: Expression): Unit | undefined {
  switch (expression.kind) {
    case 'quantity':
      return expression.quantity.unit.length > 0 ? expression.quantity.unit : undefined;
    case 'measured':
      return expression.unit;
    case 'operation':
      return expression.operator === 'plus' || expression.operator === 'minus' ? (lastUnit(expression.right) ?? lastUnit(expression.left)) : onlyUnit(expression);
    case 'call':
      return lastUnit(expression.argument);
  }
}

/** In a product, the unit of the one factor that has one. */
function onlyUnit({ left, right }: Operation): Unit | undefined {
  const one = lastUnit(left);
  const other = lastUnit(right);
  return one === undefined ? other : other === undefined ? one : undefined;
}

const calculations: Readonly<Record<FunctionName, (value: number) => number>> = {
  ceil: Math.ceil, floor: Math.floor, round: Math.round, log2: Math.log2, log10: Math.log10, sqrt: Math.sqrt,
};

function applied(name: FunctionName, argument: Measure | undefined): Measure | undefined {
  if (argument === undefined) return undefined;
  return isPlain(argument.dimensions) ? { ...argument, amount: calculations[name](argument.amount) } : undefined;
}
