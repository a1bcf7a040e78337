import type { Step } from '../catalogue/step-schema.ts';

/** Where the page about a rule stands in `docs/`. */
export function pageOfRule(id: string): string {
  return `rules/${id.replace('/', '-')}.md`;
}

/** Where the page about a step and its requirements stands in `docs/`. */
export function pageOfStep({ number, key }: Pick<Step, 'number' | 'key'>): string {
  return `steps/${String(number).padStart(2, '0')}-${key}.md`;
}

/** The heading of a requirement on the page of its step. */
export function headingOnPage(id: string): string {
  return `## ${id}`;
}
