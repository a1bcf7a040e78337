import type { Answer, Draft } from '../answer/draft.ts';
import { keyOfFile } from '../answer/files.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Step } from '../catalogue/step-schema.ts';
import type { Fix, Place, Related } from './finding.ts';
import type { DiagramFaults } from '../diagram/diagram.ts';
import type { Message } from '../message.ts';
import type { Severity } from '../severity.ts';
import type { Span } from '../text/span.ts';

/** What a rule may look at. */
export interface RuleInput {
  readonly answer: Answer;
  readonly catalogue: Catalogue;
  /** Mermaid's own verdicts, as far as they are known already. */
  readonly diagramFaults: DiagramFaults;
}

/** What a rule reports; the engine makes a finding of it. */
export interface Problem {
  /** Id to report it under, where one rule stands for many: that of the requirement. */
  readonly rule?: string;
  readonly at: Span;
  readonly message: Message;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
}

interface RuleBase {
  /** `draft/empty-section`: rule file, diagnostic code, page and, where it has one, fixture folder carry the same name. */
  readonly id: string;
  /** What it finds, in a few words: heading of its page and its name in the SARIF report. */
  readonly title: string;
  /** Why it matters to an interviewer, in one or two sentences. For its page and its tests: the extension ships without it. */
  readonly why: string;
  /** A short text that it finds, and one that it leaves alone: the page shows both and tests run both. The extension ships without them. */
  readonly examples: { readonly bad: string; readonly good: string };
  readonly severity: Severity;
}

/** A rule that needs nothing but one draft: what it finds holds until the draft changes, and is not looked for again. */
export interface DraftRule extends RuleBase {
  readonly scope: 'draft';
  readonly check: (draft: Draft, input: Pick<RuleInput, 'catalogue'>) => Iterable<Problem>;
}

/** A rule about one draft that needs to know what else there is. */
export interface DraftInAnswerRule extends RuleBase {
  readonly scope: 'draft-in-answer';
  readonly check: (draft: Draft, input: RuleInput) => Iterable<Problem>;
}

/** A rule that compares the files of an answer. */
export interface AnswerRule extends RuleBase {
  readonly scope: 'answer';
  readonly check: (input: RuleInput) => Iterable<Problem & Pick<Place, 'file'>>;
}

/** A rule; `scope` says what it looks at, and so how long its findings hold. */
export type Rule = DraftRule | DraftInAnswerRule | AnswerRule;

/** The steps that belong to a draft's file, in order. */
export function stepsOf({ file }: Draft, { catalogue }: Pick<RuleInput, 'catalogue'>): readonly Step[] {
  const key = keyOfFile(file);
  return catalogue.steps.filter((step) => step.file === key);
}
