import * as vscode from 'vscode';
import type { HostResult, HostRun } from '../../scripts/host/hosts.mjs';

/** Reads what the runner asks for. */
export async function readRun(): Promise<HostRun> {
  const bytes = await vscode.workspace.fs.readFile(besideWorkspace('run.json'));
  return JSON.parse(new TextDecoder().decode(bytes)) as HostRun;
}

/** Leaves the result where the runner looks for it. */
export async function writeResult(result: HostResult): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(result, undefined, 2));
  await vscode.workspace.fs.writeFile(besideWorkspace('result.json'), bytes);
}

/** The runner's own files stay out of the workspace, where the extension would see them. */
function besideWorkspace(name: string): vscode.Uri {
  const workspace = vscode.workspace.workspaceFolders?.[0];
  if (workspace === undefined) throw new Error('The host suites need an open folder.');
  return vscode.Uri.joinPath(workspace.uri, '..', name);
}
