import assert from 'node:assert/strict';
import { silenceHere, silenceInFile, suppressionsOf } from '../../../src/core/check/suppressions.ts';
import { parseOutline } from '../../../src/core/outline/parse-outline.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';

function silent(text: string, rule: string): boolean {
  const at = text.indexOf('## Here');
  return suppressionsOf(parseOutline(text)).suppresses(rule, { start: at, end: at + 7 });
}

/** The kinds of the blocks that a comment could break. */
function wholesOf(text: string): readonly string[] {
  return parseOutline(text).blocks.map(({ kind }) => kind).filter((kind) => kind !== 'paragraph');
}

describe('a comment', () => {
  const cases: readonly (readonly [name: string, text: string, silent: boolean])[] = [
    ['on the line before silences', '<!-- hld-ignore draft/empty-section -->\n## Here\n', true],
    ['silences over blank lines', '<!-- hld-ignore draft/empty-section -->\n\n## Here\n', true],
    ['silences several rules', '<!-- hld-ignore math/mismatch, draft/empty-section -->\n## Here\n', true],
    ['for another rule does not', '<!-- hld-ignore math/mismatch -->\n## Here\n', false],
    ['two lines of text before does not', '<!-- hld-ignore draft/empty-section -->\n\ntext\n\n## Here\n', false],
    ['for the file silences anywhere in it', 'text\n\n## Here\n\n<!-- hld-ignore-file draft/empty-section -->\n', true],
    ['before the comment for another rule silences', '<!-- hld-ignore draft/empty-section -->\n<!-- hld-ignore math/mismatch -->\n## Here\n', true],
    ['before a table silences in all its rows', '<!-- hld-ignore draft/empty-section -->\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | ## Here |\n', true],
    ['before a table does not behind it', '<!-- hld-ignore draft/empty-section -->\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## Here\n', false],
    ['before a code block silences in all of it', '<!-- hld-ignore draft/empty-section -->\n```\na\nb ## Here\n```\n', true],
    ['before a code block does not behind it', '<!-- hld-ignore draft/empty-section -->\n```\na\n```\n## Here\n', false],
    ['without a rule does not', '<!-- hld-ignore -->\n## Here\n', false],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => {
      assert.equal(silent(text, 'draft/empty-section'), expected);
      assert.equal(silent(text.replaceAll('\n', '\r\n'), 'draft/empty-section'), expected);
    });
  }
});

describe('silencing a place', () => {
  const comment = '<!-- hld-ignore math/mismatch -->\n';
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    ['goes before its line', 'one\ntwo Here\n', `one\n${comment}two Here\n`],
    ['goes before the whole of a diagram', 'one\n\n```mermaid\nflowchart LR\n  a --> Here\n```\n', `one\n\n${comment}\`\`\`mermaid\nflowchart LR\n  a --> Here\n\`\`\`\n`],
    ['goes before the whole of a table', 'one\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | Here |\n', `one\n\n${comment}| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | Here |\n`],
    ['stays in the list that a diagram belongs to', '10. one\n\n    ```mermaid\n    Here\n    ```\n', `10. one\n\n    ${comment}    \`\`\`mermaid\n    Here\n    \`\`\`\n`],
    ['stays in a quotation', '> one\n> Here\n', `> one\n> ${comment}> Here\n`],
    ['is no part of indented code', 'one\n\n    two\n    Here\n', `one\n\n${comment}    two\n    Here\n`],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      const written = applyEdits(before, [silenceHere(parseOutline(before), 'math/mismatch', before.indexOf('Here'))]);
      assert.equal(written, after);
      const start = written.indexOf('Here');
      assert.ok(suppressionsOf(parseOutline(written)).suppresses('math/mismatch', { start, end: start + 4 }));
      assert.deepEqual(wholesOf(written), wholesOf(before));
    });
  }
});

describe('silencing a file', () => {
  const comment = '<!-- hld-ignore-file math/mismatch -->';
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    ['goes to its top', '# One\n', `${comment}\n\n# One\n`],
    ['goes behind its front matter', '---\ntitle: One\n---\n\n# One\n', `---\ntitle: One\n---\n\n${comment}\n\n# One\n`],
    ['goes behind front matter at the end', '---\ntitle: One\n---', `---\ntitle: One\n---\n\n${comment}`],
    ['is not misled by a line across the page', '---\n\n# One\n', `${comment}\n\n---\n\n# One\n`],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      assert.equal(applyEdits(before, [silenceInFile(parseOutline(before), 'math/mismatch')]), after);
    });
  }
});
