import assert from 'node:assert/strict';
import type { Step } from '../../../src/core/catalogue/step-schema.ts';
import { compileProgram } from '../../../src/core/evidence/program.ts';
import { readEvidence } from '../../../src/core/evidence/read-evidence.ts';
import { compileTellingWords } from '../../../src/core/evidence/telling-words.ts';
import { parseOutline } from '../../../src/core/outline/parse-outline.ts';

const requirement = (id: string, title: string): Step['requirements'][number] => ({ id, title, asks: 'say it', hint: 'Say it.', subject: title, evidence: ['nothing that anyone says'], waived: ['no broker'] });
const step: Step = { number: 6, key: 'async', file: '05A', title: 'Messaging', purpose: 'Tests.', subject: 'messaging', requirements: [requirement('async/ordering', 'Order'), requirement('async/retry', 'Retries')] };
const program = compileProgram([step], { outOfScope: 'out of scope', unfinished: 'to be written', notNeeded: 'not needed' }, {
  'async/ordering': '-10 +9 sequenc overtak +7 order swap -8 retri again',
  'async/retry': '-10 +9 retri attempt backoff +7 again park -8 order sequenc swap',
});

function found(text: string): readonly string[] {
  return [...readEvidence(parseOutline(`# Messaging\n\n${text}\n`), program).found.keys()];
}

describe('telling words', () => {
  it('tell of a requirement where enough of them stand in one passage', () => {
    assert.deepEqual(found('The sequence holds for each cart: nothing overtakes, no two swap.'), ['async/ordering']);
    assert.deepEqual(found('Each attempt comes after a longer backoff, then it is parked.'), ['async/retry']);
  });

  it('tell of nothing where they are few, stand apart, or one is said often', () => {
    for (const text of ['Each cart has its own sequence.', 'The sequence of each cart.\n\nNo two swap.', 'The sequence of the sequence is a sequence of sequences.']) assert.deepEqual(found(text), []);
  });

  it('tell of nothing where as many speak for a neighbour', () => {
    assert.deepEqual(found('No sequence is overtaken, no order swapped by a retry, and an attempt comes after the backoff.'), []);
  });

  it('tell the same whether or not words that tell nothing stand among them', () => {
    assert.deepEqual(found(`The sequence holds, ${'and so it goes on with what else there is, '.repeat(9)} nothing overtakes, no two swap.`), ['async/ordering']);
  });

  it('do not tell of what is to be written or out of scope', () => {
    assert.deepEqual(found('Sequence, order, swap and who may overtake whom are to be written.'), []);
    assert.deepEqual(found('Out of scope: sequence, order, overtake, swap.'), []);
  });

  it('stand back where the requirement is said not to apply', () => {
    const evidence = readEvidence(parseOutline('# Messaging\n\nThere is no broker, so that a sequence, an order, a swap and an overtaking are nothing to speak of.\n'), program);
    assert.deepEqual([...evidence.found.keys()], []);
    assert.ok(evidence.waived.has('async/ordering'));
  });

  it('are read as they are written in the catalogue', () => {
    const { rowOf, firsts, weighed, weights, starts } = compileTellingWords([
      { step: 6, line: 3, list: '-10 +9 sequenc -8 retri' },
      { step: 6, line: 4, list: '0 +5 retri' },
    ]);
    const row = rowOf('Retries');
    const weighs = [...weighed.slice(firsts[row], firsts[row + 1])].map((topic, index) => [topic, weights[(firsts[row] ?? 0) + index]]);
    assert.deepEqual(weighs, [[0, -8], [1, 5]]);
    assert.deepEqual([...starts], [-10, 0]);
    assert.equal(rowOf('unheard'), -1);
  });
});
