import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { conceptsSchema, stepSchema } from '../../../../src/core/catalogue/step-schema.ts';
import { compileProgram } from '../../../../src/core/evidence/program.ts';
import { readEvidence } from '../../../../src/core/evidence/read-evidence.ts';
import { parseOutline } from '../../../../src/core/outline/parse-outline.ts';

const readYaml = (path: string): unknown => parse(readFileSync(new URL(`../../../../content/${path}`, import.meta.url), 'utf8'));
const readDraft = (name: string): string => readFileSync(new URL(`drafts/${name}.md`, import.meta.url), 'utf8');

const steps = ['04-data', '05-architecture'].map((file) => v.parse(stepSchema, readYaml(`steps/${file}.yaml`)));
const program = compileProgram(steps, v.parse(conceptsSchema, readYaml('evidence.yaml')));
const ids = steps.flatMap(({ requirements }) => requirements.map(({ id }) => id));

/** By draft: what another part of it says as well, so that nothing is missing when its own part is left out. */
const saidTwice: Readonly<Record<string, readonly string[]>> = {
  terse: ['data/database-choice', 'data/consistency-model', 'data/strong-consistency', 'data/eventual-consistency', 'data/resharding'],
  esl: ['data/consistency-model', 'data/strong-consistency'],
  essay: ['data/eventual-consistency'],
  interview: ['data/strong-consistency'],
  llm: [],
  rfc: ['data/consistency-model', 'data/strong-consistency', 'data/eventual-consistency'],
  wiki: ['data/strong-consistency'],
  whiteboard: ['data/strong-consistency', 'data/eventual-consistency'],
};

function missingIn(text: string): readonly string[] {
  const { found, waived } = readEvidence(parseOutline(text), program);
  return ids.filter((id) => !found.has(id) && waived.get(id)?.justified !== true);
}

function withoutPart(draft: string, id: string): string {
  const parts = draft.split(/^(?=<!-- part )/m);
  return parts.filter((part) => !part.startsWith(`<!-- part ${id} -->`)).join('');
}

describe('whole drafts of data and architecture', () => {
  for (const [name, twice] of Object.entries(saidTwice)) {
    it(`finds everything in the ${name} draft, and misses each part that is left out`, () => {
      const draft = readDraft(name);
      assert.deepEqual(missingIn(draft), []);
      const unnoticed = ids.filter((id) => !missingIn(withoutPart(draft, id)).includes(id));
      assert.deepEqual(unnoticed.filter((id) => !twice.includes(id)), []);
    });
  }

  it('finds nothing in a draft that only names things', () => {
    assert.deepEqual(missingIn(readDraft('near-misses')), ids);
  });
});
