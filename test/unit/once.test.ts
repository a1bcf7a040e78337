import assert from 'node:assert/strict';
import { lastOf, once, onceBy, oncePerPart } from '../../src/core/once.ts';

describe('a function that is worked out once', () => {
  it('works once for each key, also where nothing comes of it', () => {
    let calls = 0;
    const worked = once((): undefined => {
      calls++;
    });
    const key = {};
    worked(key);
    worked(key);
    assert.equal(calls, 1);
    worked({});
    assert.equal(calls, 2);
  });

  it('is shared by what has the same key', () => {
    let calls = 0;
    const worked = onceBy(({ key }: { readonly key: object }) => key, () => ++calls);
    const key = {};
    assert.equal(worked({ key }), 1);
    assert.equal(worked({ key }), 1);
    assert.equal(worked({ key: {} }), 2);
  });

  it('knows its result for the last of what else it needs, and no other', () => {
    let calls = 0;
    const worked = lastOf((_key: object, other: string) => `${other} ${String(++calls)}`);
    const key = {};
    assert.equal(worked(key, 'a'), 'a 1');
    assert.equal(worked(key, 'a'), 'a 1');
    assert.equal(worked(key, 'b'), 'b 2');
    assert.equal(worked(key, 'a'), 'a 3');
  });

  it('knows its results for all parts of a key', () => {
    let calls = 0;
    const worked = oncePerPart((_key: object, part: string) => `${part} ${String(++calls)}`);
    const key = {};
    assert.equal(worked(key, 'a'), 'a 1');
    assert.equal(worked(key, 'b'), 'b 2');
    assert.equal(worked(key, 'a'), 'a 1');
    assert.equal(worked({}, 'a'), 'a 3');
  });
});
