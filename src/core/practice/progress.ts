/** What a person has done so far: small enough to be synced between machines, and versioned. */
export type Progress = Readonly<{
  version: 1;
  /** By plan: the day on which it was started, in the person's own time zone. */
  started: Readonly<Record<string, string>>;
  /** Ids of the days that are done. */
  done: readonly string[];
  /** By day: ids of the deliverables that are ticked off. */
  delivered: Readonly<Record<string, readonly string[]>>;
}>;

/** A day as far as progress needs it. */
export interface ProgressDay {
  readonly id: string;
  readonly deliverables: readonly { readonly id: string }[];
}

/** Nothing started, nothing done. */
export const emptyProgress: Progress = { version: 1, started: {}, done: [], delivered: {} };

/** Marks a day as done or not; its deliverables stay as they are. */
export function markDay(progress: Progress, day: string, done: boolean): Progress {
  const others = progress.done.filter((id) => id !== day);
  return { ...progress, done: done ? [...others, day] : others };
}

/** Ticks a deliverable off or takes the tick back. The last tick makes the day done; taking one back makes it open again. */
export function markDeliverable(progress: Progress, day: ProgressDay, deliverable: string, delivered: boolean): Progress {
  const others = deliveredOf(progress, day).filter((id) => id !== deliverable);
  const ids = delivered ? [...others, deliverable] : others;
  const next = { ...progress, delivered: { ...progress.delivered, [day.id]: ids } };
  return markDay(next, day.id, ids.length === day.deliverables.length);
}

/** The deliverables of a day that are ticked off; ids that the day no longer has do not count. */
export function deliveredOf(progress: Progress, day: ProgressDay): readonly string[] {
  const ticked = progress.delivered[day.id] ?? [];
  return day.deliverables.map(({ id }) => id).filter((id) => ticked.includes(id));
}

/** Starts a plan on a date (`2026-03-01`). */
export function startPlan(progress: Progress, plan: string, on: string): Progress {
  return { ...progress, started: { ...progress.started, [plan]: on } };
}

/** The progress of two machines together: what is done on either is done; of two start dates the later holds, as it was set last. */
export function mergeProgress(one: Progress, other: Progress): Progress {
  const plans = new Set([...Object.keys(one.started), ...Object.keys(other.started)]);
  const days = new Set([...Object.keys(one.delivered), ...Object.keys(other.delivered)]);
  return {
    version: 1,
    started: Object.fromEntries([...plans].map((plan) => [plan, later(one.started[plan], other.started[plan])])),
    done: [...new Set([...one.done, ...other.done])],
    delivered: Object.fromEntries([...days].map((day) => [day, [...new Set([...(one.delivered[day] ?? []), ...(other.delivered[day] ?? [])])]])),
  };
}

function later(one = '', other = ''): string {
  return one > other ? one : other;
}
