import * as vscode from 'vscode';
import { answersFolder } from '../settings.ts';

/** What a dialog for a folder says. */
export interface FolderDialog {
  readonly title: string;
  readonly openLabel: string;
}

/** The folder for an answer of some name: a place inside the workspace, which `placeIn` tells; without a workspace a person points at the folder around it. */
export async function pickAnswerFolder(
  name: string,
  dialog: FolderDialog,
  placeIn: (workspace: vscode.WorkspaceFolder) => vscode.Uri | Promise<vscode.Uri | undefined>,
): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) return pickAnyFolder(name, dialog);
  const workspace = folders.length === 1 ? folders[0] : await vscode.window.showWorkspaceFolderPick({ placeHolder: vscode.l10n.t('Which folder is the answer to be in?') });
  return workspace === undefined ? undefined : placeIn(workspace);
}

/** Where the settings put an answer of some name, relative to the workspace folder. */
export function suggestedPath({ uri }: vscode.WorkspaceFolder, name: string): string {
  return [answersFolder(uri), name].filter((part) => part !== '').join('/');
}

/** A path of the workspace folder, with either kind of slash, as an address. */
export function placeAt({ uri }: vscode.WorkspaceFolder, path: string): vscode.Uri {
  return vscode.Uri.joinPath(uri, ...path.split(/[\\/]+/));
}

async function pickAnyFolder(name: string, dialog: FolderDialog): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, ...dialog });
  const parent = picked?.[0];
  return parent === undefined ? undefined : vscode.Uri.joinPath(parent, name);
}
