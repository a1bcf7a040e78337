import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { outFolder, projectFolder } from '../setup/paths.mjs';

/** @typedef {import('./markdown-files.mjs').MarkdownFile} MarkdownFile */

/**
 * @typedef {object} OurCheck
 * @property {(files: readonly MarkdownFile[]) => void} checkAll
 * @property {(files: (round: number) => readonly MarkdownFile[]) => Readonly<Record<string, (round: number) => void>>} stagesOf
 * @property {(file: MarkdownFile, files: readonly MarkdownFile[]) => () => void} recheckOf
 */

/**
 * Our check, bundled and minified as it ships, with the catalogue that ships.
 * @returns {Promise<OurCheck>}
 */
export async function loadOurCheck() {
  const outfile = join(outFolder, 'bench', 'check-drafts.mjs');
  await build({
    entryPoints: [join(projectFolder, 'scripts', 'bench', 'check-drafts.ts')],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
  });
  const { checkAll, recheckOf, stagesOf } = await import(pathToFileURL(outfile).href);
  const catalogue = JSON.parse(await readFile(join(projectFolder, 'dist', 'catalogue.json'), 'utf8'));
  return {
    checkAll: (files) => checkAll(files, catalogue),
    stagesOf: (files) => stagesOf(files, catalogue),
    recheckOf: (file, files) => recheckOf(file, files, catalogue),
  };
}
