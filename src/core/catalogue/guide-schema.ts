import * as v from 'valibot';
import { type DeepReadonly, filled, id, items, label, markdown } from './schema-parts.ts';

const textBlock = v.strictObject({
  kind: v.literal('text'),
  text: markdown,
});

const listBlock = v.strictObject({
  kind: v.literal('list'),
  items,
});

const stepsBlock = v.strictObject({
  kind: v.literal('steps'),
  items: v.pipe(items, v.description('Things that happen in this order. They are shown numbered.')),
});

const checklistBlock = v.strictObject({
  kind: v.literal('checklist'),
  items: v.pipe(items, v.description('Things to confirm. They are shown with an empty box.')),
});

const tableBlock = v.strictObject({
  kind: v.literal('table'),
  columns: v.pipe(v.array(label), v.minLength(2)),
  rows: v.pipe(
    v.array(v.array(v.pipe(v.string(), v.description('One cell. Inline Markdown is shown; it may be empty.')))),
    v.minLength(1),
    v.description('Every row has one cell for each column.'),
  ),
});

const codeBlock = v.strictObject({
  kind: v.literal('code'),
  language: v.pipe(filled, v.description('The name after the fence, such as json, sql or text.')),
  text: v.pipe(filled, v.description('Shown exactly as written.')),
});

const diagramBlock = v.strictObject({
  kind: v.literal('diagram'),
  title: v.exactOptional(v.pipe(filled, v.description('What the diagram shows. Also read out by screen readers.'))),
  mermaid: v.pipe(filled, v.description('Mermaid source, without styling, links or click handlers.')),
  explanation: v.exactOptional(v.pipe(markdown, v.description('What to notice in the diagram. Markdown.'))),
});

const blocks = v.pipe(
  v.array(
    v.variant('kind', [textBlock, listBlock, stepsBlock, checklistBlock, tableBlock, codeBlock, diagramBlock]),
  ),
  v.minLength(1),
  v.description('What the section shows, from top to bottom.'),
);

const subsection = v.strictObject({
  title: label,
  blocks,
});

const section = v.strictObject({
  title: label,
  blocks: v.exactOptional(blocks),
  sections: v.exactOptional(
    v.pipe(v.array(subsection), v.minLength(1), v.description('Shown after the blocks, one level deeper.')),
  ),
});

/** One guide: reference material a person looks something up in, or reads from top to bottom. */
export const guideSchema = v.pipe(
  v.strictObject({
    id: v.pipe(id, v.description('Kebab-case, the same as the file name.')),
    title: v.pipe(label, v.description('As shown in the tree.')),
    group: v.pipe(
      v.picklist(['method', 'reference', 'templates', 'evaluation']),
      v.description('Where the guide stands in the tree.'),
    ),
    order: v.pipe(v.number(), v.integer(), v.minValue(1), v.description('1-based place inside its group.')),
    summary: v.pipe(markdown, v.description('One or two sentences: what a person finds here.')),
    sections: v.pipe(v.array(section), v.minLength(1)),
  }),
  v.title('Guide'),
  v.description('A guide of the System Design Coach.'),
);

/** A guide as the catalogue holds it. */
export type Guide = DeepReadonly<v.InferOutput<typeof guideSchema>>;

/** A part of a guide: blocks first, then sections one level deeper. Either may be absent. */
export type GuideSection = Guide['sections'][number];

/** One shown part; `kind` tells them apart. */
export type GuideBlock = NonNullable<GuideSection['blocks']>[number];
