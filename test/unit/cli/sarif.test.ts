import assert from 'node:assert/strict';
import type { FindingReport, Report } from '../../../src/cli/report/report.ts';
import { sarifReport } from '../../../src/cli/report/sarif.ts';
import { ownCatalogue } from '../../support/catalogue.ts';

const finding: FindingReport = { rule: 'api/pagination', severity: 'information', file: 'a b/03-api-schema-design.md', line: 3, column: 1, endLine: 3, endColumn: 5, message: 'Say cursor or offset.' };
const report: Report = { version: 1, answers: [], findings: [finding, { ...finding, rule: 'math/mismatch', severity: 'error' }], summary: { answers: 1, files: 7, met: 0, missing: 1, placeholder: 0, waived: 0 } };

interface Sarif {
  readonly version: string;
  readonly runs: readonly { readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly shortDescription: { readonly text: string } }[] } }; readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number; readonly level: string; readonly locations: readonly unknown[] }[] }[];
}

describe('SARIF', () => {
  const sarif = JSON.parse(sarifReport(report, ownCatalogue().steps, '1.2.3')) as Sarif;

  it('is version 2.1.0 with one run', () => {
    assert.equal(sarif.version, '2.1.0');
    assert.equal(sarif.runs.length, 1);
  });

  it('describes each rule it names, requirements too', () => {
    const rules = sarif.runs[0]?.tool.driver.rules ?? [];
    assert.deepEqual(rules.map(({ id }) => id), ['api/pagination', 'math/mismatch']);
    assert.ok(rules.every(({ id, shortDescription }) => shortDescription.text !== id));
  });

  it('has levels and places that code hosts understand', () => {
    const results = sarif.runs[0]?.results ?? [];
    assert.deepEqual(results.map(({ ruleId, ruleIndex, level }) => [ruleId, ruleIndex, level]), [['api/pagination', 0, 'note'], ['math/mismatch', 1, 'error']]);
    assert.deepEqual(results[0]?.locations, [{ physicalLocation: { artifactLocation: { uri: 'a%20b/03-api-schema-design.md' }, region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 5 } } }]);
  });
});
