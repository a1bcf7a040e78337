import assert from 'node:assert/strict';
import { availabilityAt, downtimeOf } from '../../../src/core/estimate/availability.ts';
import { countEstimates } from '../../../src/core/estimate/estimate.ts';
import { equationAt, explainEquation } from '../../../src/core/estimate/explain.ts';
import { estimatePatterns } from '../../../src/core/estimate/patterns.ts';
import { unfinishedAt, valueOfUnfinished } from '../../../src/core/estimate/unfinished.ts';
import { formatMessage } from '../../../src/core/message.ts';
import { estimatesOf, judgements, onlyEquation } from './read.ts';

const unfinished: readonly (readonly [text: string, value: string])[] = [
  ['10M × 2 KB / day =', '20 GB/day'],
  ['20B × 300 B =', '6 TB'],
  ['1,200,000 / 86,400 s =', '13.9/s'],
  ['100 Mbps × 3 =', '300 Mbps'],
  ['2 KB × 5000 =', '10 MB'],
  ['$500 × 12 =', '$6,000'],
  ['3 × 20 min =', '1 h'],
  ['3 × 7.3 min =', '21.9 min'],
  ['2 × 13.14 s =', '26.28 s'],
  ['60 × 24 h =', '60 days'],
  ['10M / 86,400 ≈', '116'],
];

describe('unfinished equations', () => {
  for (const [text, value] of unfinished) {
    it(`${text} waits for ${value}`, () => {
      const [open] = estimatesOf(`- Peak: ${text}\n`).unfinished;
      assert.ok(open);
      assert.equal(valueOfUnfinished(`- Peak: ${text}\n`, open), value);
      assert.equal(open.at, `- Peak: ${text}`.length);
    });
  }

  it('are found from the cursor behind the sign', () => {
    const report = estimatesOf('5 × 3 = ');
    assert.ok(unfinishedAt(report, 7));
    assert.ok(unfinishedAt(report, 8));
    assert.equal(unfinishedAt(report, 3), undefined);
  });

  it('are none where a value follows, also on the next line', () => {
    assert.deepEqual(estimatesOf('5 × 3 = 15').unfinished, []);
    assert.deepEqual(estimatesOf('```\n5 × 3\n= 15\n```\n').unfinished, []);
  });
});

describe('the working of an equation', () => {
  it('shows each step with its unit', () => {
    const text = '20B × 5% × 200 KB = 200 TB';
    const { steps, verdict } = explainEquation(text, onlyEquation(text));
    assert.deepEqual(steps, ['20B × 5% = 1B', '1B × 200 KB = 200 TB']);
    assert.equal(formatMessage(verdict), '200 TB is right.');
  });

  it('comes to bits where an 8 turns bytes into them', () => {
    const stepsOf = (text: string): readonly string[] => explainEquation(text, onlyEquation(text)).steps;
    assert.deepEqual(stepsOf('On the wire 34.9 MB/s × 8 = 279 MB/s'), ['34.9 MB/s × 8 = 279.2 Mbps']);
    assert.deepEqual(stepsOf('2 × 17.5 MB/s × 8 = 280 Mbit/s'), ['2 × 17.5 MB/s = 35 MB/s', '35 MB/s × 8 = 280 Mbps']);
    assert.deepEqual(stepsOf('34.9 MB/s × 8 = 500 MB/s'), ['34.9 MB/s × 8 = 279.2 MB/s']);
  });

  it('says what would be right', () => {
    const text = '6 TB × 3 = 18 GB';
    assert.equal(formatMessage(explainEquation(text, onlyEquation(text)).verdict), '18 GB is written; 18 TB would be right.');
  });

  it('is found from any place in the equation', () => {
    const report = estimatesOf('It is 6 TB × 3 = 18 TB.');
    assert.equal(equationAt(report, 8)?.state, 'verified');
    assert.equal(equationAt(report, 2), undefined);
  });
});

/** Two decimals, as the table of nines has them. */
function rounded(value: number): number {
  return Number(value.toFixed(2));
}

describe('availability', () => {
  it('leaves the downtime that the table of nines gives', () => {
    const [minute, hour] = [60, 3600];
    assert.equal(rounded(downtimeOf(99.9).year / hour), 8.76);
    assert.equal(rounded(downtimeOf(99.99).year / minute), 52.56);
    assert.equal(rounded(downtimeOf(99.95).month / minute), 21.9);
    assert.equal(rounded(downtimeOf(99.999).month), 26.28);
    assert.equal(downtimeOf(100).year, 0);
  });

  it('is found in a line that speaks of it', () => {
    const text = 'Hit rate 95 %\nAvailability: 99.95 % a month\n';
    assert.equal(availabilityAt(text, text.indexOf('99.95') + 2)?.availability, 99.95);
    assert.equal(availabilityAt(text, text.indexOf('95')), undefined);
  });
});

describe('estimate patterns', () => {
  for (const { id, inputs, write } of estimatePatterns) {
    it(`${id} writes lines that are right`, () => {
      const text = write(inputs.map(({ initial }) => initial));
      const lines = text.split('\n');
      assert.deepEqual(judgements(text).map((line) => line.split(' ')[0]), lines.map(() => 'verified'), text);
    });
  }

  const shares: readonly (readonly [id: string, given: string, line: RegExp])[] = [
    ['servers', '30', /15 × \(1 \+ 30%\) = 20$/m],
    ['servers', '30%', /15 × \(1 \+ 30%\) = 20$/m],
    ['servers', '14', /15 × \(1 \+ 14%\) = 18$/m],
    ['servers', '', /15 × \(1 \+ %\) =$/m],
    ['servers', 'some', /15 × \(1 \+ some%\) =$/m],
    ['cache', '90 %', /50K\/s × \(1 − 90%\) = 5K\/s$/m],
  ];
  for (const [id, given, line] of shares) {
    it(`${id} takes "${given}" for a number of per cent`, () => {
      const pattern = estimatePatterns.find((one) => one.id === id);
      const values = pattern?.inputs.map(({ title, initial }) => (/per cent$/.test(title.template) ? given : initial)) ?? [];
      const text = pattern?.write(values) ?? '';
      assert.match(text, line);
      assert.deepEqual(judgements(text).filter((judgement) => judgement.startsWith('mismatched')), []);
    });
  }

  it('leave open what cannot be calculated', () => {
    const [requests] = estimatePatterns;
    assert.match(requests?.write(['many', '20', '3']) ?? '', /many × 20 =$/m);
  });
});

describe('counts', () => {
  it('add up the states of several reports', () => {
    assert.deepEqual(countEstimates([estimatesOf('2 × 3 = 6'), estimatesOf('2 × 3 = 7\n\n10M × x × 2 = 5')]), { equations: 3, verified: 1, mismatched: 1, notUnderstood: 1 });
  });
});
