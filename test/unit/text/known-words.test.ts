import assert from 'node:assert/strict';
import { createKnownWords } from '../../../src/core/text/known-words.ts';

describe('known words', () => {
  function counting(last?: ReadonlyMap<string, string>): { readonly known: ReturnType<typeof createKnownWords<string>>; readonly read: string[] } {
    const read: string[] = [];
    const known = createKnownWords((words) => {
      read.push(words);
      return words.toUpperCase();
    }, last);
    return { known, read };
  }

  it('are read once', () => {
    const { known, read } = counting();
    assert.deepEqual(['a', 'b', 'a'].map(known.of), ['A', 'B', 'A']);
    assert.deepEqual(read, ['a', 'b']);
  });

  it('are those of the last version of a text', () => {
    const first = counting();
    ['a', 'b'].forEach(first.known.of);
    const { known, read } = counting(first.known.asked);
    assert.deepEqual(['b', 'c'].map(known.of), ['B', 'C']);
    assert.deepEqual(read, ['c']);
    assert.deepEqual([...known.asked.keys()], ['b', 'c'], 'what nobody asks for is forgotten');
  });

  it('are no more than fit: a text of nothing but headings does not fill the memory', () => {
    const { known } = counting();
    for (let word = 0; word < 5000; word++) assert.equal(known.of(`w${String(word)}`), `W${String(word)}`);
    assert.equal(known.asked.size, 1000);
  });
});
