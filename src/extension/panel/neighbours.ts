import { type ItemReference, referenceKey } from '../../shared/item.ts';

/** The keys of the items before and behind one in an ordered list. */
export function neighboursOf(kind: ItemReference['kind'], ids: readonly string[], id: string): { readonly previous: string | undefined; readonly next: string | undefined } {
  const at = ids.indexOf(id);
  const keyAt = (index: number): string | undefined => {
    const found = index < 0 ? undefined : ids[index];
    return found === undefined ? undefined : referenceKey({ kind, id: found });
  };
  return { previous: keyAt(at - 1), next: keyAt(at + 1) };
}
