import { type Expression, quantitiesOf } from './expression.ts';
import { factorsOf } from './reading-pairs.ts';
import type { UnitFactor } from './unit.ts';

const minute = 60;
const hour = 3600;
const day = 86_400;
// Bare divisors that can only be meant to change the period: seconds of a day or hour, minutes of a day or hour.
const divisors = new Map<number, readonly [from: number, to: number]>([
  [86_400, [day, 1]],
  [3600, [hour, 1]],
  [1440, [day, minute]],
  [60, [minute, 1]],
]);

/**
 * How many of the right period there are in the written one, where a result has another period than its calculation
 * gives: 60 for `600/min ÷ 60 = 10/min`. A bare 60 says so only behind a rate a minute that is written with it; it may
 * count servers. `told` is the left side with the units that the text told before.
 */
export function keptPeriod(left: Expression, told: Expression, right: Expression): number | undefined {
  const [rate, ...others] = factorsOf(right).filter(({ dimension }) => dimension === 'time');
  if (rate === undefined || others.length > 0 || rate.power > 0 || countsTimes(right)) return undefined;
  return keptByProduct(told, rate) ?? keptByQuotient(bareOperand(left, 'over')?.number === minute ? left : told, rate);
}

const countedTime = /^\w+-(?:h|hrs?|hours?|min|minutes?|days?)$/;

/** `core-h/day`, `machine-hours a month`: dividing by 3,600 makes hours of seconds here, and leaves the period. */
function countsTimes(expression: Expression): boolean {
  return quantitiesOf(expression).some(({ labels }) => labels.some((label) => countedTime.test(label)));
}

/** `12,000/s × 3,600 = 43.2M/s`. What nobody gave a period and lasts a day is a day's: `100 × 86,400 = 8.64M an hour`. */
function keptByProduct(left: Expression, rate: UnitFactor): number | undefined {
  const factor = bareOperand(left, 'times');
  const change = factor === undefined || factor.number === minute ? undefined : divisors.get(factor.number);
  if (factor === undefined || change === undefined) return undefined;
  const [from, ...more] = factorsOf(factor.rest).filter(({ dimension }) => dimension === 'time');
  if (more.length > 0) return undefined;
  const wrong = from === undefined ? change[0] === day && change[1] === 1 && rate.size < day : from.power < 0 && from.size === change[1] && rate.size !== change[0];
  return wrong ? rate.size / change[0] : undefined;
}

/** `600/min ÷ 60 = 10/min`, `40M a day ÷ 86,400 = 463 a minute`: what is divided by the seconds of a day is a second's. */
function keptByQuotient(left: Expression, rate: UnitFactor): number | undefined {
  const divided = bareOperand(left, 'over');
  const change = divided === undefined ? undefined : divisors.get(divided.number);
  if (divided === undefined || change === undefined) return undefined;
  const [from, ...more] = factorsOf(divided.rest).filter(({ dimension }) => dimension === 'time');
  if (more.length > 0) return undefined;
  const wrong = from === undefined ? divided.number !== minute && rate.size !== change[1] : from.power < 0 && from.size === change[0] && rate.size !== change[1];
  return wrong ? rate.size / change[1] : undefined;
}

/** An operation with a number that has no unit and no name. */
export interface BareOperand {
  readonly rest: Expression;
  readonly number: number;
}

/** What an expression multiplies by, or divides by, a number that stands alone; undefined where it does neither. */
export function bareOperand(expression: Expression, operator: 'times' | 'over'): BareOperand | undefined {
  if (expression.kind !== 'operation' || expression.operator !== operator || expression.right.kind !== 'quantity') return undefined;
  const { unit, labels, amount, percent } = expression.right.quantity;
  return unit.length > 0 || labels.length > 0 || percent ? undefined : { rest: expression.left, number: amount };
}
