import type { StudyDay } from '../catalogue/day-schema.ts';
import type { Profile } from './prompt-profile.ts';
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

/** The prompt of a day that is studied, revised or reviewed, and of a week. */
export function composeStudyPrompt(day: StudyDay, profile: Profile): string {
  return joinBlocks([
    ...openingBlocks(day, profile),
    ...partBlocks(day.parts),
    ...caseStudyBlocks(day.caseStudy),
    ...drillBlocks(day.drills),
    ...deliverableBlocks(day.deliverables),
    ...includeBlocks(day.include),
    ...focusBlocks(day.focus),
    ...ruleBlocks(day.rules),
  ]);
}
