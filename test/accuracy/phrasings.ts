import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { type Concepts, conceptsSchema, type Step, stepSchema } from '../../src/core/catalogue/step-schema.ts';
import type { DraftEvidence } from '../../src/core/evidence/draft-evidence.ts';
import { compileProgram } from '../../src/core/evidence/program.ts';
import { readEvidence } from '../../src/core/evidence/read-evidence.ts';
import { parseOutline } from '../../src/core/outline/parse-outline.ts';

/** By id of a requirement: snippets that say it, and snippets that come near and do not. Each stands alone. */
const bankSchema = v.record(v.string(), v.object({ says: v.array(v.string()), misses: v.array(v.string()) }));

/** What came out for one step, or for all. */
interface Score {
  readonly says: number;
  readonly found: number;
  readonly misses: number;
  readonly quiet: number;
  readonly failures: readonly string[];
}

const content = new URL('../../content/', import.meta.url);
const banks = join(import.meta.dirname, 'phrasings');
// Those that lines of evidence were written for, those of writers who never saw any, those in many voices that only words were weighed by, and those
// that nobody reads.
const sets = ['tuning', 'fresh', 'voices', 'held-back'] as const;

/** Prints for each step which of the phrasings in `phrasings/SET/NN-key.yaml` are judged as they should be: all, or those of some numbers. */
export function measure(numbers: readonly string[]): void {
  const concepts = v.parse(conceptsSchema, parse(readFileSync(new URL('evidence.yaml', content), 'utf8')));
  for (const set of sets) {
    const files = readdirSync(join(banks, set)).filter((name) => numbers.length === 0 || numbers.some((number) => Number(number) === Number.parseInt(name, 10)));
    const scores = files.sort().map((file) => {
      const score = judgeFile(join(banks, set, file), file, concepts);
      console.log([`\n${set}, ${file}: ${summary(score)}`, ...(set === 'held-back' ? [] : score.failures)].join('\n'));
      return score;
    });
    console.log(`\n${set}, all: ${summary(scores.reduce(add, nothing))}`);
  }
}

function judgeFile(bank: string, file: string, concepts: Concepts): Score {
  const step = v.parse(stepSchema, parse(readFileSync(new URL(`steps/${file}`, content), 'utf8')));
  const phrasings = v.parse(bankSchema, parse(readFileSync(bank, 'utf8')));
  const program = compileProgram([step], concepts);
  return Object.entries(phrasings)
    .map(([id, { says, misses }]) => {
      if (!step.requirements.some((requirement) => requirement.id === id)) throw new Error(`${file} has no requirement ${id}`);
      const isSaid = (text: string): boolean => isAnswered(readEvidence(parseOutline(text), program), step, id);
      const unheard = says.filter((text) => !isSaid(text));
      const misheard = misses.filter(isSaid);
      return {
        says: says.length,
        found: says.length - unheard.length,
        misses: misses.length,
        quiet: misses.length - misheard.length,
        failures: [...unheard.map((text) => failure('not found', id, text)), ...misheard.map((text) => failure('found', id, text))],
      };
    })
    .reduce(add, nothing);
}

function isAnswered(evidence: DraftEvidence, step: Step, id: string): boolean {
  return evidence.found.has(id) || [id, step.key].some((target) => evidence.waived.get(target)?.justified === true);
}

const nothing: Score = { says: 0, found: 0, misses: 0, quiet: 0, failures: [] };

function add(left: Score, right: Score): Score {
  return {
    says: left.says + right.says,
    found: left.found + right.found,
    misses: left.misses + right.misses,
    quiet: left.quiet + right.quiet,
    failures: [...left.failures, ...right.failures],
  };
}

function failure(verdict: 'found' | 'not found', id: string, text: string): string {
  return `  ${verdict} ${id}: ${JSON.stringify(text.trim())}`;
}

function summary({ says, found, misses, quiet }: Score): string {
  return `${share(found, says)} of what is said is found (${String(found)}/${String(says)}), ${share(quiet, misses)} of what is not said stays missing (${String(quiet)}/${String(misses)})`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
