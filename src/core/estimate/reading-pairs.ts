import { type Measure, sameDimensions } from './dimension.ts';
import { evaluate, literal, type Reading } from './evaluate.ts';
import { type Expression, quantitiesOf } from './expression.ts';
import type { UnitFactor } from './unit.ts';

/** One sensible way to take both sides. */
export interface ReadingPair {
  readonly left: Reading;
  readonly right: Reading;
  /** What the left value is multiplied by: the bits of a byte where only the right side has a unit of data. */
  readonly scale: number;
  /** Whether every unit counts as written. */
  readonly literal: boolean;
}

/** Which units the two sides have and what they differ in. */
interface Sides {
  readonly left: Expression;
  readonly right: Expression;
  readonly leftFactors: readonly UnitFactor[];
  readonly rightFactors: readonly UnitFactor[];
  readonly leftValue: Measure;
  readonly rightValue: Measure;
}

const mostAmbiguous = 2;

/** All units of an expression. */
export function factorsOf(expression: Expression): readonly UnitFactor[] {
  switch (expression.kind) {
    case 'quantity':
      return expression.quantity.other === undefined ? expression.quantity.unit : [...expression.quantity.unit, ...expression.quantity.other.unit];
    case 'measured':
      return [...factorsOf(expression.group), ...expression.unit];
    case 'call':
      return factorsOf(expression.argument);
    case 'operation':
      return [...factorsOf(expression.left), ...factorsOf(expression.right)];
  }
}

/** The readings of an equation, the likeliest first. */
export function* readingPairs(left: Expression, right: Expression): Generator<ReadingPair> {
  const leftFactors = factorsOf(left);
  const rightFactors = factorsOf(right);
  for (const [one, other] of baseReadings(left, right, [...leftFactors, ...rightFactors])) {
    const leftValue = evaluate(left, one) ?? evaluate(left, { ...one, time: 'rates-dropped' });
    const rightValue = evaluate(right, other);
    if (leftValue === undefined || rightValue === undefined) continue;
    yield* pairsOf({ left, right, leftFactors, rightFactors, leftValue, rightValue }, one, other);
  }
}

function* baseReadings(left: Expression, right: Expression, factors: readonly UnitFactor[]): Generator<readonly [Reading, Reading]> {
  const kilos = factors.some((factor) => factor.dimension === 'data' && factor.steps > 0) || factors.some((factor) => factor.size > 1000 && factor.dimension === 'data') ? ([1000, 1024] as const) : ([1000] as const);
  const months = factors.some(({ calendar }) => calendar === 'month') ? [30, 365 / 12, 31] : [30];
  const dayUnit = hasBare(left, 86_400) || hasBare(right, 86_400);
  for (const [leftOthers, rightOthers] of otherMeanings(left, right)) {
    for (const kilo of kilos) {
      for (const monthDays of months) {
        const base: Reading = { ...literal, kilo, monthDays, daySeconds: dayUnit ? 'unit' : 'plain' };
        yield [{ ...base, others: leftOthers }, { ...base, others: rightOthers }];
        if (dayUnit) yield [{ ...base, daySeconds: 'plain', others: leftOthers }, { ...base, daySeconds: 'plain', others: rightOthers }];
      }
    }
  }
}

function* otherMeanings(left: Expression, right: Expression): Generator<readonly [number, number]> {
  const leftCount = Math.min(mostAmbiguous, ambiguousIn(left));
  const rightCount = Math.min(mostAmbiguous, ambiguousIn(right));
  for (let one = 0; one < 1 << leftCount; one++) {
    for (let other = 0; other < 1 << rightCount; other++) yield [one, other];
  }
}

function ambiguousIn(expression: Expression): number {
  return quantitiesOf(expression).filter(({ other }) => other !== undefined).length;
}

function* pairsOf(sides: Sides, left: Reading, right: Reading): Generator<ReadingPair> {
  if (!sameDimensions(sides.leftValue.dimensions, sides.rightValue.dimensions)) {
    yield* looserPairs(sides, left, right);
    return;
  }
  const bits = turnsGrain(sides) && hasBare(sides.left, 8);
  yield { left: bits ? { ...left, eight: 'bits' } : left, right, scale: 1, literal: true };
  if (mixesGrains(sides.left) && hasBare(sides.left, 8)) yield { left: { ...left, eight: 'bits' }, right, scale: 1, literal: false };
  yield* convertedTimes(sides, left, right);
  yield* withoutCounts(sides, left, right);
  yield* withoutShareOfTime(sides, left, right);
}

/** `98,280 × 0.05% = 49.14 minutes a year`: the minutes are counted, and no share of the year. */
function* withoutShareOfTime({ leftFactors, rightFactors }: Sides, left: Reading, right: Reading): Generator<ReadingPair> {
  if (leftFactors.some(isTime)) return;
  const lasting = rightFactors.some((factor) => isTime(factor) && factor.power > 0);
  if (lasting && rightFactors.some(isRate)) yield { left, right: { ...right, time: 'dropped' }, scale: 1, literal: false };
}

function isTime({ dimension }: UnitFactor): boolean {
  return dimension === 'time';
}

/** `$0.40` may be said of a million without a word on the other side. */
function* withoutCounts(sides: Sides, left: Reading, right: Reading): Generator<ReadingPair> {
  const [one, other] = [sides.leftFactors, sides.rightFactors].map((factors) => factors.some(({ dimension }) => dimension === 'count'));
  if (other === true) yield { left, right: { ...right, count: 'dropped' }, scale: 1, literal: false };
  if (one === true) yield { left: { ...left, count: 'dropped' }, right, scale: 1, literal: false };
}

function turnsGrain({ left, right }: Sides): boolean {
  const grain = grainOf(left);
  const other = grainOf(right);
  return grain !== undefined && other !== undefined && grain !== other;
}

/** Whether an expression speaks of bits or bytes. */
export function grainOf(expression: Expression): UnitFactor['grain'] {
  return grainsOf(expression)[0];
}

/** `200 GB × 8 / 100 Mbps = 16,000 s`: bytes over bits, and the eight turns one into the other. */
function mixesGrains(expression: Expression): boolean {
  return new Set(grainsOf(expression)).size > 1;
}

function grainsOf(expression: Expression): readonly NonNullable<UnitFactor['grain']>[] {
  return quantitiesOf(expression).flatMap(({ unit }) => unit.flatMap(({ grain }) => grain ?? []));
}

/** `6 TB/day × 365 = 2.19 PB/year`: bare numbers that are just the ratio of the two time units convert between them. */
function* convertedTimes(sides: Sides, left: Reading, right: Reading): Generator<ReadingPair> {
  const products = bareProducts(sides.left);
  const written = (ratio: number): boolean => products.some((product) => isAbout(product, ratio) || isAbout(1 / product, ratio));
  if (periodRatios(sides).some(written)) yield { left: { ...left, time: 'dropped', daySeconds: 'plain' }, right: { ...right, time: 'dropped', daySeconds: 'plain' }, scale: 1, literal: false };
  const ratio = timeRatio(sides);
  if (ratio === undefined || !written(ratio)) return;
  yield { left: { ...left, time: 'rates-dropped', daySeconds: 'plain' }, right: { ...right, time: 'rates-dropped', daySeconds: 'plain' }, scale: 1, literal: false };
}

function timeRatio({ leftFactors, rightFactors }: Sides): number | undefined {
  const one = leftFactors.find(isRate);
  const other = rightFactors.find(isRate);
  return one === undefined || other === undefined || one.size === other.size ? undefined : one.size / other.size;
}

/** `50M/day × 365 × 5 years`: how often the rate's period fits into a duration beside it. */
function periodRatios({ leftFactors }: Sides): readonly number[] {
  const rate = leftFactors.find(isRate);
  if (rate === undefined) return [];
  return leftFactors.filter((factor) => factor.dimension === 'time' && factor.power > 0 && factor.size !== rate.size).map(({ size }) => size / rate.size);
}

function isRate(factor: UnitFactor): boolean {
  return factor.dimension === 'time' && factor.power < 0;
}

// A day is often taken for 100,000 seconds and a month for 2.5 million.
function isAbout(product: number, ratio: number): boolean {
  return product / ratio > 0.9 && product / ratio < 1.2;
}

/** The bare numbers of an expression, and what they come to together. */
export function bareProducts(expression: Expression): readonly number[] {
  const bare = bareNumbers(expression);
  return [...bare, ...bare.slice(1).map((amount, index) => amount * (bare[index] ?? 1)), bare.reduce((product, amount) => product * amount, 1)];
}

function bareNumbers(expression: Expression): readonly number[] {
  switch (expression.kind) {
    case 'quantity':
      return expression.quantity.unit.length === 0 && !expression.quantity.percent ? [expression.quantity.amount] : [];
    case 'operation':
      return expression.operator === 'power' ? [evaluate(expression, literal)?.amount ?? 1] : [...bareNumbers(expression.left), ...bareNumbers(expression.right)];
    case 'measured':
      return bareNumbers(expression.group);
    case 'call':
      return [];
  }
}

function hasBare(expression: Expression, amount: number): boolean {
  return quantitiesOf(expression).some((quantity) => quantity.amount === amount && quantity.unit.length === 0 && quantity.labels.length === 0);
}

type Times = readonly [Reading['time'], Reading['time']];

function* looserPairs(sides: Sides, left: Reading, right: Reading): Generator<ReadingPair> {
  for (const [leftTime, rightTime] of timesOf(sides)) {
    const one: Reading = { ...left, time: leftTime, money: moneyOf(sides, 'left'), count: left.count };
    const other: Reading = { ...right, time: rightTime, money: moneyOf(sides, 'right'), count: right.count };
    yield* withData(sides, one, other);
  }
}

/** From the least dropped to the most; pairs whose dimensions differ still are left out by whoever compares. */
const looserTimes: readonly Times[] = [
  ['kept', 'rates-dropped'], ['rates-dropped', 'kept'], ['rates-dropped', 'rates-dropped'], ['kept', 'dropped'], ['dropped', 'kept'], ['dropped', 'dropped'],
];

function timesOf({ leftValue, rightValue }: Sides): readonly Times[] {
  return leftValue.dimensions.time === rightValue.dimensions.time ? [['kept', 'kept']] : looserTimes;
}

function moneyOf({ leftValue, rightValue }: Sides, side: 'left' | 'right'): Reading['money'] {
  const [own, others] = side === 'left' ? [leftValue, rightValue] : [rightValue, leftValue];
  return own.dimensions.money !== others.dimensions.money && others.dimensions.money === 0 ? 'dropped' : 'kept';
}

const bitsInByte = 8;
const bitsInGigabyte = 8e9;

function* withData(sides: Sides, left: Reading, right: Reading): Generator<ReadingPair> {
  const one = sides.leftValue.dimensions.data;
  const other = sides.rightValue.dimensions.data;
  const pair: ReadingPair = { left, right, scale: 1, literal: false };
  if (one === other) {
    yield turnsGrain(sides) && hasBare(sides.left, 8) ? { ...pair, left: { ...left, eight: 'bits' } } : pair;
    return;
  }
  if (other === 0) {
    yield { ...pair, left: { ...left, data: 'dropped' } };
    // Storage is priced by the gigabyte, said or not.
    if (sides.rightValue.dimensions.money !== 0 && one === 1) yield { ...pair, left, scale: 1 / bitsInGigabyte };
    return;
  }
  if (one !== 0) return;
  yield { ...pair, right: { ...right, data: 'dropped' } };
  yield { ...pair, scale: bitsInByte };
}
