import fc from 'fast-check';

/** One change of a text: where, as a share of its length, how many characters go, and what comes for them. */
export interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly typed: string;
}

// What changes how the text behind it is read, or under which headings it stands.
const typed = fc.constantFrom('x', ' ', '\n', '\n\n', '```\n', '# Other\n', '## Caching\n', '\n- ', '\n  ', '**Why?** ', '\n---\n', '| a | b |\n|---|---|\n', '<!-- ', '> ', '\n1. ', ': ', 'Not applicable, because ', '\n- Peak QPS: 12,000\n', 'Redis ');

/** A few edits, as a person or a formatter may make them. */
export const anyEdits: fc.Arbitrary<readonly Edit[]> = fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.nat(60), typed }), { minLength: 1, maxLength: 6 });

/** The text after an edit. */
export function edited(text: string, { at, removed, typed: added }: Edit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + added + text.slice(start + removed);
}
