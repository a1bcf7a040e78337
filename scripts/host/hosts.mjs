import { copyFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageFiles } from '../build/package-contents.mjs';
import { outFolder, projectFolder, vsixFile } from '../setup/paths.mjs';

/** @typedef {'node' | 'worker' | 'packed'} HostName */

/**
 * @typedef {object} Host
 * @property {HostName} name
 * @property {string} title
 * @property {string} extensionFolder what VS Code loads as the extension in development
 * @property {string} [vsix] what is installed before
 */

/**
 * What a run is to do; lies beside the workspace as `run.json`.
 * @typedef {object} HostRun
 * @property {HostName} host which host the runner means to test in
 * @property {string} [grep] runs only the tests whose full title matches; a regular expression
 */

/**
 * What a run found; the suites leave it beside the workspace as `result.json`.
 * @typedef {object} HostResult
 * @property {readonly string[]} passed full titles
 * @property {readonly HostFailure[]} failures
 * @property {Readonly<Record<string, Measurement>>} measurements figures that suites took, by name
 */

/**
 * @typedef {object} Measurement
 * @property {number} value
 * @property {'ms' | 'MB'} unit
 */

/**
 * @typedef {object} HostFailure
 * @property {string} title
 * @property {string} reason message and stack
 */

/** @type {readonly HostName[]} */
export const hostNames = ['node', 'worker', 'packed'];

/**
 * Lays out what one host loads.
 * @param {HostName} name
 * @returns {Promise<Host>}
 */
export async function prepareHost(name) {
  switch (name) {
    case 'node':
      return { name, title: 'the Node extension host', extensionFolder: projectFolder };
    case 'worker':
      return { name, title: 'the web-worker extension host', extensionFolder: await copyForWorker() };
    case 'packed':
      return {
        name,
        title: 'a clean VS Code with the packed extension',
        extensionFolder: join(projectFolder, 'test', 'host', 'carrier'),
        vsix: vsixFile,
      };
  }
}

/** An extension without `main` can only run in a worker, so the copy leaves it out and is the extension in all else. */
async function copyForWorker() {
  const folder = join(outFolder, 'host', 'worker-extension');
  await rm(folder, { recursive: true, force: true });
  for (const file of await packageFiles()) {
    await cp(join(projectFolder, file), join(folder, file), { recursive: true });
  }
  const manifest = JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8'));
  delete manifest.main;
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, undefined, 2));
  return folder;
}

/**
 * A folder with a workspace of one empty folder and, beside it, what the suites are to do; they leave their result there too.
 * @param {HostName} name
 * @param {string | undefined} grep
 */
export async function prepareRun(name, grep) {
  const folder = join(outFolder, 'host', `run-${name}`);
  await rm(folder, { recursive: true, force: true });
  const workspace = join(folder, 'workspace');
  await mkdir(workspace, { recursive: true });
  // A workspace of several folders may get another one without a new extension host, so the suites can add theirs.
  const workspaceFile = join(folder, 'suites.code-workspace');
  await writeFile(workspaceFile, JSON.stringify({ folders: [{ path: 'workspace' }] }));
  await writeFile(join(folder, 'run.json'), JSON.stringify({ host: name, ...(grep === undefined ? {} : { grep }) }));
  return { folder, workspaceFile, resultFile: join(folder, 'result.json') };
}

/**
 * VS Code runs the suites in the host of the extension whose folder holds them.
 * @param {Host} host
 * @param {string} suites path of the bundle
 */
export async function placeSuites(host, suites) {
  if (host.name !== 'worker') return suites;
  const place = join(host.extensionFolder, 'suites.cjs');
  await copyFile(suites, place);
  return place;
}
