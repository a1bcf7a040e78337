// The entry of a bundle of its own: what reads and judges drafts, and what writes pages. The first draft or page loads
// it, so that a window that has neither does not wait for it.
export { readDraft } from '../core/answer/read-draft.ts';
export { checkAnswer } from '../core/check/check-answer.ts';
export { availabilityAt, downtimeOf } from '../core/estimate/availability.ts';
export { equationAt, explainEquation } from '../core/estimate/explain.ts';
export { estimatePatterns } from '../core/estimate/patterns.ts';
export { unfinishedAt, valueOfUnfinished } from '../core/estimate/unfinished.ts';
export { composePrompt } from '../core/prompt/compose-prompt.ts';
export { rules } from '../core/rules/table.ts';
export { pageOf } from './panel/pages.ts';
