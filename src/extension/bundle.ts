import * as vscode from 'vscode';
import type { Log } from './log.ts';

/**
 * Loads one of our bundles that few people need. It is read as a file and run as a function, because the web-worker
 * host has no `require` for files. Rejects where the bundle cannot be read.
 */
export async function loadBundle<Exports extends object>(extensionUri: vscode.Uri, name: string, log: Log): Promise<Exports> {
  const begun = performance.now();
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', name));
  const module = { exports: {} };
  // Our own bundle, from our own folder: nothing that a person writes is run.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const define = new Function('module', 'exports', new TextDecoder().decode(bytes)) as (target: typeof module, exports: object) => void;
  define(module, module.exports);
  log.info(`${name} loaded in ${(performance.now() - begun).toFixed(0)} ms`);
  return module.exports as Exports;
}
