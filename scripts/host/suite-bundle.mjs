import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { outFolder, projectFolder } from '../setup/paths.mjs';

const folder = join(projectFolder, 'test', 'host');

/**
 * Every suite of test/host/suite/ and the `run()` that VS Code calls, in one file that runs in the Node host and in a worker.
 * @returns {Promise<string>} path of the bundle
 */
export async function bundleSuites() {
  const suites = (await readdir(join(folder, 'suite'))).filter((file) => file.endsWith('.test.ts')).sort();
  const outfile = join(outFolder, 'host', 'suites.cjs');
  await build({
    stdin: { contents: entry(suites), resolveDir: folder, loader: 'ts' },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}

/** @param {readonly string[]} suites */
function entry(suites) {
  return [
    `import './set-up-mocha.ts';`,
    ...suites.map((file) => `import './suite/${file}';`),
    `export { run } from './run.ts';`,
  ].join('\n');
}
