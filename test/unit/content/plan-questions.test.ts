import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Day } from '../../../src/core/catalogue/day-schema.ts';
import { daySchema } from '../../../src/core/catalogue/day-schema.ts';
import type { Question } from '../../../src/core/catalogue/question-schema.ts';
import { questionSchema } from '../../../src/core/catalogue/question-schema.ts';

const content = fileURLToPath(new URL('../../../content/', import.meta.url));
const planIds = ['seven-day-sprint', 'twenty-day-plan', 'four-week-principal'];

const questionFiles = readdirSync(`${content}questions/from-plans`);
const readYaml = (file: string): unknown => parse(readFileSync(content + file, 'utf8'));

const days: readonly Day[] = planIds.flatMap((id) =>
  readdirSync(`${content}plans/${id}`)
    .filter((name) => /^\d/.test(name))
    .map((name) => v.parse(daySchema, readYaml(`plans/${id}/${name}`))),
);

function readQuestion(file: string): Question {
  const result = v.safeParse(questionSchema, readYaml(`questions/from-plans/${file}`));
  const issues = result.issues?.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`) ?? [];
  assert.deepEqual(issues, [], file);
  assert.ok(result.success);
  return result.output;
}

/** Every question a day refers to, with the minutes the day gives it where it is timed. */
function referencesOf(day: Day): { question: string; minutes: number | undefined }[] {
  const drills = day.drills ?? [];
  return [
    ...[day.caseStudy, day.kind === 'mock' ? day.mock : undefined].map((place) => ({ place, minutes: undefined })),
    ...drills.map((place) => ({ place, minutes: place.minutes })),
    ...drills.flatMap((drill) => drill.options ?? []).map((place) => ({ place, minutes: undefined })),
  ].flatMap(({ place, minutes }) => (place?.question === undefined ? [] : [{ question: place.question, minutes }]));
}

describe('questions from the plans', () => {
  for (const file of questionFiles) {
    it(`${file} is valid, has its own id, and can be answered and discussed`, () => {
      const question = readQuestion(file);
      assert.equal(`${question.id}.yaml`, file);
      assert.equal(question.category, 'from-plans');
      assert.ok((question.followUps?.length ?? 0) >= 2, 'follow-ups');
      assert.ok((question.discussion?.length ?? 0) >= 1, 'discussion');
    });

    it(`${file} comes from a day that refers to it`, () => {
      const { id, source } = readQuestion(file);
      const day = days.find(({ plan, number }) => plan === source?.plan && number === source.day);
      assert.ok(day, 'the day exists');
      assert.ok(referencesOf(day).some(({ question }) => question === id), day.id);
    });
  }

  it('are there for every reference of a day', () => {
    const ids = new Set(questionFiles.map((file) => readQuestion(file).id));
    for (const day of days) {
      for (const { question } of referencesOf(day)) assert.ok(ids.has(question), `${day.id} ${question}`);
    }
  });

  it('last as long as the drill they come from', () => {
    const minutesOf = new Map(questionFiles.map(readQuestion).map(({ id, minutes }) => [id, minutes]));
    const timed = days.flatMap(referencesOf).filter(({ minutes }) => minutes !== undefined);
    assert.equal(timed.length, 8);
    for (const { question, minutes } of timed) assert.equal(minutesOf.get(question), minutes, question);
  });

  it('have phases that add up to their minutes', () => {
    for (const { id, minutes, phases } of questionFiles.map(readQuestion)) {
      const sum = phases?.reduce((total, phase) => total + phase.minutes, 0);
      assert.ok(sum === undefined || sum === minutes, id);
    }
  });

  it('hold the seven design exercises of the four-week track, each with a decision and a diagram', () => {
    const exercises = questionFiles.map(readQuestion).filter(({ source }) => source?.plan === 'four-week-principal');
    assert.deepEqual(
      exercises.map(({ id, source }) => `${source?.day ?? ''} ${id}`).sort(),
      [
        '1 url-shortener',
        '2 collaborative-editor',
        '3 video-platform',
        '4 ai-assisted-developer-platform',
        '4 code-hosting-platform',
        '4 notification-system',
        '4 payment-gateway',
      ],
    );
    for (const { id, approaches, diagrams } of exercises) assert.ok(approaches && diagrams, id);
  });
});
