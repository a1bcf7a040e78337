import { type Draft, isReadFrom } from '../../core/answer/draft.ts';
import type { Catalogue } from '../../core/catalogue/catalogue.ts';

/** Drafts that are read already, by the addresses of their files. */
export interface DraftCache {
  /** The draft that is kept, where it is one of this text and this catalogue; else the one that `read` gives, which is kept from then on. */
  readonly get: (address: string, text: string, catalogue: Catalogue, read: () => Draft) => Draft;
  readonly forget: (address: string) => void;
}

/** Makes a cache with nothing in it. It compares texts: a version or a time of change can come again with other words. */
export function createDraftCache(): DraftCache {
  const kept = new Map<string, { readonly catalogue: Catalogue; readonly draft: Draft }>();
  return { get, forget: (address) => { kept.delete(address); } };

  function get(address: string, text: string, catalogue: Catalogue, read: () => Draft): Draft {
    const known = kept.get(address);
    if (known?.catalogue === catalogue && isReadFrom(known.draft, text)) return known.draft;
    const draft = read();
    kept.set(address, { catalogue, draft });
    return draft;
  }
}
