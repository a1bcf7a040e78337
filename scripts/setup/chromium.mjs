import { existsSync } from 'node:fs';
import { installDebianPackages, mayInstallDebianPackages } from './debian-packages.mjs';
import { findProgram } from './find-program.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A Chromium to run the workbench in: the one that CHROMIUM_PATH names, one that is here, or Debian's.
 * @returns {Promise<string>} path of the program
 * @throws {Error} saying what to do, when there is none and none can be installed
 */
export async function ensureChromium() {
  const here = findChromium();
  if (here !== undefined) return here;
  if (mayInstallDebianPackages()) {
    await installDebianPackages('Installing Chromium, once', ['chromium']);
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'The workbench tests need Chromium or Chrome, and there is none here. Install one, or set CHROMIUM_PATH to it, and run this again.',
  );
}

/** @returns {string | undefined} */
function findChromium() {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return named;
  return findProgram(NAMES) ?? PLACES.find((file) => existsSync(file));
}
