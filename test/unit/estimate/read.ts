import type { Equation, EstimateReport } from '../../../src/core/estimate/estimate.ts';
import { readEstimates } from '../../../src/core/estimate/read-estimates.ts';
import { parseOutline } from '../../../src/core/outline/parse-outline.ts';

/** The estimates of a Markdown text. */
export function estimatesOf(text: string): EstimateReport {
  return readEstimates(parseOutline(text));
}

/** The equations of a text as one line each: `verified 2 × 3 = 6`. */
export function judgements(text: string): readonly string[] {
  return estimatesOf(text).equations.map(({ state, span }) => `${state} ${text.slice(span.start, span.end).replace(/\s+/g, ' ')}`);
}

/** The only equation of a text. */
export function onlyEquation(text: string): Equation {
  const [equation, ...others] = estimatesOf(text).equations;
  if (equation === undefined || others.length > 0) throw new Error(`${String(others.length + (equation === undefined ? 0 : 1))} equations in ${text}`);
  return equation;
}
