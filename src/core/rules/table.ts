import { componentUndescribed } from './component-undescribed.ts';
import { conceptOrder } from './concept-order.ts';
import { consistencyNumberConflict } from './consistency-number-conflict.ts';
import { diagramUnexplained } from './diagram-unexplained.ts';
import { emptySection } from './empty-section.ts';
import { mathMismatch } from './math-mismatch.ts';
import { mathPropagated } from './math-propagated.ts';
import { mathTotalMismatch } from './math-total-mismatch.ts';
import { mathUncalculated } from './math-uncalculated.ts';
import { mathUnitMismatch } from './math-unit-mismatch.ts';
import { mermaidSyntax } from './mermaid-syntax.ts';
import { missingFile } from './missing-file.ts';
import { missingStep } from './missing-step.ts';
import { notApplicableUnjustified } from './not-applicable-unjustified.ts';
import { notSelfContained } from './not-self-contained.ts';
import { placeholder } from './placeholder.ts';
import { requirement } from './requirement.ts';
import type { Rule } from './rule.ts';
import { stepOrder } from './step-order.ts';
import { technologyUnexplained } from './technology-unexplained.ts';
import { tooLong } from './too-long.ts';
import { unclosedFence } from './unclosed-fence.ts';
import { unexplainedChoice } from './unexplained-choice.ts';

/** All rules: the one place that lists them, in the order in which the docs do. */
export const rules: readonly Rule[] = [
  requirement,
  missingFile,
  missingStep,
  placeholder,
  stepOrder,
  conceptOrder,
  technologyUnexplained,
  unexplainedChoice,
  notApplicableUnjustified,
  notSelfContained,
  diagramUnexplained,
  componentUndescribed,
  emptySection,
  unclosedFence,
  tooLong,
  mermaidSyntax,
  mathMismatch,
  mathUnitMismatch,
  mathTotalMismatch,
  mathPropagated,
  mathUncalculated,
  consistencyNumberConflict,
];
