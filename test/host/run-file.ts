import * as vscode from 'vscode';

/** What the runner asks of one run; it lies beside the workspace as `run.json`. */
export interface HostRun {
  /** Which host the runner means to test in. */
  readonly host: 'node' | 'worker' | 'packed';
  /** Runs only the tests whose full title matches; a regular expression. */
  readonly grep?: string;
}

/** One test that failed, for the runner to print. */
export interface HostFailure {
  readonly title: string;
  readonly reason: string;
}

/** What the runner reads when a run is over; it lies beside the workspace as `result.json`. */
export interface HostResult {
  readonly passed: readonly string[];
  readonly failures: readonly HostFailure[];
  /** Figures that suites took, in milliseconds, by name. */
  readonly measurements: Readonly<Record<string, number>>;
}

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
