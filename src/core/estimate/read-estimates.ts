import type { Outline } from '../outline/outline.ts';
import type { Equation, EstimateReport, UnfinishedEquation } from './estimate.ts';
import { stretchesOf } from './stretches.ts';
import { rowEquations } from './table-equations.ts';
import { tablesOf } from './table-rows.ts';
import { totalsOf } from './table-totals.ts';
import { readStretch } from './written-equations.ts';

/** Reads and judges all estimates of a draft. Never fails, and takes time in proportion to the text. */
export function readEstimates(outline: Outline): EstimateReport {
  const equations: Equation[] = [];
  const unfinished: UnfinishedEquation[] = [];
  for (const { span, setting } of stretchesOf(outline)) {
    const found = readStretch(outline.text, span, setting);
    equations.push(...found.equations);
    unfinished.push(...found.unfinished);
  }
  for (const table of tablesOf(outline)) equations.push(...rowEquations(outline, table), ...totalsOf(outline, table));
  return { equations: equations.sort((one, other) => one.span.start - other.span.start), quantities: [], unfinished };
}
