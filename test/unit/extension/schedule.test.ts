import assert from 'node:assert/strict';
import { createSchedule } from '../../../src/extension/answers/schedule.ts';

/** A schedule whose tasks go on when the test lets them, and the keys in the order in which they began. */
function held(): { readonly begun: string[]; readonly begins: (key: string) => Promise<void>; readonly goOn: () => void; readonly schedule: ReturnType<typeof createSchedule> } {
  const begun: string[] = [];
  const wanted = new Map<string, () => void>();
  let goOn = (): void => undefined;
  const schedule = createSchedule((key) => {
    begun.push(key);
    wanted.get(key)?.();
    return new Promise((resolve) => { goOn = resolve; });
  });
  const begins = (key: string): Promise<void> => new Promise((resolve) => { wanted.set(key, resolve); });
  return { begun, begins, goOn: () => { goOn(); }, schedule };
}

/** All timers that were set for this moment have fired when one that is set now does. */
const afterTimers = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

describe('a schedule', () => {
  it('runs what was asked for last before what waits already', async () => {
    const { begun, begins, goOn, schedule } = held();
    const first = begins('first');
    schedule.ask('first', 0);
    await first;
    for (const key of ['one', 'two', 'typed']) schedule.ask(key, 0);
    await afterTimers();
    for (const key of ['typed', 'two', 'one']) {
      const next = begins(key);
      goOn();
      await next;
    }
    assert.deepEqual(begun, ['first', 'typed', 'two', 'one']);
    schedule.dispose();
  });

  it('runs once what is asked for twice while it waits, and anew what is asked for while it runs', async () => {
    const { begun, begins, goOn, schedule } = held();
    const first = begins('first');
    schedule.ask('first', 0);
    await first;
    schedule.ask('again', 0);
    await afterTimers();
    schedule.ask('again', 0);
    schedule.ask('first', 0);
    await afterTimers();
    const once = begins('first');
    goOn();
    await once;
    const again = begins('again');
    goOn();
    await again;
    goOn();
    await afterTimers();
    assert.deepEqual(begun, ['first', 'first', 'again']);
    schedule.dispose();
  });
});
