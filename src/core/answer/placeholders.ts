import type { Comment, Outline } from '../outline/outline.ts';

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
