import * as v from 'valibot';
import { type DeepReadonly, filled, id, label, lines } from './schema-parts.ts';

const category = v.strictObject({
  id: v.pipe(id, v.description('What a question names as its category.')),
  kind: v.pipe(
    v.picklist(['category', 'specialisation', 'plans']),
    v.description('A general category, one special domain, or the questions that come from study plans.'),
  ),
  code: v.exactOptional(v.pipe(filled, v.description('The short name people use for it, such as S1.'))),
  title: v.pipe(label, v.description('As shown in the tree.')),
  summary: v.pipe(filled, v.description('One or two sentences for the tooltip. Markdown.')),
  focus: v.exactOptional(v.pipe(lines, v.description('What these questions are about.'))),
  minutes: v.exactOptional(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600), v.description('Minutes for one question.')),
  ),
  skills: v.exactOptional(v.pipe(lines, v.description('What a person has to master.'))),
  buildsOn: v.exactOptional(
    v.pipe(v.array(id), v.minLength(1), v.description('Ids of the categories to practise before.')),
  ),
});

/** The groups under which questions stand in the tree, in the order in which they are shown. */
export const categoriesSchema = v.pipe(
  v.strictObject({ categories: v.pipe(v.array(category), v.minLength(1)) }),
  v.title('Question categories'),
  v.description('The question groups of the System Design Coach.'),
);

/** A group of questions. */
export type Category = DeepReadonly<v.InferOutput<typeof category>>;
