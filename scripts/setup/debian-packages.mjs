import { existsSync } from 'node:fs';
import { step } from './progress.mjs';

/** Whether this process may install Debian's packages. */
export function mayInstallDebianPackages() {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

/**
 * @param {string} title
 * @param {readonly string[]} names
 * @throws {Error} when a package cannot be fetched
 */
export async function installDebianPackages(title, names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step("Asking Debian's archive for its package list", 'apt-get', ['update'], { env });
  await step(title, 'apt-get', ['install', '-y', ...names], { env });
}
