import assert from 'node:assert/strict';
import fc from 'fast-check';
import { correctionOf, describeFault } from '../../../src/core/estimate/correction.ts';
import { findEquations } from '../../../src/core/estimate/equations.ts';
import { explainEquation } from '../../../src/core/estimate/explain.ts';
import type { Token } from '../../../src/core/estimate/token.ts';
import { tokenize } from '../../../src/core/estimate/tokenize.ts';
import { valueOfUnfinished } from '../../../src/core/estimate/unfinished.ts';
import { estimatesOf } from './read.ts';

const pieces = ['1', '20', '3,000', '0.5', '5%', ' ', '\n', '=', '≈', '~', '→', '×', 'x', '*', '/', '+', '−', '-', '^', '(', ')', '|', '$', ' KB', ' GB/s', 'M', 'B', ' per day', ' users', 'ceil', '```\n', '- ', ',', '.', ';', '²', '1e9', '--|--\n', 'total', '\u0000', '€', '9'.repeat(400)];

describe('estimates of any text', () => {
  it('never fail, and every place lies in the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const { equations, unfinished, quantities } = estimatesOf(text);
        for (const equation of equations) {
          for (const { start, end } of [equation.span, equation.left, equation.result]) assert.ok(0 <= start && start <= end && end <= text.length);
          describeFault(text, equation);
          explainEquation(text, equation);
          const edit = correctionOf(text, equation)?.edit;
          if (edit !== undefined) assert.ok(edit.span.start <= edit.span.end && edit.span.end <= text.length);
        }
        for (const open of unfinished) valueOfUnfinished(text, open);
        for (const { nameSpan } of quantities) assert.ok(nameSpan.end <= text.length);
      }),
      { numRuns: 2000, seed: 5 },
    );
  });

  it('never fail on random characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void estimatesOf(text)), { numRuns: 500, seed: 5 });
  });

  const endless = ['(', '((1 + ', '1 × ', '1 = ', '2^', '5 - ', '1/', '1 day ', 'a (1 ', '1 + (', '~', '1, × ', '|1', '(1 = ', '1 KB = 2 KB; '];
  for (const piece of endless) {
    it(`looks at each token of endless ${piece} a bounded number of times`, () => {
      const looks = (count: number): number => looksAt(piece.repeat(count));
      const few = looks(500);
      assert.ok(looks(2000) <= 4.4 * few + 200, `${String(looks(2000))} looks after ${String(few)}`);
    });
  }

  it('are read from a long table and a long line without running out of stack', () => {
    estimatesOf(`| a | b |\n|---|---|\n${'| x | 1 |\n'.repeat(5000)}| Total | 5000 |\n`);
    estimatesOf('1 + '.repeat(20_000) + '= 5');
  });
});

/** How often the tokens of a text are looked at. */
function looksAt(text: string): number {
  const tokens = tokenize(text, { start: 0, end: text.length }, 'code');
  let looks = 0;
  const counting = new Proxy(tokens as Token[], {
    get(target, key) {
      looks++;
      const value: unknown = Reflect.get(target, key);
      return value;
    },
  });
  findEquations(counting);
  return looks;
}
