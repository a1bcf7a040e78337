import assert from 'node:assert/strict';
import { hasForeignParts } from '../../../src/panel/foreign-parts.ts';
import { ownCatalogue } from '../../support/catalogue.ts';

describe('foreign parts of a diagram', () => {
  for (const source of [
    'flowchart LR\n  a --> b\n  style a fill:url(https://elsewhere.example/x.svg)',
    'flowchart LR\n  a:::loud --> b\n  classDef loud background-image:URL ("https://elsewhere.example/x.png")',
    'flowchart LR\n  a --> b\n  linkStyle 0 stroke:\\75rl(https://elsewhere.example/x)',
    'flowchart LR\n  a@{ shape: rounded, img: "https://elsewhere.example/x.png" }\n  a --> b',
    'flowchart LR\n  a["<img src=x onerror=alert(1)>"] --> b',
    'flowchart LR\n  a["<b onclick=alert(1)>Go</b>"] --> b',
    'flowchart LR\n  a@{\n    img: "https://elsewhere.example/x.png"\n  }',
  ]) {
    it(`are seen in ${JSON.stringify(source)}`, () => {
      assert.ok(hasForeignParts(source));
    });
  }

  for (const source of [
    'classDiagram\n  class Shortener {\n    +url(code) string\n  }', 'flowchart LR\n  a["shorten url(long)"] --> b\n  style a fill:#eee', 'flowchart LR\n  a["Client<br/>and <b>edge</b>"] <--> b',
    'flowchart LR\n  a@{ shape: cyl, label: "img store" }']) {
    it(`are not seen in ${JSON.stringify(source)}`, () => {
      assert.ok(!hasForeignParts(source));
    });
  }

  it('are not in any diagram of ours', () => {
    const { questions, guides } = ownCatalogue();
    const sources = JSON.stringify([questions, guides]).match(/"mermaid":"(?:[^"\\]|\\.)*"/g) ?? [];
    assert.ok(sources.length > 20);
    const texts = sources.map((source) => (JSON.parse(`{${source}}`) as { mermaid: string }).mermaid);
    assert.deepEqual(texts.filter(hasForeignParts), []);
  });
});
