import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/**
 * @typedef {object} MarkdownFile
 * @property {string} path from the folder that was asked for
 * @property {string} text
 */

/**
 * Every Markdown file under a folder, at any depth, in the order of its paths.
 * @param {string} folder
 * @returns {Promise<readonly MarkdownFile[]>}
 * @throws {Error} when the folder cannot be read
 */
export async function readMarkdownFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(
    paths.map(async (path) => ({ path: relative(folder, path), text: await readFile(path, 'utf8') })),
  );
}
