import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from './paths.mjs';
import { step } from './progress.mjs';

const modules = join(projectFolder, 'node_modules');

/**
 * Installs the packages of package-lock.json where they are not installed yet.
 * @throws {Error} when npm cannot
 */
export async function ensureDependencies() {
  if (await areInstalled()) return;
  await step("Installing the project's packages, once", 'npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: projectFolder,
    detail: () => `${countPackages()} folders in node_modules`,
  });
}

/** npm keeps a copy of the lock of what it installed; what is optional may be left out on this platform. */
async function areInstalled() {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = await packagesOf(record);
  const wanted = await packagesOf(join(projectFolder, 'package-lock.json'));
  return Object.entries(wanted)
    .filter(([path, { optional }]) => path !== '' && optional !== true)
    .every(([path, { version }]) => installed[path]?.version === version);
}

/**
 * @param {string} lockFile
 * @returns {Promise<Record<string, { version?: string, optional?: boolean }>>}
 */
async function packagesOf(lockFile) {
  return JSON.parse(await readFile(lockFile, 'utf8')).packages;
}

function countPackages() {
  return existsSync(modules) ? readdirSync(modules).length : 0;
}
