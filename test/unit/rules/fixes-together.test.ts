import assert from 'node:assert/strict';
import { message } from '../../../src/core/message.ts';
import type { Fix } from '../../../src/core/rules/finding.ts';
import { fixesTogether } from '../../../src/core/rules/fixes-together.ts';
import { unclosedFence } from '../../../src/core/rules/unclosed-fence.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { draftOf, problemsIn } from '../../support/rules.ts';

function fixOf(...edits: readonly (readonly [start: number, end: number, text: string])[]): Fix {
  return { title: message('Mend it'), kind: 'assisted', edits: edits.map(([start, end, text]) => ({ span: { start, end }, text })) };
}

describe('fixes together', () => {
  it('close each of two fences once', () => {
    const text = '## Schema\n\n```sql\nSELECT 1;\n\n## Events\n\n```json\n{}\n\n## Indexes\n\nOne for each foreign key.\n';
    const problems = problemsIn(unclosedFence, draftOf('03-api-schema-design.md', text));
    assert.equal(problems.length, 2);
    const { edits, count } = fixesTogether(problems.flatMap(({ fixes }) => fixes ?? []));
    assert.equal(count, 2);
    assert.equal(applyEdits(text, edits), '## Schema\n\n```sql\nSELECT 1;\n```\n\n## Events\n\n```json\n{}\n```\n\n## Indexes\n\nOne for each foreign key.\n');
  });

  it('keep two texts that are put in at one place', () => {
    const { edits, count } = fixesTogether([fixOf([3, 3, 'one ']), fixOf([3, 3, 'two '])]);
    assert.equal(count, 2);
    assert.equal(applyEdits('on the road', edits), 'on one two the road');
  });

  it('leave out the whole of a fix that would touch the same words as an earlier one, and do not count it', () => {
    const { edits, count } = fixesTogether([fixOf([0, 2, 'by']), fixOf([0, 6, 'off'], [7, 11, 'way']), fixOf([7, 11, 'path'])]);
    assert.equal(count, 2);
    assert.equal(applyEdits('on the road', edits), 'by the path');
  });
});
