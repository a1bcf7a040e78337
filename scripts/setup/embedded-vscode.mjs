import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { installDebianPackages, mayInstallDebianPackages } from './debian-packages.mjs';
import { findProgram } from './find-program.mjs';
import { cacheFolder } from './paths.mjs';
import { step } from './progress.mjs';

/** The npm package that carries a whole VS Code, and the VS Code in it. */
const CODE_SERVER = '4.139.1';

/** The major version of Node that this VS Code is built for. */
const NODE_MAJOR = 24;

const folder = join(cacheFolder, 'embedded');
const vscodeFolder = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

/** Native modules without which the extension host does not start. */
const NATIVE_MODULES = {
  '@vscode/spdlog': 'build/Release/spdlog.node',
  '@vscode/native-watchdog': 'build/Release/watchdog.node',
};

/**
 * @typedef {object} EmbeddedVscode
 * @property {string} node the Node that runs it
 * @property {string} server the script that starts its server
 */

/**
 * A VS Code that comes from the npm registry alone, for machines that cannot download one and for tests in a browser.
 * What an earlier run has already done is not done again.
 * @returns {Promise<EmbeddedVscode>}
 */
export async function ensureEmbeddedVscode() {
  await installPackages();
  await installServerDependencies();
  await buildNativeModules();
  await linkModuleArchive();
  return { node: await nodeBinary(), server: join(vscodeFolder, 'out', 'server-main.js') };
}

async function installPackages() {
  if ((await installedVersion('code-server')) !== CODE_SERVER || !(await hasNodePackage())) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
    await step(
      'Fetching an embedded VS Code from the npm registry, once (about 100 MB)',
      'npm',
      ['install', `code-server@${CODE_SERVER}`, `node@${NODE_MAJOR}`, '--ignore-scripts', '--no-audit', '--no-fund'],
      { cwd: folder },
    );
  }
  if (!existsSync(join(folder, 'node_modules', 'node', 'bin', 'node'))) {
    await step(`Fetching Node ${NODE_MAJOR} for it`, 'npm', ['rebuild', 'node'], { cwd: folder });
  }
}

async function installServerDependencies() {
  if (existsSync(join(vscodeFolder, 'node_modules', '.package-lock.json'))) return;
  await step(
    'Fetching the packages of its server',
    'npm',
    ['install', '--omit=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'],
    { cwd: vscodeFolder },
  );
}

async function buildNativeModules() {
  const missing = Object.entries(NATIVE_MODULES)
    .filter(([name, file]) => !existsSync(join(vscodeFolder, 'node_modules', name, file)))
    .map(([name]) => name);
  if (missing.length === 0) return;
  await ensureCompilers();
  const path = `${dirname(await nodeBinary())}${delimiter}${process.env['PATH'] ?? ''}`;
  await step('Building its native modules', 'npm', ['rebuild', ...missing], {
    cwd: vscodeFolder,
    env: { ...process.env, PATH: path },
  });
}

/** npm compiles native modules with these; where they cannot be installed, npm says itself what it misses. */
async function ensureCompilers() {
  const missing = ['python3', 'make', 'g++'].filter((name) => findProgram([name]) === undefined);
  if (missing.length === 0 || !mayInstallDebianPackages()) return;
  await installDebianPackages('Installing the compilers for its native modules, once', missing);
}

/** The server looks its packages up in an archive that only the desktop build has. */
async function linkModuleArchive() {
  const link = join(vscodeFolder, 'node_modules.asar');
  if (!existsSync(link)) await symlink('node_modules', link);
}

/** @param {string} name */
async function installedVersion(name) {
  const manifest = join(folder, 'node_modules', name, 'package.json');
  if (!existsSync(manifest)) return undefined;
  return JSON.parse(await readFile(manifest, 'utf8')).version;
}

async function hasNodePackage() {
  return (await installedVersion('node'))?.startsWith(`${NODE_MAJOR}.`) ?? false;
}

async function nodeBinary() {
  return join(folder, 'node_modules', 'node', 'bin', 'node');
}
