import type { GenericSchema } from 'valibot';
import { categoriesSchema } from './category-schema.ts';
import { daySchema } from './day-schema.ts';
import { interviewPhasesSchema, scoringSchema } from './evaluation-schema.ts';
import { guideSchema } from './guide-schema.ts';
import { planSchema } from './plan-schema.ts';
import { questionSchema } from './question-schema.ts';
import { conceptsSchema, stepSchema } from './step-schema.ts';
import { technologiesSchema } from './technology-schema.ts';

/** The kinds of authored files. */
export type ContentKind = 'step' | 'concepts' | 'technologies' | 'plan' | 'day' | 'question' | 'categories' | 'guide' | 'interview-phases' | 'scoring';

/** Where files of a kind stand, by their path from the root of the content, and what they must look like. */
export interface ContentRule {
  readonly kind: ContentKind;
  readonly path: RegExp;
  readonly schema: GenericSchema;
}

/** The first rule whose path fits decides. The same schemas are shipped as JSON Schema under the name of the kind. */
export const contentRules: readonly ContentRule[] = [
  { kind: 'step', path: /^steps\/[^/]+\.ya?ml$/, schema: stepSchema },
  { kind: 'concepts', path: /^evidence\.ya?ml$/, schema: conceptsSchema },
  { kind: 'technologies', path: /^technologies\.ya?ml$/, schema: technologiesSchema },
  { kind: 'plan', path: /^plans\/[^/]+\/plan\.ya?ml$/, schema: planSchema },
  { kind: 'day', path: /^plans\/[^/]+\/\d+[^/]*\.ya?ml$/, schema: daySchema },
  { kind: 'categories', path: /^questions\/categories\.ya?ml$/, schema: categoriesSchema },
  { kind: 'question', path: /^questions\/.+\.ya?ml$/, schema: questionSchema },
  { kind: 'guide', path: /^(?:guides|evaluation\/guides)\/[^/]+\.ya?ml$/, schema: guideSchema },
  { kind: 'interview-phases', path: /^evaluation\/phases\.ya?ml$/, schema: interviewPhasesSchema },
  { kind: 'scoring', path: /^evaluation\/scoring\.ya?ml$/, schema: scoringSchema },
];
