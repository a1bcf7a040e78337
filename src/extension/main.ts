import * as vscode from 'vscode';
import { createAnswerStore, type AnswerStore } from './answers/answer-store.ts';
import { createDiagramJudge } from './answers/diagram-judge.ts';
import { followChanges } from './answers/follow-changes.ts';
import { createCatalogueSource } from './catalogue.ts';
import { checkAllCommand } from './commands/check-all.ts';
import { newAnswerCommand } from './commands/new-answer.ts';
import { whyNotCheckedCommand } from './commands/why-not-checked.ts';
import { publishDiagnostics } from './diagnostics/publish-diagnostics.ts';
import { offerFixes } from './fixes/fix-actions.ts';
import { registerSelectAfterFix } from './fixes/select-after.ts';
import { runMode } from './settings.ts';

/** What other extensions, and our own tests in a real host, may ask of a running coach. */
export interface Coach {
  readonly store: Pick<AnswerStore, 'onDidCheck' | 'answers' | 'ready'>;
}

/** Composes the extension: constructs in order, reads nothing, waits for nothing. */
export function activate(context: vscode.ExtensionContext): Coach {
  const log = vscode.window.createOutputChannel(vscode.l10n.t('System Design Coach'), { log: true });
  const catalogue = createCatalogueSource(context.extensionUri, log);
  const store = createAnswerStore(catalogue, createDiagramJudge(context.extensionUri, log), log);
  context.subscriptions.push(
    log,
    store,
    publishDiagnostics(store),
    offerFixes(store),
    registerSelectAfterFix(),
    followChanges(store),
    vscode.commands.registerCommand('systemDesign.newAnswer', newAnswerCommand(catalogue, store)),
    vscode.commands.registerCommand('systemDesign.checkAll', checkAllCommand(store)),
    vscode.commands.registerCommand('systemDesign.whyNotChecked', whyNotCheckedCommand(store, log)),
    vscode.commands.registerCommand('systemDesign.showLog', () => { log.show(); }),
  );
  if (runMode() !== 'manual') void store.checkAll();
  return { store };
}
