import assert from 'node:assert/strict';
import fc from 'fast-check';
import { featureReaders, featuresOf, sentenceFeatures } from '../../../src/core/evidence/features.ts';
import { compileProgram } from '../../../src/core/evidence/program.ts';
import { readEvidence } from '../../../src/core/evidence/read-evidence.ts';
import { sentencesOf } from '../../../src/core/evidence/sentences.ts';
import { sign } from '../../../src/core/evidence/signs.ts';
import { createWordReader, signsIn, stretchOf, type Words } from '../../../src/core/evidence/words.ts';
import { isWordCharacter } from '../../../src/core/text/word-characters.ts';
import { parseOutline } from '../../../src/core/outline/parse-outline.ts';
import type { Step } from '../../../src/core/catalogue/step-schema.ts';

const step: Step = {
  number: 1,
  key: 'test',
  file: '01',
  title: 'Test',
  purpose: 'Tests.',
  subject: 'test',
  requirements: [
    {
      id: 'test/queue',
      title: 'Queue',
      asks: 'name it',
      hint: 'Name it.',
      subject: 'queue',
      evidence: ['dead .. queue & #number', 'page token & !cursor', 'list: retry & #item'],
    },
  ],
};

const program = (): ReturnType<typeof compileProgram> => compileProgram([step], {});
// Features of numbers and calls are asked for only where there is a digit or slash: those two signs are exact.
const allSigns = (text: string): number => (/\d/.test(text) ? -1 : ~sign.digit) & (text.includes('/') ? -1 : ~sign.slash);

function wordsOf(text: string): Words {
  return createWordReader(program().lexicon)(text, { start: 0, end: text.length });
}

function namesOf(bits: number): readonly string[] {
  return sentenceFeatures.filter((_, bit) => (bits & (1 << bit)) !== 0);
}

// What features are made of, in any order.
const pieces = fc.constantFrom(
  'GET', '/orders', '/', ' ', ' ', '-', '->', '→', '=', '≈', '99.9', '%', 'p99', 'P95', '5', '12', '1)', '(1)', '①', 'GB', 'MB/s', 'qps', 'per second', 'a day', 'two hours', '$', '€',
  'USD', ':', 'user:{id}', '{"a": 1}', 'order.paid', 'OrderPaid', '`click-event`', 'Retry-After', 'v2', 'version 3', '404', 'T+', '14:02', 'am', 'nines', 'four nines', 'median', '×', 'x', '3x',
  '4:1', 'é', 'µs', 'ms', 'step', '.', '_', 'rpc Get', '\n', '|', '"',
);

describe('the words of a text', () => {
  it('are all its runs of letters and digits, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { starts, ends, count } = wordsOf(text);
        const found = Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]));
        const isLetter = (character: string): boolean => isWordCharacter(character.charCodeAt(0));
        const expected = text.split('').map((character) => (isLetter(character) ? character : ' ')).join('').split(' ').filter((word) => word !== '');
        assert.deepEqual(found, expected);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('lie in a stretch only where they lie in it wholly', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), fc.nat(60), fc.nat(60), (parts, start, length) => {
        const words = wordsOf(parts.join(''));
        const { first, last } = stretchOf(words, { start, end: start + length });
        for (let at = 0; at < words.count; at++) {
          const inside = (words.starts[at] ?? 0) >= start && (words.ends[at] ?? 0) <= start + length;
          assert.equal(at >= first && at < last, inside, `word ${String(at)}`);
        }
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('never hide a feature: the signs of a sentence are all that its features need', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const words = wordsOf(text);
        const span = { start: 0, end: text.length };
        const found = featuresOf(text, span, signsIn(words, stretchOf(words, span)), featureReaders);
        const sought = featuresOf(text, span, allSigns(text), featureReaders);
        assert.deepEqual(namesOf(found), namesOf(sought), text);
      }),
      { seed: 5, numRuns: 2000 },
    );
  });
});

describe('sentences', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['One. Two! Three? Four', ['One.', ' Two!', ' Three?', ' Four']],
    ['It takes 2.5 s, e.g. for reads; then it ends.', ['It takes 2.5 s, e.g. for reads;', ' then it ends.']],
    ['("Why?") Because.', ['("Why?', '") Because.']],
    ['...', ['...']],
  ];
  for (const [text, expected] of cases) {
    it(`of ${JSON.stringify(text)}`, () => {
      const found = sentencesOf(wordsOf(text), { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
      assert.equal(found.join(''), text);
      assert.deepEqual(found, expected);
    });
  }

  it('hold each word of their span once', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const words = wordsOf(parts.join(''));
        const sentences = sentencesOf(words, { start: 0, end: words.text.length });
        assert.equal(sentences.reduce((sum, { first, last }) => sum + last - first, 0), words.count);
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});

describe('reading evidence', () => {
  const isSaid = (text: string): boolean => readEvidence(parseOutline(text), program()).found.has('test/queue');

  it('finds phrases with words between, and tells them from other words', () => {
    assert.equal(isSaid('Failed messages go to the dead letter queue after 3 attempts.'), true);
    assert.equal(isSaid('The queue is dead after 3 attempts.'), false);
    assert.equal(isSaid('The page of the token comes back.'), true);
    assert.equal(isSaid('The page token is a cursor.'), false);
    assert.equal(isSaid('- we retry\n'), true);
    assert.equal(isSaid('We retry.\n'), false);
  });

  it('does not depend on what was read before', () => {
    const shared = program();
    fc.assert(
      fc.property(fc.array(fc.constantFrom('dead letter queue', 'page token', 'Retry', '3', 'retries', '. ', '\n\n- ', '\n\n## ', ' ', 'cursor'), { maxLength: 20 }), (parts) => {
        const outline = parseOutline(parts.join(''));
        assert.deepEqual(readEvidence(outline, shared), readEvidence(outline, program()));
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  // Anything but a time in proportion to the text would not be through with these before the time of the whole suite is over.
  it('comes to an end on hostile text', () => {
    for (const unit of ['a.', '1 - ', 'aB', '. ', 'Why? ', 'dead ', 'x'.repeat(50)]) {
      const outline = parseOutline(unit.repeat(100_000));
      for (const { end } of readEvidence(outline, program()).found.values()) assert.ok(end <= outline.text.length, JSON.stringify(unit));
    }
  });
});
