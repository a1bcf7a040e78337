/** How long a text has to rest before it is checked, in milliseconds: long enough not to judge half a word, short enough to feel like an answer. */
export const quietTime = 350;

/** Runs a task for a key after a quiet time; asking again for the same key starts the time anew. */
export interface Schedule {
  readonly dispose: () => void;
  /** @param delay milliseconds to wait; 0 runs as soon as the host is free. */
  readonly ask: (key: string, delay: number) => void;
}

/**
 * Makes a schedule. Tasks run one after the other, so that a large workspace does not crowd the host, and the one asked for last
 * comes first: the text in which a person types does not wait for a hundred that came with a branch.
 * @param task never rejects
 */
export function createSchedule(task: (key: string) => Promise<void>): Schedule {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const waiting = new Set<string>();
  let isRunning = false;
  return { ask, dispose };

  function ask(key: string, delay: number): void {
    clearTimeout(timers.get(key));
    waiting.delete(key);
    timers.set(
      key,
      setTimeout(() => {
        timers.delete(key);
        waiting.add(key);
        void runAll();
      }, delay),
    );
  }

  async function runAll(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    for (let key = takeLast(); key !== undefined; key = takeLast()) await task(key);
    isRunning = false;
  }

  function takeLast(): string | undefined {
    const key = [...waiting].at(-1);
    if (key !== undefined) waiting.delete(key);
    return key;
  }

  function dispose(): void {
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
    waiting.clear();
  }
}
