import * as vscode from 'vscode';
import type { RequirementState } from '../../core/answer/states.ts';
import { type FindingReview, type ItemReview, type Review, reviewOf } from '../../core/coverage/review.ts';
import { stateMessage } from '../../core/coverage/review-markdown.ts';
import type { ReviewItem, ReviewList, ReviewPage, ReviewPlace } from '../../shared/review-page.ts';
import type { CheckedAnswer } from '../answers/checked-answer.ts';
import { titleOfAnswer } from '../attempts/attempt-places.ts';
import { shownPath } from '../places.ts';
import { translate } from '../translate.ts';

const statesInLegend: readonly RequirementState[] = ['met', 'waived', 'placeholder', 'missing'];

/** The review of a checked answer in words and places. */
export function reviewPage(checked: CheckedAnswer): ReviewPage {
  const review = reviewOf(checked.answer, checked.result);
  return {
    title: vscode.l10n.t('Review of {0}', titleOfAnswer(checked)),
    subtitle: [shownPath(checked.folder), vscode.l10n.t('{0} of {1} settled', review.settled, review.total), estimateWords(review)].filter((part) => part !== '').join(' · '),
    steps: review.steps.map(({ number, title, settled, items }) => ({
      number,
      title,
      count: vscode.l10n.t('{0} of {1}', settled, items.length),
      items: items.map((item) => itemOf(item, checked)),
    })),
    lists: [listOf(vscode.l10n.t('Numbers to correct'), review.wrongNumbers, checked), listOf(vscode.l10n.t('Other findings'), review.otherFindings, checked)],
    legend: statesInLegend.map((state) => ({ state, stateWords: translate(stateMessage(state)) })),
    words: {
      step: vscode.l10n.t('Step'),
      settled: vscode.l10n.t('Settled'),
      requirements: vscode.l10n.t('Requirements'),
      exportReview: vscode.l10n.t('Export as Markdown'),
    },
  };
}

function estimateWords({ estimates }: Review): string {
  return estimates.equations === 0 ? '' : vscode.l10n.t('{0} of {1} equations verified', estimates.verified, estimates.equations);
}

function itemOf({ title, asks, state, file, line, evidence }: ItemReview, checked: CheckedAnswer): ReviewItem {
  const detail = state === 'missing' || state === 'placeholder' ? asks : evidence;
  return { title, state, stateWords: translate(stateMessage(state)), detail, place: line === undefined ? undefined : placeOf(file, line, checked) };
}

function listOf(title: string, findings: readonly FindingReview[], checked: CheckedAnswer): ReviewList {
  return { title, entries: findings.map(({ finding, line }) => ({ text: translate(finding.message), place: placeOf(finding.file, line, checked) })) };
}

function placeOf(file: string, line: number, checked: CheckedAnswer): ReviewPlace {
  return { file: vscode.Uri.joinPath(checked.folder, file).toString(), line, label: `${file}:${String(line)}` };
}
