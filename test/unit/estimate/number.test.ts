import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readNumber, suffixNamed } from '../../../src/core/estimate/number.ts';
import { printNumber } from '../../../src/core/estimate/print.ts';

const written: readonly (readonly [text: string, value: number, read: string])[] = [
  ['42', 42, '42'],
  ['0.05', 0.05, '0.05'],
  ['.5', 0.5, '.5'],
  ['86,400 s', 86_400, '86,400'],
  ['1,234,567.89', 1_234_567.89, '1,234,567.89'],
  ['80,000, and more', 80_000, '80,000'],
  ['10,00,000 rows', 1_000_000, '10,00,000'],
  ['1_000_000', 1_000_000, '1_000_000'],
  ['1 000 000 rows', 1_000_000, '1 000 000'],
  ['1.000.000 rows', 1_000_000, '1.000.000'],
  ['2,5 TB', 2.5, '2,5'],
  ['1e9', 1e9, '1e9'],
  ['1.5e-3', 0.0015, '1.5e-3'],
  ['3, 4', 3, '3'],
  ['7.', 7, '7'],
];

describe('numbers as people write them', () => {
  for (const [text, value, read] of written) {
    it(`reads ${text}`, () => {
      const found = readNumber(text, 0);
      assert.equal(found?.value, value);
      assert.equal(text.slice(0, found.end), read);
    });
  }

  it('knows what one more in the last digit adds', () => {
    assert.equal(readNumber('12,000', 0)?.step, 1000);
    assert.equal(readNumber('5.20', 0)?.step, 0.01);
    assert.equal(readNumber('0.0012', 0)?.digits, 2);
  });

  it('knows suffixes and number words', () => {
    assert.deepEqual(['K', 'M', 'bn', 'million', 'crore', 'lakh', 'apples'].map(suffixNamed), [1e3, 1e6, 1e9, 1e6, 1e7, 1e5, undefined]);
  });

  it('reads back every number that it prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 0, max: 3 }), fc.constantFrom(',', '', '_'), (digits, decimals, separator) => {
        const value = digits / 10 ** decimals;
        const printed = printNumber(value, { separator, digits: 16 });
        const found = readNumber(printed, 0);
        assert.equal(found?.end, printed.length);
        assert.ok(Math.abs(found.value - value) <= Math.abs(value) * 1e-9, printed);
      }),
    );
  });
});
