import { projectFolder, vsixFile } from '../setup/paths.mjs';
import { step } from '../setup/progress.mjs';

/**
 * Builds everything as it ships.
 * @throws {Error} with the bundler's messages
 */
export async function buildForShipping() {
  await step('Building', process.execPath, ['scripts/build.mjs', '--minify'], { cwd: projectFolder });
}

/**
 * Packs what is built into the .vsix file.
 * @throws {Error} with the packer's messages
 */
export async function packExtension() {
  await step(
    'Packing the extension',
    process.execPath,
    ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--no-rewrite-relative-links', '--out', vsixFile],
    { cwd: projectFolder },
  );
}
