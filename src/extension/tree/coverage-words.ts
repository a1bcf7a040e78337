import * as vscode from 'vscode';
import type { RequirementStatus } from '../../core/answer/states.ts';
import { isSettled } from '../../core/coverage/review.ts';
import type { Finding } from '../../core/rules/finding.ts';

/** How many requirements are settled: said, or said not to apply. */
export function settled(states: readonly RequirementStatus[]): number {
  return states.filter(isSettled).length;
}

/** The same as a sentence, for those who ask what the count means. */
export function settledSentence(states: readonly RequirementStatus[]): string {
  return vscode.l10n.t('{0} of {1} requirements are settled.', settled(states), states.length);
}

/** The same in whole percent. */
export function percentSettled(states: readonly RequirementStatus[]): number {
  return states.length === 0 ? 0 : Math.round((100 * settled(states)) / states.length);
}

/** `12 of 16 · 2 wrong`: what a row of the tree says about a file or an answer. */
export function coverageWords(states: readonly RequirementStatus[], findings: readonly Finding[]): string {
  const wrong = findings.filter(({ severity }) => severity === 'error').length;
  const parts = [vscode.l10n.t('{0} of {1}', settled(states), states.length)];
  if (wrong > 0) parts.push(vscode.l10n.t('{0} wrong', wrong));
  return parts.join(' · ');
}
