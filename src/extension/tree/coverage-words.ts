import * as vscode from 'vscode';
import type { RequirementStatus } from '../../core/answer/states.ts';
import { isSettled } from '../../core/coverage/review.ts';
import type { Finding } from '../../core/rules/finding.ts';
import type { Severity } from '../../core/severity.ts';

/** How many requirements are settled: said, or said not to apply. */
export function settled(states: readonly RequirementStatus[]): number {
  return states.filter(isSettled).length;
}

/** The same as a sentence, for those who ask what the count means. */
export function settledSentence(states: readonly RequirementStatus[]): string {
  return vscode.l10n.t('{0} of {1} requirements are settled.', settled(states), states.length);
}

/** What the check found fault with, in the words that Problems counts in; nothing where all is well. */
export function findingsSentence(findings: readonly Finding[]): readonly string[] {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const parts = [
    ...counted(count('error'), (errors) => vscode.l10n.t('Errors: {0}', errors)),
    ...counted(count('warning'), (warnings) => vscode.l10n.t('Warnings: {0}', warnings)),
  ];
  return parts.length === 0 ? [] : [parts.join(' · ')];
}

function counted(count: number, words: (count: number) => string): readonly string[] {
  return count === 0 ? [] : [words(count)];
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
