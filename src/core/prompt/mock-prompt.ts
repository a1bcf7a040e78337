import type { Mock, MockDay } from '../catalogue/day-schema.ts';
import { bulletList } from './markdown-list.ts';
import type { Profile } from './prompt-profile.ts';
import type { Block } from './prompt-sections.ts';
import {
  caseStudyBlocks,
  deliverableBlocks,
  drillBlocks,
  focusBlocks,
  includeBlocks,
  joinBlocks,
  openingBlocks,
  partBlocks,
  ruleBlocks,
} from './prompt-sections.ts';

/** The prompt of a mock interview. Its rules come first, so that the model keeps to them from the start. */
export function composeMockPrompt(day: MockDay, profile: Profile): string {
  return joinBlocks([
    ...openingBlocks(day, profile),
    '## Problem',
    day.mock.problem,
    ...ruleBlocks(day.rules),
    ...followUpBlocks(day.mock.followUps),
    ...partBlocks(day.parts),
    ...caseStudyBlocks(day.caseStudy),
    ...drillBlocks(day.drills),
    ...scoringBlocks(day.mock.scoring),
    '## Feedback report',
    'Then give me a report that holds:',
    bulletList(day.mock.report),
    ...deliverableBlocks(day.deliverables),
    ...includeBlocks(day.include),
    ...focusBlocks(day.focus),
  ]);
}

function followUpBlocks({ minimum, examples }: Mock['followUps']): Block[] {
  return ['## Follow-up questions', `Ask at least ${minimum}. Among other things, ask about:`, bulletList(examples)];
}

function scoringBlocks({ from, to, criteria }: Mock['scoring']): Block[] {
  return ['## Scoring', `At the end, score me from ${from} to ${to} on each of these:`, bulletList(criteria)];
}
