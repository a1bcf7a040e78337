import * as vscode from 'vscode';
import { type FileName, fileNames } from '../../core/answer/files.ts';
import { draftNames, isAnswer } from '../../core/answer/folder.ts';
import { folderOf, nameOf } from '../places.ts';
import type { TextReader } from './texts.ts';

/** Matches the seven files anywhere. */
export const draftPattern = `**/{${fileNames.join(',')}}`;

const excluded = '**/{node_modules,.git}/**';

/** The folders of the workspace that hold one of the seven files, whether or not they are answers. */
export async function foldersWithDrafts(): Promise<readonly vscode.Uri[]> {
  const files = await vscode.workspace.findFiles(draftPattern, excluded);
  const folders = new Map(files.map((uri) => [folderOf(uri).toString(), folderOf(uri)]));
  return [...folders].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, folder]) => folder);
}

/** The files of the answer in a folder; undefined where the folder is no answer, or is gone. */
export async function draftsIn(folder: vscode.Uri, texts: TextReader): Promise<readonly FileName[] | undefined> {
  const names = draftNames(await namesIn(folder));
  const first = names.length === 1 ? await texts.read(vscode.Uri.joinPath(folder, names[0] ?? '')) : undefined;
  return names.length > 0 && isAnswer(names, () => first?.text) ? names : undefined;
}

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.filter(([, type]) => (type & vscode.FileType.File) !== 0).map(([name]) => name);
  } catch {
    // A folder that is gone has no files; some virtual file systems list none, but their open documents count.
    return vscode.workspace.textDocuments.filter((document) => folderOf(document.uri).toString() === folder.toString()).map((document) => nameOf(document.uri));
  }
}
