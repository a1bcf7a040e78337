// The entry of a bundle of its own: what reads and judges drafts. The first draft loads it, so that a window that has none does
// not wait for it.
export { readDraft } from '../core/answer/read-draft.ts';
export { checkAnswer } from '../core/check/check-answer.ts';
export { availabilityAt, downtimeOf } from '../core/estimate/availability.ts';
export { equationAt, explainEquation } from '../core/estimate/explain.ts';
export { estimatePatterns } from '../core/estimate/patterns.ts';
export { unfinishedAt, valueOfUnfinished } from '../core/estimate/unfinished.ts';
export { rules } from '../core/rules/table.ts';
