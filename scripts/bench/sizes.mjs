import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectFolder, vsixFile } from '../setup/paths.mjs';

/**
 * @typedef {object} Size
 * @property {string} name
 * @property {number} bytes
 * @property {number} packed bytes after gzip
 */

/**
 * The sizes of what ships: every file of dist/, and the package.
 * @returns {Promise<readonly Size[]>}
 */
export async function shippedSizes() {
  const dist = join(projectFolder, 'dist');
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all([...files.sort(), ...(existsSync(vsixFile) ? [vsixFile] : [])].map(sizeOf));
}

/** @param {string} file */
async function sizeOf(file) {
  const content = await readFile(file);
  return { name: file.slice(projectFolder.length + 1), bytes: content.length, packed: gzipSync(content).length };
}
