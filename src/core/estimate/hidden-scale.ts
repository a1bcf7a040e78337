import { type Expression, quantitiesOf } from './expression.ts';
import { suffixNamed } from './number.ts';
import type { Quantity } from './quantity.ts';
import { isWithin, type Tolerance } from './tolerance.ts';

/** Whether a result is right for a scale that is not written out as a unit we know, where the numbers alone differ by `ratio`. */
export function hidesScale(left: Expression, right: Expression, ratio: number, tolerance: Tolerance): boolean {
  return [...prefixSteps(left, right), ...secondsOfMilliseconds(left, right), ...pricedScales(left, right)].some((step) => isWithin(ratio / step, tolerance));
}

// Of units that only their prefix is understood of: watts, hertz, metres, grams. No one counts in milliwatts here.
const prefixed = /^([kmgt]?)(w|wh|hz|m|g)$/;
const prefixes: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, g: 1e9, t: 1e12 };

/** `4M × 0.8 kW = 3,200 MW` */
function prefixSteps(left: Expression, right: Expression): readonly number[] {
  const written = prefixedUnits(right);
  return prefixedUnits(left).flatMap((one) => written.filter((other) => other.unit === one.unit && other.size !== one.size).map((other) => other.size / one.size));
}

function prefixedUnits(expression: Expression): readonly { readonly unit: string; readonly size: number }[] {
  return quantitiesOf(expression).flatMap(({ labels }) => labels.flatMap((label) => {
    const [, prefix = '', unit] = prefixed.exec(label) ?? [];
    return unit === undefined ? [] : [{ unit, size: prefixes[prefix] ?? 1 }];
  }));
}

/** `7,200 thousand × $0.10 = $720`: the price is that of a thousand. */
function pricedScales(left: Expression, right: Expression): readonly number[] {
  if (!quantitiesOf(right).some(isMoney) || !quantitiesOf(left).some(isMoney)) return [];
  return quantitiesOf(left).flatMap(({ suffix }) => (suffix.length > 2 ? (suffixNamed(suffix) ?? []) : []));
}

function isMoney({ unit }: Quantity): boolean {
  return unit.some(({ dimension }) => dimension === 'money');
}

const millisecond = 0.001;

/** `200 × 20 ms = 4 busy cores`: 200 a second, as the text said before, each for 20 ms, are 4 at once (Little, https://doi.org/10.1287/opre.9.3.383). */
function secondsOfMilliseconds(left: Expression, right: Expression): readonly number[] {
  const times = quantitiesOf(left).flatMap(({ unit }) => unit);
  const [only] = times;
  const bare = right.kind === 'quantity' && right.quantity.unit.length === 0;
  return bare && times.length === 1 && only?.dimension === 'time' && only.power === 1 && only.size === millisecond ? [1 / millisecond] : [];
}
