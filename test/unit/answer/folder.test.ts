import assert from 'node:assert/strict';
import { draftNames, isAnswer, isInside } from '../../../src/core/answer/folder.ts';
import { slugOf } from '../../../src/core/answer/slug.ts';

const marked = '---\nsystem-design-answer: 1\n---\n';

describe('a folder', () => {
  const cases: readonly (readonly [name: string, names: readonly string[], first: string | undefined, answer: boolean])[] = [
    ['with nothing of ours is no answer', ['README.md'], undefined, false],
    ['with one of the files is no answer', ['02-capacity-estimation.md'], undefined, false],
    ['with two of them is one', ['06-interview-grilling.md', '02-capacity-estimation.md'], undefined, true],
    ['with a plain 01 file is no answer', ['01-problem-requirements.md'], '# Notes\n', false],
    ['with a marked 01 file is one', ['01-problem-requirements.md', 'notes.md'], marked, true],
    ['with a marked 01 file and a byte order mark is one', ['01-problem-requirements.md'], `\uFEFF${marked.replaceAll('\n', '\r\n')}`, true],
    ['with the mark in the text only is no answer', ['01-problem-requirements.md'], `text\n${marked}`, false],
  ];
  for (const [name, names, first, answer] of cases) {
    it(name, () => {
      assert.equal(isAnswer(draftNames(names), () => first), answer);
    });
  }

  it('has its drafts in the order of the seven', () => {
    assert.deepEqual(draftNames(['05B-production-deep-dives-ops.md', 'x.md', '01-problem-requirements.md']), ['01-problem-requirements.md', '05B-production-deep-dives-ops.md']);
  });
});

describe('a folder name', () => {
  const cases: readonly (readonly [title: string, slug: string])[] = [
    ['URL Shortener (v2)', 'url-shortener-v2'],
    ['  Café à la carte ', 'cafe-a-la-carte'],
    ['支付 系统', '支付-系统'],
    ['../..', 'answer'],
    ['', 'answer'],
  ];
  for (const [title, slug] of cases) {
    it(`from "${title}" is ${slug}`, () => {
      assert.equal(slugOf(title), slug);
    });
  }
});

describe('a path that is counted from a folder', () => {
  const inside = ['designs', 'designs/parcels', 'designs\\parcels', 'a..b/c', './designs'];
  const outside = ['', '  ', '..', '../..', 'designs/../..', 'designs\\..\\..', '/etc', '\\\\server\\share', 'C:\\designs', 'c:designs'];
  for (const path of inside) it(`${path} stays inside`, () => { assert.ok(isInside(path)); });
  for (const path of outside) it(`"${path}" does not`, () => { assert.ok(!isInside(path)); });
});
