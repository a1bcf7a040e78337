import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { outFolder, projectFolder } from '../setup/paths.mjs';

/** Where the licences of bundled packages stand, in the .vsix and in the npm package. */
export const noticesFile = join(projectFolder, 'THIRD-PARTY-NOTICES.txt');

/** What the last build put into its bundles: the bundler's own lists. */
export const metafilesFile = join(outFolder, 'build', 'metafiles.json');

/** The last `node_modules` of a path, and the package after it. */
const packageInPath = /^(.*(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+))\//;

/**
 * A package with code in a bundle.
 * @typedef {object} BundledPackage
 * @property {string} name
 * @property {string} folder with its own package.json and licence
 */

/**
 * Writes the licence of every package that has code in one of the bundles.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @throws {Error} where a package has no licence file: its text has to be found before we may ship it
 */
export async function writeNotices(metafiles) {
  await mkdir(dirname(metafilesFile), { recursive: true });
  await writeFile(metafilesFile, JSON.stringify(metafiles));
  const packages = await bundledPackages(metafiles);
  const notices = await Promise.all(packages.map(noticeOf));
  const lead = `System Design Coach contains code of the following ${packages.length} packages.\n`;
  await writeFile(noticesFile, [lead, ...notices].join(`\n${'-'.repeat(80)}\n\n`));
}

/**
 * The packages whose modules are in the bundles, and those that such a module was itself bundled from, by name.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @returns {Promise<readonly BundledPackage[]>}
 */
export async function bundledPackages(metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) => Object.values(outputs).flatMap((output) => Object.keys(output.inputs)));
  const paths = [...new Set(inputs)].filter((path) => packageInPath.test(path));
  const inner = (await Promise.all(paths.map(sourcesOf))).flat();
  const found = new Map([...paths, ...inner].map((path) => [folderOf(path), nameOf(path)]));
  return [...found].map(([folder, name]) => ({ name, folder })).sort((one, other) => (one.folder < other.folder ? -1 : 1));
}

/**
 * What a module was bundled from by its own authors, as its source map tells.
 * @param {string} path
 * @returns {Promise<readonly string[]>}
 */
async function sourcesOf(path) {
  const map = join(projectFolder, `${path}.map`);
  if (!existsSync(map)) return [];
  /** @type {{ sources: readonly string[] }} */
  const { sources } = JSON.parse(await readFile(map, 'utf8'));
  return sources.filter((source) => packageInPath.test(source)).map((source) => `node_modules/${nameOf(source)}/`);
}

/** @param {string} path */
function nameOf(path) {
  return packageInPath.exec(path)?.[2] ?? '';
}

/** @param {string} path of a module that is installed here, or of one that is in another's bundle */
function folderOf(path) {
  return join(projectFolder, packageInPath.exec(path)?.[1] ?? '');
}

/**
 * @param {BundledPackage} bundled
 * @returns {Promise<string>}
 */
async function noticeOf({ name, folder }) {
  if (!existsSync(folder)) throw new Error(`${name} is in a bundle of another package. Add it to devDependencies, so that its licence can be read.`);
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const title = [`${name} ${manifest.version}`, ...(manifest.license === undefined ? [] : [manifest.license])].join(', ');
  return `${title}\n\n${(await licenceOf(folder, manifest)).trim()}\n`;
}

/**
 * @param {string} folder
 * @param {{ license?: string, author?: string | { name: string } }} manifest
 */
async function licenceOf(folder, { license, author }) {
  const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|copying|notice)\b/i.test(file)).sort();
  if (files.length > 0) return (await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))).join('\n\n');
  const holder = typeof author === 'string' ? author : author?.name;
  if (license !== 'MIT' || holder === undefined) throw new Error(`${folder} has no licence file.`);
  // Some packages name the licence and leave its text out; ours has the same text.
  const text = await readFile(join(projectFolder, 'LICENSE'), 'utf8');
  return text.replace(/^Copyright .*$/m, `Copyright (c) ${holder}`);
}
