import { randomBytes } from 'node:crypto';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildForShipping, packExtension } from './build/pack.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureEmbeddedVscode } from './setup/embedded-vscode.mjs';
import { findProgram } from './setup/find-program.mjs';
import { cacheFolder, projectFolder, sampleFolder, vsixFile } from './setup/paths.mjs';
import { runScript, say, show } from './setup/progress.mjs';
import { hasScreen } from './setup/screen.mjs';
import { installExtension, startServer } from './setup/vscode-server.mjs';
import { workbenchAddress } from './setup/workbench-page.mjs';

await runScript(async () => {
  await ensureDependencies();
  await buildForShipping();
  const workspace = await layOutSample();
  if (hasDesktopVscode()) await openDesktop(workspace);
  else await serveEmbedded(workspace);
});

/** A workspace with a copy of the sample answer; what a person wrote there in an earlier run stays. */
async function layOutSample() {
  const workspace = join(cacheFolder, 'sample');
  const answer = join(workspace, 'designs', 'sample');
  await mkdir(answer, { recursive: true });
  await cp(sampleFolder, answer, { recursive: true, force: false });
  return workspace;
}

/**
 * What a person sees first.
 * @param {string} workspace
 */
function firstFile(workspace) {
  return join(workspace, 'designs', 'sample', '02-capacity-estimation.md');
}

/** A `code` to start and a screen to show it on. */
function hasDesktopVscode() {
  return hasScreen() && findProgram(process.platform === 'win32' ? ['code.cmd', 'code.exe'] : ['code']) !== undefined;
}

/** @param {string} workspace */
async function openDesktop(workspace) {
  say('• Opening VS Code with the extension and a sample answer');
  process.exitCode = await show('code', ['--new-window', `--extensionDevelopmentPath=${projectFolder}`, workspace, firstFile(workspace)]);
}

/**
 * Only a browser that knows the token gets in, because other pages and other people's programs reach the same address.
 * @param {string} workspace
 */
async function serveEmbedded(workspace) {
  say('• No desktop VS Code here, so an embedded one is served to your browser');
  const vscode = await ensureEmbeddedVscode();
  await packExtension();
  const folder = join(cacheFolder, 'start');
  const token = randomBytes(16).toString('hex');
  const options = { dataFolder: join(folder, 'server'), extensionsFolder: join(folder, 'extensions'), token };
  await installExtension(vscode, options, vsixFile);
  const { port } = await startServer(vscode, options);
  const address = workbenchAddress(port, { folder: workspace }, { openFile: firstFile(workspace) }, token);
  process.prependOnceListener('SIGINT', () => process.exit(0));
  say(`\nOpen this address in your browser (Ctrl+C here ends it):\n\n  ${address}\n`);
}
