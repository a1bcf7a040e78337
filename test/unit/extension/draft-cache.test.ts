import assert from 'node:assert/strict';
import type { Draft } from '../../../src/core/answer/draft.ts';
import { readDraft } from '../../../src/core/answer/read-draft.ts';
import type { Catalogue } from '../../../src/core/catalogue/catalogue.ts';
import { createDraftCache, type DraftCache } from '../../../src/extension/answers/draft-cache.ts';
import { ownCatalogue } from '../../support/catalogue.ts';

const address = 'file:///a/03-api-schema-design.md';

describe('the drafts that are kept', () => {
  const catalogue = ownCatalogue();
  let readTexts: string[] = [];

  beforeEach(() => {
    readTexts = [];
  });

  function draftOf(cache: DraftCache, text: string, of: Catalogue = catalogue): Draft {
    return cache.get(address, text, of, () => {
      readTexts.push(text);
      return readDraft('03-api-schema-design.md', text, of);
    });
  }

  it('are not read again while text and catalogue stay the same', () => {
    const cache = createDraftCache();
    assert.equal(draftOf(cache, '# API\n'), draftOf(cache, '# API\n'));
    assert.deepEqual(readTexts, ['# API\n']);
  });

  it('are read again for another text, for one that only goes on, and for another catalogue', () => {
    const cache = createDraftCache();
    draftOf(cache, '# API\n');
    draftOf(cache, '# Api\n');
    draftOf(cache, '# Api\n\nMore.\n');
    draftOf(cache, '# Api\n\nMore.\n', { ...catalogue });
    assert.deepEqual(readTexts, ['# API\n', '# Api\n', '# Api\n\nMore.\n', '# Api\n\nMore.\n']);
  });

  it('know a text that is too long to be read whole', () => {
    const cache = createDraftCache();
    const long = 'word '.repeat(100_001);
    assert.equal(draftOf(cache, long), draftOf(cache, long));
    assert.notEqual(draftOf(cache, `${long}more`), draftOf(cache, long));
  });

  it('are gone once they are forgotten', () => {
    const cache = createDraftCache();
    draftOf(cache, '# API\n');
    cache.forget(address);
    draftOf(cache, '# API\n');
    assert.equal(readTexts.length, 2);
  });
});
