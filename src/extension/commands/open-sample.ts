import * as vscode from 'vscode';
import { fileNames } from '../../core/answer/files.ts';
import type { AnswerStore } from '../answers/answer-store.ts';
import type { CheckedAnswer } from '../answers/checked-answer.ts';
import { shownPath, toRange } from '../places.ts';
import { answersFolder } from '../settings.ts';

const folderName = 'sample';

const atTheStart = new vscode.Selection(0, 0, 0, 0);

/** "Open Sample Answer": a copy of the answer that ships with the extension, with its estimates open and the cursor at the first thing to mend; files that are there already stay as they are. */
export function openSampleCommand(extensionUri: vscode.Uri, store: AnswerStore): () => Promise<void> {
  return async () => {
    const folder = await pickFolder();
    if (folder === undefined) return;
    if (!(await copySample(vscode.Uri.joinPath(extensionUri, 'content', 'sample'), folder))) {
      void vscode.window.showErrorMessage(vscode.l10n.t('The files could not be created in {0}. Check that you may write there.', shownPath(folder)));
      return;
    }
    const estimates = vscode.Uri.joinPath(folder, fileNames[1]);
    const editor = await vscode.window.showTextDocument(estimates, { preview: false });
    const checked = await store.check(folder);
    if (checked !== undefined) goToFirstFinding(editor, checked);
  };
}

async function pickFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) return pickAnyFolder();
  const workspace = folders.length === 1 ? folders[0] : await vscode.window.showWorkspaceFolderPick({ placeHolder: vscode.l10n.t('Which folder is the answer to be in?') });
  if (workspace === undefined) return undefined;
  return vscode.Uri.joinPath(workspace.uri, ...[...answersFolder(workspace.uri).split(/[\\/]+/), folderName].filter((part) => part !== ''));
}

async function pickAnyFolder(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    title: vscode.l10n.t('Choose the folder that the sample answer is to be copied to'),
    openLabel: vscode.l10n.t('Copy Sample Here'),
  });
  const parent = picked?.[0];
  return parent === undefined ? undefined : vscode.Uri.joinPath(parent, folderName);
}

/** Through an edit that passes over files that are there, so that nothing a person wrote is lost. */
async function copySample(from: vscode.Uri, to: vscode.Uri): Promise<boolean> {
  if (vscode.workspace.fs.isWritableFileSystem(to.scheme) === false) return false;
  const edit = new vscode.WorkspaceEdit();
  for (const file of fileNames) {
    const contents = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(from, file));
    edit.createFile(vscode.Uri.joinPath(to, file), { contents, ignoreIfExists: true });
  }
  return vscode.workspace.applyEdit(edit);
}

/** The first screen of the sample has no fault on it. Whoever has moved the cursor or typed meanwhile is left where they are. */
function goToFirstFinding(editor: vscode.TextEditor, { files, result }: CheckedAnswer): void {
  const file = files.find(({ uri }) => uri.toString() === editor.document.uri.toString());
  const [first] = result.findings.filter((finding) => finding.file === file?.file).sort((one, other) => one.span.start - other.span.start);
  if (file === undefined || first === undefined || editor.document.isDirty || !editor.selection.isEqual(atTheStart)) return;
  const range = toRange(file.draft.outline.lines, first.span);
  // No selection: VS Code would put its own "Surround With" rows under the fixes.
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
}
