import * as vscode from 'vscode';
import { fileNames } from '../../core/answer/files.ts';
import type { AnswerStore } from '../answers/answer-store.ts';
import { type FileVerdict, fileVerdict } from '../answers/checked-answer.ts';
import { toRange } from '../places.ts';
import { pickAnswerFolder, placeAt, suggestedPath } from './answer-folder.ts';
import { createFiles, type NewFile } from './create-files.ts';

const folderName = 'sample';

const atTheStart = new vscode.Selection(0, 0, 0, 0);

/** "Open Sample Answer": a copy of the answer that ships with the extension, with its estimates open and the cursor at the first thing to mend; files that are there already stay as they are. */
export function openSampleCommand(extensionUri: vscode.Uri, store: AnswerStore): () => Promise<void> {
  return async () => {
    const folder = await pickFolder();
    if (folder === undefined || !(await createFiles(folder, await readSample(extensionUri)))) return;
    const estimates = vscode.Uri.joinPath(folder, fileNames[1]);
    const editor = await vscode.window.showTextDocument(estimates, { preview: false });
    const verdict = fileVerdict(await store.check(folder), editor.document.uri);
    if (verdict !== undefined) goToFirstFinding(editor, verdict);
  };
}

function pickFolder(): Promise<vscode.Uri | undefined> {
  const dialog = { title: vscode.l10n.t('Choose the folder that the sample answer is to be copied to'), openLabel: vscode.l10n.t('Copy Sample Here') };
  return pickAnswerFolder(folderName, dialog, (workspace) => placeAt(workspace, suggestedPath(workspace, folderName)));
}

function readSample(extensionUri: vscode.Uri): Promise<readonly NewFile[]> {
  const from = vscode.Uri.joinPath(extensionUri, 'content', 'sample');
  return Promise.all(fileNames.map(async (file) => ({ file, contents: await vscode.workspace.fs.readFile(vscode.Uri.joinPath(from, file)) })));
}

/** The first screen of the sample has no fault on it. Whoever has moved the cursor or typed meanwhile is left where they are. */
function goToFirstFinding(editor: vscode.TextEditor, { checked, file }: FileVerdict): void {
  const [first] = checked.result.findings.filter((finding) => finding.file === file.file).sort((one, other) => one.span.start - other.span.start);
  if (first === undefined || editor.document.isDirty || !editor.selection.isEqual(atTheStart)) return;
  const range = toRange(file.draft.outline.lines, first.span);
  // No selection: VS Code would put its own "Surround With" rows under the fixes.
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
}
