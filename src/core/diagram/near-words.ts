import type { Likeness } from './word-places.ts';

const shortestPart = 4;
const shortestTypo = 6;

/** A short or long form of a wanted stem (`dedup` for `deduplicat`), or one with a slip of the pen in it. */
export const nearly: Likeness = (found, wanted) => {
  if (wanted.has(found)) return [found];
  if (found.length < shortestPart) return [];
  return [...wanted].filter((one) => isPartOf(one, found) || isPartOf(found, one) || isSlip(one, found));
};

function isPartOf(part: string, whole: string): boolean {
  return part.length >= shortestPart && whole.startsWith(part);
}

/** One letter more, less, other, or two swapped; the first letters agree already. */
function isSlip(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < shortestTypo || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < one.length - start && end < other.length - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const rest = one.slice(start, one.length - end);
  const otherRest = other.slice(start, other.length - end);
  if (rest.length <= 1 && otherRest.length <= 1) return true;
  return rest.length === 2 && rest[0] === otherRest[1] && rest[1] === otherRest[0];
}
