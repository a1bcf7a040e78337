import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { projectFolder, vsixFile } from '../setup/paths.mjs';

/** Every file of the package matches one of these; anything else got in by mistake. */
const ALLOWED = [
  /^package\.json$/,
  /^package\.nls(\.[\w-]+)?\.json$/,
  /^(README|CHANGELOG)\.md$/,
  /^(LICENSE|THIRD-PARTY-NOTICES\.txt)$/,
  /^l10n\/bundle\.l10n(\.[\w-]+)?\.json$/,
  /^media\/[\w/-]+\.(svg|png|css|md)$/,
  /^docs\/[\w/-]+\.md$/,
  /^docs\/pictures\/[\w-]+\.png$/,
  /^schemas\/[\w-]+\.schema\.json$/,
  /^content\/sample\/[\w-]+\.md$/,
  /^dist\/extension\.cjs$/,
  /^dist\/(mermaid-parser|packs)\.cjs$/,
  /^dist\/catalogue\.json$/,
  /^dist\/panel\.(js|css)$/,
  /^dist\/panel\/[\w.-]+\.(js|css|ttf|woff2?)$/,
];

/** What the extension cannot run without, or the Marketplace wants. */
const REQUIRED = [
  'package.json',
  'package.nls.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'THIRD-PARTY-NOTICES.txt',
  'dist/extension.cjs',
  'dist/packs.cjs',
  'dist/catalogue.json',
];

/** Budget of the code that every window with an answer loads, in bytes. */
const EXTENSION_BUDGET = 400_000;

/** Budget of the packed extension, in bytes. */
const PACKAGE_BUDGET = 2_000_000;

/**
 * Every file that goes into the package, from the project's folder.
 * @returns {Promise<readonly string[]>}
 */
export function packageFiles() {
  return listFiles({ cwd: projectFolder, packageManager: PackageManager.None });
}

/**
 * What is wrong with the package, once it is packed, a sentence each.
 * @returns {Promise<readonly string[]>}
 */
export async function packageProblems() {
  const files = await packageFiles();
  return [
    ...files.filter(isUnexpected).map((file) => `${file} must not be in the package.`),
    ...REQUIRED.filter((file) => !files.includes(file)).map((file) => `${file} is missing from the package.`),
    ...(await overBudget(join(projectFolder, 'dist', 'extension.cjs'), EXTENSION_BUDGET)),
    ...(await overBudget(vsixFile, PACKAGE_BUDGET)),
  ];
}

/** @param {string} file */
function isUnexpected(file) {
  return !ALLOWED.some((pattern) => pattern.test(file));
}

/**
 * @param {string} file as an absolute path; one that is not there is missed elsewhere
 * @param {number} budget in bytes
 * @returns {Promise<readonly string[]>}
 */
export async function overBudget(file, budget) {
  if (!existsSync(file)) return [];
  const { size } = await stat(file);
  return size >= budget ? [`${basename(file)} has ${size} bytes; it must stay under ${budget}.`] : [];
}
