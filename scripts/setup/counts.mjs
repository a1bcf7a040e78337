import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outFolder } from './paths.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */

const folder = join(outFolder, 'counts');

/** Forgets what earlier runs counted. */
export async function clearCounts() {
  await rm(folder, { recursive: true, force: true });
}

/**
 * Keeps what one part of the tests counted, for the last line of the whole run.
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
  const sum = { passed: 0, failed: 0 };
  for (const file of await readdir(folder).catch(() => [])) {
    const { passed, failed } = JSON.parse(await readFile(join(folder, file), 'utf8'));
    sum.passed += passed;
    sum.failed += failed;
  }
  return sum;
}
