import assert from 'node:assert/strict';
import type { Step } from '../../../src/core/catalogue/step-schema.ts';
import { compileProgram } from '../../../src/core/evidence/program.ts';
import { readEvidence } from '../../../src/core/evidence/read-evidence.ts';
import { parseOutline } from '../../../src/core/outline/parse-outline.ts';

const requirement = (id: string, title: string): Step['requirements'][number] => ({ id, title, asks: 'say it', hint: 'Say it.', subject: title, evidence: ['nothing that anyone says'], waived: ['no broker'] });
const step: Step = { number: 6, key: 'async', file: '05A', title: 'Messaging', purpose: 'Tests.', subject: 'messaging', requirements: [requirement('async/ordering', 'Order'), requirement('async/retry', 'Retries')] };
const program = compileProgram([step], { outOfScope: 'out of scope', unfinished: 'to be written', notNeeded: 'not needed' }, {
  'async/ordering': 'sequence order overtake swap first number',
  'async/retry': 'retry attempt backoff again park number',
});

function found(text: string): readonly string[] {
  return [...readEvidence(parseOutline(`# Messaging\n\n${text}\n`), program).found.keys()];
}

describe('telling words', () => {
  it('tell of a requirement where five of them stand in one passage', () => {
    assert.deepEqual(found('The sequence holds for each cart: what is put in first nothing overtakes, no two swap, and a gap in the order is seen.'), ['async/ordering']);
  });

  it('tell of it in a whole section as well', () => {
    assert.deepEqual(found('- The sequence holds for each cart.\n- What came first nothing overtakes.\n- No two swap.\n- A gap in the order is seen.'), ['async/ordering']);
  });

  it('tell of nothing where they are few, or one that is said often', () => {
    assert.deepEqual(found('The sequence of the order is the order of the sequence, first come, first order, and the sequence stays.'), []);
  });

  it('tell of nothing where as many speak of a neighbour', () => {
    assert.deepEqual(found('A sequence in order, first to swap or overtake: retry each attempt again after the backoff, then park it.'), []);
  });

  it('do not tell of what is to be written or out of scope', () => {
    assert.deepEqual(found('Sequence, order, first, swap and who may overtake whom are to be written.'), []);
    assert.deepEqual(found('Out of scope: sequence, order, overtake, swap, first.'), []);
  });

  it('stand back where the requirement is said not to apply', () => {
    const evidence = readEvidence(parseOutline('# Messaging\n\nThere is no broker, so that a sequence, an order, a swap, an overtaking and a first one are nothing to speak of.\n'), program);
    assert.deepEqual([...evidence.found.keys()], []);
    assert.ok(evidence.waived.has('async/ordering'));
  });
});
