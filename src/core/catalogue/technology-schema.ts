import * as v from 'valibot';
import { type DeepReadonly, filled, id } from './schema-parts.ts';

const words = v.pipe(v.array(filled), v.minLength(1));

const kind = v.picklist([
  'messaging',
  'cache',
  'search',
  'database',
  'storage',
  'processing',
  'network',
  'coordination',
  'observability',
  'platform',
]);

const technology = v.strictObject({
  id: v.pipe(id, v.description('Kebab-case, unique among all technologies.')),
  name: v.pipe(filled, v.description('As it is written in messages.')),
  kind: v.pipe(
    kind,
    v.description('What it is for. Messaging, cache and search need their concept, usage and simulation in file 05A.'),
  ),
  aliases: v.exactOptional(v.pipe(words, v.description('Other names a writer may use, cloud offers among them.'))),
  spelling: v.exactOptional(
    v.pipe(
      v.picklist(['exact']),
      v.description('For names that are also common words or short: only with these very capitals.'),
    ),
  ),
  standard: v.exactOptional(
    v.pipe(v.literal(true), v.description('For what everybody takes, however it is provided: naming it is no choice that owes a reason.')),
  ),
  near: v.exactOptional(
    v.pipe(
      words,
      v.description('For names that mean other things too: one of these words must stand in the same paragraph, item or row.'),
    ),
  ),
});

/** The technologies that designs name: one file in the product, more from packs. */
export const technologiesSchema = v.pipe(
  v.strictObject({
    technologies: v.pipe(v.array(technology), v.minLength(1), v.description('The technologies, in any order.')),
  }),
  v.title('Technologies'),
  v.description('Technologies that the System Design Coach knows by name.'),
);

/** The file as it is authored. */
export type Technologies = DeepReadonly<v.InferOutput<typeof technologiesSchema>>;

/** One technology as the catalogue holds it. */
export type Technology = Technologies['technologies'][number];

/** What a technology is for. */
export type TechnologyKind = Technology['kind'];
