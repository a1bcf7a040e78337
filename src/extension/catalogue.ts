import * as vscode from 'vscode';
import type { Catalogue } from '../core/catalogue/catalogue.ts';
import type { Log } from './log.ts';

/** Loads the catalogue once, when it is first asked for, so that activation reads no file. */
export type CatalogueSource = () => Promise<Catalogue>;

/** The catalogue that was built with the extension. */
export function createCatalogueSource(extensionUri: vscode.Uri, log: Log): CatalogueSource {
  let loading: Promise<Catalogue> | undefined;
  return () => (loading ??= load(extensionUri, log));
}

async function load(extensionUri: vscode.Uri, log: Log): Promise<Catalogue> {
  const begun = performance.now();
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'catalogue.json'));
  // Built by our own build from the same types, so its shape is known.
  const catalogue = JSON.parse(new TextDecoder().decode(bytes)) as Catalogue;
  log.info(`catalogue: ${String(catalogue.steps.length)} steps, ${String(catalogue.questions.length)} questions, loaded in ${(performance.now() - begun).toFixed(1)} ms`);
  return catalogue;
}
