import * as vscode from 'vscode';
import type { AnswerStore } from '../answers/answer-store.ts';
import { coverageWords } from '../tree/coverage-words.ts';
import { drafts } from './selector.ts';

/** The language status of a draft: how far its answer is. */
export function showCheckStatus(store: AnswerStore): vscode.Disposable {
  const status = vscode.languages.createLanguageStatusItem('systemDesign.check', drafts);
  status.name = vscode.l10n.t('System Design Coach');
  status.detail = status.name;
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const checked = document === undefined ? undefined : store.of(document.uri);
    status.text = checked === undefined ? vscode.l10n.t('Not checked') : coverageWords(checked.result.states, checked.result.findings);
    status.command =
      checked === undefined
        ? { command: 'systemDesign.whyNotChecked', title: vscode.l10n.t('Why?') }
        : { command: 'systemDesign.openReview', title: vscode.l10n.t('Review'), arguments: [checked.folder] };
  };
  update();
  return vscode.Disposable.from(status, store.onDidCheck(update), store.onDidForget(update), vscode.window.onDidChangeActiveTextEditor(update));
}
