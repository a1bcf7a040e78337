/**
 * A function of something that never changes, and that is worked out once for each: of the seven files of an answer a person
 * types in one, and what is known of the other six stays known. It is forgotten with what it was worked out for.
 */
export function once<Key extends object, Result>(workOut: (key: Key) => Result): (key: Key) => Result {
  return onceBy((key) => key, workOut);
}

/** The same where several share what is worked out: those with the same key. */
export function onceBy<Argument, Result>(keyOf: (argument: Argument) => object, workOut: (argument: Argument) => Result): (argument: Argument) => Result {
  const known = new WeakMap<object, { readonly result: Result }>();
  return (argument) => {
    const key = keyOf(argument);
    const last = known.get(key);
    if (last !== undefined) return last.result;
    const result = workOut(argument);
    known.set(key, { result });
    return result;
  };
}

/** A function that needs something else too: the result for the last one of these is kept. */
export function lastOf<Key extends object, Other, Result>(workOut: (key: Key, other: Other) => Result): (key: Key, other: Other) => Result {
  return lastBy((key) => key, workOut);
}

/** The same where several share what is worked out: those with the same key. */
export function lastBy<Argument, Other, Result>(
  keyOf: (argument: Argument) => object,
  workOut: (argument: Argument, other: Other) => Result,
): (argument: Argument, other: Other) => Result {
  const known = new WeakMap<object, { readonly other: Other; readonly result: Result }>();
  return (argument, other) => {
    const key = keyOf(argument);
    const last = known.get(key);
    if (last?.other === other) return last.result;
    const result = workOut(argument, other);
    known.set(key, { other, result });
    return result;
  };
}

/** A function of something and one of its few parts, worked out once for each of these. */
export function oncePerPart<Key extends object, Part, Result>(workOut: (key: Key, part: Part) => Result): (key: Key, part: Part) => Result {
  const partsOf = once(() => new Map<Part, { readonly result: Result }>());
  return (key, part) => {
    const parts = partsOf(key);
    const last = parts.get(part);
    if (last !== undefined) return last.result;
    const result = workOut(key, part);
    parts.set(part, { result });
    return result;
  };
}
