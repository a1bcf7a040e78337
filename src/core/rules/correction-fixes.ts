import { correctionOf } from '../estimate/correction.ts';
import type { Equation } from '../estimate/estimate.ts';
import { message } from '../message.ts';
import type { Fix } from './finding.ts';

/** The fix that writes the right result of a wrong equation; none where it is not known how to write it. */
export function correctionFixes(text: string, equation: Equation, kind: Fix['kind']): readonly Fix[] {
  const correction = correctionOf(text, equation);
  return correction === undefined ? [] : [{ title: message('Write {0}', correction.text), kind, edits: [correction.edit] }];
}
