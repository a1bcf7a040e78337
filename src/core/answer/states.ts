import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Requirement, Step } from '../catalogue/step-schema.ts';
import type { Waiver } from '../evidence/draft-evidence.ts';
import type { Comment } from '../outline/outline.ts';
import type { Span } from '../text/span.ts';
import type { Answer, Draft } from './draft.ts';
import { fileOfKey, type FileName } from './files.ts';
import { placeholdersOf } from './placeholders.ts';
import { oncePerPart } from '../once.ts';

/** How far a requirement is: said, still the scaffold's placeholder, not there, or said not to apply. */
export type RequirementState = 'met' | 'placeholder' | 'missing' | 'waived';

/** The state of one requirement of an answer. */
export interface RequirementStatus {
  readonly requirement: Requirement;
  readonly step: Step;
  readonly file: FileName;
  readonly state: RequirementState;
  /** The evidence, the placeholder or the waiver; undefined where the requirement is missing. */
  readonly span: Span | undefined;
  /** False where the step or item is said not to apply and no reason stands with it. */
  readonly justified: boolean;
}

/** The states of all requirements in the order of the catalogue. A file that is not there has none of its requirements met. */
export function statesOf(answer: Answer, catalogue: Catalogue): readonly RequirementStatus[] {
  return catalogue.steps.flatMap((step) => {
    const file = fileOfKey(step.file);
    return stepStates(step, file, answer.drafts.find((draft) => draft.file === file));
  });
}

/** The states of the requirements of one step. Many rules ask for them: they are worked out once for each draft. */
export function stepStates(step: Step, file: FileName, draft: Draft | undefined): readonly RequirementStatus[] {
  if (draft !== undefined) return statesIn(draft, step);
  return step.requirements.map((requirement) => ({ requirement, step, file, state: 'missing', span: undefined, justified: true }));
}

const statesIn = oncePerPart((draft: Draft, step: Step): readonly RequirementStatus[] => {
  const placeholders = placeholdersOf(draft.outline);
  const waiver = draft.evidence.waived.get(step.key);
  return step.requirements.map((requirement) => {
    const { state, span, justified } = stateOf(requirement, draft, placeholders, waiver);
    return { requirement, step, file: draft.file, state, span, justified };
  });
});

function stateOf(
  requirement: Requirement,
  { evidence }: Draft,
  placeholders: ReadonlyMap<string, Comment>,
  waiver: Waiver | undefined,
): Pick<RequirementStatus, 'state' | 'span' | 'justified'> {
  const found = evidence.found.get(requirement.id);
  if (found !== undefined) return { state: 'met', span: found, justified: true };
  const waived = evidence.waived.get(requirement.id) ?? waiver;
  if (waived !== undefined) return { state: 'waived', span: waived.span, justified: waived.justified };
  const comment = placeholders.get(requirement.id);
  return comment === undefined ? { state: 'missing', span: undefined, justified: true } : { state: 'placeholder', span: comment.span, justified: true };
}
