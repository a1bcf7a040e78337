import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, context } from 'esbuild';
import { bundles } from './build/bundles.mjs';
import { FaultyContent, writeCatalogue, writeSchemas } from './build/generated.mjs';
import { writeNotices } from './build/notices.mjs';
import { projectFolder } from './setup/paths.mjs';
import { say } from './setup/progress.mjs';

const commandLine = join(projectFolder, 'dist', 'cli.js');
const minify = process.argv.includes('--minify');
const watch = process.argv.includes('--watch');

await rm(join(projectFolder, 'dist'), { recursive: true, force: true });
try {
  if (watch) await keepBuilding();
  else await buildOnce();
} catch (error) {
  // The bundler has printed its own errors, with the lines that they are about.
  if (error instanceof FaultyContent) process.stderr.write(error.message);
  else if (!(error instanceof Error && 'errors' in error)) throw error;
  process.exitCode = 1;
}

async function buildOnce() {
  const built = await Promise.all(bundles({ minify }).map((options) => build({ ...options, metafile: true })));
  await chmod(commandLine, 0o755);
  await writeNotices(built.map(({ metafile }) => metafile));
  await writeCatalogue();
  await writeSchemas();
}

async function keepBuilding() {
  const contexts = await Promise.all(bundles({ minify }).map((options) => context({ ...options, logLevel: 'info' })));
  await Promise.all(contexts.map((each) => each.rebuild()));
  await writeCatalogue();
  await writeSchemas();
  await Promise.all(contexts.map((each) => each.watch()));
  say('Watching src/. Content and schemas are written by the next full build. Ctrl+C stops.');
}
