import type { PageSection } from '../../shared/page.ts';

/** A part of a page that shows what it holds at once; a person may close it. */
export function openSection(id: string, title: string, html: string): PageSection {
  return { kind: 'content', id, title, html, open: true };
}

/** A part of a page that a person opens if they want to: long, or seldom looked for. */
export function closedSection(id: string, title: string, html: string): PageSection {
  return { kind: 'content', id, title, html, open: false };
}
