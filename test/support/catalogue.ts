import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../src/core/catalogue/catalogue.ts';
import { loadCatalogue, type LoadedCatalogue } from '../../src/core/catalogue/load-catalogue.ts';
import type { SourceFile } from '../../src/core/catalogue/yaml-file.ts';

let loaded: LoadedCatalogue | undefined;

/** Our own content as authored, read once for all suites. */
export function ownSources(): readonly SourceFile[] {
  const paths = readdirSync('content', { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  return paths.filter((path) => path.endsWith('.yaml')).map((path) => ({ path, text: readFileSync(join('content', path), 'utf8') }));
}

/** Our own content as the product loads it. */
export function ownContent(): LoadedCatalogue {
  return (loaded ??= loadCatalogue(ownSources()));
}

/** The catalogue of our own content. */
export function ownCatalogue(): Catalogue {
  return ownContent().catalogue;
}
