import type { Draft } from '../answer/draft.ts';
import { describeFault } from '../estimate/correction.ts';
import { propagationsOf } from '../estimate/propagation.ts';
import { message } from '../message.ts';
import { correctionFixes } from './correction-fixes.ts';
import type { DraftRule, Problem } from './rule.ts';

/** An equation whose written result is not what its left side gives. */
export const mathMismatch: DraftRule = {
  id: 'math/mismatch',
  title: 'A result that its own calculation does not give',
  why: 'An interviewer recalculates the figure that the design rests on. One wrong power of ten, and every choice after it is in doubt.',
  examples: {
    bad: '# Capacity\n\nStorage: 20M users × 50 GB = 1,000,000 GB\n',
    good: '# Capacity\n\nStorage: 20M users × 50 GB = 1 EB\n',
  },
  severity: 'error',
  scope: 'draft',
  *check(draft: Draft): Iterable<Problem> {
    const wrong = draft.estimates.equations.filter(({ kind, fault }) => kind !== 'total' && fault?.kind === 'value');
    if (wrong.length === 0) return;
    const uses = propagationsOf([draft.estimates]);
    for (const equation of wrong) {
      yield {
        at: equation.result,
        message: describeFault(draft.outline.text, equation),
        fixes: correctionFixes(draft.outline.text, equation, 'safe'),
        related: uses
          .filter(({ origin }) => origin.equation === equation)
          .map(({ use }) => ({ file: draft.file, span: use.span, message: message('The wrong result is used again here.') })),
      };
    }
  },
};
