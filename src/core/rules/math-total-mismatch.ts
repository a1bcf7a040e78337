import type { Draft } from '../answer/draft.ts';
import { describeFault } from '../estimate/correction.ts';
import { message } from '../message.ts';
import { correctionFixes } from './correction-fixes.ts';
import type { DraftRule, Problem } from './rule.ts';

/** A table's total row that does not match its column. */
export const mathTotalMismatch: DraftRule = {
  id: 'math/total-mismatch',
  title: 'A total that its rows do not add up to',
  why: 'The total is the number that people remember from a table. When the rows say another one, it is unclear which of them to believe.',
  examples: {
    bad: '# Capacity\n\n| Part | Servers |\n|---|---|\n| API | 10 |\n| Cache | 6 |\n| Total | 18 |\n',
    good: '# Capacity\n\n| Part | Servers |\n|---|---|\n| API | 10 |\n| Cache | 6 |\n| Total | 16 |\n',
  },
  severity: 'error',
  scope: 'draft',
  *check(draft: Draft): Iterable<Problem> {
    const { text } = draft.outline;
    for (const equation of draft.estimates.equations) {
      if (equation.kind !== 'total' || equation.fault === undefined) continue;
      yield {
        at: equation.result,
        message: describeFault(text, equation),
        // A row may be wrong rather than the total: a person has to look.
        fixes: correctionFixes(text, equation, 'assisted'),
        related: [{ file: draft.file, span: equation.left, message: message('These rows are added.') }],
      };
    }
  },
};
