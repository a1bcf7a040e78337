import type { Step } from '../../core/catalogue/step-schema.ts';
import { rules } from '../../core/rules/table.ts';
import type { FindingReport, Report } from './report.ts';

/** The report as SARIF 2.1.0, which public code hosts show on a pull request. `steps` describe the requirements. */
export function sarifReport(report: Report, steps: readonly Step[], version: string): string {
  const descriptions = describeRules(steps);
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

function describeRules(steps: readonly Step[]): ReadonlyMap<string, string> {
  const requirements = steps.flatMap((step) => step.requirements.map(({ id, title, asks }) => [id, `${title}: ${asks}`] as const));
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
