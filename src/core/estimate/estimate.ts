import type { Span } from '../text/span.ts';
import type { Expression } from './expression.ts';
import type { Fault } from './judge.ts';
import type { Quantity } from './quantity.ts';
import type { Relation } from './token.ts';

/** The estimates of one draft. */
export interface EstimateReport {
  /** In text order; a chain `a = b = c` is two of them. */
  readonly equations: readonly Equation[];
  /** Values with a name that rules compare: traffic, storage, users and the like. */
  readonly quantities: readonly NamedQuantity[];
  /** Calculations that end in `=` with nothing behind it. */
  readonly unfinished: readonly UnfinishedEquation[];
}

/** Something that is said to be equal to a calculation. */
export interface Equation {
  /** `written` with a sign between its sides, `row` in two cells of a table row, `total` under a table's column. */
  readonly kind: 'written' | 'row' | 'total';
  /** From the start of the left side to the end of the result. */
  readonly span: Span;
  /** The left side; for a total the cells that are added, from the first to the last. */
  readonly left: Span;
  /** What the left side is calculated with that stands in no cell: ` / 86,400` between calls a day and calls a second. */
  readonly step?: string;
  readonly result: Span;
  readonly relation: Relation;
  readonly working: Expression;
  readonly value: Expression;
  readonly state: 'verified' | 'mismatched' | 'notUnderstood';
  /** What is wrong, where the state is `mismatched`. */
  readonly fault: Fault | undefined;
}

/** A value with a name: `Peak QPS: 12,000`, a table row `| DAU | 500 million |`. */
export interface NamedQuantity {
  /** The name in lower case with single spaces, without marks and notes in brackets. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly quantity: Quantity;
  /** The block it stands in. */
  readonly block: number;
}

/** A calculation that waits for its result. */
export interface UnfinishedEquation {
  readonly working: Expression;
  readonly span: Span;
  /** Where the result goes: behind the sign. */
  readonly at: number;
}

/** How many equations a report holds, by state; the names of the command line's JSON. */
export interface EstimateCounts {
  readonly equations: number;
  readonly verified: number;
  readonly mismatched: number;
  readonly notUnderstood: number;
}

/** Counts the equations of some reports together. */
export function countEstimates(reports: readonly EstimateReport[]): EstimateCounts {
  const states = reports.flatMap(({ equations }) => equations.map(({ state }) => state));
  const count = (wanted: Equation['state']): number => states.filter((state) => state === wanted).length;
  return { equations: states.length, verified: count('verified'), mismatched: count('mismatched'), notUnderstood: count('notUnderstood') };
}
