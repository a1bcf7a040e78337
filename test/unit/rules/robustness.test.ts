import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { componentUndescribed } from '../../../src/core/rules/component-undescribed.ts';
import { conceptOrder } from '../../../src/core/rules/concept-order.ts';
import { diagramUnexplained } from '../../../src/core/rules/diagram-unexplained.ts';
import { emptySection } from '../../../src/core/rules/empty-section.ts';
import { notSelfContained } from '../../../src/core/rules/not-self-contained.ts';
import type { DraftInAnswerRule, DraftRule } from '../../../src/core/rules/rule.ts';
import { technologyUnexplained } from '../../../src/core/rules/technology-unexplained.ts';
import { unclosedFence } from '../../../src/core/rules/unclosed-fence.ts';
import { unexplainedChoice } from '../../../src/core/rules/unexplained-choice.ts';
import type { FileName } from '../../../src/core/answer/files.ts';
import { draftOf, fixed, problemsIn } from '../../support/rules.ts';

const rules: readonly (DraftRule | DraftInAnswerRule)[] = [
  emptySection,
  unclosedFence,
  notSelfContained,
  diagramUnexplained,
  componentUndescribed,
  conceptOrder,
  technologyUnexplained,
  unexplainedChoice,
];
const files: readonly FileName[] = ['04-data-model-architecture.md', '05A-production-deep-dives-core.md'];

/** Lines of all fixtures: shuffled, they make texts that nobody would write on purpose. */
const lines = readdirSync('test/fixtures/rules').flatMap((rule) =>
  readFileSync(`test/fixtures/rules/${rule}/bad.md`, 'utf8')
    .split('\n')
    .filter((line) => !line.includes('<!-- want')),
);
const anyText = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...lines) }, { weight: 1, arbitrary: fc.string({ maxLength: 30 }) }), { maxLength: 40 })
  .map((parts) => parts.join('\n'));

describe('rules on any text', () => {
  for (const rule of rules) {
    it(`${rule.id} stays inside the text, and each fix takes its finding away`, () => {
      fc.assert(
        fc.property(anyText, fc.constantFrom(...files), (text, file) => {
          const problems = problemsIn(rule, draftOf(file, text));
          for (const { at, fixes = [] } of problems) {
            assert.ok(at.start >= 0 && at.start <= at.end && at.end <= text.length);
            for (const fix of fixes) {
              for (const { span } of fix.edits) assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
              const after = fixed(text, fix);
              assert.ok(problemsIn(rule, draftOf(file, after)).length < problems.length, after);
            }
          }
        }),
        { seed: 11, numRuns: 300 },
      );
    });
  }

  it('offers no text for behind a fence that is never closed, where it would be code', () => {
    const text = '## Kafka\n\nWe use Kafka.\n\n```\nT --> D\n';
    const fixesOf = (draft: string): readonly number[] => problemsIn(technologyUnexplained, draftOf('05A-production-deep-dives-core.md', draft)).map(({ fixes = [] }) => fixes.length);
    assert.deepEqual(fixesOf(text), [0]);
    assert.deepEqual(fixesOf(`${text}\`\`\`\n`), [1]);
  });

  // A pattern that tries everything would not be through with these before the time of the whole suite is over.
  it('comes to an end on texts that tempt patterns into trying everything', () => {
    const pieces = ['# a\n', '```\n', '```js\n', 'see file 04, ', '(', 'is explained in ', '- **Kafka**: x\n', '| a | b |\n', 'We use Kafka ', '\n## Kafka\n', 'A[', '> ', '- '.repeat(20)];
    for (const piece of pieces) {
      const draft = draftOf('05A-production-deep-dives-core.md', piece.repeat(10_000));
      for (const rule of rules) {
        for (const { at } of problemsIn(rule, draft)) assert.ok(at.start <= at.end && at.end <= draft.outline.text.length, `${rule.id} on ${piece}`);
      }
    }
  });
});
