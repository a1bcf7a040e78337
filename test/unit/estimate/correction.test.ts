import assert from 'node:assert/strict';
import { correctionOf, describeFault } from '../../../src/core/estimate/correction.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { formatMessage } from '../../../src/core/message.ts';
import { judgements, onlyEquation } from './read.ts';

const faults: readonly (readonly [text: string, message: string, corrected: string])[] = [
  ['20,000,000 × 50 GB = 1,000,000 GB', '20,000,000 × 50 GB is 1 EB; 1,000,000 GB is 1,000 times too small.', '20,000,000 × 50 GB = 1 EB'],
  ['6 TB/day × 3 days = 18 GB', '6 TB/day × 3 days is 18 TB; 18 GB is 1,000 times too small.', '6 TB/day × 3 days = 18 TB'],
  ['300 MB/s = 300 Mbps', '300 MB/s is 2,400 Mbps, not 300 Mbps: a byte has 8 bits.', '300 MB/s = 2,400 Mbps'],
  ['600 * 60 * 24 = 86400', '600 * 60 * 24 is 864000; 86400 is 10 times too small.', '600 * 60 * 24 = 864000'],
  ['16 × 3 × 3 = 134', '16 × 3 × 3 is 144; 134 is 6.9 % too small.', '16 × 3 × 3 = 144'],
  ['2,592M / 86,400 s = 30 row writes a second', '2,592M / 86,400 s is 30,000 row writes a second; 30 row writes a second is 1,000 times too small.', '2,592M / 86,400 s = 30,000 row writes a second'],
  ['20 million × 3 = 600 million', '20 million × 3 is 60 million; 600 million is 10 times too large.', '20 million × 3 = 60 million'],
  ['1B × $0.20 per million = $20.00', '1B × $0.20 per million is $200.00; $20.00 is 10 times too small.', '1B × $0.20 per million = $200.00'],
  ['30 / 120 = 20%', '30 / 120 is 25%; 20% is 20 % too small.', '30 / 120 = 25%'],
  ['600/min ÷ 60 = 10/min', '600/min ÷ 60 is 10/s, not 10/min: the number fits, the unit does not.', '600/min ÷ 60 = 10/s'],
  ['975 GB/s × 60 s = 58.5 TB/s', '975 GB/s × 60 s is 58.5 TB, not 58.5 TB/s: the number fits, the unit does not.', '975 GB/s × 60 s = 58.5 TB'],
  ['8,760 × 0.05 per cent = 43.8 hours', '8,760 × 0.05 per cent is 4.38 hours; 43.8 hours is 10 times too large.', '8,760 × 0.05 per cent = 4.38 hours'],
  ['9,000 / 14,000 = 46 per cent', '9,000 / 14,000 is 64.3 per cent; 46 per cent is 28 % too small.', '9,000 / 14,000 = 64.3 per cent'],
  ['On the wire 34.9 MB/s × 8 = 279 MB/s', '34.9 MB/s × 8 is 279 Mbit/s, not 279 MB/s: a byte has 8 bits.', 'On the wire 34.9 MB/s × 8 = 279 Mbit/s'],
  ['11.1 MBps × 8 = 88.8 MBps on the line', '11.1 MBps × 8 is 88.8 Mbps, not 88.8 MBps: a byte has 8 bits.', '11.1 MBps × 8 = 88.8 Mbps on the line'],
  ['5,000/s × 2 KB = 10 MB', '5,000/s × 2 KB is 10 MB/s, not 10 MB: the number fits, the unit does not.', '5,000/s × 2 KB = 10 MB/s'],
];

describe('a wrong equation', () => {
  for (const [text, sentence, corrected] of faults) {
    it(`is described and corrected in its writer's style: ${text}`, () => {
      const equation = onlyEquation(text);
      assert.equal(formatMessage(describeFault(text, equation)), sentence);
      const correction = correctionOf(text, equation);
      assert.ok(correction);
      const after = applyEdits(text, [correction.edit]);
      assert.equal(after, corrected);
      assert.deepEqual(judgements(after).map((line) => line.split(' ')[0]), ['verified']);
    });
  }

  it('has no correction when it is right', () => {
    assert.equal(correctionOf('2 × 3 = 6', onlyEquation('2 × 3 = 6')), undefined);
  });
});
