import assert from 'node:assert/strict';
import { headingFor } from '../../../src/core/answer/insertion.ts';
import { answerOf } from '../../support/answers.ts';
import { ownCatalogue } from '../../support/catalogue.ts';

describe('the heading of a step', () => {
  const step = ownCatalogue().steps.find(({ number }) => number === 2);

  for (const [name, text, heading] of [
    ['is the numbered one, not the title of the file', '# Shortener: capacity estimation\n\n## Step 2: Capacity estimation\n\n### Storage\n', '## Step 2: Capacity estimation'],
    ['is the one that names the step, where none is numbered', '# Shortener\n\n## Capacity estimation\n\n### Storage\n', '## Capacity estimation'],
    ['is the title of the file, where that alone names the step', '# Shortener: capacity estimation\n\n## Storage\n', '# Shortener: capacity estimation'],
  ] as const) {
    it(name, () => {
      const [draft] = answerOf({ '02-capacity-estimation.md': text }).drafts;
      assert.ok(draft !== undefined && step !== undefined);
      const { start, end } = headingFor(draft, step, undefined);
      assert.equal(text.slice(start, end), heading);
    });
  }
});
