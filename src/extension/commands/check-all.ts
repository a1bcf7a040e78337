import * as vscode from 'vscode';
import type { AnswerStore } from '../answers/answer-store.ts';

/** "System Design: Check All Answers": whatever the settings say about checking by itself. */
export function checkAllCommand(store: AnswerStore): () => Promise<void> {
  return async () => {
    const end = await store.checkAll();
    if (end === 'failed') void vscode.window.showErrorMessage(vscode.l10n.t('The answers could not be checked. Run "System Design: Show Log" to see why.'));
    if (end !== 'finished') return;
    const findings = store.answers().reduce((sum, { result }) => sum + result.findings.length, 0);
    vscode.window.setStatusBarMessage(vscode.l10n.t('{0} answers checked, {1} findings', store.answers().length, findings), 5000);
  };
}
