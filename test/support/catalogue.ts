import { ownSources } from '../../scripts/own-sources.ts';
import type { Catalogue } from '../../src/core/catalogue/catalogue.ts';
import { loadCatalogue, type LoadedCatalogue } from '../../src/core/catalogue/load-catalogue.ts';

let loaded: LoadedCatalogue | undefined;

/** Our own content as the product loads it, read once for all suites. */
export function ownContent(): LoadedCatalogue {
  return (loaded ??= loadCatalogue(ownSources()));
}

/** The catalogue of our own content. */
export function ownCatalogue(): Catalogue {
  return ownContent().catalogue;
}
