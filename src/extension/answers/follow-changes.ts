import * as vscode from 'vscode';
import type { CatalogueStore } from '../catalogue/catalogue-source.ts';
import { section, runMode } from '../settings.ts';
import type { AnswerStore } from './answer-store.ts';
import { draftPattern } from './folders.ts';
import { quietTime } from './schedule.ts';

/** Asks for a check whenever a draft changes, in an editor or on disk, as the settings want it. */
export function followChanges(store: AnswerStore, catalogue: CatalogueStore): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(draftPattern);
  const unlessManual = (uri: vscode.Uri): void => {
    if (runMode() !== 'manual') store.ask(uri, 0);
  };
  const eachOf = (uris: readonly vscode.Uri[]): void => {
    for (const uri of uris) unlessManual(uri);
  };
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(unlessManual),
    watcher.onDidDelete(unlessManual),
    watcher.onDidChange(unlessManual),
    // File systems without a watcher tell at least of what is done through the workbench.
    vscode.workspace.onDidCreateFiles(({ files }) => { eachOf(files); }),
    vscode.workspace.onDidDeleteFiles(({ files }) => { eachOf(files); }),
    vscode.workspace.onDidRenameFiles(({ files }) => { eachOf(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])); }),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => { unlessManual(uri); }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => { unlessManual(uri); }),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => { unlessManual(uri); }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && runMode() === 'onType') store.ask(document.uri, quietTime);
    }),
    catalogue.onDidChange(() => {
      if (runMode() !== 'manual') void store.checkAll();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      if (runMode() !== 'manual') void store.checkAll();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${section}.check`) && runMode() !== 'manual') void store.checkAll();
    }),
  );
}
