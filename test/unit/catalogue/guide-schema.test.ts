import assert from 'node:assert/strict';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { schemas } from '../../../src/core/catalogue/content-kinds.ts';

const guide = {
  id: 'caching',
  title: 'Caching',
  group: 'reference',
  order: 1,
  summary: 'Where to cache.',
  sections: [{ title: 'Layers', blocks: [{ kind: 'list', items: ['Browser', { text: 'CDN', points: ['Edge'] }] }] }],
};

function faultsOf(value: unknown): readonly (string | null)[] {
  return (v.safeParse(schemas.guide, value).issues ?? []).map((issue) => v.getDotPath(issue));
}

function withBlock(block: unknown): unknown {
  return { ...guide, sections: [{ title: 'Layers', blocks: [block] }] };
}

const faulty: readonly (readonly [what: string, value: unknown, paths: readonly string[]])[] = [
  ['an id that is not kebab-case', { ...guide, id: 'Caching Guide' }, ['id']],
  ['a group nobody knows', { ...guide, group: 'misc' }, ['group']],
  ['a place before the first', { ...guide, order: 0 }, ['order']],
  ['a guide with no section', { ...guide, sections: [] }, ['sections']],
  ['a misspelt key', { ...guide, sumary: 'x' }, ['sumary']],
  ['a kind nobody knows', withBlock({ kind: 'picture', text: 'x' }), ['sections.0.blocks.0.kind']],
  ['a misspelt key in a block', withBlock({ kind: 'text', text: 'x', titel: 'y' }), ['sections.0.blocks.0.titel']],
  ['an empty list', withBlock({ kind: 'steps', items: [] }), ['sections.0.blocks.0.items']],
  ['a number as a cell', withBlock({ kind: 'table', columns: ['a', 'b'], rows: [['1', 2]] }), ['sections.0.blocks.0.rows.0.1']],
];

describe('guide schema', () => {
  it('accepts a guide', () => {
    assert.deepEqual(faultsOf(guide), []);
  });

  for (const [what, value, paths] of faulty) {
    it(`rejects ${what} at its place`, () => {
      assert.deepEqual(faultsOf(value), paths);
    });
  }

  it('converts to JSON Schema for people who write packs', () => {
    const schema = toJsonSchema(schemas.guide);
    assert.equal(schema.additionalProperties, false);
    assert.deepEqual(schema.required, ['id', 'title', 'group', 'order', 'summary', 'sections']);
  });
});
