/**
 * @param {readonly number[]} values not empty
 * @returns {number} the middle value
 */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * @param {() => unknown} work awaited, where it gives a promise
 * @returns {Promise<number>} how long it took, in milliseconds
 */
export async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/**
 * Times several ways to do one thing in turns, so that a machine that grows slower meanwhile is unfair to all alike.
 * A first round, which warms up, does not count.
 * @param {Readonly<Record<string, (round: number) => unknown>>} ways get the number of the round, 0 for the one that warms up
 * @param {number} rounds
 * @returns {Promise<Record<string, number>>} the median of each, in milliseconds
 */
export async function race(ways, rounds) {
  /** @type {Record<string, number[]>} */
  const times = {};
  for (let round = 0; round <= rounds; round++) {
    for (const [name, way] of Object.entries(ways)) {
      const time = await timed(() => way(round));
      if (round > 0) (times[name] ??= []).push(time);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, each]) => [name, median(each)]));
}
