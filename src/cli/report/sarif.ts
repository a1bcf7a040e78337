import type { Catalogue } from '../../core/catalogue/catalogue.ts';
import { rules } from '../../core/rules/table.ts';
import type { FindingReport, Report } from './report.ts';

/** The report as SARIF 2.1.0, which public code hosts show on a pull request. */
export function sarifReport(report: Report, catalogue: Catalogue, version: string): string {
  const descriptions = describeRules(catalogue);
  const used = [...new Set(report.findings.map(({ rule }) => rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'System Design Coach',
            version,
            rules: used.map((id) => ({ id, shortDescription: { text: descriptions.get(id) ?? id } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: report.findings.map((finding) => resultOf(finding, used)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function describeRules(catalogue: Catalogue): ReadonlyMap<string, string> {
  const requirements = catalogue.steps.flatMap((step) => step.requirements.map(({ id, title, asks }) => [id, `${title}: ${asks}`] as const));
  return new Map([...rules.map(({ id, title }) => [id, title] as const), ...requirements]);
}

function resultOf(finding: FindingReport, used: readonly string[]): object {
  return {
    ruleId: finding.rule,
    ruleIndex: used.indexOf(finding.rule),
    level: levelOf(finding.severity),
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: finding.file.split('/').map(encodeURIComponent).join('/') },
          region: { startLine: finding.line, startColumn: finding.column, endLine: finding.endLine, endColumn: finding.endColumn },
        },
      },
    ],
  };
}

function levelOf(severity: FindingReport['severity']): 'error' | 'warning' | 'note' {
  return severity === 'error' || severity === 'warning' ? severity : 'note';
}
