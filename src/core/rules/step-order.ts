import type { Draft } from '../answer/draft.ts';
import { message } from '../message.ts';
import type { DraftRule, Problem, RuleInput } from './rule.ts';

/** Steps of one file in another order than that of the interview. */
export const stepOrder: DraftRule = {
  id: 'draft/step-order',
  title: 'Steps out of order',
  why: 'Each step builds on those before it: a reader who meets the architecture before the data has to take it on trust.',
  examples: {
    bad: '## Step 5: Architecture\n\nGateway and service.\n\n## Step 4: Data model\n\nOne table.\n',
    good: '## Step 4: Data model\n\nOne table.\n\n## Step 5: Architecture\n\nGateway and service.\n',
  },
  severity: 'information',
  scope: 'draft',
  *check({ evidence, outline }: Draft, { catalogue }: RuleInput): Iterable<Problem> {
    let furthest = 0;
    for (const [number, index] of [...evidence.titled].sort(([, one], [, other]) => one - other)) {
      const section = outline.sections[index];
      if (number < furthest && section !== undefined) {
        const titles = [number, furthest].map((one) => catalogue.steps.find((step) => step.number === one)?.title ?? '');
        yield {
          at: section.heading,
          message: message('Step {0} ({1}) stands behind step {2} ({3}).', number, titles[0] ?? '', furthest, titles[1] ?? ''),
        };
      }
      furthest = Math.max(furthest, number);
    }
  },
};
