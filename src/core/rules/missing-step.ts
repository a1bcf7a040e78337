import type { Draft } from '../answer/draft.ts';
import { headingFor, insertionOf, placeOfRequirement, placeOfStep, stepSection } from '../answer/insertion.ts';
import { scaffoldRequirement, scaffoldStep } from '../answer/scaffold.ts';
import { stepStates } from '../answer/states.ts';
import type { Step } from '../catalogue/step-schema.ts';
import type { Fix } from './finding.ts';
import { message } from '../message.ts';
import { type DraftRule, type Problem, type RuleInput, stepsOf } from './rule.ts';

/** A step of which nothing is there: one finding for all that it asks for. */
export const missingStep: DraftRule = {
  id: 'draft/missing-step',
  title: 'A step of which nothing is there',
  why: 'The steps are what an interviewer goes through. A step that is left out without a word is a hole in the answer; one that does not apply takes a sentence.',
  examples: {
    bad: '# Payments: the deep dives\n',
    good: '<!-- hld-ignore-file draft/missing-step -->\n# Payments: the deep dives\n',
  },
  severity: 'warning',
  scope: 'draft',
  *check(draft: Draft, input: Pick<RuleInput, 'catalogue'>): Iterable<Problem> {
    for (const step of stepsOf(draft, input)) {
      if (stepStates(step, draft.file, draft).some(({ state }) => state !== 'missing')) continue;
      yield {
        at: headingFor(draft, step, undefined),
        message: message('Nothing that step {0} asks for is here yet: {1}.', step.number, step.title),
        fixes: [insertStep(draft, step)],
      };
    }
  },
};

/** Under its own heading where that stands already, else with one. */
function insertStep(draft: Draft, step: Step): Fix {
  const title = message('Insert step {0} with its sections', step.number);
  const first = step.requirements[0];
  if (stepSection(draft, step) === undefined || first === undefined) {
    const place = placeOfStep(draft, step);
    return { title, kind: 'assisted', edits: [insertionOf(draft, place, scaffoldStep(step, place.level))] };
  }
  const place = placeOfRequirement(draft, step, first);
  const sections = step.requirements.map((one) => scaffoldRequirement(one, place.level)).join('\n');
  return { title, kind: 'assisted', edits: [insertionOf(draft, place, sections)] };
}
