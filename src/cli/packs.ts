import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Catalogue } from '../core/catalogue/catalogue.ts';
import type { SourceFile } from '../core/catalogue/yaml-file.ts';
import type { MergedPacks, PackFolder } from '../core/packs/merge-packs.ts';
import { workspacePacks } from '../core/packs/workspace-packs.ts';
import { rules } from '../core/rules/table.ts';
import { readCatalogue } from './catalogue.ts';
import { entriesOf, orFailure, shownPath } from './files.ts';
import { problemLine } from './problem-line.ts';

/** The catalogue that holds for a folder, with the packs in it or nearest above it. */
export type CatalogueFor = (folder: string) => Promise<MergedPacks>;

/** Gives the catalogue of each folder; packs are read once, and `warn` gets a line for each fault in them. */
export function createCatalogues(warn: (line: string) => void): CatalogueFor {
  const withoutPacks: MergedPacks = { catalogue: readCatalogue(), severities: new Map(), problems: [] };
  const merged = new Map<string, Promise<MergedPacks>>();
  return async (folder) => {
    const packs = packsAbove(resolve(folder));
    if (packs === undefined) return withoutPacks;
    const known = merged.get(packs) ?? mergeFolder(packs, withoutPacks.catalogue, warn);
    merged.set(packs, known);
    return known;
  };
}

/** The nearest folder of packs: a workspace would find it only where the folder that holds it is the one that was opened. */
function packsAbove(folder: string): string | undefined {
  const packs = join(folder, workspacePacks);
  if (statOf(packs)?.isDirectory() === true) return packs;
  const parent = dirname(folder);
  return parent === folder ? undefined : packsAbove(parent);
}

/** The YAML reader is a quarter of the command line, so it is loaded only where there are packs. */
async function mergeFolder(folder: string, own: Catalogue, warn: (line: string) => void): Promise<MergedPacks> {
  const { mergePacks } = await import('../core/packs/merge-packs.ts');
  const result = mergePacks(own, readPacks(folder), rules.map(({ id }) => id));
  for (const problem of result.problems) warn(problemLine(shownPath(join(problem.folder, problem.path)), problem));
  return result;
}

function readPacks(folder: string): readonly PackFolder[] {
  const names = entriesOf(folder).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names.sort().map((name) => ({ folder: join(folder, name), files: readSources(join(folder, name)) }));
}

/** Every YAML file under a folder, at any depth; their paths are counted from it and have slashes. Throws UsageFailure where one cannot be read. */
export function readSources(folder: string): readonly SourceFile[] {
  const paths = orFailure(folder, () => readdirSync(folder, { recursive: true, encoding: 'utf8' })).map((path) => path.replaceAll('\\', '/'));
  return paths.filter((path) => /\.ya?ml$/.test(path)).flatMap((path) => readSource(folder, path));
}

/** Nothing where the name is that of a folder, or of a link to nothing, as editors leave for a file that is being changed. */
function readSource(folder: string, path: string): readonly SourceFile[] {
  const whole = join(folder, path);
  return statOf(whole)?.isFile() === true ? [{ path, text: orFailure(whole, () => readFileSync(whole, 'utf8')) }] : [];
}

function statOf(path: string): Stats | undefined {
  return orFailure(path, () => statSync(path, { throwIfNoEntry: false }));
}
