import assert from 'node:assert/strict';
import { renderDiagram, renderInline, renderItems, renderMarkdown, renderTable } from '../../../src/core/prompt/safe-html.ts';

describe('untrusted text', () => {
  const hostile: readonly (readonly [name: string, text: string, never: RegExp])[] = [
    ['a script', '<script>alert(1)</script>', /<script/i],
    ['an event handler', '<img src=x onerror=alert(1)>', /<img/i],
    ['a command link', '[x](command:workbench.action.quit)', /href="command/i],
    ['a javascript link', '[x](javascript:alert(1))', /href="javascript/i],
    ['a javascript link in disguise', '[x](JaVaScRiPt&#58;alert(1))', /href="javascript/i],
    ['a vscode link', '[x](vscode://evil)', /href="vscode/i],
    ['a data link', '[x](data:text/html;base64,AAAA)', /href="data/i],
    ['a plain http link', '[x](http://example.com)', /href="http:/i],
    ['a remote image', '![x](https://example.com/x.png)', /<img/i],
    ['a reference image', '![x][y]\n\n[y]: https://example.com/x.png', /<img/i],
    ['an automatic link', '<javascript:alert(1)>', /href/i],
    ['an iframe', '<iframe src="https://example.com"></iframe>', /<iframe/i],
    ['a style', '<style>*{display:none}</style>', /<style/i],
  ];
  for (const [name, text, never] of hostile) {
    it(`with ${name} shows it as words`, () => {
      for (const html of [renderMarkdown(text), renderInline(text), renderItems([text]), renderTable([text, 'b'], [[text, text]]), renderDiagram({ title: text, mermaid: text, explanation: text })]) {
        assert.doesNotMatch(html, never);
      }
    });
  }

  it('keeps emphasis, code and https links', () => {
    assert.equal(renderInline('**a** `b` [c](https://example.com/d)'), '<strong>a</strong> <code>b</code> <a href="https://example.com/d">c</a>');
  });

  it('keeps the points under an item', () => {
    assert.equal(renderItems(['a', { text: 'b', points: ['c'] }]), '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>');
  });
});
