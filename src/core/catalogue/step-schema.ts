import * as v from 'valibot';
import type { DeepReadonly } from './schema-parts.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const described = (words: string) => v.pipe(v.string(), v.minLength(1), v.description(words));

/** One of the things a step asks for; 161 of them in our own catalogue. */
export const requirementSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*\/[a-z0-9-]+$/), v.description('Stable id such as api/pagination: also the code of its diagnostic.')),
  title: described('A few words, as a heading of an answer would say it.'),
  asks: described('What to do about it, as a request without a full stop: "say cursor or offset, and why".'),
  hint: described('What a strong answer says, in one to three sentences.'),
  subject: described('Terms, joined by |, that a heading or run-in about this has: it places findings, insertions and hovers.'),
  evidence: v.pipe(v.array(text), v.minLength(1), v.description('Lines of the evidence language, any of which is enough.')),
  waived: v.exactOptional(v.pipe(v.array(text), v.description('Lines of the evidence language that say it does not apply here.'))),
  anywhere: v.exactOptional(v.pipe(v.literal(true), v.description('Evidence may stand in the sections of the file\'s other steps too.'))),
  questions: v.exactOptional(v.pipe(v.literal(true), v.description('A question is evidence, and not just the words before an answer.'))),
  outOfScope: v.exactOptional(v.pipe(v.literal(true), v.description('What is said to be out of scope is evidence.'))),
});

/** One of the 15 steps, with the file it belongs to and its requirements in order. */
export const stepSchema = v.strictObject({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  key: v.pipe(v.string(), v.regex(/^[a-z]+$/), v.description('First half of its requirements\' ids.')),
  file: v.picklist(['01', '02', '03', '04', '05A', '05B', '06']),
  title: described('Heading of the step in a new answer.'),
  purpose: described('What an interviewer learns from this step, in one or two sentences.'),
  subject: described('Terms, joined by |, that a heading of this step has.'),
  waived: v.exactOptional(v.pipe(v.array(text), v.description('Lines of the evidence language that say the whole step does not apply.'))),
  parts: v.exactOptional(v.pipe(v.array(v.strictObject({ title: described('Heading of the part in a new answer.'), requirements: v.pipe(v.array(text), v.minLength(1)) })), v.description('Concept, usage and simulation, where a step is written in parts.'))),
  requirements: v.pipe(v.array(requirementSchema), v.minLength(1)),
});

/** Named groups of terms that evidence refers to as `@name`. */
export const conceptsSchema = v.record(v.pipe(v.string(), v.regex(/^[a-z][A-Za-z]*$/)), described('Terms joined by |.'));

/** By id of a requirement: how much words, concepts and features speak for it and against it. */
export const tellingWordsSchema = v.record(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*\/[a-z0-9-]+$/)), v.pipe(described('What a passage begins with, then each weight and its words, concepts and features: "-7 +12 token @credential -3 if #rate".'), v.regex(/^-?\d+(?: [+-]\d+(?: (?:[a-z]+|@[a-z][A-Za-z]*|#[a-z]+))+)*$/)));

/** One of the things a step asks for. */
export type Requirement = DeepReadonly<v.InferOutput<typeof requirementSchema>>;

/** One of the 15 steps. */
export type Step = DeepReadonly<v.InferOutput<typeof stepSchema>>;

/** Named groups of terms. */
export type Concepts = DeepReadonly<v.InferOutput<typeof conceptsSchema>>;

/** By id of a requirement: the words that tell of it. */
export type TellingWordLists = DeepReadonly<v.InferOutput<typeof tellingWordsSchema>>;
