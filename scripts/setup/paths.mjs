import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout, as an absolute path. */
export const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where downloads for running and testing live. Git ignores it. */
export const cacheFolder = join(projectFolder, '.vscode-test');

/** What test runs leave for a person to read: bundles, results, screenshots. Git ignores it. */
export const outFolder = join(projectFolder, 'out');

/** The packed extension. */
export const vsixFile = join(projectFolder, 'system-design-coach.vsix');

/** The sample answer that `npm start` opens a copy of. */
export const sampleFolder = join(projectFolder, 'content', 'sample');
