import type { Day } from '../../core/catalogue/day-schema.ts';

/** The question that an answer to this day would answer. */
export function questionOfDay(day: Day): string | undefined {
  return day.caseStudy?.question ?? (day.kind === 'mock' ? day.mock.question : undefined) ?? day.drills?.find(({ question }) => question !== undefined)?.question;
}
