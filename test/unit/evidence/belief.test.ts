import assert from 'node:assert/strict';
import type { Step } from '../../../src/core/catalogue/step-schema.ts';
import { compileProgram } from '../../../src/core/evidence/program.ts';
import { readEvidence } from '../../../src/core/evidence/read-evidence.ts';
import { parseOutline } from '../../../src/core/outline/parse-outline.ts';

const requirement = (id: string, title: string, evidence: readonly string[]): Step['requirements'][number] => ({ id, title, asks: 'say it', hint: 'Say it.', subject: title, evidence: [...evidence] });
const lines = ['sequence', 'basket', 'exchange', 'turn', 'row', 'rank'];
const step: Step = { number: 6, key: 'async', file: '05A', title: 'Messaging', purpose: 'Tests.', subject: 'messaging', requirements: [requirement('async/ordering', 'order of messages', lines), requirement('async/retry', 'retries', ['attempt'])] };
const concepts = { outOfScope: 'out of scope', unfinished: 'to be written' };
const withWords = compileProgram([step], concepts, { 'async/ordering': '-11 +14 overtak +9 order swap sequenc +6 cart two never -6 invoic pdf letter' });
const withoutWords = compileProgram([step], concepts);

function found(text: string, program = withWords): readonly string[] {
  return [...readEvidence(parseOutline(`# Messaging\n\n${text}\n`), program).found.keys()];
}

describe('a line of evidence', () => {
  const byChance = 'A sequence of letters and one invoice go into each PDF, and a letter into the next.';

  it('is believed where the words around it speak of the requirement', () => {
    assert.deepEqual(found('The sequence of a cart: two orders never swap.'), ['async/ordering']);
    assert.deepEqual(found('A sequence.'), ['async/ordering']);
  });

  it('is not believed where they speak of something else', () => {
    assert.deepEqual(found(byChance), []);
  });

  it('is believed where another place of the chapter speaks of the requirement clearly', () => {
    assert.deepEqual(found(`${byChance}\n\nTwo orders never overtake.`), ['async/ordering']);
  });

  it('is believed under a heading about the requirement', () => {
    assert.deepEqual(found(`## The order of messages\n\n${byChance}`), ['async/ordering']);
  });

  it('is believed where other lines hold too', () => {
    assert.deepEqual(found(`${byChance} A basket, an exchange, a turn, a row and a rank.`), ['async/ordering']);
  });

  it('is believed where its section speaks of the requirement as a whole', () => {
    assert.deepEqual(found('- A sequence, invoice or letter.\n- Orders.\n- Two that swap.\n- A cart.\n- Overtaking: never.'), ['async/ordering']);
  });

  it('is believed where the heading or the header of its table says what is meant', () => {
    assert.deepEqual(found('## Two that never swap: orders\n\nA sequence of letters and one invoice.'), ['async/ordering']);
    assert.deepEqual(found('| never swap | two orders |\n|---|---|\n| a sequence of letters | one invoice |'), ['async/ordering']);
  });

  it('is believed where the requirement has no telling words', () => {
    assert.deepEqual(found(byChance, withoutWords), ['async/ordering']);
    assert.deepEqual(found('An attempt is an invoice in a PDF letter.'), ['async/retry']);
  });
});
