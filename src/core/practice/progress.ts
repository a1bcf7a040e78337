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

/** Marks a day as done; its deliverables stay as they are. */
export function markDayDone(progress: Progress, day: string): Progress {
  return { ...progress, done: [...without(progress.done, day), day] };
}

/** Marks a day as not done; its deliverables stay as they are. */
export function markDayNotDone(progress: Progress, day: string): Progress {
  return { ...progress, done: without(progress.done, day) };
}

/** Ticks a deliverable off. The last tick makes the day done. */
export function tickOff(progress: Progress, day: ProgressDay, deliverable: string): Progress {
  return withDelivered(progress, day, [...without(deliveredOf(progress, day), deliverable), deliverable]);
}

/** Takes the tick of a deliverable back, which makes its day open again. */
export function takeTickBack(progress: Progress, day: ProgressDay, deliverable: string): Progress {
  return withDelivered(progress, day, without(deliveredOf(progress, day), deliverable));
}

function withDelivered(progress: Progress, day: ProgressDay, ids: readonly string[]): Progress {
  const next = { ...progress, delivered: { ...progress.delivered, [day.id]: ids } };
  return ids.length === day.deliverables.length ? markDayDone(next, day.id) : markDayNotDone(next, day.id);
}

function without(ids: readonly string[], gone: string): readonly string[] {
  return ids.filter((id) => id !== gone);
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
