import * as vscode from 'vscode';
import type { AnswerStore } from '../answers/answer-store.ts';
import { freshFile } from '../answers/fresh-file.ts';
import type { Deferred, DeferredSource } from '../deferred-source.ts';
import { toRange } from '../places.ts';
import { translate } from '../translate.ts';
import { drafts } from './selector.ts';

/** On an equation: its working with units. On an availability target: the downtime that it leaves. */
export function showEstimateHovers(store: AnswerStore, deferred: DeferredSource): vscode.Disposable {
  return vscode.languages.registerHoverProvider(drafts, {
    provideHover: async (document, position) => {
      const estimates = await deferred();
      return downtimeHover(estimates, document, position) ?? equationHover(estimates, store, document, position);
    },
  });
}

function equationHover({ equationAt, explainEquation }: Deferred, store: AnswerStore, document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
  const draft = freshFile(store, document)?.file.draft;
  const equation = draft === undefined ? undefined : equationAt(draft.estimates, document.offsetAt(position));
  if (draft === undefined || equation === undefined) return undefined;
  const { steps, verdict } = explainEquation(draft.outline.text, equation);
  const words = new vscode.MarkdownString();
  if (steps.length > 0) words.appendCodeblock(steps.join('\n'), 'text');
  words.appendText(translate(verdict));
  return new vscode.Hover(words, toRange(draft.outline.lines, equation.span));
}

function downtimeHover({ availabilityAt, downtimeOf }: Deferred, document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
  const found = availabilityAt(document.getText(), document.offsetAt(position));
  if (found === undefined) return undefined;
  const { year, month } = downtimeOf(found.availability);
  const words = vscode.l10n.t('{0} % leaves a downtime of {1} a year, {2} a month.', found.availability, durationWords(year), durationWords(month));
  return new vscode.Hover(words, new vscode.Range(document.positionAt(found.span.start), document.positionAt(found.span.end)));
}

const units: readonly (readonly [seconds: number, words: (count: string) => string])[] = [
  [86_400, (count) => vscode.l10n.t('{0} days', count)],
  [3_600, (count) => vscode.l10n.t('{0} hours', count)],
  [60, (count) => vscode.l10n.t('{0} minutes', count)],
];

/** A duration in the largest unit of which there is at least one and a half, with three digits. */
function durationWords(seconds: number): string {
  const unit = units.find(([size]) => seconds >= 1.5 * size);
  return unit === undefined ? vscode.l10n.t('{0} seconds', digits(seconds)) : unit[1](digits(seconds / unit[0]));
}

function digits(value: number): string {
  return value.toLocaleString(vscode.env.language, { maximumSignificantDigits: 3 });
}
