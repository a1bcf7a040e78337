import * as vscode from 'vscode';
import type { Log } from './log.ts';

/** Gives what one of our bundles exports. Rejects where the bundle cannot be read; the next call tries again. */
export type BundleSource<Exports extends object> = () => Promise<Exports>;

/** A bundle that is not needed at the start: it is loaded when it is first asked for, and kept. */
export function createBundleSource<Exports extends object>(extensionUri: vscode.Uri, name: string, log: Log): BundleSource<Exports> {
  let loading: Promise<Exports> | undefined;
  return () => (loading ??= load().catch(forget));

  async function load(): Promise<Exports> {
    const begun = performance.now();
    const exports = await loadBundle<Exports>(vscode.Uri.joinPath(extensionUri, 'dist', name));
    log.info(`${name} loaded in ${(performance.now() - begun).toFixed(0)} ms`);
    return exports;
  }

  function forget(error: unknown): never {
    loading = undefined;
    throw error;
  }
}

/** The bundle is read as a file and run as a function, because the web-worker host has no `require` for files. */
async function loadBundle<Exports extends object>(file: vscode.Uri): Promise<Exports> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const module = { exports: {} };
  // Our own bundle, from our own folder: nothing that a person writes is run.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const define = new Function('module', 'exports', 'require', text) as (target: typeof module, exports: object, require: () => typeof vscode) => void;
  // `vscode` is all that our bundles are built to ask for.
  define(module, module.exports, () => vscode);
  return module.exports as Exports;
}
