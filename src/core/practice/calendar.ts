import type { Plan } from '../catalogue/plan-schema.ts';
import type { Progress } from './progress.ts';

const millisecondsADay = 86_400_000;
const daysAWeek = 7;

/** The ids of a plan's days in order. */
export function daysOfPlan(plan: Plan): readonly string[] {
  return plan.phases.flatMap(({ days }) => days);
}

/** The day of a plan that is due on a date (`2026-03-01`); undefined before the start and where the plan is not started, the last day after its end. */
export function dueDay(plan: Plan, progress: Progress, today: string): string | undefined {
  const start = progress.started[plan.id];
  if (start === undefined || today < start) return undefined;
  const days = daysOfPlan(plan);
  const passed = Math.round((Date.parse(today) - Date.parse(start)) / millisecondsADay);
  const index = plan.unit === 'week' ? Math.floor(passed / daysAWeek) : passed;
  return days[Math.min(index, days.length - 1)];
}

/** A date as `2026-03-01`, in the person's own time zone. */
export function dateOf(now: Date): string {
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${String(now.getFullYear())}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

/** Whether a text is a date as `2026-03-01`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  // The engine takes the 31st of February for a day of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** One of some items for a date: the same all day, another tomorrow, all of them in turn. */
export function itemForDate<Item>(items: readonly Item[], date: string): Item | undefined {
  return items[Math.floor(Date.parse(date) / millisecondsADay) % Math.max(1, items.length)];
}
