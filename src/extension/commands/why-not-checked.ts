import * as vscode from 'vscode';
import { fileNames, isFileName } from '../../core/answer/files.ts';
import type { AnswerStore } from '../answers/answer-store.ts';
import { draftsIn } from '../answers/folders.ts';
import { createTextReader } from '../answers/texts.ts';
import type { Log } from '../log.ts';
import { folderOf, nameOf, shownPath } from '../places.ts';
import { runMode } from '../settings.ts';

/** "System Design: Why Is This File Not Checked?": one sentence about the file in the active editor. */
export function whyNotCheckedCommand(store: AnswerStore, log: Log): () => Promise<void> {
  return async () => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const words = uri === undefined ? vscode.l10n.t('Open a file first: the command speaks about the file in the active editor.') : await reasonFor(uri, store);
    log.info(words);
    const showLog = vscode.l10n.t('Show Log');
    if ((await vscode.window.showInformationMessage(words, showLog)) === showLog) log.show();
  };
}

async function reasonFor(uri: vscode.Uri, store: AnswerStore): Promise<string> {
  const name = nameOf(uri);
  if (!isFileName(name)) return vscode.l10n.t('{0} is not checked: only the seven files of an answer are, {1} to {2}.', name, fileNames[0], fileNames[6]);
  const checked = store.of(uri);
  if (checked !== undefined) {
    const count = checked.result.findings.filter(({ file }) => file === name).length;
    return vscode.l10n.t('{0} is checked: it has {1} findings. They are in Problems.', shownPath(uri), count);
  }
  if ((await draftsIn(folderOf(uri), createTextReader())) === undefined) {
    return vscode.l10n.t('{0} is not checked: its folder is no answer. An answer has at least two of the seven files, or a 01 file made by "New Answer".', shownPath(uri));
  }
  if (runMode() === 'manual') return vscode.l10n.t('{0} is not checked by itself: the setting "systemDesign.check.run" is "manual". Run "System Design: Check All Answers".', shownPath(uri));
  return vscode.l10n.t('{0} has not been checked yet. Run "System Design: Check All Answers"; if that does not help, the log says why.', shownPath(uri));
}
