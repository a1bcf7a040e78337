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
  *check({ evidence, outline }: Draft, { catalogue }: Pick<RuleInput, 'catalogue'>): Iterable<Problem> {
    const titleOf = (number: number): string => catalogue.steps.find((step) => step.number === number)?.title ?? '';
    let furthest: { readonly number: number; readonly level: number } | undefined;
    for (const [number, index] of [...evidence.titled].sort(([, one], [, other]) => one - other)) {
      const section = outline.sections[index];
      if (section === undefined) continue;
      const { level, heading: at } = section;
      // A heading deeper than that of the later step is a detail of some chapter, not the chapter on its step.
      if (furthest !== undefined && number < furthest.number && level <= furthest.level) {
        yield { at, message: message('Step {0} ({1}) comes after step {2} ({3}), which builds on it.', number, titleOf(number), furthest.number, titleOf(furthest.number)) };
      }
      if (furthest === undefined || number > furthest.number) furthest = { number, level };
    }
  },
};
