import type { Draft } from '../answer/draft.ts';
import { headingFor, insertionOf, placeOfRequirement } from '../answer/insertion.ts';
import { scaffoldRequirement } from '../answer/scaffold.ts';
import { type RequirementStatus, stepStates } from '../answer/states.ts';
import type { Requirement, Step } from '../catalogue/step-schema.ts';
import type { Fix } from './finding.ts';
import { message } from '../message.ts';
import { type DraftRule, type Problem, type RuleInput, stepsOf } from './rule.ts';

/** Something that a step asks for and its file does not say; reported under the requirement's own id. */
export const requirement: DraftRule = {
  id: 'draft/requirement',
  title: 'Something that a step asks for is not said',
  why: 'Interviewers listen for it. What is not said counts as not thought of.',
  examples: {
    bad: '# Payments: API\n\n## Endpoints\n\n`POST /payments` takes a payment, `GET /payments/{id}` returns it.\n',
    good: '# Payments: API\n\n<!-- hld-ignore-file draft/requirement -->\n',
  },
  severity: 'warning',
  scope: 'draft',
  *check(draft: Draft, input: Pick<RuleInput, 'catalogue'>): Iterable<Problem> {
    for (const step of stepsOf(draft, input)) {
      const states = stepStates(step, draft.file, draft);
      if (states.every(({ state }) => state === 'missing')) continue;
      for (const status of states) if (status.state === 'missing') yield problemOf(draft, status);
    }
  },
};

function problemOf(draft: Draft, { requirement: asked, step }: RequirementStatus): Problem {
  return {
    rule: asked.id,
    at: headingFor(draft, step, asked),
    message: message('{0}: not covered. {1}.', asked.title, capitalised(asked.asks)),
    fixes: [insertSection(draft, step, asked), sayWhyNot(draft, step, asked)],
  };
}

function insertSection(draft: Draft, step: Step, asked: Requirement): Fix {
  const place = placeOfRequirement(draft, step, asked);
  const block = scaffoldRequirement(asked, place.level);
  const edit = insertionOf(draft, place, block);
  return {
    title: message('Insert the section "{0}"', asked.title),
    kind: 'assisted',
    edits: [edit],
    select: { start: edit.span.start + edit.text.indexOf('<!--'), end: edit.span.start + edit.text.trimEnd().length },
  };
}

const reasonToWrite = 'the reason';

function sayWhyNot(draft: Draft, step: Step, asked: Requirement): Fix {
  const place = placeOfRequirement(draft, step, asked);
  const heading = `${'#'.repeat(place.level)} ${asked.title}`;
  const edit = insertionOf(draft, place, `${heading}\n\nThis does not apply here because ${reasonToWrite}.\n`);
  const start = edit.span.start + edit.text.lastIndexOf(reasonToWrite);
  return {
    title: message('Say why "{0}" does not apply', asked.title),
    kind: 'assisted',
    edits: [edit],
    select: { start, end: start + reasonToWrite.length },
  };
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
