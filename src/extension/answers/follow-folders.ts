import * as vscode from 'vscode';
import { fileNames } from '../../core/answer/files.ts';
import type { Log } from '../log.ts';
import { nameOf } from '../places.ts';
import { runMode } from '../settings.ts';
import type { AnswerStore } from './answer-store.ts';
import { foldersWithDrafts } from './folders.ts';
import { createSchedule, quietTime } from './schedule.ts';

/**
 * Asks for checks where whole folders come and go: of a folder that is deleted, renamed or moved VS Code tells nothing but
 * the folder itself, and whoever watches for drafts hears nothing.
 */
export function followFolders(store: AnswerStore, log: Log): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**', false, true, false);
  const search = createSearch(store, log);
  const askBelow = (gone: vscode.Uri): void => { askAtOrBelow(gone, store); };
  return vscode.Disposable.from(
    watcher,
    search,
    watcher.onDidDelete(askBelow),
    // A file has an ending, nearly always; of those that are folders all the same the workbench tells by itself.
    watcher.onDidCreate((uri) => { if (!nameOf(uri).includes('.')) search.soon(); }),
    vscode.workspace.onDidDeleteFiles(({ files }) => { files.forEach(askBelow); }),
    vscode.workspace.onDidCreateFiles(search.soon),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri } of files) askBelow(oldUri);
      search.soon();
    }),
  );
}

function askAtOrBelow(gone: vscode.Uri, store: AnswerStore): void {
  if (runMode() === 'manual') return;
  for (const { folder } of store.answers()) if (isAtOrBelow(folder, gone)) store.ask(aFileOf(folder), 0);
}

/** A search for answers that nobody knows of yet. */
interface Search {
  readonly soon: () => void;
  readonly dispose: () => void;
}

function createSearch(store: AnswerStore, log: Log): Search {
  const schedule = createSchedule(search);
  let isCheckingAll = false;
  let isAsked = false;
  const listener = store.onDidProgress((progress) => {
    isCheckingAll = progress !== undefined;
    if (!isCheckingAll && isAsked) soon();
  });
  return { soon, dispose: () => { for (const part of [schedule, listener]) part.dispose(); } };

  /** Folders come in numbers, when a branch is changed or an archive is unpacked: one search finds what they hold. */
  function soon(): void {
    if (runMode() !== 'manual') schedule.ask('new', quietTime);
  }

  async function search(): Promise<void> {
    // Who checks all has found nearly all of them already, and would check them a second time.
    isAsked = isCheckingAll;
    if (isCheckingAll) return;
    try {
      await askForNew(store);
    } catch (error) {
      log.error('the answers in new folders could not be looked for', error);
    }
  }
}

async function askForNew(store: AnswerStore): Promise<void> {
  const known = new Set(store.answers().map(({ folder }) => folder.toString()));
  for (const folder of await foldersWithDrafts()) if (!known.has(folder.toString())) store.ask(aFileOf(folder), 0);
}

function isAtOrBelow(folder: vscode.Uri, other: vscode.Uri): boolean {
  return folder.toString() === other.toString() || folder.toString().startsWith(`${other.toString()}/`);
}

function aFileOf(folder: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(folder, fileNames[0]);
}
