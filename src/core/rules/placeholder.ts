import type { Draft } from '../answer/draft.ts';
import { headingFor } from '../answer/insertion.ts';
import { stepStates } from '../answer/states.ts';
import { message } from '../message.ts';
import { type DraftRule, type Problem, type RuleInput, stepsOf } from './rule.ts';

/** How many of a step's places are still as the scaffold left them: one count a step, so that a new answer stays quiet. */
export const placeholder: DraftRule = {
  id: 'draft/placeholder',
  title: 'Places that are still to be written',
  why: 'A new answer has a place for everything. The count says how much of a step is left.',
  examples: {
    bad: '# API\n\n### Pagination\n\n<!-- api/pagination: Say how a client pages through a list. -->\n',
    good: '# API\n\n### Pagination\n\nPages go by cursor, because offsets drift while rows are inserted.\n',
  },
  severity: 'information',
  scope: 'draft',
  *check(draft: Draft, input: Pick<RuleInput, 'catalogue'>): Iterable<Problem> {
    for (const step of stepsOf(draft, input)) {
      const states = stepStates(step, draft.file, draft);
      const open = states.filter(({ state }) => state === 'placeholder').length;
      if (open === 0) continue;
      yield {
        at: headingFor(draft, step, undefined),
        message: message('Step {0}, {1}: {2} of {3} hints are still to be replaced by your own words.', step.number, step.title, open, states.length),
      };
    }
  },
};
