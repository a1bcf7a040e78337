import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Catalogue } from '../core/catalogue/catalogue.ts';
import type { SourceFile } from '../core/catalogue/yaml-file.ts';
import { formatMessage } from '../core/message.ts';
import type { MergedPacks, PackFolder, PackProblem } from '../core/packs/merge-packs.ts';
import { rules } from '../core/rules/table.ts';
import { readCatalogue } from './catalogue.ts';
import { shownPath } from './files.ts';

/** Name of the folder that holds packs, each in a folder of its own. */
const packsFolder = '.system-design';

/** The catalogue that holds for a folder, with the packs beside or above it. */
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

/** The nearest folder of packs, as a workspace that is opened there or above would find it. */
function packsAbove(folder: string): string | undefined {
  const packs = join(folder, packsFolder);
  if (statSync(packs, { throwIfNoEntry: false })?.isDirectory() === true) return packs;
  const parent = dirname(folder);
  return parent === folder ? undefined : packsAbove(parent);
}

/** The YAML reader is a quarter of the command line, so it is loaded only where there are packs. */
async function mergeFolder(folder: string, own: Catalogue, warn: (line: string) => void): Promise<MergedPacks> {
  const { mergePacks } = await import('../core/packs/merge-packs.ts');
  const result = mergePacks(own, readPacks(folder), rules.map(({ id }) => id));
  for (const problem of result.problems) warn(lineOf(problem));
  return result;
}

function readPacks(folder: string): readonly PackFolder[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names.sort().map((name) => ({ folder: join(folder, name), files: readSources(join(folder, name)) }));
}

/** Every YAML file under a folder, at any depth; their paths are counted from it and have slashes. */
export function readSources(folder: string): readonly SourceFile[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  return paths.filter((path) => /\.ya?ml$/.test(path)).map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

function lineOf({ folder, path, line, field, message }: PackProblem): string {
  return `${shownPath(join(folder, path))}:${String(line)}: ${field === '' ? '' : `${field}: `}${formatMessage(message)}`;
}
