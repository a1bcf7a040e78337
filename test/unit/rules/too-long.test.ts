import assert from 'node:assert/strict';
import { checkTexts } from '../../support/answers.ts';

describe('draft/too-long', () => {
  const long = '# API\n\n' + 'word '.repeat(200_000);

  it('tells that the end of a huge file is not checked', () => {
    const found = checkTexts({ '03-api-schema-design.md': long }).findings.filter(({ rule }) => rule === 'draft/too-long');
    assert.deepEqual(found.map(({ message }) => message.args), [[500_000, long.length - 500_000]]);
  });

  it('leaves other files alone', () => {
    assert.ok(checkTexts({ '03-api-schema-design.md': long.slice(0, 500_000) }).findings.every(({ rule }) => rule !== 'draft/too-long'));
  });
});
