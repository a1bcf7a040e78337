import type { Span } from './span.ts';

/** One replacement in a text; an empty span inserts, an empty text deletes. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/**
 * The text after all edits, which are all counted in the text as it was before. Edits at the same
 * place keep their order; an edit that overlaps an earlier one is left out, because applying half of
 * two corrections would give a text that neither meant.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits.map((edit, order) => ({ edit, order })).sort(byPlace);
  let result = '';
  let done = 0;
  for (const { edit } of ordered) {
    if (edit.span.start < done) continue;
    result += text.slice(done, edit.span.start) + edit.text;
    done = edit.span.end;
  }
  return result + text.slice(done);
}

interface OrderedEdit {
  readonly edit: Edit;
  readonly order: number;
}

function byPlace(one: OrderedEdit, other: OrderedEdit): number {
  return one.edit.span.start - other.edit.span.start || one.order - other.order;
}
