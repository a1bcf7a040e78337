import * as vscode from 'vscode';
import type { Catalogue } from '../../core/catalogue/catalogue.ts';
import { isInside } from '../../core/answer/folder.ts';
import { firstPlaceholder } from '../../core/answer/placeholders.ts';
import { scaffoldAnswer, type ScaffoldFile, type ScaffoldSubject, subjectOfQuestion } from '../../core/answer/scaffold.ts';
import { slugOf } from '../../core/answer/slug.ts';
import type { AnswerStore } from '../answers/answer-store.ts';
import type { CatalogueSource } from '../catalogue/catalogue-source.ts';
import { shownPath } from '../places.ts';
import { pickAnswerFolder, placeAt, suggestedPath } from './answer-folder.ts';
import { createFiles } from './create-files.ts';

/** "System Design: New Answer": question or name, folder, seven files, the first one open. Called with the id of a question it asks only for the folder, called with both it asks nothing. Tells whether the answer is there. */
export function newAnswerCommand(catalogueSource: CatalogueSource, store: AnswerStore): (question?: string, folder?: vscode.Uri) => Promise<boolean> {
  return async (question, given) => {
    const catalogue = await catalogueSource();
    const subject = question === undefined ? await pickSubject(catalogue) : subjectOfQuestion(catalogue, question);
    if (subject === undefined) return false;
    return (await putAnswer(catalogue, subject, store, given instanceof vscode.Uri ? given : undefined)) !== undefined;
  };
}

/** Asks for the folder of an answer, unless one is given, and creates what is missing of it there; gives the folder where the answer is there and open. */
export async function putAnswer(catalogue: Catalogue, subject: ScaffoldSubject, store: AnswerStore, given?: vscode.Uri): Promise<vscode.Uri | undefined> {
  const folder = given ?? (await pickFolder(subject));
  if (folder === undefined) return undefined;
  return (await createAnswer(folder, scaffoldAnswer(catalogue, subject), store)) ? folder : undefined;
}

interface QuestionItem extends vscode.QuickPickItem {
  readonly question?: string;
  readonly named?: string;
}

/** A list to choose from that takes a name of one's own as well: what is typed and matches no question is offered as a name. */
export async function pickSubject(catalogue: Catalogue): Promise<ScaffoldSubject | undefined> {
  const questions = catalogue.questions.map(({ id, title, minutes }): QuestionItem => ({ label: title, description: vscode.l10n.t('{0} min', minutes), question: id }));
  const picker = vscode.window.createQuickPick<QuestionItem>();
  picker.title = vscode.l10n.t('New Answer');
  picker.placeholder = vscode.l10n.t('Choose a question, or type the name of a system');
  picker.matchOnDescription = true;
  picker.items = questions;
  const chosen = await new Promise<QuestionItem | undefined>((resolve) => {
    picker.onDidChangeValue((value) => {
      picker.items = value.trim() === '' ? questions : [...questions, ownName(value)];
    });
    // Enter may come before the row of the name that was just typed: then the row of an earlier one is there, or none.
    picker.onDidAccept(() => {
      const [active] = picker.activeItems;
      resolve(active?.question !== undefined || picker.value.trim() === '' ? active : ownName(picker.value));
    });
    picker.onDidHide(() => { resolve(undefined); });
    picker.show();
  });
  picker.dispose();
  if (chosen?.question !== undefined) return subjectOfQuestion(catalogue, chosen.question);
  return chosen?.named === undefined ? undefined : { title: chosen.named, attempt: 1 };
}

/** The name stands in the description: VS Code sorts rows by their labels, and a question whose title holds what was typed comes first. */
function ownName(value: string): QuestionItem {
  return { label: vscode.l10n.t('Another system'), description: `"${value.trim()}"`, named: value.trim(), alwaysShow: true };
}

/** The folder of the answer: suggested inside the workspace, free to change. */
function pickFolder({ title }: ScaffoldSubject): Promise<vscode.Uri | undefined> {
  const name = slugOf(title);
  const dialog = { title: vscode.l10n.t('Choose the folder that the answer is to be created in'), openLabel: vscode.l10n.t('Create Answer Here') };
  return pickAnswerFolder(name, dialog, (workspace) => askPlace(workspace, name));
}

async function askPlace(workspace: vscode.WorkspaceFolder, name: string): Promise<vscode.Uri | undefined> {
  const suggested = suggestedPath(workspace, name);
  const path = await vscode.window.showInputBox({
    title: vscode.l10n.t('Folder of the answer'),
    prompt: vscode.l10n.t('Relative to {0}. Files that are there already stay as they are.', workspace.name),
    value: suggested,
    valueSelection: [suggested.length - name.length, suggested.length],
    validateInput: (value) => (isInside(value) ? undefined : vscode.l10n.t('Give a folder inside {0}, such as {1}.', workspace.name, suggested)),
  });
  return path === undefined ? undefined : placeAt(workspace, path);
}

/** Creates the files that are not there yet and opens the first; tells what stands in the way where they cannot be created. */
export async function createAnswer(folder: vscode.Uri, files: readonly ScaffoldFile[], store: AnswerStore): Promise<boolean> {
  const kept = await existing(folder, files);
  const created = files.filter((file) => !kept.includes(file));
  const encoder = new TextEncoder();
  if (!(await createFiles(folder, created.map(({ file, text }) => ({ file, contents: encoder.encode(text) }))))) return false;
  await openFirst(folder, files, created);
  for (const { file } of files.slice(0, 1)) store.ask(vscode.Uri.joinPath(folder, file), 0);
  if (kept.length > 0) tellKept(folder, created, kept);
  return true;
}

async function existing(folder: vscode.Uri, files: readonly ScaffoldFile[]): Promise<readonly ScaffoldFile[]> {
  const found = await Promise.all(files.map((file) => exists(vscode.Uri.joinPath(folder, file.file))));
  return files.filter((_, index) => found[index] === true);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** In a file that is new its first hint is selected, so that what a person types takes its place. */
async function openFirst(folder: vscode.Uri, [first]: readonly ScaffoldFile[], created: readonly ScaffoldFile[]): Promise<void> {
  if (first === undefined) return;
  const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, first.file), { preview: false });
  const hint = created.includes(first) ? firstPlaceholder(first.text) : undefined;
  if (hint !== undefined) editor.selection = new vscode.Selection(editor.document.positionAt(hint.start), editor.document.positionAt(hint.end));
}

function tellKept(folder: vscode.Uri, created: readonly ScaffoldFile[], kept: readonly ScaffoldFile[]): void {
  const names = kept.map(({ file }) => file).join(', ');
  const words =
    created.length === 0
      ? vscode.l10n.t('All seven files were in {0} already. Nothing was changed.', shownPath(folder))
      : vscode.l10n.t('Created {0} of the seven files in {1}. These were there already and stay as they are: {2}.', created.length, shownPath(folder), names);
  void vscode.window.showInformationMessage(words);
}
