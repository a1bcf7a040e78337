import type { Answer, Draft } from '../answer/draft.ts';
import { fileNames } from '../answer/files.ts';
import { type RequirementStatus, statesOf } from '../answer/states.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { DiagramFaults } from '../diagram/diagram.ts';
import type { FileName } from '../answer/files.ts';
import { lastOf, once } from '../once.ts';
import type { DraftRule, Problem, Rule, RuleInput } from '../rules/rule.ts';
import { rules } from '../rules/table.ts';
import type { Finding } from '../rules/finding.ts';
import type { SeverityChoice } from '../severity.ts';
import { type Suppressions, suppressionsOf } from './suppressions.ts';

/** Severities by rule or requirement id, where they differ from the rule's own. */
export type Severities = ReadonlyMap<string, SeverityChoice>;

/** All that one check of an answer tells. */
export interface CheckResult {
  /** In a total order: file, place, rule. */
  readonly findings: readonly Finding[];
  /** The states of all requirements, in the order of the catalogue. */
  readonly states: readonly RequirementStatus[];
  /** Rules that failed on this answer: their findings are lost, nothing else is. For the log. */
  readonly failures: readonly RuleFailure[];
}

/** A rule that threw. */
export interface RuleFailure {
  readonly rule: string;
  readonly error: unknown;
}

/** Checks an answer with all rules. Never throws on a person's text; gives the same result for the same input. */
export function checkAnswer(answer: Answer, catalogue: Catalogue, severities: Severities, diagramFaults: DiagramFaults): CheckResult {
  const failures: RuleFailure[] = [];
  const suppressions = new Map(answer.drafts.map((draft) => [draft.file, suppressionsOf(draft.outline)]));
  const lengths = new Map(answer.drafts.map((draft) => [draft.file, draft.outline.text.length]));
  const findings: Finding[] = [];
  for (const rule of rules) {
    try {
      for (const { file, problem } of problemsOf(rule, { answer, catalogue, diagramFaults })) {
        const finding = findingOf(rule, file, problem, severities, suppressions.get(file));
        if (finding !== undefined && finding.span.end <= (lengths.get(file) ?? 0)) findings.push(finding);
      }
    } catch (error) {
      failures.push({ rule: rule.id, error });
    }
  }
  return { findings: findings.sort(inOrder), states: statesOf(answer, catalogue), failures };
}

interface Located {
  readonly file: FileName;
  readonly problem: Problem;
}

function* problemsOf(rule: Rule, input: RuleInput): Iterable<Located> {
  switch (rule.scope) {
    case 'answer':
      for (const problem of rule.check(input)) yield { file: problem.file, problem };
      return;
    case 'draft-in-answer':
      for (const draft of input.answer.drafts) for (const problem of rule.check(draft, input)) yield { file: draft.file, problem };
      return;
    case 'draft':
      for (const draft of input.answer.drafts) for (const problem of problemsOfDraft(rule)(draft, input.catalogue)) yield { file: draft.file, problem };
      return;
    default:
      rule satisfies never;
  }
}

/** A rule that finds the same in a draft as long as the catalogue is the same. */
const problemsOfDraft = once((rule: DraftRule) => lastOf((draft: Draft, catalogue: Catalogue): readonly Problem[] => [...rule.check(draft, { catalogue })]));

function findingOf(rule: Rule, file: FileName, problem: Problem, severities: Severities, suppressions: Suppressions | undefined): Finding | undefined {
  const id = problem.rule ?? rule.id;
  const severity = severities.get(id) ?? severities.get(rule.id) ?? rule.severity;
  if (severity === 'off' || suppressions?.suppresses(id, problem.at) === true || suppressions?.suppresses(rule.id, problem.at) === true) return undefined;
  return { rule: id, severity, file, span: problem.at, message: problem.message, fixes: problem.fixes ?? [], related: problem.related ?? [] };
}

const fileOrder: ReadonlyMap<FileName, number> = new Map(fileNames.map((name, index) => [name, index]));

function inOrder(one: Finding, other: Finding): number {
  return (
    (fileOrder.get(one.file) ?? 0) - (fileOrder.get(other.file) ?? 0) ||
    one.span.start - other.span.start ||
    (one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0) ||
    one.span.end - other.span.end
  );
}
