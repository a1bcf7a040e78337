import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { conceptsSchema, stepSchema } from '../../../../src/core/catalogue/step-schema.ts';
import { compileProgram } from '../../../../src/core/evidence/program.ts';
import { readEvidence } from '../../../../src/core/evidence/read-evidence.ts';
import { parseOutline } from '../../../../src/core/outline/parse-outline.ts';

const readYaml = (path: string): unknown => parse(readFileSync(new URL(`../../../../content/${path}`, import.meta.url), 'utf8'));
const readDraft = (name: string): string => readFileSync(new URL(`grilling/${name}.md`, import.meta.url), 'utf8');

const steps = ['14-tradeoffs', '15-resilience'].map((file) => v.parse(stepSchema, readYaml(`steps/${file}.yaml`)));
const program = compileProgram(steps, v.parse(conceptsSchema, readYaml('evidence.yaml')));
const ids = steps.flatMap(({ requirements }) => requirements.map(({ id }) => id));

/** By draft: what something else in it is taken for as well, so that nothing is missing when its own part is left out. */
const takenTwice: Readonly<Record<string, readonly string[]>> = {
  esl: ['tradeoffs/database'],
  interview: ['tradeoffs/async', 'tradeoffs/breaks-first', 'tradeoffs/mvp'],
  llm: ['tradeoffs/async'],
  terse: ['tradeoffs/database'],
};

function missingIn(text: string): readonly string[] {
  const { found, waived } = readEvidence(parseOutline(text), program);
  return ids.filter((id) => !found.has(id) && waived.get(id)?.justified !== true);
}

function withoutPart(draft: string, id: string): string {
  const parts = draft.split(/^(?=<!-- part )/m);
  return parts.filter((part) => !part.startsWith(`<!-- part ${id} -->`)).join('');
}

describe('whole drafts of trade-offs and resilience', () => {
  for (const [name, twice] of Object.entries(takenTwice)) {
    it(`finds everything in the ${name} draft, and misses each part that is left out`, () => {
      const draft = readDraft(name);
      assert.deepEqual(missingIn(draft), []);
      const unnoticed = ids.filter((id) => !missingIn(withoutPart(draft, id)).includes(id));
      assert.deepEqual(unnoticed.filter((id) => !twice.includes(id)), []);
    });
  }
});
