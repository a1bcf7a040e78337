import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { interviewPhasesSchema, scoringSchema } from '../../../src/core/catalogue/evaluation-schema.ts';
import { guideSchema } from '../../../src/core/catalogue/guide-schema.ts';
import type { Guide, GuideBlock } from '../../../src/core/catalogue/guide-schema.ts';
import { evaluation, phaseMinutes, scoring } from './question-figures.ts';

const folder = new URL('../../../content/evaluation/', import.meta.url);

const readYaml = (file: string): unknown => parse(readFileSync(new URL(file, folder), 'utf8'));

function readGuide(id: string): Guide {
  const result = v.safeParse(guideSchema, readYaml(`guides/${id}.yaml`));
  assert.ok(result.success, result.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`).join('\n'));
  return result.output;
}

function blocksOf(guide: Guide): readonly GuideBlock[] {
  return guide.sections.flatMap((section) => [
    ...(section.blocks ?? []),
    ...(section.sections ?? []).flatMap(({ blocks }) => blocks),
  ]);
}

const tablesOf = (guide: Guide): Extract<GuideBlock, { readonly kind: 'table' }>[] =>
  blocksOf(guide).flatMap((block) => (block.kind === 'table' ? [block] : []));

const listsOf = (guide: Guide): readonly (readonly unknown[])[] =>
  blocksOf(guide).flatMap((block) =>
    block.kind === 'list' || block.kind === 'steps' || block.kind === 'checklist' ? [block.items] : [],
  );

describe('the evaluation guides', () => {
  const ids = readdirSync(new URL('guides/', folder)).map((name) => name.replace(/\.yaml$/, ''));

  it('are all there, each at its own place in the group', () => {
    assert.deepEqual([...ids].sort(), Object.keys(evaluation).sort());
    const guides = ids.map(readGuide);
    assert.ok(guides.every(({ group }) => group === 'evaluation'));
    assert.deepEqual(guides.map(({ order }) => order).sort(), ids.map((_, index) => index + 1));
  });

  for (const [id, expected] of Object.entries(evaluation)) {
    it(`${id} holds every row, line and diagram`, () => {
      const guide = readGuide(id);
      assert.equal(guide.id, id);
      const tables = tablesOf(guide);
      assert.deepEqual(tables.map(({ rows }) => rows.length), expected.tables);
      assert.ok(tables.every(({ columns, rows }) => rows.every((row) => row.length === columns.length)));
      assert.deepEqual(listsOf(guide).map((items) => items.length), expected.lists);
      assert.equal(blocksOf(guide).filter(({ kind }) => kind === 'diagram').length, expected.diagrams);
    });
  }
});

describe('the interview phases', () => {
  const { phases } = v.parse(interviewPhasesSchema, readYaml('phases.yaml'));

  it('last an hour, with four activities and four expectations each', () => {
    assert.deepEqual(phases.map(({ minutes }) => minutes), phaseMinutes);
    assert.ok(phases.every(({ activities, expectations }) => activities.length === 4 && expectations.length === 4));
  });

  it('say the same as the guide', () => {
    const guide = readGuide('interview-structure');
    assert.deepEqual(listsOf(guide), phases.flatMap(({ activities, expectations }) => [activities, expectations]));
    assert.deepEqual(
      tablesOf(guide)[0]?.rows.map(([title, minutes]) => [title, Number(minutes)]),
      phases.map(({ title, minutes }) => [title, minutes]),
    );
  });
});

describe('the scoring matrix', () => {
  const { levels, criteria } = v.parse(scoringSchema, readYaml('scoring.yaml'));

  it('has seven criteria at five levels, from 5 to 1', () => {
    assert.deepEqual(criteria.map(({ title }) => title), scoring.criteria);
    assert.deepEqual(levels, scoring.levels.map((title, index) => ({ score: 5 - index, title })));
    const scores = levels.map(({ score }) => score);
    for (const criterion of criteria) assert.deepEqual(criterion.levels.map(({ score }) => score), scores);
  });

  it('says the same as the guide', () => {
    const table = tablesOf(readGuide('scoring-matrix'))[0];
    assert.ok(table !== undefined);
    assert.deepEqual(table.columns.slice(1), levels.map(({ score, title }) => `${title} (${score})`));
    assert.deepEqual(table.rows, criteria.map(({ title, levels: texts }) => [title, ...texts.map(({ text }) => text)]));
  });
});
