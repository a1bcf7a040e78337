import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Day } from '../../../src/core/catalogue/day-schema.ts';
import { daySchema } from '../../../src/core/catalogue/day-schema.ts';
import { composePrompt } from '../../../src/core/prompt/compose-prompt.ts';
import { defaultProfile, fillProfile } from '../../../src/core/prompt/prompt-profile.ts';

const plans = fileURLToPath(new URL('../../../content/plans/', import.meta.url));

const days: readonly Day[] = ['seven-day-sprint', 'twenty-day-plan', 'four-week-principal'].flatMap((plan) =>
  readdirSync(plans + plan)
    .filter((name) => /^\d/.test(name))
    .map((name) => v.parse(daySchema, parse(readFileSync(`${plans}${plan}/${name}`, 'utf8')))),
);

/** Fields that name things for the machine: they tie a day to other things and say nothing to a model. */
const identifiers = new Set(['id', 'plan', 'kind', 'question']);

/** Every string and number of a value with the path to it. */
function leaves(value: unknown, path: string): [path: string, leaf: string | number][] {
  if (typeof value === 'string' || typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !identifiers.has(key))
    .flatMap(([key, child]) => leaves(child, `${path}.${key}`));
}

/** A copy of a day in which each text and number is one that stands nowhere else, so that none can hide another. */
function withDistinctLeaves(day: Day): Day {
  let next = 9000;
  const copy = (value: unknown): unknown => {
    if (typeof value === 'number') return (next += 1);
    if (typeof value === 'string') return `${value} <${(next += 1)}>`;
    if (Array.isArray(value)) return value.map(copy);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => [key, identifiers.has(key) ? child : copy(child)]),
    );
  };
  return copy(day) as Day;
}

const profile = { role: 'architect', level: 'principal', stack: 'Go', companyType: 'banks' };

describe('composePrompt', () => {
  for (const day of days) {
    it(`loses nothing of ${day.id}`, () => {
      const changed = withDistinctLeaves(day);
      const prompt = composePrompt(changed, defaultProfile);
      const found = leaves(changed, day.id);
      assert.ok(found.length > 20, 'the walk finds the texts and numbers of the day');
      for (const [path, leaf] of found) assert.ok(prompt.includes(fillProfile(String(leaf), defaultProfile)), path);
    });

    it(`speaks to the person who copies ${day.id}`, () => {
      const prompt = composePrompt(day, profile);
      for (const value of Object.values(profile)) assert.ok(prompt.startsWith('You') && prompt.includes(value), value);
      assert.doesNotMatch(prompt, /\{(role|level|stack|companyType)\}|undefined|\[object/);
    });
  }

  it('puts role, goal, parts, case study, deliverables, include and rules in this order', () => {
    const day = days.find(({ id }) => id === 'twenty-day-plan/06');
    assert.ok(day);
    const headings = composePrompt(day, defaultProfile).match(/^#+ \w+/gm) ?? [];
    const parts = ['## A', '## B', '## C', '## D', '## E'];
    const rest = ['## Case', '## Deliverables', '## Include', '## Rules'];
    assert.deepEqual([...headings], ['# Day', '## Goal', ...parts, ...rest]);
  });

  it('states the rules of a mock before the follow-ups and the score after them', () => {
    const day = days.find(({ id }) => id === 'twenty-day-plan/14');
    assert.ok(day);
    const headings = composePrompt(day, defaultProfile).match(/^## .*$/gm) ?? [];
    assert.deepEqual([...headings], [
      '## Goal',
      '## Problem',
      '## Rules',
      '## Follow-up questions',
      '## Scoring',
      '## Feedback report',
    ]);
  });

  it('numbers the deliverables from 1', () => {
    const day = days.find(({ id }) => id === 'seven-day-sprint/01');
    assert.ok(day);
    const section = composePrompt(day, defaultProfile).split('## Deliverables')[1]?.split('## Include')[0] ?? '';
    assert.deepEqual(section.match(/^\d+\./gm), ['1.', '2.', '3.', '4.', '5.']);
  });

  it('keeps a text of several lines inside its list entry', () => {
    const day = days.find(({ id }) => id === 'seven-day-sprint/04');
    assert.ok(day);
    const parts = [{ title: 'Part', topics: ['first\nsecond', { text: 'a\nb', points: ['c\nd'] }] }];
    const prompt = composePrompt({ ...day, parts }, defaultProfile);
    assert.ok(prompt.includes('- first\n  second\n- a\n  b\n  - c\n    d'), prompt);
  });
});

describe('fillProfile', () => {
  it('leaves braces alone that are no placeholder', () => {
    assert.equal(fillProfile('{level} {other} {role}', profile), 'principal {other} architect');
  });

  it('does not read a value as a replacement pattern', () => {
    assert.equal(fillProfile('{role}.', { ...profile, role: '$& $1' }), '$& $1.');
  });
});
