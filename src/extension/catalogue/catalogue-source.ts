import * as vscode from 'vscode';
import type { Catalogue } from '../../core/catalogue/catalogue.ts';
import type { MergedPacks, PackSeverities } from '../../core/packs/merge-packs.ts';
import { createBundleSource } from '../bundle.ts';
import type { DeferredSource } from '../deferred-source.ts';
import type { Log } from '../log.ts';
import { section } from '../settings.ts';
import { loadPacks, packPatterns, type PackReader } from './packs.ts';

/** Gives the catalogue, packs included; it is loaded when it is first asked for, so that activation reads no file. */
export type CatalogueSource = () => Promise<Catalogue>;

/** The catalogue of this window. */
export interface CatalogueStore {
  readonly get: CatalogueSource;
  /** What packs say about severities; empty before the catalogue is loaded. */
  readonly severities: () => PackSeverities;
  /** Packs, or the places where they stand, came, changed or went: whoever holds a catalogue asks again. */
  readonly onDidChange: vscode.Event<void>;
  /** What is wrong with packs, after each load. */
  readonly onDidLoad: vscode.Event<MergedPacks>;
  readonly dispose: () => void;
}

/** Makes the store of the catalogue that was built with the extension, with the packs of workspace and user. */
export function createCatalogueStore(extensionUri: vscode.Uri, deferred: DeferredSource, log: Log): CatalogueStore {
  const didChange = new vscode.EventEmitter<void>();
  const didLoad = new vscode.EventEmitter<MergedPacks>();
  const reader = createBundleSource<PackReader>(extensionUri, 'packs.cjs', log);
  let loading: Promise<MergedPacks> | undefined;
  let severities: PackSeverities = new Map();
  const reload = (): void => {
    if (loading === undefined) return;
    loading = undefined;
    didChange.fire();
  };
  let watching = watchPacks(reload);
  const listeners = [
    vscode.workspace.onDidChangeWorkspaceFolders(reload),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration(`${section}.packs`)) return;
      watching.dispose();
      watching = watchPacks(reload);
      reload();
    }),
  ];
  return {
    get: current,
    severities: () => severities,
    onDidChange: didChange.event,
    onDidLoad: didLoad.event,
    dispose: () => {
      for (const part of [...listeners, watching, didChange, didLoad]) part.dispose();
    },
  };

  /** The catalogue of the last load there is: one that was overtaken while it went on is not given to anybody. */
  async function current(): Promise<Catalogue> {
    const own = (loading ??= begin());
    const { catalogue } = await own;
    return loading === own ? catalogue : current();
  }

  /** A load that has failed is forgotten, so that whoever asks next tries anew; what ends after a newer one has begun counts for nothing. */
  function begin(): Promise<MergedPacks> {
    const own = load();
    own.then(
      (merged) => {
        if (loading !== own) return;
        ({ severities } = merged);
        didLoad.fire(merged);
      },
      () => {
        if (loading === own) loading = undefined;
      },
    );
    return own;
  }

  async function load(): Promise<MergedPacks> {
    return loadPacks(await readOwn(extensionUri, log), reader, deferred, log);
  }
}

/** Calls back whenever a file changes where packs stand now. */
function watchPacks(changed: () => void): vscode.Disposable {
  const watchers = packPatterns().map((pattern) => vscode.workspace.createFileSystemWatcher(pattern));
  return vscode.Disposable.from(...watchers.flatMap((watcher) => [watcher, watcher.onDidChange(changed), watcher.onDidCreate(changed), watcher.onDidDelete(changed)]));
}

async function readOwn(extensionUri: vscode.Uri, log: Log): Promise<Catalogue> {
  const begun = performance.now();
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'catalogue.json'));
  // Built by our own build from the same types, so its shape is known.
  const catalogue = JSON.parse(new TextDecoder().decode(bytes)) as Catalogue;
  log.info(`catalogue: ${String(catalogue.steps.length)} steps, ${String(catalogue.questions.length)} questions, loaded in ${(performance.now() - begun).toFixed(1)} ms`);
  return catalogue;
}
