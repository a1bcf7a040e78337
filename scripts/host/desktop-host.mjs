import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from '../setup/paths.mjs';
import { say, step } from '../setup/progress.mjs';
import { hasScreen } from '../setup/screen.mjs';
import { placeSuites, prepareRun } from './hosts.mjs';

/** Where desktop builds of VS Code come from. */
const DOWNLOADS = 'https://update.code.visualstudio.com/api/releases/stable';

/** How long the look whether downloads can be reached may take, in milliseconds. */
const PROBE_LIMIT = 3000;

/**
 * Fetches a desktop VS Code where one can be fetched and shown. With VSCODE_VERSION it must be that one, or the run ends.
 * @returns {Promise<string | undefined>} its program; nothing on a machine that has no screen or only reaches package registries
 */
export async function fetchDesktopVscode() {
  const wanted = process.env['VSCODE_VERSION'];
  if (wanted !== undefined) return download(wanted);
  return hasScreen() && (await canDownload()) ? download('stable').catch(() => undefined) : undefined;
}

/**
 * @param {string} version
 * @returns {Promise<string>}
 * @throws {Error} where it cannot be fetched
 */
async function download(version) {
  say(`• Fetching VS Code ${version} for the desktop, once`);
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  return downloadAndUnzipVSCode({ version, cachePath: join(cacheFolder, 'desktop') });
}

async function canDownload() {
  return fetch(DOWNLOADS, { signal: AbortSignal.timeout(PROBE_LIMIT) }).then(
    (response) => response.ok,
    () => false,
  );
}

/**
 * Runs the bundled suites in an extension host of a desktop VS Code.
 * @param {string} program
 * @param {import('./hosts.mjs').Host} host
 * @param {string} suites path of the bundle
 * @param {string | undefined} grep
 * @returns {Promise<import('./hosts.mjs').HostResult>}
 * @throws {Error} when the host ends without a result
 */
export async function runDesktop(program, host, suites, grep) {
  const { runTests } = await import('@vscode/test-electron');
  const run = await prepareRun(host.name, grep);
  const folders = ['--user-data-dir', join(run.folder, 'user'), '--extensions-dir', join(run.folder, 'extensions')];
  if (host.vsix !== undefined) await installPacked(program, folders, host.vsix);
  const ended = await runTests({
    vscodeExecutablePath: program,
    extensionDevelopmentPath: host.extensionFolder,
    extensionTestsPath: await placeSuites(host, suites),
    launchArgs: [run.workspaceFile, ...folders, ...(host.name === 'worker' ? ['--extensionDevelopmentKind=web'] : [])],
  }).catch((/** @type {unknown} */ error) => error);
  if (existsSync(run.resultFile)) return JSON.parse(await readFile(run.resultFile, 'utf8'));
  throw new Error(`${host.title} ended without a result: ${String(ended)}`);
}

/**
 * @param {string} program
 * @param {readonly string[]} folders
 * @param {string} vsix
 */
async function installPacked(program, folders, vsix) {
  const { resolveCliPathFromVSCodeExecutablePath } = await import('@vscode/test-electron');
  const cli = resolveCliPathFromVSCodeExecutablePath(program);
  await step('Installing the packed extension into a clean VS Code', cli, ['--install-extension', vsix, '--force', ...folders]);
}
