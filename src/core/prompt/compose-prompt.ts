import type { Day } from '../catalogue/day-schema.ts';
import { composeMockPrompt } from './mock-prompt.ts';
import type { Profile } from './prompt-profile.ts';
import { composeStudyPrompt } from './study-prompt.ts';

/**
 * The prompt a person copies for a day, as Markdown: everything the day holds, written for a model that plays the
 * coach or the interviewer for a person with this profile.
 */
export function composePrompt(day: Day, profile: Profile): string {
  return day.kind === 'mock' ? composeMockPrompt(day, profile) : composeStudyPrompt(day, profile);
}
