import { stepSection } from '../../core/answer/insertion.ts';
import type { RequirementStatus } from '../../core/answer/states.ts';
import type { Step } from '../../core/catalogue/step-schema.ts';
import type { Section } from '../../core/outline/outline.ts';
import type { FreshFile } from '../answers/fresh-file.ts';

/** A step of a file with its heading and the states of its requirements. */
export interface StepPlace {
  readonly step: Step;
  /** The heading that stands for the step; undefined where the file has none. */
  readonly section: Section | undefined;
  readonly states: readonly RequirementStatus[];
}

/** The steps of a checked file, in order. */
export function stepPlaces({ checked, file }: FreshFile): readonly StepPlace[] {
  const own = checked.result.states.filter((status) => status.file === file.file);
  const steps = [...new Set(own.map(({ step }) => step))];
  return steps.map((step) => ({
    step,
    section: stepSection(file.draft, step) ?? (steps.length === 1 ? file.draft.outline.sections[1] : undefined),
    states: own.filter((status) => status.step === step),
  }));
}

/** The first requirement of a step that is still owed: missing ones first, then untouched places. */
export function nextOwed(states: readonly RequirementStatus[]): RequirementStatus | undefined {
  return states.find(({ state }) => state === 'missing') ?? states.find(({ state }) => state === 'placeholder');
}
