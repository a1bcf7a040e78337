import * as v from 'valibot';
import { type DeepReadonly, id, label, lines, minutes } from './schema-parts.ts';

const savedId = v.pipe(id, v.description('Kebab-case. Saved attempts refer to it.'));

const interviewPhase = v.strictObject({
  id: savedId,
  title: label,
  minutes,
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
  id: savedId,
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

/** One phase of an interview. */
export type InterviewPhase = DeepReadonly<v.InferOutput<typeof interviewPhase>>;

/** Criteria and levels to score an answer with. */
export type Scoring = DeepReadonly<v.InferOutput<typeof scoringSchema>>;
