import type { Comment, Outline } from '../outline/outline.ts';
import type { Span } from '../text/span.ts';

const mark = /^([a-z]+\/[a-z0-9-]+):/;

/** The comment that stands in a new answer where a requirement is still to be written. */
export function placeholderFor(requirement: { readonly id: string; readonly hint: string }): string {
  return `<!-- ${requirement.id}: ${requirement.hint.replaceAll('--', '–').trim()} -->`;
}

/** The untouched placeholders of a draft by requirement id. */
export function placeholdersOf(outline: Outline): ReadonlyMap<string, Comment> {
  const found = new Map<string, Comment>();
  for (const comment of outline.comments) {
    const id = mark.exec(comment.text)?.[1];
    if (id !== undefined && !found.has(id)) found.set(id, comment);
  }
  return found;
}

/** Where the first placeholder of a new file stands: what a person replaces first. */
export function firstPlaceholder(text: string): Span | undefined {
  const found = /<!-- [a-z]+\/[a-z0-9-]+:[^]*?-->/.exec(text);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}
