import type { Draft } from '../answer/draft.ts';
import { describeFault } from '../estimate/correction.ts';
import { correctionFixes } from './correction-fixes.ts';
import type { DraftRule, Problem } from './rule.ts';

/** An equation whose number fits and whose unit does not. */
export const mathUnitMismatch: DraftRule = {
  id: 'math/unit-mismatch',
  title: 'A result with the wrong unit',
  why: 'Bits taken for bytes are off by 8, a minute taken for a second by 60. The digits look right, which is why nobody notices.',
  examples: {
    bad: '# Capacity\n\nOutbound traffic: 300 MB/s = 300 Mbps\n',
    good: '# Capacity\n\nOutbound traffic: 300 MB/s = 2,400 Mbps\n',
  },
  severity: 'warning',
  scope: 'draft',
  *check(draft: Draft): Iterable<Problem> {
    const { text } = draft.outline;
    for (const equation of draft.estimates.equations) {
      if (equation.kind === 'total' || equation.fault?.kind !== 'unit') continue;
      yield { at: equation.result, message: describeFault(text, equation), fixes: correctionFixes(text, equation, 'assisted') };
    }
  },
};
