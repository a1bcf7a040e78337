import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalogue } from '../../../src/core/catalogue/load-catalogue.ts';
import { evidenceProblems } from '../../../src/core/evidence/evidence-problems.ts';
import { formatMessage } from '../../../src/core/message.ts';

const content = join(import.meta.dirname, '..', '..', '..', 'content');

const paths = readdirSync(content, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  // The sample is an answer in Markdown, not a part of the catalogue.
  .filter((path) => /\.\w+$/.test(path) && !path.startsWith('sample/'));

const { catalogue, problems, files } = loadCatalogue(paths.map((path) => ({ path, text: readFileSync(join(content, path), 'utf8') })));

describe('our own content', () => {
  it('loads without a problem, references across files and evidence included', () => {
    const all = [...problems, ...evidenceProblems(files, catalogue.concepts)];
    assert.deepEqual(all.map(({ path, line, field, message }) => `${path}:${String(line)}: ${field}: ${formatMessage(message)}`), []);
  });

  it('is in the catalogue file by file', () => {
    const kinds = new Map<string, number>();
    for (const { kind } of files) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    assert.equal(files.length, paths.length);
    assert.deepEqual([kinds.get('step'), kinds.get('plan'), kinds.get('day')], [catalogue.steps.length, catalogue.plans.length, catalogue.days.length]);
    assert.deepEqual([kinds.get('question'), kinds.get('guide')], [catalogue.questions.length, catalogue.guides.length]);
  });

  it('has 15 steps, three plans of 31 days, phases and scores', () => {
    assert.deepEqual(catalogue.steps.map(({ number }) => number), Array.from({ length: 15 }, (_, index) => index + 1));
    assert.equal(catalogue.steps.flatMap(({ requirements }) => requirements).length, 161);
    assert.deepEqual(catalogue.plans.map(({ id }) => id), ['seven-day-sprint', 'twenty-day-plan', 'four-week-principal']);
    assert.equal(catalogue.days.length, 7 + 20 + 4);
    assert.notEqual(catalogue.phases.length, 0);
    assert.notEqual(catalogue.scoring.criteria.length, 0);
  });

  it('puts every day of a plan into one of its phases, in order', () => {
    for (const plan of catalogue.plans) {
      assert.deepEqual(plan.phases.flatMap(({ days }) => days), catalogue.days.filter((day) => day.plan === plan.id).map(({ id }) => id));
    }
  });

  it('has a question in every category', () => {
    const used = new Set(catalogue.questions.map(({ category }) => category));
    assert.deepEqual(catalogue.categories.map(({ id }) => id).filter((id) => !used.has(id)), []);
  });
});
