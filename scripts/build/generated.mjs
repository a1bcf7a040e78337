import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { toJsonSchema } from '@valibot/to-json-schema';
import { build } from 'esbuild';
import { outFolder, projectFolder } from '../setup/paths.mjs';

/** The catalogue as JSON is larger than what a child process may print by default. In bytes. */
const CATALOGUE_LIMIT = 64_000_000;

/** Reads all content once, through our own command line, so that nobody's VS Code has to parse YAML when it starts. */
export async function writeCatalogue() {
  const commandLine = join(projectFolder, 'dist', 'cli.js');
  const { stdout } = await promisify(execFile)(process.execPath, [commandLine, 'catalogue', 'content'], {
    cwd: projectFolder,
    maxBuffer: CATALOGUE_LIMIT,
  });
  await writeFile(join(projectFolder, 'dist', 'catalogue.json'), stdout);
}

/** Writes the JSON Schema of each kind of authored file, packs included: editors complete and check content and packs by them. */
export async function writeSchemas() {
  const folder = join(projectFolder, 'schemas');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [kind, schema] of Object.entries(await loadContentSchemas())) {
    // What is trimmed on load is any string to the person who writes it.
    const json = toJsonSchema(schema, { typeMode: 'input', ignoreActions: ['trim'] });
    await writeFile(join(folder, `${kind}.schema.json`), `${JSON.stringify(json, undefined, 2)}\n`);
  }
}

/**
 * The table of the kinds is TypeScript, so it is bundled before it is loaded.
 * @returns {Promise<typeof import('../../src/core/catalogue/content-kinds.ts').schemas>}
 */
async function loadContentSchemas() {
  const outfile = join(outFolder, 'build', 'content-kinds.mjs');
  await build({
    entryPoints: [join(projectFolder, 'src', 'core', 'catalogue', 'content-kinds.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
  });
  return (await import(pathToFileURL(outfile).href)).schemas;
}
