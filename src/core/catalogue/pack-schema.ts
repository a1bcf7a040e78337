import * as v from 'valibot';
import { severityChoices } from '../severity.ts';
import { type DeepReadonly, filled, id } from './schema-parts.ts';
import { requirementSchema } from './step-schema.ts';

const severity = v.picklist(severityChoices);

/** What a pack says of itself: `pack.yaml` at its root. */
export const packSchema = v.pipe(
  v.strictObject({
    id: v.pipe(id, v.description('Kebab-case, unique among the packs of a workspace.')),
    title: v.pipe(filled, v.description('The name of the pack, as shown to people.')),
    severities: v.exactOptional(
      v.pipe(
        v.record(filled, severity),
        v.description('Severities by the id of a rule or requirement. A person\'s own settings win.'),
      ),
    ),
  }),
  v.title('Pack'),
  v.description('Plans, questions, guides and requirements of your own for the System Design Coach.'),
);

/** What a pack adds to one of the steps. */
export const packStepSchema = v.pipe(
  v.strictObject({
    key: v.pipe(filled, v.regex(/^[a-z]+$/), v.description('The step: the first half of its requirements\' ids.')),
    part: v.exactOptional(
      v.pipe(filled, v.description('Heading of the part that asks for these, where the step is written in parts.')),
    ),
    requirements: v.pipe(v.array(requirementSchema), v.minLength(1), v.description('What the step asks for besides.')),
  }),
  v.title('Additions to a step'),
  v.description('Requirements that a pack adds to a step of the System Design Coach.'),
);

/** What a pack says of itself. */
export type Pack = DeepReadonly<v.InferOutput<typeof packSchema>>;

/** What a pack adds to one of the steps. */
export type PackStep = DeepReadonly<v.InferOutput<typeof packStepSchema>>;
