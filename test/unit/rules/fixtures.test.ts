import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { FileName } from '../../../src/core/answer/files.ts';
import type { DiagramFault } from '../../../src/core/diagram/diagram.ts';
import { componentUndescribed } from '../../../src/core/rules/component-undescribed.ts';
import { conceptOrder } from '../../../src/core/rules/concept-order.ts';
import { diagramUnexplained } from '../../../src/core/rules/diagram-unexplained.ts';
import { emptySection } from '../../../src/core/rules/empty-section.ts';
import { mermaidSyntax } from '../../../src/core/rules/mermaid-syntax.ts';
import { notSelfContained } from '../../../src/core/rules/not-self-contained.ts';
import type { DraftInAnswerRule, DraftRule, Problem } from '../../../src/core/rules/rule.ts';
import { technologyUnexplained } from '../../../src/core/rules/technology-unexplained.ts';
import { unclosedFence } from '../../../src/core/rules/unclosed-fence.ts';
import { unexplainedChoice } from '../../../src/core/rules/unexplained-choice.ts';
import { lineAt } from '../../../src/core/text/line-index.ts';
import { type FindFaults, loadMermaidParser } from '../../support/mermaid-parser.ts';
import { draftOf, fixed, problemsIn } from '../../support/rules.ts';

const designFile: FileName = '04-data-model-architecture.md';
const deepDives: FileName = '05A-production-deep-dives-core.md';

const cases: readonly (readonly [rule: DraftRule | DraftInAnswerRule, file: FileName])[] = [
  [emptySection, designFile],
  [unclosedFence, designFile],
  [notSelfContained, designFile],
  [diagramUnexplained, designFile],
  [componentUndescribed, designFile],
  [mermaidSyntax, designFile],
  [conceptOrder, deepDives],
  [technologyUnexplained, deepDives],
  [unexplainedChoice, designFile],
];

/** A fixture says on the line before where a finding is wanted; these lines are taken out before it is read. */
function readFixture(rule: DraftRule | DraftInAnswerRule, name: string): { text: string; wanted: readonly number[] } {
  const folder = rule.id.slice(rule.id.indexOf('/') + 1);
  const source = readFileSync(`test/fixtures/rules/${rule.id === 'mermaid/syntax' ? 'mermaid-syntax' : folder}/${name}`, 'utf8');
  const wanted: number[] = [];
  const lines: string[] = [];
  for (const line of source.split('\n')) {
    if (line.trim() === `<!-- want ${rule.id} -->`) wanted.push(lines.length + 1);
    else lines.push(line);
  }
  return { text: lines.join('\n'), wanted };
}

describe('rules on text and diagrams', () => {
  let findFaults: FindFaults;
  before(async () => {
    findFaults = await loadMermaidParser();
  });

  async function check(rule: DraftRule | DraftInAnswerRule, file: FileName, text: string): Promise<readonly Problem[]> {
    const draft = draftOf(file, text);
    const faults = new Map<string, readonly DiagramFault[]>();
    if (rule === mermaidSyntax)
      for (const { kind, source } of draft.diagrams.diagrams) if (kind === 'mermaid') faults.set(source, await findFaults(source));
    return problemsIn(rule, draft, [], faults);
  }

  async function lines(rule: DraftRule | DraftInAnswerRule, file: FileName, text: string): Promise<readonly number[]> {
    const { outline } = draftOf(file, text);
    return (await check(rule, file, text)).map(({ at }) => lineAt(outline.lines, at.start) + 1);
  }

  for (const [rule, file] of cases) {
    describe(rule.id, () => {
      it('finds its own bad example and leaves the good one alone', async () => {
        assert.equal((await check(rule, file, rule.examples.bad)).length, 1);
        assert.deepEqual(await check(rule, file, rule.examples.good), []);
      });

      it('finds what the fixture marks, and nothing else', async () => {
        const { text, wanted } = readFixture(rule, 'bad.md');
        assert.ok(wanted.length > 0);
        assert.deepEqual(await lines(rule, file, text), wanted);
        assert.deepEqual(await lines(rule, file, text.replace(/\n/g, '\r\n')), wanted);
      });

      it('leaves the near misses alone', async () => {
        assert.deepEqual(await check(rule, file, readFixture(rule, 'good.md').text), []);
      });

      it('has fixes that remove their finding and bring no new one', async () => {
        for (const lineBreak of ['\n', '\r\n']) {
          const text = readFixture(rule, 'bad.md').text.replace(/\n/g, lineBreak);
          const problems = await check(rule, file, text);
          for (const { fixes = [] } of problems) {
            assert.ok(fixes.length > 0);
            for (const fix of fixes) {
              const after = fixed(text, fix);
              assert.equal((await check(rule, file, after)).length, problems.length - 1, after);
              if (fix.select !== undefined) assert.match(after.slice(fix.select.start, fix.select.end), /^<!--[^]*-->$/);
              if (lineBreak === '\r\n') assert.doesNotMatch(after, /(?<!\r)\n/);
            }
          }
        }
      });

      it('has no faults left when each first fix was applied', async () => {
        let { text } = readFixture(rule, 'bad.md');
        for (let rounds = 0; rounds < 20; rounds++) {
          const fix = (await check(rule, file, text))[0]?.fixes?.[0];
          if (fix === undefined) break;
          text = fixed(text, fix);
        }
        assert.deepEqual(await check(rule, file, text), []);
        assert.equal(`${text.trimEnd()}\n`, readFixture(rule, 'fixed.md').text);
      });
    });
  }
});
