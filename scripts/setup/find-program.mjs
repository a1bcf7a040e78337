import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Finds a program as a shell would.
 * @param {readonly string[]} names any of which will do, the first one best
 * @returns {string | undefined} its path
 */
export function findProgram(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const files = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return files.find((file) => existsSync(file));
}
