import { fileNames, type FileName } from '../answer/files.ts';
import type { Answer } from '../answer/draft.ts';
import { headingFor } from '../answer/insertion.ts';
import type { RequirementState, RequirementStatus } from '../answer/states.ts';
import type { CheckResult } from '../check/check-answer.ts';
import type { Finding } from '../rules/finding.ts';
import { countEstimates, type EstimateCounts } from '../estimate/estimate.ts';
import { positionAt } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';

/** An answer seen as a whole: the 15 steps, the estimates and the rest of the findings. */
export interface Review {
  readonly steps: readonly StepReview[];
  readonly settled: number;
  readonly total: number;
  readonly estimates: EstimateCounts;
  /** Findings about numbers, in text order. */
  readonly wrongNumbers: readonly FindingReview[];
  /** All other findings that are not about a single requirement. */
  readonly otherFindings: readonly FindingReview[];
}

/** One step. */
export interface StepReview {
  readonly number: number;
  readonly title: string;
  readonly file: FileName;
  readonly settled: number;
  readonly items: readonly ItemReview[];
}

/** One requirement, with the place to go to: its evidence, or where it belongs. Lines are counted from 1; undefined where the file is missing. */
export interface ItemReview {
  readonly id: string;
  readonly title: string;
  readonly asks: string;
  readonly state: RequirementState;
  readonly file: FileName;
  readonly line: number | undefined;
  /** The words of the evidence, one line; empty where there are none. */
  readonly evidence: string;
}

/** One finding with its place. */
export interface FindingReview {
  readonly finding: Finding;
  readonly line: number;
}

const longestEvidence = 160;

/** Looks at an answer as a whole. */
export function reviewOf(answer: Answer, { states, findings }: CheckResult): Review {
  const steps = [...new Set(states.map(({ step }) => step))];
  const ids = new Set(states.map(({ requirement }) => requirement.id));
  const placed = findings.filter(({ rule }) => !ids.has(rule)).map((finding) => ({ finding, line: lineOf(answer, finding.file, finding.span) ?? 1 }));
  return {
    steps: steps.map((step) => {
      const items = states.filter((status) => status.step === step).map((status) => itemOf(answer, status));
      return { number: step.number, title: step.title, file: items[0]?.file ?? fileNames[0], settled: items.filter(isSettled).length, items };
    }),
    settled: states.filter(isSettled).length,
    total: states.length,
    estimates: countEstimates(answer.drafts.map(({ estimates }) => estimates)),
    wrongNumbers: placed.filter(({ finding }) => isNumeric(finding.rule)),
    otherFindings: placed.filter(({ finding }) => !isNumeric(finding.rule)),
  };
}

/** Said, or said not to apply. */
export function isSettled({ state }: { readonly state: RequirementState }): boolean {
  return state === 'met' || state === 'waived';
}

function isNumeric(rule: string): boolean {
  return rule.startsWith('math/') || rule.startsWith('consistency/');
}

function itemOf(answer: Answer, { requirement, step, state, file, span }: RequirementStatus): ItemReview {
  const draft = answer.drafts.find((one) => one.file === file);
  const place = span ?? (draft === undefined ? undefined : headingFor(draft, step, requirement));
  const line = place === undefined ? undefined : lineOf(answer, file, place);
  const words = draft === undefined || span === undefined || state === 'placeholder' ? '' : draft.outline.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  const evidence = words.length > longestEvidence ? `${words.slice(0, longestEvidence)}…` : words;
  return { id: requirement.id, title: requirement.title, asks: requirement.asks, state, file, line, evidence };
}

function lineOf(answer: Answer, file: FileName, span: Span): number | undefined {
  const draft = answer.drafts.find((one) => one.file === file);
  return draft === undefined ? undefined : positionAt(draft.outline.lines, span.start).line + 1;
}
