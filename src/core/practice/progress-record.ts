import * as v from 'valibot';
import type { Progress } from './progress.ts';

const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

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
