import type { FileName } from '../../src/core/answer/files.ts';
import type { RequirementStatus } from '../../src/core/answer/states.ts';
import type { CheckResult } from '../../src/core/check/check-answer.ts';
import type { Outline, Section } from '../../src/core/outline/outline.ts';
import { lineAt } from '../../src/core/text/line-index.ts';
import type { Span } from '../../src/core/text/span.ts';
import { checkTexts } from '../support/answers.ts';

/** A file of a labelled answer, to be changed. */
export interface DraftToMutate {
  readonly folder: string;
  readonly name: string;
  readonly file: FileName;
  readonly text: string;
}

/** What came of one question about one change: nothing lost where all came out as it should. */
export interface Outcome {
  readonly question: string;
  readonly losses: readonly string[];
}

/** Checks one file as if the answer had no other. */
export function checkDraft({ file }: DraftToMutate, text: string): CheckResult {
  return checkTexts({ [file]: text });
}

/** A place in a draft, for a person who wants to look. */
export function placeOf({ name }: DraftToMutate, { lines }: Outline, { heading, title }: Section): string {
  return `${name}:${String(lineAt(lines, heading.start) + 1)} "${title}"`;
}

/** The requirements of a file whose state is another than before. */
export function changedStates({ file }: DraftToMutate, before: CheckResult, after: CheckResult): readonly string[] {
  const known = new Map(statesOf(file, before).map(({ requirement, state }) => [requirement.id, state]));
  return statesOf(file, after).flatMap(({ requirement, state }) => (known.get(requirement.id) === state ? [] : [`${requirement.id} ${known.get(requirement.id) ?? ''} → ${state}`]));
}

/** The states of the requirements that belong to one file. */
export function statesOf(file: FileName, result: CheckResult): readonly RequirementStatus[] {
  return result.states.filter((status) => status.file === file);
}

/** A section with its heading and all that lies under it. */
export function wholeSection({ heading, span }: Section): Span {
  return { start: heading.start, end: Math.max(heading.end, span.end) };
}
