import { describeFault } from '../estimate/correction.ts';
import { propagationsOf } from '../estimate/propagation.ts';
import { message } from '../message.ts';
import type { AnswerRule, RuleInput } from './rule.ts';

/** A wrong result that is used again further down, in this file or a later one. */
export const mathPropagated: AnswerRule = {
  id: 'math/propagated',
  title: 'A wrong result used again',
  why: 'Correcting the first number is not enough: what was calculated from it is wrong as well.',
  examples: {
    bad: '# Capacity\n\nStorage a day: 10M × 2 KB = 25 GB\n\nStorage a year: 25 GB × 365 = 9.125 TB\n',
    good: '# Capacity\n\nStorage a day: 10M × 2 KB = 20 GB\n\nStorage a year: 20 GB × 365 = 7.3 TB\n',
  },
  severity: 'warning',
  scope: 'answer',
  *check({ answer }: RuleInput) {
    const { drafts } = answer;
    for (const { origin, use } of propagationsOf(drafts.map(({ estimates }) => estimates))) {
      const from = drafts[origin.report];
      const to = drafts[use.report];
      if (from === undefined || to === undefined) continue;
      const { text } = from.outline;
      yield {
        file: to.file,
        at: use.span,
        message: message('{0} is a wrong result from further up; what is calculated from it here is wrong too.', to.outline.text.slice(use.span.start, use.span.end)),
        related: [{ file: from.file, span: origin.equation.result, message: describeFault(text, origin.equation) }],
      };
    }
  },
};
