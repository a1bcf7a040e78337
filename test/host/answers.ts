import * as vscode from 'vscode';
import { ruleOf } from '../../src/extension/diagnostics/rule-of.ts';
import type { Coach } from '../../src/extension/main.ts';

const identifier = 'system-design-coach.system-design-coach';

/** The running extension. */
export async function theCoach(): Promise<Coach> {
  const extension = vscode.extensions.getExtension<Coach>(identifier);
  if (extension === undefined) throw new Error(`${identifier} is not there.`);
  return extension.activate();
}

let folders = 0;

/** A folder of its own in the workspace, with some files. */
export async function putAnswer(files: Readonly<Record<string, string>>): Promise<vscode.Uri> {
  const workspace = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (workspace === undefined) throw new Error('The host suites need an open folder.');
  const folder = vscode.Uri.joinPath(workspace, `answer-${String(folders++)}`);
  for (const [name, text] of Object.entries(files)) await putFile(vscode.Uri.joinPath(folder, name), text);
  return folder;
}

/** Writes a file behind the editor's back, as another program would. */
export async function putFile(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** In milliseconds. Long, because a slow machine is no fault; less than a test has, so that the failure says what was waited for. */
const patience = 150_000;

/** Waits until something holds, looking again whenever diagnostics or texts change. */
export async function until<Value>(look: () => Value | undefined | false, what: string): Promise<Value> {
  const now = look();
  if (now !== undefined && now !== false) return now;
  const { store } = await theCoach();
  return new Promise((resolve, reject) => {
    const listeners = [vscode.languages.onDidChangeDiagnostics(again), vscode.workspace.onDidChangeTextDocument(again), store.onDidCheck(again), vscode.window.onDidChangeTextEditorSelection(again), vscode.window.tabGroups.onDidChangeTabs(again), vscode.workspace.onDidOpenTextDocument(again)];
    const end = setTimeout(() => {
      stop();
      reject(new Error(`Waited in vain: ${what}`));
    }, patience);
    function again(): void {
      const value = look();
      if (value === undefined || value === false) return;
      stop();
      resolve(value);
    }
    function stop(): void {
      clearTimeout(end);
      for (const listener of listeners) listener.dispose();
    }
  });
}

/** The ids behind the diagnostics of a file, hints left out. */
export function rulesOf(uri: vscode.Uri): readonly string[] {
  return findingsOf(uri).map(ruleOf);
}

/** The diagnostics of a file, hints left out. */
export function findingsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ severity, source }) => source === 'system design' && severity !== vscode.DiagnosticSeverity.Hint);
}

/** Replaces the text of an open document, as typing would, in one step. */
export async function replaceText(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
}
