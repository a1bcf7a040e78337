import * as vscode from 'vscode';
import type { FileName } from '../../core/answer/files.ts';
import { shownPath } from '../places.ts';

/** A file of an answer that is to be there. */
export interface NewFile {
  readonly file: FileName;
  readonly contents: Uint8Array;
}

/** Creates files of an answer, passing over those that are there, so that nothing a person wrote is lost; tells what stands in the way where they cannot be created. */
export async function createFiles(folder: vscode.Uri, files: readonly NewFile[]): Promise<boolean> {
  if (vscode.workspace.fs.isWritableFileSystem(folder.scheme) === false) {
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} is read-only, so no answer can be created there. Choose another folder.', shownPath(folder)));
    return false;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const { file, contents } of files) edit.createFile(vscode.Uri.joinPath(folder, file), { contents, ignoreIfExists: true });
  if (files.length === 0 || (await vscode.workspace.applyEdit(edit))) return true;
  void vscode.window.showErrorMessage(vscode.l10n.t('The files could not be created in {0}. Check that you may write there.', shownPath(folder)));
  return false;
}
