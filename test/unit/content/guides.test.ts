import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Guide, GuideBlock } from '../../../src/core/catalogue/guide-schema.ts';
import { guideSchema } from '../../../src/core/catalogue/guide-schema.ts';
import { figures, statements } from './guide-figures.ts';

const folder = new URL('../../../content/guides/', import.meta.url);

const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ id: name.replace(/\.yaml$/, ''), text: readFileSync(new URL(name, folder), 'utf8') }));

const textOf = new Map(files.map(({ id, text }) => [id, text]));

function guideOf(id: string): Guide {
  const text = textOf.get(id);
  assert.ok(text !== undefined, `content/guides/${id}.yaml is missing`);
  const result = v.safeParse(guideSchema, parse(text));
  assert.ok(result.success, result.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`).join('\n'));
  return result.output;
}

/** Every shown part of a guide, in the order in which it is shown. */
function blocksOf(guide: Guide): readonly GuideBlock[] {
  return guide.sections.flatMap((section) => [
    ...(section.blocks ?? []),
    ...(section.sections ?? []).flatMap(({ blocks }) => blocks),
  ]);
}

/** How many lines a list has, and how many points all its lines have together. */
function sizeOf(items: Extract<GuideBlock, { readonly kind: 'list' }>['items']): readonly [lines: number, points: number] {
  const points = items.map((item) => (typeof item === 'string' ? 0 : item.points.length));
  return [items.length, points.reduce((sum, count) => sum + count, 0)];
}

/** How many components a flowchart declares and how many visible arrows or lines join them. */
function graphOf(mermaid: string): readonly [components: number, arrows: number] {
  const drawn = mermaid.split('\n').filter((line) => !/^\s*subgraph\b/.test(line));
  const components = drawn.flatMap((line) => [...line.matchAll(/(\w+)[[({]+"/g)].map(([, name]) => name));
  assert.equal(new Set(components).size, components.length, 'a component is declared twice');
  return [components.length, drawn.join('\n').match(/-->|---/g)?.length ?? 0];
}

function countsOf(guide: Guide): (typeof figures)[string] {
  const blocks = blocksOf(guide);
  return {
    sections: guide.sections.length,
    subsections: guide.sections.flatMap((section) => section.sections ?? []).length,
    tables: blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.length] : [])),
    lists: blocks.flatMap((block) =>
      block.kind === 'list' || block.kind === 'steps' || block.kind === 'checklist' ? [sizeOf(block.items)] : [],
    ),
    diagrams: blocks.flatMap((block) => (block.kind === 'diagram' ? [graphOf(block.mermaid)] : [])),
  };
}

/** The words of a guide's file with line breaks and Markdown's marks taken out. */
function plain(id: string): string {
  return (textOf.get(id) ?? '').replace(/[*`"]/g, '').replace(/\s+/g, ' ');
}

describe('content/guides', () => {
  for (const { id } of files) {
    it(`${id} fits the schema and is complete in itself`, () => {
      const guide = guideOf(id);
      assert.equal(guide.id, id);
      for (const section of guide.sections) {
        assert.ok(section.blocks ?? section.sections, `"${section.title}" is empty`);
      }
      for (const block of blocksOf(guide)) {
        if (block.kind !== 'table') continue;
        for (const row of block.rows) assert.equal(row.length, block.columns.length, row.join(' | '));
      }
    });
  }

  for (const [id, expected] of Object.entries(figures)) {
    it(`${id} has every section, row, line and component`, () => {
      assert.deepEqual(countsOf(guideOf(id)), expected);
    });
  }

  for (const [id, expected] of Object.entries(statements)) {
    it(`${id} states its figures exactly`, () => {
      const text = plain(id);
      assert.deepEqual(expected.filter((statement) => !text.includes(statement)), []);
    });
  }

  it('no diagram carries styling, links or directives', () => {
    for (const { id } of files) {
      for (const block of blocksOf(guideOf(id))) {
        if (block.kind !== 'diagram') continue;
        assert.doesNotMatch(block.mermaid, /^\s*(?:click|style|classDef|linkStyle|%%\{|---\s*$)/m, id);
      }
    }
  });

  it('gives each guide a place of its own inside its group', () => {
    const places = files.map(({ id }) => guideOf(id)).map(({ group, order }) => `${group} ${order}`);
    assert.deepEqual(places.filter((place, index) => places.indexOf(place) !== index), []);
  });
});
