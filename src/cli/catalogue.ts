import { readFileSync } from 'node:fs';
import type { Catalogue } from '../core/catalogue/catalogue.ts';

/** The catalogue that was built together with this command line. */
export function readCatalogue(): Catalogue {
  // Built by our own build from the same types, so its shape is known.
  return JSON.parse(readFileSync(new URL('./catalogue.json', import.meta.url), 'utf8')) as Catalogue;
}
