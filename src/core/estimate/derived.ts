import { oncePerCell } from '../outline/cell-content.ts';
import { type Cell, cellsOf } from '../outline/cells.ts';
import { lastOf, once } from '../once.ts';
import type { Outline } from '../outline/outline.ts';
import { evaluate, literal } from './evaluate.ts';
import type { EstimateReport, NamedQuantity } from './estimate.ts';
import { type Expression, quantitiesOf } from './expression.ts';
import { readNamedQuantities } from './named-quantities.ts';
import type { Quantity } from './quantity.ts';
import type { ReportedDraft } from './reported-draft.ts';

/** Names of what only a calculation can give, where it has a unit or a rate. */
export const derivedName = /\b(?:qps|rps|tps|queries per second|requests per second|storage|bandwidth|throughput|servers? (?:needed|required)|cache memory|total memory|memory (?:needed|required))\b/i;
// What is chosen, measured or bought.
const givenName = /\b(?:size|limit|capacity|per|each|max|maximum|min|budget|target|assum\w*|handles?|one|single|unit|price|cost|ratio|type|class|retention|factor|rate|headroom)\b/i;
const givenSection = /given|assum|input|require|constraint|summary|overview|shortcut|memor|number|constant|growth|project|cost|spec|reference|known|cheat|compar|alternativ|scal/i;
const anyName = /\p{L}/u;
// Two digits round by up to 5 %; 1 % more is room for a value that was rounded to three before.
const nearlySame = 0.06;

/**
 * Quantities of a capacity estimate that need a calculation and have none: their value turns up in no equation of the
 * answer, neither as a result nor as an operand, and in no line of the requirements.
 */
export function uncalculatedIn({ outline, report }: ReportedDraft, others: readonly ReportedDraft[]): readonly NamedQuantity[] {
  const candidates = report.quantities.filter((named) => isDerived(named) && !isGiven(outline, named));
  if (candidates.length === 0) return [];
  const calculated = [{ outline, report }, ...others].flatMap((one) => calculatedValues(one.outline, one.report));
  const open = candidates.filter((candidate) => !isAmong(calculated, candidate));
  if (open.length === 0) return [];
  // What other files tell is read only where it is needed.
  const told = others.flatMap(({ outline }) => toldValues(outline));
  return open.filter((candidate) => !isAmong(told, candidate));
}

function isAmong(known: readonly number[], { quantity }: NamedQuantity): boolean {
  return values(quantity).some((value) => known.some((other) => Math.abs(value / other - 1) <= nearlySame));
}

function isDerived({ name, quantity }: NamedQuantity): boolean {
  const measured = quantity.unit.some(({ dimension }) => dimension === 'data' || dimension === 'time');
  const counted = /\b(?:qps|rps|tps|per second|servers?)\b/.test(name);
  return derivedName.test(name) && !givenName.test(name) && (measured || counted) && quantity.high === undefined && quantity.amount !== 0;
}

function isGiven({ blocks, sections, text }: Outline, { block, quantity, nameSpan }: NamedQuantity): boolean {
  const end = text.indexOf('\n', quantity.span.end);
  const line = text.slice(nameSpan.start, end < 0 ? text.length : end);
  if (/[×÷]|assum|given|measured|limit|\d\s*[*/]\s*\d| of | from /i.test(line)) return true;
  for (let at = blocks[block]?.section ?? 0; at > 0; at = sections[at]?.parent ?? 0) if (givenSection.test(sections[at]?.title ?? '')) return true;
  return false;
}

const calculatedValues = lastOf((_outline: Outline, { equations }: EstimateReport): readonly number[] =>
  equations.flatMap(({ working, value }) => [...leaves(working), ...leaves(value)]),
);

const toldValues = once((outline: Outline): readonly number[] => cellsOf(outline).flatMap(toldInCell));

const toldInCell = oncePerCell((cell: Cell): readonly number[] => readNamedQuantities(cell, anyName).flatMap(({ quantity }) => values(quantity)));

function leaves(expression: Expression): readonly number[] {
  return quantitiesOf(expression).flatMap(values);
}

/** The value with and without its unit: units are often left out on the way. */
function values(quantity: Quantity): readonly number[] {
  const measure = evaluate({ kind: 'quantity', quantity }, literal);
  return measure === undefined || measure.amount === quantity.amount ? [quantity.amount] : [quantity.amount, measure.amount];
}
