import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDraft } from '../../src/core/answer/read-draft.ts';
import { loadCatalogue } from '../../src/core/catalogue/load-catalogue.ts';
import { checkAnswer } from '../../src/core/check/check-answer.ts';
import { correctionOf } from '../../src/core/estimate/correction.ts';
import { explainEquation } from '../../src/core/estimate/explain.ts';
import { readEstimates } from '../../src/core/estimate/read-estimates.ts';
import { parseOutline } from '../../src/core/outline/parse-outline.ts';
import { mergePacks } from '../../src/core/packs/merge-packs.ts';
import { rules } from '../../src/core/rules/table.ts';
import { applyEdits } from '../../src/core/text/edit.ts';
import type { Span } from '../../src/core/text/span.ts';
import { ownCatalogue } from '../support/catalogue.ts';
import { anyAnswer, anyDraft, anySource } from './inputs.ts';

/** No input of these sizes may take longer, in milliseconds of our own process: a busy machine does not count. */
const PATIENCE = 2000;

/** Read before anything is timed. */
const catalogue = ownCatalogue();

const ruleIds = rules.map(({ id }) => id);

function within({ start, end }: Span, text: string): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `${String(start)}–${String(end)} of ${String(text.length)}`);
}

function inTime(work: () => void): void {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  const time = (user + system) / 1000;
  assert.ok(time < PATIENCE, `took ${time.toFixed(0)} ms`);
}

/** What holds for every input, by what is tried. Each is one property over random inputs. */
export const properties = {
  'the check of an answer': fc.property(anyAnswer, (files) => {
    inTime(() => {
      const drafts = files.map(([file, text]) => readDraft(file, text, catalogue));
      const { findings, failures } = checkAnswer({ drafts }, catalogue, new Map(), new Map());
      assert.deepEqual(failures, []);
      const texts = new Map(files);
      for (const { file, span, fixes } of findings) {
        const text = texts.get(file) ?? '';
        within(span, text);
        for (const { edits } of fixes) {
          for (const edit of edits) within(edit.span, text);
          applyEdits(text, edits);
        }
      }
    });
  }),
  'the outline of a draft': fc.property(anyDraft, (text) => {
    inTime(() => {
      const { sections, comments } = parseOutline(text);
      for (const section of sections) within(section.span, text);
      for (const comment of comments) within(comment.span, text);
    });
  }),
  'the estimates of a draft': fc.property(anyDraft, (text) => {
    inTime(() => {
      const { equations, quantities } = readEstimates(parseOutline(text));
      for (const equation of equations) {
        within(equation.span, text);
        explainEquation(text, equation);
        const edit = correctionOf(text, equation)?.edit;
        if (edit !== undefined) within(edit.span, text);
      }
      for (const { nameSpan } of quantities) within(nameSpan, text);
    });
  }),
  'the loader of content': fc.property(anySource, (source) => {
    inTime(() => {
      for (const { line, path } of loadCatalogue([source]).problems) assert.ok(line >= 1 && path === source.path);
    });
  }),
  'the loader of packs': fc.property(fc.array(anySource, { maxLength: 3 }), fc.boolean(), (sources, named) => {
    inTime(() => {
      const pack = { path: 'pack.yaml', text: 'id: house\ntitle: House\n' };
      const { problems } = mergePacks(catalogue, [{ folder: 'house', files: named ? [pack, ...sources] : sources }], ruleIds);
      for (const { line, span } of problems) assert.ok(line >= 1 && span.start <= span.end);
    });
  }),
};

export type PropertyName = keyof typeof properties;

/** Tries one property; the report says what failed and the smallest input that makes it fail. */
export function tryProperty(name: PropertyName, seed: number, runs: number): fc.RunDetails<unknown> {
  return fc.check(properties[name] as fc.IProperty<unknown>, { seed, numRuns: runs });
}
