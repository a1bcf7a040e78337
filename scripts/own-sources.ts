import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../src/core/catalogue/yaml-file.ts';
import { projectFolder } from './setup/paths.mjs';

const content = join(projectFolder, 'content');

/** Our own content as authored: every YAML file of it. */
export function ownSources(): readonly SourceFile[] {
  const paths = readdirSync(content, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  return paths.filter((path) => path.endsWith('.yaml')).map((path) => ({ path, text: readFileSync(join(content, path), 'utf8') }));
}
