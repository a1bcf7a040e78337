import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Day } from '../../../src/core/catalogue/day-schema.ts';
import { daySchema } from '../../../src/core/catalogue/day-schema.ts';
import type { Plan } from '../../../src/core/catalogue/plan-schema.ts';
import { planSchema } from '../../../src/core/catalogue/plan-schema.ts';
import type { PlanFigures } from './plan-figures.ts';
import { planFigures } from './plan-figures.ts';

const content = fileURLToPath(new URL('../../../content/', import.meta.url));
const planIds = ['seven-day-sprint', 'twenty-day-plan', 'four-week-principal'];

const yamlFiles = (folder: string): string[] =>
  readdirSync(content + folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`);

const dayFiles = planIds.flatMap((id) => yamlFiles(`plans/${id}`)).filter((file) => !file.endsWith('/plan.yaml'));

function read<T extends v.GenericSchema>(schema: T, file: string): v.InferOutput<T> {
  const result = v.safeParse(schema, parse(readFileSync(content + file, 'utf8')));
  const issues = result.issues?.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`) ?? [];
  assert.deepEqual(issues, [], file);
  assert.ok(result.success);
  return result.output;
}

const readDay = (file: string): Day => read(daySchema, file);
const readPlan = (id: string): Plan => read(planSchema, `plans/${id}/plan.yaml`);

const pointsOf = (items: Day['parts'][number]['topics']): number =>
  items.reduce((sum, item) => sum + (typeof item === 'string' ? 0 : item.points.length), 0);

const countOf = (day: Day, kind: 'mistakes' | 'questions' | 'schedule'): number | undefined =>
  day.include.flatMap((include) => (include.kind === kind ? [include.count] : []))[0];

function figuresOf(day: Day): Required<{ [Key in keyof PlanFigures]: unknown }> {
  return {
    parts: day.parts.map((part) => part.topics.length),
    points: day.parts.map((part) => pointsOf(part.topics)),
    quiz: day.parts.flatMap((part) => (part.quiz === undefined ? [] : [part.quiz.count])),
    scope: day.caseStudy?.scope?.length ?? 0,
    requirements: day.caseStudy?.requirements?.length ?? 0,
    tasks: day.caseStudy?.tasks?.length ?? 0,
    drills: day.drills?.map((drill) => drill.minutes) ?? [],
    deliverables: day.deliverables.length,
    mistakes: countOf(day, 'mistakes'),
    questions: countOf(day, 'questions'),
    schedule: countOf(day, 'schedule'),
    cheatSheet: day.include.some((include) => include.kind === 'cheatSheet'),
    backlog: day.include.some((include) => include.kind === 'backlog'),
    mock: day.kind === 'mock' ? mockFigures(day) : undefined,
  };
}

function mockFigures({ mock }: Extract<Day, { readonly kind: 'mock' }>): NonNullable<PlanFigures['mock']> {
  return [mock.followUps.minimum, mock.followUps.examples.length, mock.scoring.criteria.length, mock.report.length];
}

function questionsOf(day: Day): string[] {
  const drills = (day.drills ?? []).flatMap((drill) => [drill, ...(drill.options ?? [])]);
  const mock = day.kind === 'mock' ? [day.mock] : [];
  return [day.caseStudy, ...drills, ...mock].flatMap((practice) => practice?.question ?? []);
}

describe('plans', () => {
  it('holds each of the days that its phases list, once and in order', () => {
    for (const id of planIds) {
      const plan = readPlan(id);
      assert.equal(plan.id, id);
      assert.deepEqual(
        plan.phases.flatMap((phase) => phase.days),
        dayFiles.map(readDay).filter((day) => day.plan === id).map((day) => day.id),
      );
    }
  });

  it('has 7 days, 15 and 5 days, and 4 weeks', () => {
    const phases = planIds.map((id) => readPlan(id).phases.map((phase) => phase.days.length));
    assert.deepEqual(phases, [[7], [10, 3, 1, 1, 5], [4]]);
    assert.deepEqual(planIds.map((id) => readPlan(id).unit), ['day', 'day', 'week']);
  });

  it('gives the five reasons of the sprint and the four artifacts of the principal track', () => {
    assert.equal(readPlan('seven-day-sprint').why?.length, 5);
    assert.equal(readPlan('four-week-principal').artifacts?.length, 4);
  });
});

describe('days', () => {
  it('are all counted in the table of figures', () => {
    assert.deepEqual(dayFiles.map((file) => readDay(file).id).sort(), Object.keys(planFigures).sort());
  });

  for (const file of dayFiles) {
    it(`${file} is valid and holds what its source holds`, () => {
      const day = readDay(file);
      const expected = planFigures[day.id];
      const none = { points: expected?.parts.map(() => 0), quiz: [], scope: 0, requirements: 0, tasks: 0, drills: [] };
      const absent = { mistakes: undefined, questions: undefined, schedule: undefined, mock: undefined };
      assert.deepEqual(figuresOf(day), { ...none, ...absent, cheatSheet: false, backlog: false, ...expected });
    });

    it(`${file} has an id made of its plan and number, and ids of deliverables that differ`, () => {
      const day = readDay(file);
      const number = String(day.number).padStart(2, '0');
      assert.equal(day.id, `${day.plan}/${number}`);
      assert.ok(file.startsWith(`plans/${day.plan}/${number}-`), file);
      const ids = day.deliverables.map((deliverable) => deliverable.id);
      assert.equal(new Set(ids).size, ids.length);
    });
  }

  it('keep the minutes, quotas and orders of the mocks', () => {
    const mocks = dayFiles.map(readDay).filter((day) => day.kind === 'mock');
    assert.deepEqual(mocks.map((day) => day.id), ['seven-day-sprint/07', 'twenty-day-plan/14', 'twenty-day-plan/19']);
    assert.deepEqual(mocks.map((day) => day.minutes?.to), [undefined, 60, 60]);
    assert.deepEqual(mocks.map((day) => pointsOf(day.rules ?? [])), [6, 5, 6]);
    for (const day of mocks) {
      assert.ok((day.rules ?? []).some((rule) => typeof rule === 'string' && rule.includes('Do NOT')), day.id);
    }
  });

  it('give the week its principal focus, and only the week', () => {
    for (const day of dayFiles.map(readDay)) assert.equal(day.focus !== undefined, day.kind === 'week', day.id);
  });

  it('name a question for every case study, drill and mock', () => {
    for (const day of dayFiles.map(readDay)) {
      const mock = day.kind === 'mock' ? 1 : 0;
      const drilled = (day.drills ?? []).reduce((sum, drill) => sum + (drill.options?.length ?? 1), 0);
      assert.equal(questionsOf(day).length, (day.caseStudy ? 1 : 0) + drilled + mock, day.id);
    }
  });
});
