import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { categoriesSchema } from '../../../src/core/catalogue/category-schema.ts';
import { questionSchema } from '../../../src/core/catalogue/question-schema.ts';
import type { Question } from '../../../src/core/catalogue/question-schema.ts';
import type { DiagramGraph } from '../../../src/core/diagram/diagram.ts';
import { readFlowchart } from '../../../src/core/diagram/flowchart.ts';
import { readHeader } from '../../../src/core/diagram/mermaid-header.ts';
import { readSequence } from '../../../src/core/diagram/sequence.ts';
import { figures } from './question-figures.ts';

const folder = new URL('../../../content/questions/', import.meta.url);
const senior = readdirSync(new URL('senior/', folder)).sort();

const readYaml = (file: string): unknown => parse(readFileSync(new URL(file, folder), 'utf8'));

function readQuestion(file: string): Question {
  const result = v.safeParse(questionSchema, readYaml(file));
  assert.ok(result.success, result.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`).join('\n'));
  return result.output;
}

const questionAt = (index: number): Question => readQuestion(`senior/${senior[index] ?? 'missing'}`);

function graphOf({ mermaid }: NonNullable<Question['diagrams']>[number]): DiagramGraph {
  const { type, bodyStart } = readHeader(mermaid);
  const read = type === 'sequence' ? readSequence : readFlowchart;
  return read(mermaid, bodyStart);
}

/** The boxes and participants of a diagram, without the frames around them. */
const labelsOf = (graph: DiagramGraph): readonly string[] =>
  graph.nodes.filter(({ role }) => role !== 'group').map(({ label }) => label.replaceAll('\n', ' ').toLowerCase());

describe('the senior questions', () => {
  it('are ten, numbered in the order of their files', () => {
    assert.equal(senior.length, figures.length);
    assert.deepEqual(
      senior.map((_, index) => questionAt(index).number),
      figures.map((_, index) => index + 1),
    );
  });

  figures.forEach((expected, index) => {
    describe(expected.id, () => {
      it('carries its number, the system it resembles, difficulty and minutes', () => {
        const { id, category, resembles, difficulty, minutes } = questionAt(index);
        assert.deepEqual(
          { id, category, resembles, difficulty, minutes },
          { id: expected.id, category: expected.category, resembles: expected.resembles, difficulty: 5, minutes: 60 },
        );
        assert.ok(senior[index]?.endsWith(`-${id}.yaml`), 'the file is named after the question');
      });

      it('carries every scale requirement', () => {
        assert.deepEqual(questionAt(index).scale?.map(({ value }) => value), expected.scale);
      });

      it('carries every discussion topic with its points', () => {
        assert.deepEqual(questionAt(index).discussion?.map(({ points }) => points.length), expected.discussion);
      });

      it('has an answer to compare and something to ask afterwards', () => {
        const { approaches, followUps, functional } = questionAt(index);
        assert.ok((approaches?.length ?? 0) > 0 && (followUps?.length ?? 0) >= 4 && (functional?.length ?? 0) > 0);
      });

      it('has every diagram', () => {
        assert.equal(questionAt(index).diagrams?.length, expected.diagrams.length);
      });

      expected.diagrams.forEach(({ nodes, edges, named }, place) => {
        it(`shows every component in diagram ${place + 1}`, () => {
          const diagram = questionAt(index).diagrams?.[place];
          assert.ok(diagram !== undefined);
          const graph = graphOf(diagram);
          const labels = labelsOf(graph);
          const absent = named.split('|').filter((name) => !labels.some((label) => label.includes(name.toLowerCase())));
          assert.deepEqual(absent, [], diagram.title);
          assert.equal(labels.length, nodes, `components of "${diagram.title}"`);
          assert.ok(graph.edges.length >= edges, `${graph.edges.length} of ${edges} arrows in "${diagram.title}"`);
        });
      });
    });
  });
});

describe('all questions', () => {
  const questions = ['senior', 'from-plans'].flatMap((part) =>
    readdirSync(new URL(`${part}/`, folder)).map((file) => readQuestion(`${part}/${file}`)),
  );

  it('have ids of their own', () => {
    const ids = questions.map(({ id }) => id);
    assert.deepEqual([...ids].sort(), [...new Set(ids)].sort());
  });

  it('belong to a group that exists, and no group is empty', () => {
    const { categories } = v.parse(categoriesSchema, readYaml('categories.yaml'));
    assert.deepEqual(
      [...new Set(questions.map(({ category }) => category))].sort(),
      categories.map(({ id }) => id).sort(),
    );
  });
});

describe('the question groups', () => {
  const { categories } = v.parse(categoriesSchema, readYaml('categories.yaml'));

  it('are four categories, four specialisations and the plans', () => {
    const four = [1, 2, 3, 4];
    assert.deepEqual(
      categories.map(({ kind }) => kind),
      [...four.map(() => 'category'), ...four.map(() => 'specialisation'), 'plans'],
    );
    assert.deepEqual(categories.map(({ code }) => code).slice(0, 4), ['S1', 'S2', 'S3', 'S4']);
  });

  it('give each category its focus of three, its four skills and 60 minutes', () => {
    for (const { focus, skills, minutes } of categories.slice(0, 4)) {
      assert.deepEqual([focus?.length, skills?.length, minutes], [3, 4, 60]);
    }
  });

  it('build each specialisation on a category that exists', () => {
    const ids = new Set(categories.map(({ id }) => id));
    const bases = categories.filter(({ kind }) => kind === 'specialisation').flatMap(({ buildsOn }) => buildsOn ?? []);
    assert.equal(bases.length, 4);
    assert.ok(bases.every((base) => ids.has(base)));
  });
});
