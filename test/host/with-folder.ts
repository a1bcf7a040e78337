import * as vscode from 'vscode';

/** Adds a folder to the workspace, which is one of several folders already, and takes it away after the work. */
export async function withFolder(uri: vscode.Uri, work: () => Promise<void>): Promise<void> {
  const index = vscode.workspace.workspaceFolders?.length ?? 0;
  const added = foldersChange();
  vscode.workspace.updateWorkspaceFolders(index, 0, { uri });
  await added;
  try {
    await work();
  } finally {
    const removed = foldersChange();
    vscode.workspace.updateWorkspaceFolders(index, 1);
    await removed;
  }
}

function foldersChange(): Promise<void> {
  return new Promise((resolve) => {
    const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listener.dispose();
      resolve();
    });
  });
}
