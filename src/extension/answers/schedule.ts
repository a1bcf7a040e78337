/** How long a text has to rest before it is checked, in milliseconds: long enough not to judge half a word, short enough to feel like an answer. */
export const quietTime = 350;

/** Runs a task for a key after a quiet time; asking again for the same key starts the time anew. */
export interface Schedule {
  readonly dispose: () => void;
  /** @param delay milliseconds to wait; 0 runs as soon as the host is free. */
  readonly ask: (key: string, delay: number) => void;
  readonly forget: (key: string) => void;
}

/** Makes a schedule. Tasks run one after the other, so that a large workspace does not crowd the host. */
export function createSchedule(task: (key: string) => Promise<void>): Schedule {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let last: Promise<void> = Promise.resolve();
  return { ask, forget, dispose };

  function ask(key: string, delay: number): void {
    forget(key);
    timers.set(
      key,
      setTimeout(() => {
        timers.delete(key);
        last = last.then(() => task(key));
      }, delay),
    );
  }

  function forget(key: string): void {
    clearTimeout(timers.get(key));
    timers.delete(key);
  }

  function dispose(): void {
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
  }
}
