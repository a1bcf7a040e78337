import { conflictsBetween } from '../estimate/conflicts.ts';
import { message } from '../message.ts';
import type { AnswerRule, RuleInput } from './rule.ts';

/** The same named quantity with different values in two files. */
export const consistencyNumberConflict: AnswerRule = {
  id: 'consistency/number-conflict',
  title: 'One name, two values',
  why: 'When the requirements say one number of users and the estimate another, no later figure can be trusted.',
  examples: {
    bad: '# Requirements\n\n- Daily active users: 10M\n',
    good: '# Requirements\n\n- Daily active users: 50M\n',
  },
  severity: 'information',
  scope: 'answer',
  *check({ answer }: RuleInput) {
    const { drafts } = answer;
    for (const { first, second } of conflictsBetween(drafts.map(({ outline, estimates }) => ({ outline, report: estimates })))) {
      const one = drafts[first.draft];
      const other = drafts[second.draft];
      if (one === undefined || other === undefined) continue;
      const value = one.outline.text.slice(first.named.quantity.span.start, first.named.quantity.span.end);
      const name = other.outline.text.slice(second.named.nameSpan.start, second.named.nameSpan.end);
      yield {
        file: other.file,
        at: second.named.quantity.span,
        message: message('{0} is {1} here and {2} in {3}.', name, other.outline.text.slice(second.named.quantity.span.start, second.named.quantity.span.end), value, one.file),
        related: [{ file: one.file, span: first.named.quantity.span, message: message('The other value.') }],
      };
    }
  },
};
