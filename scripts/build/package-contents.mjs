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
  /^media\/[\w/-]+\.(svg|png|webp|css|md)$/,
  /^docs\/[\w/-]+\.md$/,
  /^docs\/pictures\/[\w-]+\.webp$/,
  /^schemas\/[\w-]+\.schema\.json$/,
  /^content\/sample\/[\w-]+\.md$/,
  /^dist\/extension\.cjs$/,
  /^dist\/(deferred|mermaid-parser|packs|pages)\.cjs$/,
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
  'dist/deferred.cjs',
  'dist/packs.cjs',
  'dist/pages.cjs',
  'dist/catalogue.json',
];

/** Budget of the code that activation loads, in bytes: what only drafts and pages need must not come back into it. */
const ACTIVATION_BUDGET = 100_000;

/** Budget of the code that every window with an answer loads, in bytes. */
const EXTENSION_BUDGET = 400_000;

/** Budget of the packed extension, in bytes. */
const PACKAGE_BUDGET = 2_100_000;

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
    ...(await overBudget([shipped('extension.cjs')], ACTIVATION_BUDGET)),
    ...(await overBudget([shipped('extension.cjs'), shipped('deferred.cjs')], EXTENSION_BUDGET)),
    ...(await overBudget([vsixFile], PACKAGE_BUDGET)),
  ];
}

/** @param {string} file */
function isUnexpected(file) {
  return !ALLOWED.some((pattern) => pattern.test(file));
}

/** @param {string} name of a file of dist/ */
function shipped(name) {
  return join(projectFolder, 'dist', name);
}

/**
 * @param {readonly string[]} files as absolute paths; one that is not there is missed elsewhere
 * @param {number} budget of all together, in bytes
 * @returns {Promise<readonly string[]>}
 */
export async function overBudget(files, budget) {
  const there = files.filter((file) => existsSync(file));
  const sizes = await Promise.all(there.map(async (file) => (await stat(file)).size));
  const size = sizes.reduce((sum, each) => sum + each, 0);
  return size >= budget ? [`${there.map((file) => basename(file)).join(' and ')}: ${size} bytes; the budget is ${budget}.`] : [];
}
