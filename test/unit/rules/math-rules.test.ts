import assert from 'node:assert/strict';
import type { Draft } from '../../../src/core/answer/draft.ts';
import type { FileName } from '../../../src/core/answer/files.ts';
import { readEstimates } from '../../../src/core/estimate/read-estimates.ts';
import { formatMessage } from '../../../src/core/message.ts';
import { parseOutline } from '../../../src/core/outline/parse-outline.ts';
import { consistencyNumberConflict } from '../../../src/core/rules/consistency-number-conflict.ts';
import { mathMismatch } from '../../../src/core/rules/math-mismatch.ts';
import { mathPropagated } from '../../../src/core/rules/math-propagated.ts';
import { mathTotalMismatch } from '../../../src/core/rules/math-total-mismatch.ts';
import { mathUncalculated } from '../../../src/core/rules/math-uncalculated.ts';
import { mathUnitMismatch } from '../../../src/core/rules/math-unit-mismatch.ts';
import type { AnswerRule, DraftRule, Problem, RuleInput } from '../../../src/core/rules/rule.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';

const requirements: FileName = '01-problem-requirements.md';
const estimates: FileName = '02-capacity-estimation.md';
const data: FileName = '04-data-model-architecture.md';

function draft(file: FileName, text: string): Draft {
  const outline = parseOutline(text);
  return { file, outline, estimates: readEstimates(outline) } as unknown as Draft;
}

function found(rule: DraftRule | AnswerRule, ...drafts: readonly Draft[]): readonly Problem[] {
  const input = { answer: { drafts } } as unknown as RuleInput;
  return rule.scope === 'answer' ? [...rule.check(input)] : drafts.flatMap((one) => [...rule.check(one, input)]);
}

const examples: readonly (DraftRule | AnswerRule)[] = [mathMismatch, mathUnitMismatch, mathTotalMismatch, mathPropagated, mathUncalculated];

describe('rules on estimates', () => {
  for (const rule of examples) {
    it(`${rule.id} finds its bad example once and leaves its good one alone`, () => {
      assert.equal(found(rule, draft(estimates, rule.examples.bad)).length, 1);
      assert.equal(found(rule, draft(estimates, rule.examples.good)).length, 0);
    });
  }

  for (const rule of [mathMismatch, mathUnitMismatch, mathTotalMismatch]) {
    it(`${rule.id} corrects its bad example into nothing left to find`, () => {
      const { bad } = rule.examples;
      const edits = found(rule, draft(estimates, bad)).flatMap(({ fixes }) => fixes ?? []).flatMap((fix) => fix.edits);
      assert.equal(edits.length, 1);
      const after = draft(estimates, applyEdits(bad, edits));
      for (const other of examples) assert.deepEqual(found(other, after), []);
    });
  }

  it('math/mismatch points at the result and at its uses', () => {
    const text = 'Storage: 10M × 2 KB = 25 GB\n\nA year: 25 GB × 365 = 9.125 TB\n';
    const [problem] = found(mathMismatch, draft(estimates, text));
    assert.ok(problem);
    assert.equal(text.slice(problem.at.start, problem.at.end), '25 GB');
    assert.equal(formatMessage(problem.message), '10M × 2 KB is 20 GB; 25 GB is 25 % too large.');
    assert.deepEqual(problem.related?.map(({ span }) => span.start), [text.lastIndexOf('25 GB')]);
  });

  it('math/propagated follows a wrong result into a later file', () => {
    const problems = found(mathPropagated, draft(estimates, 'Storage: 10M × 2 KB = 25 GB\n'), draft(data, 'A shard holds 25 GB / 5 = 5 GB.\n'));
    assert.equal(problems.length, 1);
    assert.equal(problems[0]?.related?.[0]?.file, estimates);
  });

  it('math/propagated says nothing of a value that was there before or came out right elsewhere', () => {
    assert.deepEqual(found(mathPropagated, draft(estimates, 'Disk: 25 GB × 2 = 50 GB\n\n10M × 2 KB = 25 GB\n\n25 GB × 3 = 75 GB\n')), []);
    assert.deepEqual(found(mathPropagated, draft(estimates, '10M × 2 KB = 25 GB\n\n5 × 5 GB = 25 GB\n\n25 GB × 3 = 75 GB\n')), []);
  });

  it('math/propagated follows a wrong period only where it is kept', () => {
    const text = '# Load\n\n40M / 86,400 = 463 per minute\n\n## Later\n\n';
    assert.deepEqual(found(mathPropagated, draft(estimates, `${text}463 × 2 = 926/s\n`)), []);
    assert.equal(found(mathPropagated, draft(estimates, `${text}463 × 2 = 926 per minute\n`)).length, 1);
  });

  it('math/uncalculated looks only at the estimate, and knows values from everywhere', () => {
    const text = '# Capacity\n\n## Traffic\n\n- Peak QPS: 48,000\n';
    assert.equal(found(mathUncalculated, draft(data, text)).length, 0);
    assert.equal(found(mathUncalculated, draft(requirements, '- Peak requests: 48,000\n'), draft(estimates, text)).length, 0);
    assert.equal(found(mathUncalculated, draft(estimates, text), draft(data, 'It is 12,000 × 4 = 48,000.')).length, 0);
    assert.equal(found(mathUncalculated, draft(estimates, text.replace('Traffic', 'Assumptions'))).length, 0);
  });

  it('consistency/number-conflict compares the same name between files', () => {
    const problems = found(consistencyNumberConflict, draft(requirements, '- Daily active users: 10M\n'), draft(estimates, '| What | Value |\n|---|---|\n| Daily active users | 50 million |\n'));
    assert.deepEqual(problems.map(({ message }) => formatMessage(message)), ['Daily active users is 50 million here and 10M in 01-problem-requirements.md.']);
  });

  it('consistency/number-conflict leaves alone what agrees, what has two values in one file, and other scenarios', () => {
    const one = draft(requirements, '- Daily active users: 10M\n');
    assert.deepEqual(found(consistencyNumberConflict, one, draft(estimates, '- **Daily active users**: ~10 million\n')), []);
    assert.deepEqual(found(consistencyNumberConflict, one, draft(estimates, '- Daily active users: 20M\n- Daily active users: 30M\n')), []);
    assert.deepEqual(found(consistencyNumberConflict, one, draft(estimates, '## In five years\n\n- Daily active users: 50M\n')), []);
  });

  const told: readonly (readonly [name: string, one: string, other: string, count: number])[] = [
    ['a label with more behind it', '| A-1 | Customer accounts: 12M | counted in May |\n', 'Customer accounts: 15M. Transfers a day: 30M.\n', 1],
    ['a name behind its number', 'It serves 150 million monthly active users.\n', 'With 180M MAU watching, nobody tries that.\n', 1],
    ['a label and a phrase', '- MAU: 150M\n', 'A base of 180 million monthly users.\n', 1],
    ['the label of what is done in a day', 'Orders per day: 3M. All are paid.\n', '- Daily orders: 5M\n', 1],
    ['a rounded value', '- MAU: 150M\n', 'With 155M MAU watching, nobody tries that.\n', 0],
    ['a bound', '- MAU: 150M\n', 'It holds for up to 400M MAU.\n', 0],
    ['a later year', '- MAU: 150M\n', 'In its third year 400M MAU come.\n', 0],
    ['a multiple', '- MAU: 150M\n', 'At 1,500M MAU the index no longer fits.\n', 0],
    ['a part', '- DAU: 40M\n', 'Frankfurt has 12M DAU.\n\nThere are 5M DAU in Asia.\n', 0],
    ['a share of a day in a phrase', '- Orders per day: 3M\n', 'A shard takes 20,000 orders a day.\n', 0],
    ['an operand', '- Orders a day: 3M\n', 'Orders a day: 12M / 8 = 1.5M\n', 0],
    ['another operation', '- Orders a day: 3M\n', 'Payments a day: 5M. Orders a day: 3M.\n', 0],
    ['another qualifier', '- Daily orders: 3M\n', 'Failed daily orders: 30,000. Peak daily orders: 9M.\n', 0],
    ['the peak against the average', '- Average QPS: 3,000\n', 'Peak QPS: 9,000\n', 0],
  ];
  for (const [name, one, other, count] of told) {
    it(`consistency/number-conflict on running text: ${name}`, () => {
      assert.equal(found(consistencyNumberConflict, draft(requirements, one), draft(data, other)).length, count);
    });
  }
});
