import * as v from 'valibot';

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const filled = v.pipe(v.string(), v.minLength(1));

const label = v.pipe(filled, v.description('A short line. Inline Markdown is shown.'));

const id = v.pipe(filled, v.regex(idPattern), v.description('Kebab-case. Saved attempts refer to it.'));

const lines = v.pipe(v.array(label), v.minLength(1));

const interviewPhase = v.strictObject({
  id,
  title: label,
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600), v.description('Minutes.')),
  activities: v.pipe(lines, v.description('What to do in this phase.')),
  expectations: v.pipe(lines, v.description('What a strong candidate shows in this phase.')),
});

const level = v.strictObject({
  score: v.pipe(v.number(), v.integer(), v.minValue(1), v.description('The points this level is worth.')),
  title: label,
});

const levelDescription = v.strictObject({
  score: v.pipe(v.number(), v.integer(), v.minValue(1), v.description('The score of a level.')),
  text: v.pipe(label, v.description('What an answer at this level is like.')),
});

const criterion = v.strictObject({
  id,
  title: label,
  levels: v.pipe(v.array(levelDescription), v.minLength(1), v.description('One for each level, best first.')),
});

/** The phases of an interview, in order: what the practice timer runs through. */
export const interviewPhasesSchema = v.pipe(
  v.strictObject({ phases: v.pipe(v.array(interviewPhase), v.minLength(1)) }),
  v.title('Interview phases'),
  v.description('The phases of a design interview.'),
);

/** The scoring matrix: what a person scores their own attempt with. */
export const scoringSchema = v.pipe(
  v.strictObject({
    levels: v.pipe(v.array(level), v.minLength(1), v.description('The columns of the matrix, best first.')),
    criteria: v.pipe(v.array(criterion), v.minLength(1), v.description('The rows of the matrix.')),
  }),
  v.title('Scoring matrix'),
  v.description('Criteria and levels to score an answer with.'),
);

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;

/** One phase of an interview. */
export type InterviewPhase = DeepReadonly<v.InferOutput<typeof interviewPhase>>;

/** Criteria and levels to score an answer with. */
export type Scoring = DeepReadonly<v.InferOutput<typeof scoringSchema>>;

/** One row of the scoring matrix. */
export type ScoringCriterion = Scoring['criteria'][number];
