import type { Span } from '../text/span.ts';
import type { Equation, EstimateReport } from './estimate.ts';
import { quantitiesOf } from './expression.ts';
import type { Quantity } from './quantity.ts';

/** A wrong result that a later equation calculates with. */
export interface Propagation {
  /** Which of the reports, and which equation of it, got the result wrong. */
  readonly origin: { readonly report: number; readonly equation: Equation; readonly quantity: Quantity };
  /** Where it is used. */
  readonly use: { readonly report: number; readonly equation: Equation; readonly quantity: Quantity; readonly span: Span };
}

interface Suspect {
  readonly report: number;
  readonly equation: Equation;
  readonly quantity: Quantity;
}

// Round results that turn up everywhere; a match of them tells nothing.
const commonResults = new Set([10, 20, 30, 50, 100, 500, 1000, 10_000, 100_000, 1_000_000, 1024, 3600, 86_400, 365, 1440]);

/**
 * Follows wrong results through the reports of an answer, in the order of its files. Only the next use of a value counts
 * that is telling, was not written before, and did not come out right elsewhere: anything else may be a coincidence.
 */
export function propagationsOf(reports: readonly EstimateReport[]): readonly Propagation[] {
  const seen = new Set<string>();
  const suspects = new Map<string, Suspect>();
  const found: Propagation[] = [];
  reports.forEach(({ equations }, report) => {
    for (const equation of equations) {
      for (const quantity of quantitiesOf(equation.working)) {
        const origin = suspects.get(keyOf(quantity));
        if (origin !== undefined && equation.kind !== 'total' && keepsPeriod(origin, quantity, equation)) found.push({ origin, use: { report, equation, quantity, span: quantity.span } });
        seen.add(keyOf(quantity));
      }
      note(equation, report, seen, suspects);
    }
  });
  return found;
}

function note(equation: Equation, report: number, seen: Set<string>, suspects: Map<string, Suspect>): void {
  if (equation.value.kind !== 'quantity') return;
  const { quantity } = equation.value;
  const key = keyOf(quantity);
  if (equation.state === 'mismatched' && isTellingResult(quantity) && !seen.has(key)) suspects.set(key, { report, equation, quantity });
  if (equation.state === 'verified') suspects.delete(key);
  seen.add(key);
}

/** Stricter than what remembers a unit within a chapter: results are followed through the whole answer, where a 40 stands by chance. */
function isTellingResult({ amount, number, percent }: Quantity): boolean {
  return !percent && !commonResults.has(amount) && number.digits >= 2;
}

/** `463 a minute` for `463 a second`: the number is right, so only what keeps the minute is wrong with it. */
function keepsPeriod({ equation: { fault }, quantity }: Suspect, used: Quantity, { value }: Equation): boolean {
  const period = periodOf(quantity);
  if (fault?.kind !== 'unit' || fault.written.dimensions.data !== 0 || period === undefined) return true;
  return [used, ...quantitiesOf(value)].some((one) => periodOf(one) === period);
}

function periodOf({ unit }: Quantity): number | undefined {
  return unit.find(({ dimension, power }) => dimension === 'time' && power < 0)?.size;
}

/** Periods are left out: a rate is often taken up again without its "a day". */
function keyOf({ amount, unit }: Quantity): string {
  const kinds = unit.filter(({ dimension }) => dimension !== 'time' && dimension !== 'count');
  return [amount, ...kinds.map(({ dimension, size, steps }) => `${dimension}:${size}:${steps}`)].join(' ');
}
