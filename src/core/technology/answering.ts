import type { TechnologyKind } from '../catalogue/technology-schema.ts';
import type { Span } from '../text/span.ts';
import type { Role } from './roles.ts';

/** The requirements whose answers are a part of a technology's explanation, however that part is titled. */
const answering: Partial<Record<TechnologyKind, Readonly<Record<Role, readonly string[]>>>> = {
  messaging: { concept: ['async/concept'], usage: ['async/events', 'async/topics'], simulation: ['async/simulation'] },
  cache: { concept: ['cache/concept'], usage: ['cache/keys'], simulation: ['cache/hit-path', 'cache/miss-path'] },
  search: { concept: ['search/concept'], usage: ['search/mapping', 'search/queries'], simulation: ['search/index-flow', 'search/query-flow'] },
};

/** Whether what a draft says within some places answers one of the requirements behind a part. */
export function isAnsweredIn(places: readonly Span[], kind: TechnologyKind, role: Role, found: ReadonlyMap<string, Span>): boolean {
  return (answering[kind]?.[role] ?? []).some((id) => {
    const evidence = found.get(id);
    return evidence !== undefined && places.some(({ start, end }) => start <= evidence.start && evidence.end <= end);
  });
}
