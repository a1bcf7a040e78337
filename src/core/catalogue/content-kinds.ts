import type { GenericSchema } from 'valibot';
import { categoriesSchema, type Category } from './category-schema.ts';
import { type Day, daySchema } from './day-schema.ts';
import { type InterviewPhase, interviewPhasesSchema, type Scoring, scoringSchema } from './evaluation-schema.ts';
import { type Guide, guideSchema } from './guide-schema.ts';
import { type Pack, packSchema, type PackStep, packStepSchema } from './pack-schema.ts';
import { type Plan, planSchema } from './plan-schema.ts';
import { type Question, questionSchema } from './question-schema.ts';
import { type Concepts, conceptsSchema, type Step, stepSchema, type TellingWordLists, tellingWordsSchema } from './step-schema.ts';
import { type Technologies, technologiesSchema } from './technology-schema.ts';

/** What a file of each kind holds once its schema has accepted it. */
export interface ContentValues {
  readonly step: Step;
  readonly concepts: Concepts;
  readonly 'telling-words': TellingWordLists;
  readonly technologies: Technologies;
  readonly plan: Plan;
  readonly day: Day;
  readonly question: Question;
  readonly categories: { readonly categories: readonly Category[] };
  readonly guide: Guide;
  readonly 'interview-phases': { readonly phases: readonly InterviewPhase[] };
  readonly scoring: Scoring;
  readonly pack: Pack;
  readonly 'pack-step': PackStep;
}

/** The kinds of authored files. */
export type ContentKind = keyof ContentValues;

/** The schema of each kind; shipped as JSON Schema under the name of the kind. */
export const schemas: Readonly<Record<ContentKind, GenericSchema>> = {
  step: stepSchema,
  concepts: conceptsSchema,
  'telling-words': tellingWordsSchema,
  technologies: technologiesSchema,
  plan: planSchema,
  day: daySchema,
  question: questionSchema,
  categories: categoriesSchema,
  guide: guideSchema,
  'interview-phases': interviewPhasesSchema,
  scoring: scoringSchema,
  pack: packSchema,
  'pack-step': packStepSchema,
};

/** Which files are of a kind, by their path from the root of the content. */
export interface ContentPath {
  readonly kind: ContentKind;
  readonly path: RegExp;
}

/** What a pack may hold as our own content does. */
const sharedPaths: readonly ContentPath[] = [
  { kind: 'concepts', path: /^evidence\.ya?ml$/ },
  { kind: 'technologies', path: /^technologies\.ya?ml$/ },
  { kind: 'plan', path: /^plans\/[^/]+\/plan\.ya?ml$/ },
  { kind: 'day', path: /^plans\/[^/]+\/\d+[^/]*\.ya?ml$/ },
  { kind: 'categories', path: /^questions\/categories\.ya?ml$/ },
  { kind: 'question', path: /^questions\/.+\.ya?ml$/ },
  { kind: 'guide', path: /^(?:guides|evaluation\/guides)\/[^/]+\.ya?ml$/ },
];

/** Our own content. The first path that fits decides. */
export const contentPaths: readonly ContentPath[] = [
  { kind: 'step', path: /^steps\/[^/]+\.ya?ml$/ },
  { kind: 'telling-words', path: /^telling-words\.ya?ml$/ },
  { kind: 'interview-phases', path: /^evaluation\/phases\.ya?ml$/ },
  { kind: 'scoring', path: /^evaluation\/scoring\.ya?ml$/ },
  ...sharedPaths,
];

/** A pack: it adds to the steps, and leaves phases and scores alone. */
export const packPaths: readonly ContentPath[] = [
  { kind: 'pack', path: /^pack\.ya?ml$/ },
  { kind: 'pack-step', path: /^steps\/[^/]+\.ya?ml$/ },
  ...sharedPaths,
];
