import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { ensureChromium } from '../../scripts/setup/chromium.mjs';
import { ensureEmbeddedVscode } from '../../scripts/setup/embedded-vscode.mjs';
import { startServer, type VscodeServer } from '../../scripts/setup/vscode-server.mjs';
import { chromiumArguments } from '../../scripts/setup/workbench-page.mjs';

/** The one VS Code server and the one browser that all specs of a run share, because starting them takes seconds. */
export interface SharedVscode {
  readonly server: VscodeServer;
  readonly browser: Browser;
  /** A temporary folder that goes when the run ends. */
  readonly folder: string;
}

let shared: Promise<SharedVscode> | undefined;

/** Starts the server and the browser for the first spec that asks. */
export function sharedVscode(): Promise<SharedVscode> {
  shared ??= start();
  return shared;
}

/** Stops both and removes their files; for the end of a run. */
export async function stopSharedVscode(): Promise<void> {
  if (shared === undefined) return;
  const { server, browser, folder } = await shared;
  shared = undefined;
  await browser.close();
  server.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function start(): Promise<SharedVscode> {
  const folder = await mkdtemp(join(tmpdir(), 'system-design-coach-'));
  const server = await startServer(await ensureEmbeddedVscode(), {
    dataFolder: join(folder, 'server'),
    extensionsFolder: join(folder, 'extensions'),
  });
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...chromiumArguments] });
  return { server, browser, folder };
}
