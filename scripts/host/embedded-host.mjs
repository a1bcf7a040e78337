import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureChromium } from '../setup/chromium.mjs';
import { ensureEmbeddedVscode } from '../setup/embedded-vscode.mjs';
import { installExtension, startServer } from '../setup/vscode-server.mjs';
import { chromiumArguments, workbenchAddress } from '../setup/workbench-page.mjs';
import { placeSuites, prepareRun } from './hosts.mjs';

/** A run that has not ended after this long, in milliseconds, is given up. */
const RUN_LIMIT = 480_000;

/**
 * Runs the bundled suites in an extension host of the embedded VS Code, shown in a Chromium without a window.
 * @param {import('./hosts.mjs').Host} host
 * @param {string} suites path of the bundle
 * @param {string | undefined} grep
 * @returns {Promise<import('./hosts.mjs').HostResult>}
 * @throws {Error} with what the page said, when the host ends without a result
 */
export async function runEmbedded(host, suites, grep) {
  const vscode = await ensureEmbeddedVscode();
  const run = await prepareRun(host.name, grep);
  const options = { dataFolder: join(run.folder, 'server'), extensionsFolder: join(run.folder, 'extensions') };
  if (host.vsix !== undefined) await installExtension(vscode, options, host.vsix);
  const server = await startServer(vscode, options);
  try {
    const lines = await waitForHost(
      workbenchAddress(server.port, { workspace: run.workspaceFile }, {
        extensionDevelopmentPath: host.extensionFolder,
        extensionTestsPath: await placeSuites(host, suites),
      }),
    );
    if (existsSync(run.resultFile)) return JSON.parse(await readFile(run.resultFile, 'utf8'));
    throw new Error(`${host.title} ended without a result.\n${lines.slice(-30).join('\n')}`);
  } finally {
    server.stop();
  }
}

/**
 * @param {string} address
 * @returns {Promise<readonly string[]>} what the page's console said
 */
async function waitForHost(address) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...chromiumArguments] });
  try {
    const page = await browser.newPage();
    /** @type {string[]} */
    const lines = [];
    page.on('console', (message) => lines.push(message.text()));
    await waitForExit(page, address);
    return lines;
  } finally {
    await browser.close();
  }
}

/**
 * The workbench calls this function of its page when the host that runs the suites is done.
 * @param {import('playwright-core').Page} page
 * @param {string} address
 */
async function waitForExit(page, address) {
  /** @type {NodeJS.Timeout | undefined} */
  let limit;
  const exit = new Promise((resolve) => {
    limit = setTimeout(resolve, RUN_LIMIT);
    void page.exposeFunction('codeAutomationExit', resolve).then(() => page.goto(address));
  });
  await exit;
  clearTimeout(limit);
}
