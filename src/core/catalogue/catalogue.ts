import type { Day } from './day-schema.ts';
import type { Guide } from './guide-schema.ts';
import type { Plan } from './plan-schema.ts';
import type { Question } from './question-schema.ts';
import type { Category } from './category-schema.ts';
import type { InterviewPhase, Scoring } from './evaluation-schema.ts';
import type { Concepts, Step, TellingWordLists } from './step-schema.ts';
import type { Technology } from './technology-schema.ts';

/** All that is authored: what a person studies, and what an answer is checked against. Plain data, the same as in `dist/catalogue.json`. */
export interface Catalogue {
  readonly steps: readonly Step[];
  readonly concepts: Concepts;
  readonly tellingWords: TellingWordLists;
  readonly technologies: readonly Technology[];
  readonly plans: readonly Plan[];
  readonly days: readonly Day[];
  readonly questions: readonly Question[];
  /** The groups that questions are shown in. */
  readonly categories: readonly Category[];
  readonly guides: readonly Guide[];
  /** The phases of an interview, in order. */
  readonly phases: readonly InterviewPhase[];
  readonly scoring: Scoring;
}
