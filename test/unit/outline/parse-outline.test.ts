import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block, Outline } from '../../../src/core/outline/outline.ts';
import { parseOutline } from '../../../src/core/outline/parse-outline.ts';

function sectionsOf({ sections }: Outline): readonly string[] {
  return sections.slice(1).map(({ level, title, parent }) => `${String(level)} ${title} < ${String(parent)}`);
}

function blocksOf({ blocks, text }: Outline): readonly string[] {
  return blocks.map((block) => `${block.kind}: ${text.slice(block.span.start, block.span.end)}`);
}

function blockOf<Kind extends Block['kind']>(outline: Outline, kind: Kind): Extract<Block, { kind: Kind }> {
  const found = outline.blocks.find((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);
  assert.ok(found !== undefined);
  return found;
}

describe('sections', () => {
  const cases: readonly (readonly [name: string, text: string, sections: readonly string[]])[] = [
    ['are nested by level', '# A\n## B\n### C\n## D\n', ['1 A < 0', '2 B < 1', '3 C < 2', '2 D < 1']],
    ['may be underlined', 'A\n===\n\nB\n---\n', ['1 A < 0', '2 B < 1']],
    ['lose numbering, marks and emoji', '## 2.1 **Caching** 🧠\n### B) `Redis` usage\n', ['2 Caching < 0', '3 Redis usage < 1']],
    ['lose "Step 6:"', '## Step 6: Async\n', ['2 Async < 0']],
    ['keep a number that is the title', '## 2024\n', ['2 2024 < 0']],
    ['are not what a fence holds', '```\n# no\n```\n# yes\n', ['1 yes < 0']],
    ['may be a bold line', '# A\n\n**Why Kafka?**\n\nBecause.\n', ['1 A < 0', '7 Why Kafka? < 1']],
    ['may be a bold line that counts', '**Option 2: 3 regions**\n\nOne zone each.\n', ['7 Option 2: 3 regions < 0']],
    ['are no bold lines that say something', '# A\n\n**TTL: 10 minutes**\n\n- **Peak: 5,000 × 4 = 20,000 QPS**\n\n**We never lose a payment that a shop knows of.**\n', ['1 A < 0']],
    ['may be a summary', '# A\n\n<details><summary>Retries</summary>\n\nThree.\n\n</details>\n', ['1 A < 0', '7 Retries < 1']],
  ];
  for (const [name, text, sections] of cases) {
    it(name, () => {
      assert.deepEqual(sectionsOf(parseOutline(text)), sections);
    });
  }

  it('span their subsections; their body ends at the next heading', () => {
    const text = '# A\na\n## B\nb\n# C\n';
    const [, first] = parseOutline(text).sections;
    assert.deepEqual(first?.span, { start: 0, end: text.indexOf('# C') });
    assert.deepEqual(first.body, { start: 3, end: text.indexOf('## B') });
  });
});

describe('blocks', () => {
  const cases: readonly (readonly [name: string, text: string, blocks: readonly string[]])[] = [
    ['are paragraphs', 'one\ntwo\n\nthree\n', ['paragraph: one\ntwo', 'paragraph: three']],
    ['are list items, nested ones of their own', '- one\n  - two\n- three\n', ['item: one', 'item: two', 'item: three']],
    ['are the rows of a table without its dashes', '| a | b |\n|---|---|\n| 1 | 2 |\n', ['row: | a | b |', 'row: | 1 | 2 |']],
    ['are code', '```sql\nselect 1\n```\n', ['code: ```sql\nselect 1\n```']],
    ['are the lines of raw HTML with something to read', '<ul><li>one</li><li>two</li></ul>\n\n<!-- unseen -->\n', ['paragraph: one', 'paragraph: two']],
    ['are the entries of a paragraph whose lines have labels', 'Retention: 90 days,\nthen gone\nBackups: every night\n', ['paragraph: Retention: 90 days,\nthen gone', 'paragraph: Backups: every night']],
    ['are whole where one line has a label', 'We keep it. Note: not all\nof it is kept\n', ['paragraph: We keep it. Note: not all\nof it is kept']],
    ['stand in quotes', '> said\n', ['paragraph: said']],
  ];
  for (const [name, text, blocks] of cases) {
    it(name, () => {
      assert.deepEqual(blocksOf(parseOutline(text)), blocks);
    });
  }

  it('know their lead', () => {
    const leads = ['**Why?** Because.', '*Lanes.* Three.', 'Retention: 90 days', 'No lead here, at all.', '1. **Put** it', 'Own writes\n: to the leader'].map((text) => {
      const outline = parseOutline(`${text}\n`);
      const [block] = outline.blocks;
      const lead = block !== undefined && 'lead' in block ? block.lead : undefined;
      return lead === undefined ? '' : outline.text.slice(lead.start, lead.end);
    });
    assert.deepEqual(leads, ['**Why?**', '*Lanes.*', 'Retention:', '', '**Put**', 'Own writes\n:']);
  });

  it('know number, depth and list of an item', () => {
    const { blocks } = parseOutline('1. a\n2. b\n   - c\n\ntext\n\n- d\n');
    const items = blocks.flatMap((block) => (block.kind === 'item' ? [[block.number, block.depth, block.list]] : []));
    assert.deepEqual(items, [[1, 0, 0], [2, 0, 0], [undefined, 1, 1], [undefined, 0, 2]]);
  });

  it('know the cells of a row; a pipe behind a backslash belongs to its cell', () => {
    const outline = parseOutline('| a | b |\n|---|---|\n| x \\| y | z |\n');
    const row = outline.blocks[1];
    assert.ok(row?.kind === 'row');
    assert.deepEqual(row.cells.map(({ start, end }) => outline.text.slice(start, end)), ['x \\| y', 'z']);
  });

  it('know language and content of code', () => {
    const outline = parseOutline('text\n\n```Mermaid title\ngraph LR\n```\n');
    const code = blockOf(outline, 'code');
    assert.equal(code.language, 'mermaid');
    assert.equal(outline.text.slice(code.content.start, code.content.end), 'graph LR\n');
  });
});

describe('a lost fence', () => {
  // Lines from 1: that of the fence, and that of what cannot be code any more.
  const cases: readonly (readonly [what: string, text: string, lost: readonly (readonly [number, number | undefined])[]])[] = [
    ['none where it is closed', '```\na\n```\n', []],
    ['none in a list', '- item\n  ```\n  a\n  ```\n', []],
    ['none in a quotation', '> ```\n> a\n> ```\n', []],
    ['none where a text without language shows headings and all fences are closed', '```\n# A\n\n## B\n```\n', []],
    ['none where Markdown shows a fence', '````markdown\n```sql\na\n```\n\n## B\n````\n', []],
    ['at the end of the text', '```\na\n', [[1, undefined]]],
    ['with too few marks to close it', '~~~~js\na\n~~~\n', [[1, undefined]]],
    ['alone', '```\n', [[1, undefined]]],
    ['before a heading', '```sql\na\n\n## B\n\ntext\n', [[1, 4]]],
    ['before the next block, which has a language', '```sql\na\n\n```json\n{}\n```\n', [[1, 4]]],
    ['that closes nothing', 'a\n```\n\n## B\n\n```\ncode\n```\n', [[2, 4]]],
    ['where the next ones are turned round by it', '```java\na\n\n## B\n\n```\nb\n```\n\n## C\n\n```\nc\n```\n', [[1, 4]]],
    ['twice', 'a\n```\n\n## B\n\n```\nb\n```\n\nb\n```\n\n## C\n\n```js\nd\n', [[2, 4], [11, 13], [15, undefined]]],
    ['around a block with a language', '```\na\n```json\n{}\n```\n```\n\n## B\n', [[1, 3], [6, 8]]],
    ['and no comment in a script', '```bash\na\n\n## not a heading\nb\n', [[1, undefined]]],
  ];
  for (const [what, text, wanted] of cases) {
    it(`is found ${what}`, () => {
      assert.deepEqual(parseOutline(text).lostFences.map(({ line, end }) => [line + 1, end === undefined ? undefined : end + 1]), wanted);
    });
  }

  it('does not hide what stands behind it', () => {
    const text = '# A\n\nIntro\n```\n\n---\n\n## B\n\nOne.\n\n```sql\nSELECT 1;\n\n## C\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```mermaid\ngraph LR\n```\n\nLast.\n';
    const outline = parseOutline(text);
    assert.deepEqual(sectionsOf(outline), ['1 A < 0', '2 B < 1', '2 C < 1']);
    assert.deepEqual(
      outline.blocks.map(({ kind, span }) => [kind, text.slice(span.start, span.end)]),
      [
        ['paragraph', 'Intro'],
        ['code', '```\n\n---'],
        ['paragraph', 'One.'],
        ['code', '```sql\nSELECT 1;'],
        ['row', '| a | b |'],
        ['row', '| 1 | 2 |'],
        ['code', '```mermaid\ngraph LR\n```'],
        ['paragraph', 'Last.'],
      ],
    );
  });
});

describe('front matter and comments', () => {
  it('front matter is no rule and no heading', () => {
    const outline = parseOutline('---\ntitle: x\n---\n\n# A\n');
    assert.deepEqual(outline.frontMatter, { start: 0, end: 16 });
    assert.deepEqual(sectionsOf(outline), ['1 A < 0']);
  });

  it('comments are found with their section', () => {
    const { comments } = parseOutline('# A\n\n<!-- one -->\n\n# B\ntext <!--two-->\n');
    assert.deepEqual(comments.map(({ text, section }) => [text, section]), [['one', 1], ['two', 2]]);
  });
});

const piece = fc.constantFrom('# ', '## ', '- ', '1. ', '> ', '```', '~~~', '|a|b|\n|-|-|\n', '**x**', '<!--', '-->', '<details>', '---', '===', '\n', '\r\n', '\n\n', 'word ', '    ', '\t', '\uFEFF', '[', '](', '$');

describe('any text', () => {
  it('has an outline whose spans lie in it and in order, with any line breaks', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const { sections, blocks } = parseOutline(text);
        let last = 0;
        for (const { span, section } of blocks) {
          assert.ok(span.start >= last && span.end >= span.start && span.end <= text.length);
          assert.ok((sections[section]?.heading.start ?? -1) <= span.start);
          last = span.start;
        }
        for (const { span, body } of sections) assert.ok(span.start <= body.start && body.end <= span.end && span.end <= text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('has the same lines with either line break', () => {
    fc.assert(
      fc.property(fc.array(piece.filter((one) => one !== '\r\n'), { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const other = parseOutline(text.replaceAll('\n', '\r\n'));
        const one = parseOutline(text);
        assert.deepEqual(other.sections.map(({ title }) => title), one.sections.map(({ title }) => title));
        assert.deepEqual(other.blocks.map(({ kind }) => kind), one.blocks.map(({ kind }) => kind));
      }),
    );
  });
});
