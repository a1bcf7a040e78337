import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { decodeHTML } from '../../../scripts/build/fewer-entities.mjs';

const written = ['&times;', '&nbsp;', '&eacute;', '&amp;', '&lt;', '&rarr;', '&asymp;', '&Eacute;'];

describe('the names of characters that the extension knows', () => {
  for (const name of written) {
    it(`are read as markdown-it reads them: ${name}`, () => {
      const [paragraph] = new MarkdownIt().parseInline(name, {});
      const expected = paragraph?.children?.map(({ content }) => content).join('');
      assert.equal(decodeHTML(name), expected);
    });
  }

  it('leave others as they are', () => {
    assert.equal(decodeHTML('&constructor; &nosuch; & a &b'), '&constructor; &nosuch; & a &b');
  });
});
