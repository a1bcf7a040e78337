import * as v from 'valibot';
import { type DeepReadonly, dayIdPattern, filled, id, items, label } from './schema-parts.ts';

const phase = v.strictObject({
  id: v.pipe(id, v.description('Kebab-case, unique inside the plan.')),
  title: v.pipe(label, v.description('As shown in the tree. A plan with a single phase shows its days directly.')),
  summary: v.exactOptional(v.pipe(label, v.description('What the days of this phase are for.'))),
  days: v.pipe(
    v.array(v.pipe(filled, v.regex(dayIdPattern))),
    v.minLength(1),
    v.description('Ids of the days, such as my-plan/01, in the order in which they are studied.'),
  ),
});

/** One study plan: why it is built as it is, and its days in order, grouped by phase. */
export const planSchema = v.pipe(
  v.strictObject({
    id: v.pipe(id, v.description('Kebab-case, the same as the name of the folder.')),
    order: v.pipe(v.number(), v.integer(), v.minValue(1), v.description('1-based place among the plans in the tree.')),
    title: v.pipe(label, v.description('As shown in the tree.')),
    summary: v.pipe(label, v.description('One or two sentences: whom the plan is for and what it covers.')),
    why: v.exactOptional(v.pipe(items, v.description('The reasons why the plan is built as it is.'))),
    unit: v.pipe(
      v.picklist(['day', 'week']),
      v.description('What one item of the plan takes, and so what it is called on the screen.'),
    ),
    phases: v.pipe(v.array(phase), v.minLength(1), v.description('All days of the plan, each in exactly one phase.')),
    artifacts: v.exactOptional(v.pipe(items, v.description('What a person has in hand at the end of the plan.'))),
    notes: v.exactOptional(v.pipe(items, v.description('What is good to know before or while following the plan.'))),
  }),
  v.title('Plan'),
  v.description('A study plan of the System Design Coach.'),
);

/** A plan as the catalogue holds it. */
export type Plan = DeepReadonly<v.InferOutput<typeof planSchema>>;

/** A group of consecutive days of a plan. */
export type PlanPhase = Plan['phases'][number];
