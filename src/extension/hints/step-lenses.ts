import * as vscode from 'vscode';
import { lowerFirst } from '../../core/text/lower-first.ts';
import type { AnswerStore } from '../answers/answer-store.ts';
import { freshFile } from '../answers/fresh-file.ts';
import { toRange } from '../places.ts';
import { drafts } from './selector.ts';
import { settled, settledSentence } from '../tree/coverage-words.ts';
import { nextOwed, type StepPlace, stepPlaces } from './step-places.ts';

/** One line above each step: how much of it is there, and what comes next. */
export function showStepLenses(store: AnswerStore): vscode.Disposable {
  const didChange = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    didChange,
    store.onDidCheck(() => { didChange.fire(); }),
    vscode.languages.registerCodeLensProvider(drafts, { onDidChangeCodeLenses: didChange.event, provideCodeLenses }),
  );

  function provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const fresh = freshFile(store, document);
    if (fresh === undefined) return [];
    const { lines } = fresh.file.draft.outline;
    return stepPlaces(fresh).flatMap((place) => {
      if (place.section === undefined) return [];
      const command = { title: lensWords(place), tooltip: settledSentence(place.states), command: 'systemDesign.openReview', arguments: [fresh.checked.folder, place.step.number] };
      return [new vscode.CodeLens(toRange(lines, place.section.heading), command)];
    });
  }
}

function lensWords({ step, states }: StepPlace): string {
  const count = vscode.l10n.t('Step {0} · {1} of {2}', step.number, settled(states), states.length);
  const next = nextOwed(states);
  return next === undefined ? count : vscode.l10n.t('{0} · next: {1}', count, lowerFirst(next.requirement.title));
}
