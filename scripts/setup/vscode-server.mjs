import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { step } from './progress.mjs';

/** The server says its port within this time, in milliseconds, even on a slow machine. */
const START_LIMIT = 60_000;

/** The server's own words once it listens. */
const LISTENING = /agent listening on (\d+)/;

/**
 * Settings that make a fresh VS Code quiet: no welcome page, no chat, nothing looked up online.
 * @type {Readonly<Record<string, unknown>>}
 */
const calmSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.enabled': false,
  'git.enabled': false,
  'npm.autoDetect': 'off',
};

/**
 * @typedef {object} ServerOptions
 * @property {string} dataFolder where the server keeps its settings and logs
 * @property {string} extensionsFolder the installed extensions
 * @property {string} [token] what a browser has to know; without one, everybody on this machine may connect
 * @property {number} [port] a free one, where none is given
 */

/**
 * @typedef {object} VscodeServer
 * @property {number} port
 * @property {(settings: Readonly<Record<string, unknown>>) => Promise<void>} configure replaces the settings beside the calm ones
 * @property {() => void} stop
 */

/**
 * Starts the server of the embedded VS Code on the loopback address.
 * @param {import('./embedded-vscode.mjs').EmbeddedVscode} vscode
 * @param {ServerOptions} options
 * @returns {Promise<VscodeServer>}
 * @throws {Error} with the server's output, when it ends or stays silent
 */
export async function startServer(vscode, options) {
  const { dataFolder } = options;
  await configure(dataFolder, {});
  const access = options.token === undefined ? ['--without-connection-token'] : ['--connection-token', options.token];
  const child = spawn(
    vscode.node,
    [
      ...[vscode.server, '--host', '127.0.0.1', '--port', String(options.port ?? 0), ...access],
      ...['--accept-server-license-terms', '--disable-telemetry', '--disable-workspace-trust'],
      ...['--enable-smoke-test-driver', ...foldersOf(options)],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const stop = () => stopGroup(child);
  stopWithThisProcess(stop);
  return { port: await portOf(child), configure: (settings) => configure(dataFolder, settings), stop };
}

/**
 * Installs a packed extension into an extensions folder.
 * @param {import('./embedded-vscode.mjs').EmbeddedVscode} vscode
 * @param {ServerOptions} options
 * @param {string} vsixFile
 */
export async function installExtension(vscode, options, vsixFile) {
  await step('Installing the packed extension into a clean VS Code', vscode.node, [
    ...[vscode.server, '--accept-server-license-terms', '--install-extension', vsixFile, '--force'],
    ...foldersOf(options),
  ]);
}

/** @param {ServerOptions} options */
function foldersOf({ dataFolder, extensionsFolder }) {
  return ['--server-data-dir', dataFolder, '--extensions-dir', extensionsFolder];
}

/**
 * @param {string} dataFolder
 * @param {Readonly<Record<string, unknown>>} settings
 */
async function configure(dataFolder, settings) {
  const folder = join(dataFolder, 'data', 'Machine');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ ...calmSettings, ...settings }, undefined, 2));
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function portOf(child) {
  return new Promise((resolve, reject) => {
    /** @type {string[]} */
    const lines = [];
    const fail = (/** @type {string} */ what) => reject(new Error(`The VS Code server ${what}.\n${lines.join('\n')}`));
    const limit = setTimeout(() => fail('did not start in time'), START_LIMIT);
    child.once('error', (error) => fail(`could not be started: ${error.message}`));
    child.once('exit', (code) => fail(`ended with ${code}`));
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        const port = LISTENING.exec(line)?.[1];
        if (port === undefined) return;
        clearTimeout(limit);
        resolve(Number(port));
      });
    }
  });
}

/**
 * A server that outlives the script that started it would hold its port and memory for good.
 * @param {() => void} stop
 */
function stopWithThisProcess(stop) {
  process.once('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
}

/**
 * The extension hosts are children of the server and end with its process group.
 * @param {import('node:child_process').ChildProcess} child
 */
function stopGroup(child) {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}
