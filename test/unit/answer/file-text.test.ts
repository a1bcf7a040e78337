import assert from 'node:assert/strict';
import { fileTextOf } from '../../../src/core/answer/file-text.ts';

const encoder = new TextEncoder();

describe('the text of a file', () => {
  const cases: readonly (readonly [what: string, file: Uint8Array, text: string, damaged: boolean])[] = [
    ['is what it says', encoder.encode('# API · é\n'), '# API · é\n', false],
    ['has no byte order mark', encoder.encode('\uFEFF# API\n'), '# API\n', false],
    ['is read as far as it goes where it is no UTF-8', new Uint8Array([0x61, 0xff, 0x62]), 'a\uFFFDb', true],
    ['is damaged where it ends within a character', new Uint8Array([0x61, 0xc3]), 'a\uFFFD', true],
  ];
  for (const [what, file, text, damaged] of cases) {
    it(what, () => {
      assert.deepEqual(fileTextOf(file, new TextDecoder()), { text, damaged });
    });
  }

  it('is the beginning of a huge file, and is not damaged where the cut goes through a character', () => {
    const { text, damaged } = fileTextOf(encoder.encode(`a${'é'.repeat(2_000_000)}`), new TextDecoder());
    assert.deepEqual([text.length, text.endsWith('é'), damaged], [2_000_000, true, false]);
  });
});
