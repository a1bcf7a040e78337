import * as vscode from 'vscode';
import type { Catalogue } from '../../core/catalogue/catalogue.ts';
import type { SourceFile } from '../../core/catalogue/yaml-file.ts';
import type { MergedPacks, mergePacks, PackFolder } from '../../core/packs/merge-packs.ts';
import { workspacePacks } from '../../core/packs/workspace-packs.ts';
import type { BundleSource } from '../bundle.ts';
import type { DeferredSource } from '../deferred-source.ts';
import type { Log } from '../log.ts';
import { userPacksFolder } from '../settings.ts';

/** What the reader of packs, in a bundle of its own, exports. */
export interface PackReader {
  readonly mergePacks: typeof mergePacks;
}

/** Where packs stand: each in a folder of its own inside `.system-design`, or inside the folder of the setting. */
export function packPatterns(): readonly vscode.GlobPattern[] {
  const user = userPacksFolder();
  // The folder itself too: some file systems tell of a new folder and not of what came with it.
  const own = `**/${workspacePacks}/**`;
  return user === undefined ? [own] : [own, new vscode.RelativePattern(user, '*/**')];
}

/** Adds the packs that there are to the catalogue. Without packs nothing is loaded: the YAML reader is as large as the rest of the extension. */
export async function loadPacks(catalogue: Catalogue, reader: BundleSource<PackReader>, deferred: DeferredSource, log: Log): Promise<MergedPacks> {
  const folders = await packFolders();
  if (folders.length === 0) return { catalogue, severities: new Map(), problems: [] };
  const [{ mergePacks: merge }, { rules }] = await Promise.all([reader(), deferred()]);
  const packs = await Promise.all(folders.map((folder) => readPack(folder, log)));
  return merge(catalogue, packs, rules.map(({ id }) => id));
}

async function packFolders(): Promise<readonly vscode.Uri[]> {
  const user = userPacksFolder();
  const parents = [...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => vscode.Uri.joinPath(uri, workspacePacks)), ...(user === undefined ? [] : [user])];
  const inner = await Promise.all(parents.map(async (parent) => (await entriesOf(parent)).filter(([, type]) => type === vscode.FileType.Directory).map(([name]) => vscode.Uri.joinPath(parent, name))));
  return inner.flat().sort((one, other) => (one.path < other.path ? -1 : 1));
}

async function readPack(folder: vscode.Uri, log: Log): Promise<PackFolder> {
  return { folder: folder.toString(), files: await filesIn(folder, '', log) };
}

async function filesIn(folder: vscode.Uri, path: string, log: Log): Promise<readonly SourceFile[]> {
  const found = await Promise.all(
    (await entriesOf(vscode.Uri.joinPath(folder, path))).map(async ([name, type]): Promise<readonly SourceFile[]> => {
      const inner = path === '' ? name : `${path}/${name}`;
      if (type === vscode.FileType.Directory) return filesIn(folder, inner, log);
      if (!/\.ya?ml$/.test(name)) return [];
      const text = await textOf(vscode.Uri.joinPath(folder, inner), log);
      return text === undefined ? [] : [{ path: inner, text }];
    }),
  );
  return found.flat();
}

/** The text of a file of a pack; one that cannot be read, like the lock file of another editor, is left out of the pack. */
async function textOf(file: vscode.Uri, log: Log): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch (error) {
    log.warn(`${file.toString()} cannot be read and is left out of its pack: ${String(error)}`);
    return undefined;
  }
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    // Most workspaces have no packs, and so no such folder.
    return [];
  }
}
