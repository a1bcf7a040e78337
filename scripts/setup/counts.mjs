import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outFolder } from './paths.mjs';

/** @typedef {import('../host/hosts.mjs').HostFailure} Failure */
/** @typedef {{ passed: number, failures: readonly Failure[] }} Counts */

const folder = join(outFolder, 'counts');

/** Forgets what earlier runs counted. */
export async function clearCounts() {
  await rm(folder, { recursive: true, force: true });
}

/**
 * Keeps what one part of the tests counted, for the last lines of the whole run.
 * @param {string} part such as `unit`
 * @param {Counts} counts
 */
export async function recordCounts(part, counts) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${part}.json`), JSON.stringify(counts));
}

/**
 * Every part's counts together.
 * @returns {Promise<Counts>}
 */
export async function sumCounts() {
  const counts = [];
  for (const file of await readdir(folder).catch(() => [])) {
    counts.push(JSON.parse(await readFile(join(folder, file), 'utf8')));
  }
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failures: counts.flatMap(({ failures }) => failures),
  };
}
