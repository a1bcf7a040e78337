import * as v from 'valibot';

/** A day's id is its plan's id and its number, two digits: it never changes, so saved progress survives edits. */
export const dayIdPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*\/\d{2}$/;

/** A text that may not be left empty. */
export const filled = v.pipe(v.string(), v.minLength(1));

/** An id in kebab-case: it stands in links, in saved progress and in the tree. */
export const id = v.pipe(filled, v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));

/** A text that is shown as one line. */
export const label = v.pipe(filled, v.description('A short line. Inline Markdown is shown.'));

/** A text that is shown with its Markdown. */
export const markdown = v.pipe(filled, v.description('Markdown. Bold, code and links are shown; HTML is not.'));

/** Short lines, one at least. */
export const lines = v.pipe(v.array(label), v.minLength(1));

/** Minutes that something takes. */
export const minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600), v.description('Minutes.'));

const itemWithPoints = v.strictObject({
  text: label,
  points: v.pipe(lines, v.description('The points that belong to this item.')),
});

/** A list whose lines may have lists of their own. */
export const items = v.pipe(
  v.array(v.union([label, itemWithPoints])),
  v.minLength(1),
  v.description('Plain lines, or lines that carry points of their own.'),
);

/** What was read is never changed. */
export type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;
