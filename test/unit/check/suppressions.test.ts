import assert from 'node:assert/strict';
import { suppressionsOf } from '../../../src/core/check/suppressions.ts';
import { parseOutline } from '../../../src/core/outline/parse-outline.ts';

function silent(text: string, rule: string): boolean {
  const at = text.indexOf('## Here');
  return suppressionsOf(parseOutline(text)).suppresses(rule, { start: at, end: at + 7 });
}

describe('a comment', () => {
  const cases: readonly (readonly [name: string, text: string, silent: boolean])[] = [
    ['on the line before silences', '<!-- hld-ignore draft/empty-section -->\n## Here\n', true],
    ['silences over blank lines', '<!-- hld-ignore draft/empty-section -->\n\n## Here\n', true],
    ['silences several rules', '<!-- hld-ignore math/mismatch, draft/empty-section -->\n## Here\n', true],
    ['for another rule does not', '<!-- hld-ignore math/mismatch -->\n## Here\n', false],
    ['two lines of text before does not', '<!-- hld-ignore draft/empty-section -->\n\ntext\n\n## Here\n', false],
    ['for the file silences anywhere in it', 'text\n\n## Here\n\n<!-- hld-ignore-file draft/empty-section -->\n', true],
    ['without a rule does not', '<!-- hld-ignore -->\n## Here\n', false],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => {
      assert.equal(silent(text, 'draft/empty-section'), expected);
      assert.equal(silent(text.replaceAll('\n', '\r\n'), 'draft/empty-section'), expected);
    });
  }
});
