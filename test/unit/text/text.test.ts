import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countBelow, firstPlace } from '../../../src/core/text/ascending.ts';
import { applyEdits, type Edit } from '../../../src/core/text/edit.ts';
import { indexLines, lineAt, linesSpan, offsetAt, positionAt } from '../../../src/core/text/line-index.ts';
import { lowerFirst } from '../../../src/core/text/lower-first.ts';
import { touches, trimSpan } from '../../../src/core/text/span.ts';

const anyText = fc.string({ unit: fc.constantFrom('a', 'ß', '\n', '\r', '\r\n', ' ', '😀', '\t'), maxLength: 60 });

describe('a place among ascending numbers', () => {
  const ascending = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 12 }).map((numbers) => numbers.sort((one, other) => one - other));

  it('is that of the first that is not below a limit', () => {
    fc.assert(
      fc.property(ascending, fc.integer({ min: -1, max: 21 }), (numbers, limit) => {
        const first = numbers.findIndex((number) => number >= limit);
        const expected = first < 0 ? numbers.length : first;
        assert.equal(countBelow(numbers, limit), expected);
        assert.equal(firstPlace(0, numbers.length, (place) => (numbers[place] ?? 0) >= limit), expected);
      }),
    );
  });

  it('is looked for within the given places only', () => {
    assert.equal(firstPlace(3, 5, () => true), 3);
    assert.equal(firstPlace(3, 5, () => false), 5);
    assert.equal(firstPlace(4, 4, () => true), 4);
    assert.equal(countBelow([1, 2, 3, 4], 9, 2), 2);
  });
});

describe('line index', () => {
  const cases: readonly (readonly [text: string, starts: readonly number[]])[] = [
    ['', [0]],
    ['one', [0]],
    ['one\ntwo', [0, 4]],
    ['one\r\ntwo\r\n', [0, 5, 10]],
    ['one\rtwo', [0, 4]],
    ['\n\n', [0, 1, 2]],
    ['\uFEFFone\n', [0, 5]],
  ];
  for (const [text, starts] of cases) {
    it(`finds the lines of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(indexLines(text).starts, starts);
    });
  }

  it('turns every offset into a position and back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = indexLines(text);
        for (let offset = 0; offset <= text.length; offset++) assert.equal(offsetAt(lines, positionAt(lines, offset)), offset);
      }),
    );
  });

  it('keeps places outside the text inside it', () => {
    const lines = indexLines('one\ntwo');
    assert.equal(lineAt(lines, -5), 0);
    assert.equal(lineAt(lines, 99), 1);
    assert.equal(offsetAt(lines, { line: 9, character: 9 }), 7);
    assert.deepEqual(linesSpan(lines, 1, 9), { start: 4, end: 7 });
  });
});

describe('edits', () => {
  it('are counted in the text before, and keep their order at one place', () => {
    const edits: readonly Edit[] = [
      { span: { start: 4, end: 7 }, text: 'THREE' },
      { span: { start: 0, end: 0 }, text: 'a' },
      { span: { start: 0, end: 0 }, text: 'b' },
    ];
    assert.equal(applyEdits('one two', edits), 'abone THREE');
  });

  it('leave out one that overlaps an earlier one', () => {
    const edits: readonly Edit[] = [
      { span: { start: 0, end: 4 }, text: 'x' },
      { span: { start: 2, end: 6 }, text: 'y' },
    ];
    assert.equal(applyEdits('abcdef', edits), 'xef');
  });

  it('put together change only what they name', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(60), fc.string({ maxLength: 5 }), (text, one, other, insert) => {
        const start = Math.min(one, other, text.length);
        const end = Math.min(Math.max(one, other), text.length);
        assert.equal(applyEdits(text, [{ span: { start, end }, text: insert }]), text.slice(0, start) + insert + text.slice(end));
      }),
    );
  });
});

describe('spans', () => {
  it('lose the white space at their ends', () => {
    assert.deepEqual(trimSpan('  ab \n', { start: 0, end: 6 }), { start: 2, end: 4 });
    assert.deepEqual(trimSpan('   ', { start: 0, end: 3 }), { start: 3, end: 3 });
  });

  it('are touched at both ends', () => {
    assert.ok(touches({ start: 2, end: 4 }, 4));
    assert.ok(!touches({ start: 2, end: 4 }, 5));
  });
});

describe('a title in the middle of a sentence', () => {
  const cases: readonly (readonly [title: string, inside: string])[] = [
    ['Rate limits', 'rate limits'],
    ['API design', 'API design'],
    ['S3 layout', 'S3 layout'],
    ['', ''],
  ];
  for (const [title, inside] of cases) {
    it(`is "${inside}"`, () => {
      assert.equal(lowerFirst(title), inside);
    });
  }
});
