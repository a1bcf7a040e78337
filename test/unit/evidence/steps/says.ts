import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { conceptsSchema, type Step, stepSchema } from '../../../../src/core/catalogue/step-schema.ts';
import type { DraftEvidence } from '../../../../src/core/evidence/draft-evidence.ts';
import { compileProgram } from '../../../../src/core/evidence/program.ts';
import { readEvidence } from '../../../../src/core/evidence/read-evidence.ts';
import { parseOutline } from '../../../../src/core/outline/parse-outline.ts';

const folder = new URL('../../../../content/', import.meta.url);

/** By id of a requirement: texts that say it, and texts that do not. */
export interface Sayings {
  readonly [id: string]: { readonly said: readonly string[]; readonly unsaid: readonly string[] };
}

/** Declares a test for each requirement of a step: what must be found, and what must stay missing. */
export function describeSayings(file: string, sayings: Sayings): void {
  describe(`evidence of ${file}`, () => {
    const { step, read } = stepReader(file);
    it('has sayings for every requirement', () => {
      assert.deepEqual(Object.keys(sayings), step.requirements.map(({ id }) => id));
    });
    for (const [id, { said, unsaid }] of Object.entries(sayings)) {
      it(id, () => {
        const isSaid = (text: string): boolean => isAnswered(read(text), id);
        const wrong = { notFound: said.filter((text) => !isSaid(text)), foundWithout: unsaid.filter(isSaid) };
        assert.deepEqual(wrong, { notFound: [], foundWithout: [] });
      });
    }
  });
}

function isAnswered(evidence: DraftEvidence, id: string): boolean {
  return evidence.found.has(id) || evidence.waived.get(id)?.justified === true;
}

function stepReader(file: string): { readonly step: Step; readonly read: (text: string) => DraftEvidence } {
  const step = v.parse(stepSchema, readYaml(`steps/${file}.yaml`));
  const program = compileProgram([step], v.parse(conceptsSchema, readYaml('evidence.yaml')));
  return { step, read: (text) => readEvidence(parseOutline(text), program) };
}

function readYaml(path: string): unknown {
  return parse(readFileSync(new URL(path, folder), 'utf8'));
}
