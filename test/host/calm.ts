/** How late a timer may come in a host that has nothing else to do, in milliseconds. */
const PUNCTUAL = 5;

/** This many timers in a row have to be punctual. */
const IN_A_ROW = 10;

/** A machine that is never calm is measured all the same, after this many timers. */
const MOST_TIMERS = 400;

/** Waits until the host has done what it does while VS Code starts, so that a measurement is not of that. */
export async function untilCalm(): Promise<void> {
  let punctual = 0;
  for (let timer = 0; timer < MOST_TIMERS && punctual < IN_A_ROW; timer++) {
    const begun = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 10));
    punctual = performance.now() - begun - 10 < PUNCTUAL ? punctual + 1 : 0;
  }
}
