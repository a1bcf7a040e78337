import { join } from 'node:path';
import type { RequirementState } from '../../core/answer/states.ts';
import type { Finding } from '../../core/rules/finding.ts';
import { countEstimates, type EstimateCounts } from '../../core/estimate/estimate.ts';
import { formatMessage } from '../../core/message.ts';
import { type LineIndex, positionAt } from '../../core/text/line-index.ts';
import type { CheckedAnswer } from '../check-folder.ts';
import { shownPath } from '../files.ts';

/** What all forms of the report show: the JSON of the contract. Lines and columns are counted from 1. */
export interface Report {
  readonly version: 1;
  readonly answers: readonly AnswerReport[];
  readonly findings: readonly FindingReport[];
  readonly summary: Summary;
}

/** One answer. */
export interface AnswerReport {
  readonly folder: string;
  readonly files: readonly string[];
  readonly requirements: readonly RequirementReport[];
  readonly estimates: EstimateCounts;
}

/** One requirement; `file` and `line` say where it is said, where it is. */
export interface RequirementReport {
  readonly id: string;
  readonly state: RequirementState;
  readonly file?: string;
  readonly line?: number;
}

/** One finding. */
export interface FindingReport {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
}

type Summary = { readonly answers: number; readonly files: number } & Readonly<Record<RequirementState, number>>;

/** Gathers the verdicts on some answers. */
export function reportOf(checked: readonly CheckedAnswer[]): Report {
  const answers = checked.map(answerReport);
  const states = answers.flatMap(({ requirements }) => requirements.map(({ state }) => state));
  const count = (wanted: RequirementState): number => states.filter((state) => state === wanted).length;
  return {
    version: 1,
    answers,
    findings: checked.flatMap(findingReports).sort(inOrder),
    summary: {
      answers: checked.length,
      files: checked.reduce((sum, { files }) => sum + files.length, 0),
      met: count('met'),
      missing: count('missing'),
      placeholder: count('placeholder'),
      waived: count('waived'),
    },
  };
}

function answerReport(checked: CheckedAnswer): AnswerReport {
  const lines = linesByFile(checked);
  return {
    folder: shownPath(checked.folder),
    files: checked.files,
    requirements: checked.result.states.map(({ requirement, state, file, span }) => {
      const index = lines.get(file);
      if (span === undefined || index === undefined) return { id: requirement.id, state };
      return { id: requirement.id, state, file, line: positionAt(index, span.start).line + 1 };
    }),
    estimates: countEstimates(checked.answer.drafts.map(({ estimates }) => estimates)),
  };
}

function findingReports(checked: CheckedAnswer): readonly FindingReport[] {
  const lines = linesByFile(checked);
  return checked.result.findings.flatMap(({ rule, severity, file, span, message }) => {
    const index = lines.get(file);
    if (index === undefined) return [];
    const start = positionAt(index, span.start);
    const end = positionAt(index, span.end);
    return [
      {
        rule,
        severity,
        file: shownPath(join(checked.folder, file)),
        line: start.line + 1,
        column: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
        message: formatMessage(message),
      },
    ];
  });
}

function linesByFile({ answer }: CheckedAnswer): ReadonlyMap<string, LineIndex> {
  return new Map(answer.drafts.map((draft) => [draft.file, draft.outline.lines]));
}

function inOrder(one: FindingReport, other: FindingReport): number {
  return compare(one.file, other.file) || one.line - other.line || one.column - other.column || compare(one.rule, other.rule);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
