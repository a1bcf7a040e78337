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

/** Our own content has faults; the message lists them, a line each, with file, line and field. */
export class FaultyContent extends Error {}

/**
 * Reads all content once, through our own command line, so that nobody's VS Code has to parse YAML when it starts.
 * @throws {FaultyContent}
 */
export async function writeCatalogue() {
  await writeFile(join(projectFolder, 'dist', 'catalogue.json'), await printedCatalogue());
}

/** @returns {Promise<string>} */
async function printedCatalogue() {
  const commandLine = join(projectFolder, 'dist', 'cli.js');
  const options = { cwd: projectFolder, maxBuffer: CATALOGUE_LIMIT };
  try {
    return (await promisify(execFile)(process.execPath, [commandLine, 'catalogue', 'content'], options)).stdout;
  } catch (error) {
    // The command line ends with 1 where it has listed faults, with another code where it could not do its work.
    if (error instanceof Error && 'code' in error && error.code === 1 && 'stderr' in error) throw new FaultyContent(String(error.stderr));
    throw error;
  }
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
