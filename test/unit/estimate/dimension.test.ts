import assert from 'node:assert/strict';
import fc from 'fast-check';
import { divided, multiplied, plain, raised, sameDimensions } from '../../../src/core/estimate/dimension.ts';
import { evaluate, literal } from '../../../src/core/estimate/evaluate.ts';
import { readExpression } from '../../../src/core/estimate/expression.ts';
import { tokenize } from '../../../src/core/estimate/tokenize.ts';
import { joinedUnits, perUnit, type Unit, unitNamed } from '../../../src/core/estimate/unit.ts';

const exponent = fc.integer({ min: -3, max: 3 });
const dimensions = fc.record({ data: exponent, time: exponent, money: exponent });

function valueOf(text: string): { readonly amount: number; readonly data: number; readonly time: number; readonly money: number } {
  const found = readExpression(tokenize(text, { start: 0, end: text.length }, 'code'), 0);
  assert.ok(found, text);
  const measure = evaluate(found.expression, literal);
  assert.ok(measure, text);
  return { amount: measure.amount, ...measure.dimensions };
}

describe('units', () => {
  it('multiply associatively and commutatively, and dividing undoes it', () => {
    fc.assert(
      fc.property(dimensions, dimensions, dimensions, (one, two, three) => {
        assert.ok(sameDimensions(multiplied(multiplied(one, two), three), multiplied(one, multiplied(two, three))));
        assert.ok(sameDimensions(multiplied(one, two), multiplied(two, one)));
        assert.ok(sameDimensions(divided(multiplied(one, two), two), one));
        assert.ok(sameDimensions(multiplied(one, raised(one, -1)), plain));
      }),
    );
  });

  it('are the same product however they are grouped in a calculation', () => {
    const quantity = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom('', ' KB', ' GB', ' s', ' days', '/s', ' per day')).map(([value, unit]) => `${String(value)}${unit}`);
    fc.assert(
      fc.property(quantity, quantity, quantity, (one, two, three) => {
        const left = valueOf(`(${one} × ${two}) × ${three}`);
        const right = valueOf(`${one} × (${two} × ${three})`);
        assert.deepEqual({ ...left, amount: 0 }, { ...right, amount: 0 });
        assert.ok(Math.abs(left.amount / right.amount - 1) < 1e-9);
      }),
    );
  });

  it('are read as written before they are read in lower case', () => {
    const grain = (word: string): string | undefined => unitNamed(word)?.[0]?.grain;
    assert.deepEqual(['GB', 'Gb', 'gb', 'Mbps', 'MBps', 'mbit', 'KiB', 'terabytes'].map(grain), ['byte', 'bit', 'byte', 'bit', 'byte', 'bit', 'byte', 'byte']);
  });

  it('cancel against themselves below the line', () => {
    const day: Unit = unitNamed('day') ?? [];
    const { amount, time } = valueOf('6 days / 2 days');
    assert.deepEqual([amount, time], [3, 0]);
    assert.equal(joinedUnits(day, perUnit(day)).reduce((sum, { power }) => sum + power, 0), 0);
  });
});

const values: readonly (readonly [text: string, amount: number])[] = [
  ['100K / 20K', 5],
  ['2 + 3 × 4', 14],
  ['(2 + 3) × 4', 20],
  ['2^10', 1024],
  ['10^6 × 3', 3e6],
  ['62^7', 62 ** 7],
  ['2³', 8],
  ['10 crore', 1e8],
  ['3.5 million × 2', 7e6],
  ['$10K per PB × 2 PB', 20_000],
  ['1,000 × 45 %', 450],
  ['200 + 10%', 220],
  ['100% − 99.9%', 0.001],
  ['20 messages × 3', 60],
  ['ceil(7 / 2)', 4],
  ['6 KB (compressed) × 2', 12_000 * 8],
  ['5 times 3 plus 1', 16],
  ['1 Gbps × 10 s', 1e10],
  ['3 nodes × 2 GB usable', 6 * 8e9],
];

describe('calculations', () => {
  for (const [text, amount] of values) {
    it(`gives ${text} its value`, () => {
      assert.ok(Math.abs(valueOf(text).amount / amount - 1) < 1e-9, String(valueOf(text).amount));
    });
  }
});
