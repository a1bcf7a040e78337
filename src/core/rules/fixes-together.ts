import type { Edit } from '../text/edit.ts';
import type { Fix } from './finding.ts';

/** Several fixes of one file as one step. */
export interface FixesTogether {
  readonly edits: readonly Edit[];
  /** How many of the fixes the edits apply. */
  readonly count: number;
}

/**
 * Joins fixes. What two of them would write alike at one place is written once: a fence that is never closed carries the edits
 * of all such fences. A fix that would touch the same words as an earlier one otherwise is left for the next round.
 */
export function fixesTogether(fixes: readonly Fix[]): FixesTogether {
  const edits: Edit[] = [];
  let count = 0;
  for (const fix of fixes) {
    const more = fix.edits.filter((edit) => !edits.some((one) => isSame(one, edit)));
    if (more.some((edit) => edits.some((one) => overlap(one, edit)))) continue;
    edits.push(...more);
    count++;
  }
  return { edits, count };
}

function isSame(one: Edit, other: Edit): boolean {
  return one.span.start === other.span.start && one.span.end === other.span.end && one.text === other.text;
}

function overlap({ span: one }: Edit, { span: other }: Edit): boolean {
  return one.start < other.end && other.start < one.end;
}
