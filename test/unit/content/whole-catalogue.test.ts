import assert from 'node:assert/strict';
import { evidenceProblems } from '../../../src/core/evidence/evidence-problems.ts';
import { formatMessage } from '../../../src/core/message.ts';
import { ownContent } from '../../support/catalogue.ts';

describe('our own content', () => {
  it('loads whole, with every reference and every line of evidence in order', () => {
    const { catalogue, problems, files } = ownContent();
    const all = [...problems, ...evidenceProblems(files, catalogue.concepts)];
    assert.deepEqual(
      all.map(({ path, line, field, message }) => `${path}:${String(line)} ${field} ${formatMessage(message)}`),
      [],
    );
  });

  it('asks for 161 things in 15 steps', () => {
    const { steps } = ownContent().catalogue;
    assert.deepEqual(steps.map(({ number }) => number), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
    assert.deepEqual(steps.map(({ requirements }) => requirements.length), [10, 16, 10, 17, 7, 16, 14, 12, 8, 6, 8, 10, 5, 14, 8]);
    const ids = steps.flatMap(({ requirements }) => requirements.map(({ id }) => id));
    assert.equal(new Set(ids).size, 161);
  });
});
