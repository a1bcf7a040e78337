import * as v from 'valibot';
import { isDate } from './calendar.ts';
import type { Progress } from './progress.ts';

const date = v.pipe(v.string(), v.check(isDate));

const progressSchema = v.object({
  version: v.literal(1),
  started: v.record(v.string(), date),
  done: v.array(v.string()),
  delivered: v.record(v.string(), v.array(v.string())),
});

/** Reads what was saved or imported; undefined where it is no progress of ours. */
export function readProgress(value: unknown): Progress | undefined {
  const result = v.safeParse(progressSchema, value);
  return result.success ? result.output : undefined;
}
