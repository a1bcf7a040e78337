/** How many of some ascending numbers are less than a limit: the place of the first that is not. Of a longer list only the first `count` are looked at. */
export function countBelow(numbers: ArrayLike<number>, limit: number, count = numbers.length): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first place from `start` (inclusive) to `end` (exclusive) where a test holds that holds at all places behind it too; `end` where it holds at none. */
export function firstPlace(start: number, end: number, holds: (place: number) => boolean): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
