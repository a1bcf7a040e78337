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

/** Kinds of authored files, and the schema of each; editors complete and check content and packs by them. */
const kinds = [
  { kind: 'plan', module: 'plan-schema.ts', schema: 'planSchema' },
  { kind: 'day', module: 'day-schema.ts', schema: 'daySchema' },
  { kind: 'question', module: 'question-schema.ts', schema: 'questionSchema' },
  { kind: 'guide', module: 'guide-schema.ts', schema: 'guideSchema' },
  { kind: 'step', module: 'step-schema.ts', schema: 'stepSchema' },
  { kind: 'concepts', module: 'step-schema.ts', schema: 'conceptsSchema' },
  { kind: 'categories', module: 'category-schema.ts', schema: 'categoriesSchema' },
  { kind: 'interview-phases', module: 'evaluation-schema.ts', schema: 'interviewPhasesSchema' },
  { kind: 'scoring', module: 'evaluation-schema.ts', schema: 'scoringSchema' },
  { kind: 'technologies', module: 'technology-schema.ts', schema: 'technologiesSchema' },
];

/** Reads all content once, through our own command line, so that nobody's VS Code has to parse YAML when it starts. */
export async function writeCatalogue() {
  const commandLine = join(projectFolder, 'dist', 'cli.js');
  const { stdout } = await promisify(execFile)(process.execPath, [commandLine, 'catalogue', 'content'], {
    cwd: projectFolder,
    maxBuffer: CATALOGUE_LIMIT,
  });
  await writeFile(join(projectFolder, 'dist', 'catalogue.json'), stdout);
}

/** Writes the JSON Schema of each kind of authored file. */
export async function writeSchemas() {
  const folder = join(projectFolder, 'schemas');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const schemas = await loadSchemas();
  for (const { kind, schema } of kinds) {
    // What is trimmed on load is any string to the person who writes it.
    const json = toJsonSchema(schemas[schema], { typeMode: 'input', ignoreActions: ['trim'] });
    await writeFile(join(folder, `${kind}.schema.json`), `${JSON.stringify(json, undefined, 2)}\n`);
  }
}

/**
 * The schema modules are TypeScript, so they are bundled before they are loaded.
 * @returns {Promise<Record<string, any>>}
 */
async function loadSchemas() {
  const outfile = join(outFolder, 'build', 'schemas.mjs');
  await build({
    stdin: {
      contents: kinds.map(({ module, schema }) => `export { ${schema} } from './${module}';`).join('\n'),
      resolveDir: join(projectFolder, 'src', 'core', 'catalogue'),
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
  });
  return import(pathToFileURL(outfile).href);
}
