import * as vscode from 'vscode';
import type { EstimatePattern } from '../../core/estimate/patterns.ts';
import type { DeferredSource } from '../deferred-source.ts';
import { translate } from '../translate.ts';

/** "Insert Estimate": one of the usual calculations, its inputs asked for, its results computed. */
export function insertEstimateCommand(deferred: DeferredSource): () => Promise<void> {
  return () => insertEstimate(deferred);
}

async function insertEstimate(deferred: DeferredSource): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the file that the estimate is to go into first.'));
    return;
  }
  const { estimatePatterns } = await deferred();
  const items = estimatePatterns.map((pattern) => ({ label: translate(pattern.title), pattern }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which estimate do you need?') });
  const values = picked === undefined ? undefined : await askValues(picked.pattern);
  if (picked === undefined || values === undefined) return;
  await editor.insertSnippet(new vscode.SnippetString().appendText(`${picked.pattern.write(values)}\n`).appendTabstop(0));
}

async function askValues({ title, inputs }: EstimatePattern): Promise<readonly string[] | undefined> {
  const values: string[] = [];
  for (const input of inputs) {
    const value = await vscode.window.showInputBox({ title: translate(title), prompt: translate(input.title), value: input.initial });
    if (value === undefined) return undefined;
    values.push(value.trim());
  }
  return values;
}
