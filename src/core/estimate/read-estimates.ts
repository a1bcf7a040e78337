import type { Outline } from '../outline/outline.ts';
import { oncePerCell } from '../outline/cell-content.ts';
import { type Cell, cellsOf } from '../outline/cells.ts';
import type { Equation, EstimateReport, NamedQuantity, UnfinishedEquation } from './estimate.ts';
import { scaleName } from './conflicts.ts';
import { derivedName } from './derived.ts';
import { readNamedQuantities } from './named-quantities.ts';
import { rateEquations } from './rate-columns.ts';
import { nothingRemembered } from './remembered-units.ts';
import { shareEquations } from './share-columns.ts';
import { signsOfBlocks, stretchesOf } from './stretches.ts';
import { rowEquations } from './table-equations.ts';
import { type Table, tablesOf } from './table-rows.ts';
import { totalsOf } from './table-totals.ts';
import { readToldQuantities } from './told-quantities.ts';
import { readStretch } from './written-equations.ts';

// The only names that rules compare.
const comparedName = new RegExp(`${scaleName.source}|${derivedName.source}`, 'i');
// Characters with calculations in them: ten times what the longest draft has. Beyond that a text is no estimate.
const mostText = 400_000;

/** Reads and judges all estimates of a draft. Never fails, and takes time in proportion to the text. */
export function readEstimates(outline: Outline): EstimateReport {
  const equations: Equation[] = [];
  const unfinished: UnfinishedEquation[] = [];
  let section = -1;
  let left = mostText;
  let remembered = nothingRemembered();
  for (const { span, setting, block } of stretchesOf(outline)) {
    left -= span.end - span.start;
    if (left < 0) break;
    const own = outline.blocks[block]?.section ?? section;
    if (chapterOf(outline, own) !== chapterOf(outline, section)) remembered = nothingRemembered();
    section = own;
    const found = readStretch(outline.text, span, setting, remembered);
    equations.push(...found.equations);
    unfinished.push(...found.unfinished);
  }
  const signs = signsOfBlocks(outline);
  for (const table of tablesOf(outline)) equations.push(...equationsOfTable(outline, table, signs));
  return { equations: equations.sort((one, other) => one.span.start - other.span.start), quantities: quantitiesOf(outline), unfinished };
}

function equationsOfTable(outline: Outline, table: Table, signs: Uint8Array): readonly Equation[] {
  const rows = rowEquations(outline, table, signs);
  return [...rows, ...rateEquations(outline, table, rows), ...shareEquations(outline, table, rows), ...totalsOf(outline, table)];
}

function quantitiesOf(outline: Outline): readonly NamedQuantity[] {
  const cells = cellsOf(outline).filter(namesQuantities);
  return [...cells.flatMap(comparedQuantities), ...cells.flatMap(readToldQuantities)];
}

function comparedQuantities(cell: Cell): readonly NamedQuantity[] {
  return readNamedQuantities(cell, comparedName);
}

// Most cells name no quantity: those are not read again with every version.
const namesQuantities = oncePerCell((cell: Cell) => comparedQuantities(cell).length > 0 || readToldQuantities(cell).length > 0);

/** The section of level 2 or higher that a section belongs to: what is said there holds for its subsections. */
function chapterOf({ sections }: Outline, section: number): number {
  let at = section;
  while ((sections[at]?.level ?? 0) > 2) at = sections[at]?.parent ?? -1;
  return at;
}
