import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectFolder, vsixFile } from '../setup/paths.mjs';

/**
 * @typedef {object} Size
 * @property {string} name
 * @property {number} bytes
 * @property {number} packed bytes after gzip
 */

/**
 * The sizes of what ships: every file of dist/, the panel's many chunks as one, and the package.
 * @returns {Promise<readonly Size[]>}
 */
export async function shippedSizes() {
  const dist = join(projectFolder, 'dist');
  const entries = await readdir(dist, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => join(dist, name));
  const chunks = join(dist, 'panel');
  return Promise.all([
    ...files.sort().map(sizeOf),
    ...(existsSync(chunks) ? [sizeOfFolder(chunks)] : []),
    ...(existsSync(vsixFile) ? [sizeOf(vsixFile)] : []),
  ]);
}

/**
 * @param {string} file
 * @returns {Promise<Size>}
 */
async function sizeOf(file) {
  const content = await readFile(file);
  return { name: relative(projectFolder, file), bytes: content.length, packed: gzipSync(content).length };
}

/**
 * @param {string} folder
 * @returns {Promise<Size>}
 */
async function sizeOfFolder(folder) {
  const sizes = await Promise.all((await readdir(folder)).map((file) => sizeOf(join(folder, file))));
  const sum = (/** @type {(size: Size) => number} */ of) => sizes.reduce((total, size) => total + of(size), 0);
  return {
    name: `${relative(projectFolder, folder)}/, ${sizes.length} files`,
    bytes: sum(({ bytes }) => bytes),
    packed: sum(({ packed }) => packed),
  };
}
