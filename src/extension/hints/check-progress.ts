import * as vscode from 'vscode';
import type { AnswerStore } from '../answers/answer-store.ts';

// A handful of answers is checked before anybody has read how far it is.
const fewAnswers = 10;

/** The status bar's word on a check of many answers: how far it is, and a click that stops it. */
export function showCheckProgress(store: AnswerStore): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('systemDesign.progress', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('System Design Coach');
  item.tooltip = vscode.l10n.t('Stop checking');
  item.command = 'systemDesign.stopChecking';
  const shown = store.onDidProgress((progress) => {
    if (progress === undefined || progress.total <= fewAnswers) {
      item.hide();
      return;
    }
    item.text = `$(sync~spin) ${vscode.l10n.t('Checking answer {0} of {1}', progress.done + 1, progress.total)}`;
    item.show();
  });
  return vscode.Disposable.from(item, shown);
}
