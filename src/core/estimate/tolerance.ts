import { type Expression, quantitiesOf } from './expression.ts';
import type { Quantity } from './quantity.ts';
import type { Relation } from './token.ts';

/** How far the written result may be from the value it should have, as shares of the written one. */
export interface Tolerance {
  readonly below: number;
  readonly above: number;
}

// Beyond these a rounding changes what a reader would conclude.
const widestRounding = 0.05;
const widestOneDigit = 0.1;
const widestAbout = 0.2;
const narrowestAbout = 0.02;
const widestSlack = 0.01;
const floatingPoint = 1e-9;
const justBelow = 0.999;
// Less than this changes no estimate.
const negligible = 0.0005;

/**
 * What the digits of both sides allow. `=` allows rounding and cutting off in the last digit that was written;
 * `≈` one more or less in that digit, and at least 2 %.
 */
export function toleranceOf(left: Expression, relation: Relation, right: Expression): Tolerance {
  const slack = Math.min(widestSlack, roundingOf(left) + (right.kind === 'quantity' ? 0 : roundingOf(right))) + floatingPoint;
  const written = right.kind === 'quantity' ? right.quantity : undefined;
  if (relation !== 'equal' || quantitiesOf(right).some(isAbout) || quantitiesOf(left).some(isAbout)) {
    const room = written === undefined ? narrowestAbout : aboutRoom(written);
    return { below: room + slack, above: room + slack };
  }
  if (written === undefined) return { below: slack, above: slack };
  if (isExactSum(left) && isWhole(written)) return sumTolerance(written);
  const room = Math.max(relativeStep(written), 2 * negligible);
  // Cut off, 24.9 is 24 and 25 is not.
  return { below: Math.min(room / 2, widestFor(written)) + slack, above: Math.min(room * justBelow, widestFor(written)) + slack };
}

const widestSum = 0.01;

/** A sum of whole numbers leaves nothing to round, unless a large one is clearly rounded: 37,700 as 38,000. */
function sumTolerance(written: Quantity): Tolerance {
  const rounded = written.number.digits <= 2 && written.number.value >= 1000;
  const room = rounded ? Math.min(widestSum, relativeStep(written) / 2) : floatingPoint;
  return { below: room, above: room };
}

/** Whether `value / written` is near enough to 1. */
export function isWithin(ratio: number, tolerance: Tolerance): boolean {
  return ratio >= 1 - tolerance.below && ratio <= 1 + tolerance.above;
}

// 60 and 64, seconds of a minute and bits taken for bytes twice, are the nearest two steps of units: with 3 % around each
// they do not meet. It is room for 1,024 in place of 1,000 and for a year of 360 days.
const nearestToStep = 0.97;
const farthestFromStep = 1.03;

/** Whether a ratio is one step of units (1,000 for a prefix, 8 for bits, 86,400 for a day) but for rounding; `share` is the ratio divided by the step. */
export function isOneStep(share: number): boolean {
  return share > nearestToStep && share < farthestFromStep;
}

function isAbout(quantity: Quantity): boolean {
  return quantity.approximate;
}

function aboutRoom(written: Quantity): number {
  const room = Math.min(widestAbout, Math.max(narrowestAbout, relativeStep(written)));
  // 1.25 is about 1: with one digit all that rounds to it is near enough.
  return written.number.digits === 1 ? Math.max(room, Math.min(0.5, relativeStep(written) / 2)) : room;
}

function widestFor(written: Quantity): number {
  return written.number.digits === 1 ? widestOneDigit : widestRounding;
}

/** One more in the last digit, as a share of the number. */
function relativeStep({ number }: Quantity): number {
  return number.value === 0 ? 1 : number.step / number.value;
}

/** Operands with three digits or more are often rounded themselves (`333M`); short ones are exact. */
function roundingOf(expression: Expression): number {
  const addends = addendsOf(expression);
  if (addends !== undefined && addends.length > 1) return sumRounding(addends);
  return quantitiesOf(expression).reduce((sum, quantity) => sum + operandRounding(quantity), 0);
}

/** The terms of a pure sum. */
function addendsOf(expression: Expression): readonly Quantity[] | undefined {
  if (expression.kind === 'quantity') return [expression.quantity];
  if (expression.kind !== 'operation' || (expression.operator !== 'plus' && expression.operator !== 'minus')) return undefined;
  const left = addendsOf(expression.left);
  const right = addendsOf(expression.right);
  return left === undefined || right === undefined ? undefined : [...left, ...right];
}

/** Roundings of addends partly cancel: their squares add up. */
function sumRounding(addends: readonly Quantity[]): number {
  const rounded = addends.filter((quantity) => !isWhole(quantity));
  const squares = rounded.reduce((sum, quantity) => sum + (quantity.amount * relativeStep(quantity) / 2) ** 2, 0);
  const total = addends.reduce((sum, { amount }) => sum + amount, 0);
  const alike = addends.every(({ unit }) => unit.length === addends[0]?.unit.length && unit.every(({ steps }, index) => steps === addends[0]?.unit[index]?.steps));
  return total === 0 || !alike ? 0 : Math.sqrt(squares) / total;
}

function operandRounding(quantity: Quantity): number {
  const { number, suffix } = quantity;
  const rounded = number.digits >= 3 && (number.decimals > 0 || suffix !== '' || quantity.unit.length > 0);
  return rounded ? relativeStep(quantity) / 2 : 0;
}

function isWhole({ number, suffix }: Quantity): boolean {
  return number.decimals === 0 && suffix === '';
}

function isExactSum(expression: Expression): boolean {
  if (expression.kind !== 'operation') return false;
  if (expression.operator !== 'plus' && expression.operator !== 'minus') return false;
  return [expression.left, expression.right].every((side) => (side.kind === 'quantity' ? isWhole(side.quantity) && !side.quantity.percent : isExactSum(side)));
}
