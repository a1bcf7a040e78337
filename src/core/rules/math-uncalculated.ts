import { fileOfKey } from '../answer/files.ts';
import { uncalculatedIn } from '../estimate/derived.ts';
import { message } from '../message.ts';
import type { AnswerRule, RuleInput } from './rule.ts';

const estimateFile = fileOfKey('02');

/** A figure of the capacity estimate that needs a calculation and has none. */
export const mathUncalculated: AnswerRule = {
  id: 'math/uncalculated',
  title: 'A figure without its calculation',
  why: 'Numbers must be calculated, not assumed. A figure that appears from nowhere invites the question where it comes from.',
  examples: {
    bad: '# Capacity\n\n## Traffic\n\n- Peak QPS: 48,000\n',
    good: '# Capacity\n\n## Traffic\n\n- Mean QPS: 12,000\n- Peak QPS: 12,000 × 4 = 48,000\n',
  },
  severity: 'information',
  scope: 'answer',
  *check({ answer }: RuleInput) {
    const draft = answer.drafts.find(({ file }) => file === estimateFile);
    if (draft === undefined || draft.estimates.quantities.length === 0) return;
    const others = answer.drafts.filter((other) => other !== draft).map(({ outline, estimates }) => ({ outline, report: estimates }));
    for (const { nameSpan, quantity } of uncalculatedIn({ outline: draft.outline, report: draft.estimates }, others)) {
      const { text } = draft.outline;
      yield {
        file: draft.file,
        at: { start: nameSpan.start, end: Math.max(nameSpan.end, quantity.span.end) },
        message: message('{0} has no calculation: say what it follows from.', text.slice(quantity.span.start, quantity.span.end)),
      };
    }
  },
};
