import { type Measure, sameDimensions } from './dimension.ts';
import { evaluate, literal, type Reading } from './evaluate.ts';
import { type Expression, isCalculation, quantitiesOf } from './expression.ts';
import { hidesScale } from './hidden-scale.ts';
import { suffixNamed } from './number.ts';
import type { Quantity } from './quantity.ts';
import { bitsInByte, keepsBytes } from './kept-grain.ts';
import { keptPeriod } from './period.ts';
import { bareProducts, factorsOf, type ReadingPair, readingPairs } from './reading-pairs.ts';
import { isOneStep, isWithin, type Tolerance, toleranceOf } from './tolerance.ts';
import type { Relation } from './token.ts';
import { hasDimension } from './unit.ts';

/** What is wrong with an equation. */
export interface Fault {
  /** `unit` where the number fits and the unit does not. */
  readonly kind: 'value' | 'unit';
  /** What the left side gives, counted as `reading` says. */
  readonly given: Measure;
  /** What was written, counted alike. */
  readonly written: Measure;
  /** How the units of the written side were taken. */
  readonly reading: Reading;
}

/** The judgement on one equation. */
export type Verdict =
  | { readonly state: 'verified'; readonly pair: ReadingPair; readonly given: Measure }
  | { readonly state: 'mismatched'; readonly fault: Fault }
  | { readonly state: 'notUnderstood' };

/** What an equation says: its sides, its sign, and whether words allow a rounder result. */
export interface Claim {
  readonly left: Expression;
  readonly relation: Relation;
  readonly right: Expression;
  /** "rounded", "with headroom": the result may be larger. */
  readonly eased: boolean;
  /** Whether the left side may be a page number, a date or a share (`1/7`) rather than a calculation. */
  readonly fraction: boolean;
  /** The left side without a share or multiple in front that may speak of the result: `11 % of 200 × 6 = 1,200`. */
  readonly unqualified?: Expression | undefined;
  /** The left side with units that the text told before; undefined where it told none. */
  readonly told?: Expression | undefined;
  /** Whether a bare number of the left side may be a time, so that a period that was told before proves nothing. */
  readonly lasting?: boolean;
  /** Whether the words around it speak of a line, where data are counted in bits. */
  readonly onLine?: boolean;
}

interface Compared {
  readonly pair: ReadingPair;
  readonly given: Measure;
  readonly written: Measure;
  readonly ratio: number;
}

const notUnderstood: Verdict = { state: 'notUnderstood' };

/** Compares the sides of an equation in every sensible reading; one that fits is enough. */
export function judge(claim: Claim): Verdict {
  const verdict = judged(claim);
  if (verdict.state === 'mismatched') return withoutQualifier(claim) ?? verdict;
  if (verdict.state === 'notUnderstood') return slipOf(claim) ?? verdict;
  return periodFault(claim) ?? grainFault(claim) ?? slipOf(claim) ?? verdict;
}

function withoutQualifier({ unqualified, ...claim }: Claim): Verdict | undefined {
  const verdict = unqualified === undefined ? undefined : judged({ ...claim, left: unqualified });
  return verdict?.state === 'verified' ? verdict : undefined;
}

function judged(claim: Claim): Verdict {
  const tolerance = toleranceOf(claim.left, claim.relation, claim.right);
  const plainly = plainlyRight(claim, tolerance);
  if (plainly !== undefined) return plainly;
  let first: Compared | undefined;
  for (const pair of readingPairs(claim.left, claim.right)) {
    const compared = compare(claim, pair);
    if (compared === undefined) continue;
    if (fits(compared, claim, tolerance)) return accepted(compared, claim);
    if (first === undefined || (!first.pair.literal && compared.pair.literal)) first = compared;
  }
  if (first === undefined) return notUnderstood;
  if (scalesOnlyResult(claim, tolerance)) return accepted(first, claim);
  return convertsByHand(first, claim, tolerance) ? accepted(first, claim) : rejected(first, claim, tolerance);
}

const asWritten: ReadingPair = { left: literal, right: literal, scale: 1, literal: true };

/** Most equations are right as they stand; only the others need to be read in more ways than one. */
function plainlyRight({ left, right }: Claim, tolerance: Tolerance): Verdict | undefined {
  if (needsReading(left) || needsReading(right)) return undefined;
  const given = evaluate(left, literal);
  const written = given === undefined ? undefined : evaluate(right, literal);
  if (given === undefined || written === undefined || !sameDimensions(given.dimensions, written.dimensions)) return undefined;
  return isWithin(given.amount / written.amount, tolerance) ? { state: 'verified', pair: asWritten, given } : undefined;
}

/** Ambiguous letters, and bare numbers that convert units, are never taken as they stand. */
function needsReading(expression: Expression): boolean {
  switch (expression.kind) {
    case 'quantity':
      return expression.quantity.other !== undefined || (expression.quantity.unit.length === 0 && (expression.quantity.amount === 8 || expression.quantity.amount === 86_400));
    case 'operation':
      return needsReading(expression.left) || needsReading(expression.right);
    case 'measured':
      return needsReading(expression.group);
    case 'call':
      return needsReading(expression.argument);
  }
}

/** `20,000 s / 3,600 = 5.6 h`: a bare number that is just what the units differ by turns one into the other. */
function convertsByHand({ ratio, pair }: Compared, { left, right }: Claim, tolerance: Tolerance): boolean {
  if (!pair.literal || bareRatio(left, right, tolerance) !== 'fits') return false;
  return bareProducts(left).some((product) => product > 1 && isNear(ratio, product));
}

/** An equation that its own words do not give away, and whose bare numbers had other units a line before: `71.9 MB/s … 71.9 / 8 ≈ 9 Mbit/s`. */
function slipOf(claim: Claim): Verdict | undefined {
  const { told, right } = claim;
  if (told === undefined || right.kind !== 'quantity' || right.quantity.unit.length === 0) return undefined;
  // `50 × 300 B = 15 KB` says itself what it is about.
  if (hasFactor(claim.left, 'data') && hasFactor(right, 'data')) return undefined;
  const verdict = judged({ ...claim, left: told });
  if (verdict.state !== 'mismatched' || !sameDimensions(verdict.fault.given.dimensions, verdict.fault.written.dimensions)) return undefined;
  const ratio = verdict.fault.given.amount / verdict.fault.written.amount;
  const data = hasFactor(right, 'data') && (isGrainSlip(ratio) || (isPrefixSlip(ratio) && !goesOnePrefixDown(claim.left, ratio)));
  const period = claim.lasting !== true && timeSteps.some((step) => isNear(ratio, step));
  return data || period ? { state: 'mismatched', fault: { ...verdict.fault, kind: isPrefixSlip(ratio) ? 'value' : 'unit' } } : undefined;
}

/** `25 MB (25 × 1,024 = 25,600 KiB)`: the factor is the prefix, whether or not the unit before it was meant in the same thousands. */
function goesOnePrefixDown(left: Expression, ratio: number): boolean {
  const isPrefix = (amount: number): boolean => amount === 1000 || amount === 1024;
  return bareProducts(left).some(isPrefix) && (isNear(ratio, 1000) || isNear(ratio, 1024));
}

/** The number fits and the period does not: the right value is the same number in the right period. */
function periodFault({ left, right, told }: Claim): Verdict | undefined {
  if (right.kind !== 'quantity') return undefined;
  const factor = keptPeriod(left, told ?? left, right);
  const written = factor === undefined ? undefined : evaluate(right, literal);
  if (factor === undefined || written === undefined) return undefined;
  return { state: 'mismatched', fault: { kind: 'unit', given: { ...written, amount: written.amount * factor }, written, reading: literal } };
}

/** The number fits, and bytes are bits by now. */
function grainFault({ left, right, onLine }: Claim): Verdict | undefined {
  const written = onLine === true && keepsBytes(left, right) ? evaluate(right, literal) : undefined;
  if (written === undefined) return undefined;
  return { state: 'mismatched', fault: { kind: 'unit', given: { ...written, amount: written.amount / bitsInByte }, written, reading: literal } };
}

function compare({ left, right }: Claim, pair: ReadingPair): Compared | undefined {
  const value = evaluate(left, pair.left);
  const written = evaluate(right, pair.right);
  if (value === undefined || written === undefined || written.amount === 0) return undefined;
  if (pair.scale === 1 && !sameDimensions(value.dimensions, written.dimensions)) return undefined;
  const given = { ...value, amount: value.amount * pair.scale };
  return { pair, given, written, ratio: given.amount / written.amount };
}

function fits({ ratio, pair }: Compared, claim: Claim, tolerance: Tolerance): boolean {
  if (isWithin(ratio, tolerance)) return true;
  const { right } = claim;
  if (right.kind !== 'quantity') return false;
  const { quantity } = right;
  if (isRoundedUp(ratio, quantity, claim, pair)) return true;
  if (claim.eased && ratio < 1 && ratio > 0.5) return true;
  if (quantity.percent && (isPureSum(claim.left) || isShareOfHundred(claim.left)) && isWithin(ratio / 100, tolerance)) return true;
  return quantity.high !== undefined && ratio >= 1 - tolerance.below && ratio <= (quantity.high / quantity.amount) * (1 + tolerance.above);
}

const countedWhole = 100_000;

/** Servers, shards and people come whole: 6.2 of them are 7. */
function isRoundedUp(ratio: number, quantity: Quantity, claim: Claim, pair: ReadingPair): boolean {
  const { number, suffix, percent, unit, amount } = quantity;
  const whole = number.decimals === 0 && suffix === '' && !percent && amount < countedWhole;
  if (!whole || (unit.length > 0 && pair.literal) || isPureSum(claim.left)) return false;
  const value = ratio * amount;
  return Math.ceil(value - 1e-9) === amount;
}

/** `100 / 48 ≈ 2.1 percent` */
function isShareOfHundred(expression: Expression): boolean {
  return expression.kind === 'operation' && expression.operator === 'over' && expression.left.kind === 'quantity' && expression.left.quantity.amount === 100 && !expression.left.quantity.percent;
}

function isPureSum(expression: Expression): boolean {
  return expression.kind === 'operation' && (expression.operator === 'plus' || expression.operator === 'minus');
}

function accepted(compared: Compared, claim: Claim): Verdict {
  if (dropsPerSecond(compared, claim)) return { state: 'mismatched', fault: literalFault(compared, claim) };
  if (gainsPeriod(compared, claim)) return { state: 'mismatched', fault: { kind: 'unit', given: compared.given, written: writtenRate(compared, claim), reading: compared.pair.right } };
  return { state: 'verified', pair: compared.pair, given: compared.given };
}

/** `5,000/s × 2 KB = 10 MB`: nothing on the left can stand for the seconds, so the result lost its "a second". */
function dropsPerSecond({ pair, written }: Compared, { left, relation, right }: Claim): boolean {
  if (pair.left.time !== 'rates-dropped' || pair.right.time !== 'kept' || relation === 'arrow') return false;
  if (written.dimensions.data !== 1 || factorsOf(right).length !== 1 || right.kind !== 'quantity') return false;
  const perSecond = factorsOf(left).some((factor) => factor.dimension === 'time' && factor.power < 0 && factor.size === 1);
  const onlyRates = factorsOf(left).every((factor) => factor.dimension !== 'time' || (factor.power < 0 && factor.size === 1));
  const period = quantitiesOf(left).some(({ unit, percent, labels }) => unit.length === 0 && !percent && labels.length === 0);
  return perSecond && onlyRates && !period;
}

/** `975 GB/s × 60 s = 58.5 TB/s`: a rate times how long it lasts is no rate. In a longer period than it lasts it may be: `× 8 h = …/day`. */
function gainsPeriod({ pair }: Compared, { left, relation, right }: Claim): boolean {
  if (pair.left.time !== 'kept' || pair.right.time !== 'rates-dropped' || relation === 'arrow' || right.kind !== 'quantity') return false;
  const [rate, ...others] = factorsOf(right).filter(({ dimension }) => dimension === 'time');
  if (rate === undefined || others.length > 0) return false;
  const isRate = factorsOf(left).some(({ dimension, power }) => dimension === 'time' && power < 0);
  const lasting = quantitiesOf(left).filter(({ unit }) => unit.length === 1 && unit[0]?.dimension === 'time' && unit[0].power === 1);
  return isRate && lasting.length === 1 && lasting.every(({ amount, unit }) => amount * (unit[0]?.size ?? 1) > rate.size * 1.03);
}

function writtenRate({ written, pair }: Compared, { right }: Claim): Measure {
  return evaluate(right, { ...pair.right, time: 'kept' }) ?? written;
}

function literalFault({ pair, written }: Compared, { left }: Claim): Fault {
  const given = evaluate(left, { ...pair.left, time: 'kept' }) ?? written;
  return { kind: 'unit', given, written, reading: pair.right };
}

function rejected(compared: Compared, claim: Claim, tolerance: Tolerance): Verdict {
  const { left, right, relation } = claim;
  if (compared.ratio <= 0 || !Number.isFinite(compared.ratio)) return notUnderstood;
  if ([...quantitiesOf(left), ...quantitiesOf(right)].some(({ high }) => high !== undefined)) return notUnderstood;
  if (claim.fraction || (relation === 'arrow' && !isProduct(left)) || right.kind !== 'quantity') return notUnderstood;
  if (!isCalculation(left) && !compared.pair.literal && compared.written.dimensions.data === 0) return notUnderstood;
  if (!compared.pair.literal && isUnwritten(compared, claim)) return notUnderstood;
  if (countsInMillions(compared, claim, tolerance) || hidesScale(left, right, compared.ratio, tolerance)) return notUnderstood;
  const { given, written, pair } = compared;
  const kind = numbersFit(claim, tolerance) && isUnitSlip(compared.ratio) ? 'unit' : 'value';
  return { state: 'mismatched', fault: { kind, given, written, reading: pair.right } };
}

// Counts that are meant in millions are short; a longer number is written out.
const longestScaled = 1000;

/** `36 + 16.8 + 3.6 = 56.4M`: the scale of all the numbers is written once, behind the result. */
function scalesOnlyResult({ left, right }: Claim, tolerance: Tolerance): boolean {
  if (right.kind !== 'quantity' || right.quantity.suffix === '' || factorsOf(right).some(({ dimension }) => dimension === 'data')) return false;
  const bare = quantitiesOf(left).every(({ suffix, unit, labels, amount }) => suffix === '' && unit.length === 0 && amount < longestScaled && (labels.length === 0 || isPureSum(left)));
  const given = bare && (isPureSum(left) || (left.kind === 'operation' && left.operator === 'times')) ? evaluate(left, literal) : undefined;
  return given !== undefined && isWithin(given.amount / right.quantity.number.value, tolerance);
}

/** `2,880 × 30 = 86,400 million`: the left side counts in millions too, and leaves the word out. */
function countsInMillions({ ratio }: Compared, { left, right }: Claim, tolerance: Tolerance): boolean {
  if (right.kind !== 'quantity' || right.quantity.suffix.length < 2 || quantitiesOf(left).some(({ suffix }) => suffix !== '')) return false;
  return isWithin(ratio * (suffixNamed(right.quantity.suffix) ?? 1), tolerance);
}

function isProduct(expression: Expression): boolean {
  return expression.kind === 'operation' && (expression.operator !== 'over' || isProduct(expression.left));
}

/** Prefixes of data and steps of time that a writer may have left out on one side. */
function isUnwritten({ ratio, pair }: Compared, { left, right }: Claim): boolean {
  const data = hasFactor(left, 'data') !== hasFactor(right, 'data');
  // Nobody leaves out a prefix to write a longer number than the calculation gives.
  if (data && isPrefixSlip(ratio) && ratio > 1) return true;
  const time = pair.left.time !== 'kept' || pair.right.time !== 'kept';
  if (!time || convertsPeriods(left)) return false;
  const lasting = factorsOf(right).some(({ dimension, power }) => dimension === 'time' && power > 0);
  return timeSteps.some((step) => isNear(ratio, step)) || (lasting && isNear(ratio, 1000) && ratio > 1);
}

// Seconds of a day and of an hour, minutes of a day.
const conversions: ReadonlySet<number> = new Set([86_400, 3600, 1440]);

/** Who writes `× 86,400` has thought of the period, and leaves out no other step. */
function convertsPeriods(expression: Expression): boolean {
  return quantitiesOf(expression).some(({ amount, unit }) => conversions.has(amount) && (unit.length === 0 || hasDimension(unit, 'time')));
}

function hasFactor(expression: Expression, wanted: 'data' | 'time'): boolean {
  return factorsOf(expression).some(({ dimension }) => dimension === wanted);
}

const timeSteps = [7, 12, 24, 30, 60, 365, 1440, 3600, 43_200, 86_400, 604_800, 2_592_000, 31_536_000];

function isNear(ratio: number, step: number): boolean {
  return [ratio / step, 1 / (ratio * step)].some(isOneStep);
}

function isPrefixSlip(ratio: number): boolean {
  return [3, 6, 9, 12, 15, 18].some((zeros) => isNear(ratio, 10 ** zeros) || isNear(ratio, 1024 ** (zeros / 3)));
}

function isGrainSlip(ratio: number): boolean {
  return isNear(ratio, 8) || isNear(ratio, 64);
}

function isUnitSlip(ratio: number): boolean {
  return isGrainSlip(ratio) || timeSteps.some((step) => isNear(ratio, step));
}

function numbersFit({ left, right }: Claim, tolerance: Tolerance): boolean {
  return bareRatio(left, right, tolerance) !== 'differs';
}

/** How the numbers compare when no unit counts. */
function bareRatio(left: Expression, right: Expression, tolerance: Tolerance): 'fits' | 'prefix' | 'differs' {
  const bare: Reading = { ...literal, time: 'dropped', data: 'dropped', money: 'dropped', count: 'dropped' };
  const one = evaluate(left, bare);
  const other = evaluate(right, bare);
  if (one === undefined || other === undefined) return 'differs';
  const ratio = one.amount / other.amount;
  if (isWithin(ratio, tolerance)) return 'fits';
  return isPrefixSlip(ratio) ? 'prefix' : 'differs';
}
