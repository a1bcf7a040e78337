import { styleText } from 'node:util';
import type { AnswerReport, FindingReport, Report } from './report.ts';

type Style = 'red' | 'yellow' | 'blue' | 'gray' | 'bold' | 'green';
type Paint = (style: Style, text: string) => string;

/** The report for a person at a terminal. Colours only where the terminal shows them. */
export function prettyReport(report: Report, colours: boolean): string {
  const paint: Paint = colours ? (style, text) => styleText(style, text) : (_style, text) => text;
  const files = [...new Set(report.findings.map(({ file }) => file))];
  const parts = files.map((file) => fileText(file, report.findings.filter((finding) => finding.file === file), paint));
  return [...parts, ...report.answers.map((answer) => answerText(answer, paint)), '', totalText(report, paint), ''].join('\n');
}

function fileText(file: string, findings: readonly FindingReport[], paint: Paint): string {
  const widest = Math.max(...findings.map((finding) => placeOf(finding).length));
  const lines = findings.map((finding) => {
    const severity = paint(styleOf(finding.severity), finding.severity.padEnd(11));
    return `  ${placeOf(finding).padEnd(widest)}  ${severity}  ${finding.message}  ${paint('gray', finding.rule)}`;
  });
  return [paint('bold', file), ...lines, ''].join('\n');
}

function placeOf({ line, column }: FindingReport): string {
  return `${String(line)}:${String(column)}`;
}

function styleOf(severity: FindingReport['severity']): Style {
  switch (severity) {
    case 'error':
      return 'red';
    case 'warning':
      return 'yellow';
    case 'information':
      return 'blue';
    case 'hint':
      return 'gray';
    default:
      return severity satisfies never;
  }
}

function answerText({ folder, requirements, estimates }: AnswerReport, paint: Paint): string {
  const count = (state: string): number => requirements.filter((one) => one.state === state).length;
  const parts = [`${String(count('met'))} of ${String(requirements.length)} answered`];
  for (const [state, words] of [['missing', 'missing'], ['placeholder', 'still to be written'], ['waived', 'not applicable']] as const) {
    if (count(state) > 0) parts.push(`${String(count(state))} ${words}`);
  }
  if (estimates.equations > 0) parts.push(`${String(estimates.verified)} of ${String(estimates.equations)} estimates verified, ${String(estimates.mismatched)} wrong`);
  return `${paint('bold', folder)}  ${parts.join(', ')}`;
}

function totalText({ findings, summary }: Report, paint: Paint): string {
  const count = (severity: string): number => findings.filter((one) => one.severity === severity).length;
  const errors = count('error');
  const warnings = count('warning');
  const text = `${plural(summary.answers, 'answer')}, ${plural(summary.files, 'file')}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${String(count('information'))} for information.`;
  return paint(errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green', text);
}

function plural(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
