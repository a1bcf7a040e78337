import type { Outline } from './outline.ts';

/**
 * A function of an outline that is worked out once for each version of a text. An outline never changes, and of the
 * seven files of an answer a person types in one: what is known of the other six stays known.
 */
export function onceForOutline<Result>(workOut: (outline: Outline) => Result): (outline: Outline) => Result {
  const known = new WeakMap<Outline, { readonly result: Result }>();
  return (outline) => {
    const last = known.get(outline);
    if (last !== undefined) return last.result;
    const result = workOut(outline);
    known.set(outline, { result });
    return result;
  };
}

/** The same for a function that needs something else too: the result for the last one of these is kept. */
export function lastForOutline<Other extends object, Result>(
  workOut: (outline: Outline, other: Other) => Result,
): (outline: Outline, other: Other) => Result {
  const known = new WeakMap<Outline, { readonly other: Other; readonly result: Result }>();
  return (outline, other) => {
    const last = known.get(outline);
    if (last?.other === other) return last.result;
    const result = workOut(outline, other);
    known.set(outline, { other, result });
    return result;
  };
}
