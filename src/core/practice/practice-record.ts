import * as v from 'valibot';
import { type Session, sessionAt, sessionSchema } from './session.ts';

const recordSchema = v.object({
  version: v.literal(1),
  session: v.exactOptional(sessionSchema),
  practised: v.record(v.string(), v.pipe(v.number(), v.minValue(0))),
});

/** What is kept of practice against the clock: the session that is on, and the time of those that were finished. */
export type PracticeRecord = Readonly<{
  version: 1;
  session?: Session;
  /** By the address of the answer's folder: milliseconds. */
  practised: Readonly<Record<string, number>>;
}>;

/** Nothing practised yet. */
export const emptyPractice: PracticeRecord = { version: 1, practised: {} };

/** Reads what was saved; undefined where it is no record of ours. */
export function readPractice(value: unknown): PracticeRecord | undefined {
  const result = v.safeParse(recordSchema, value);
  return result.success ? result.output : undefined;
}

/** The record with a session that began or changed. */
export function withSession(record: PracticeRecord, session: Session): PracticeRecord {
  return { ...record, session };
}

/** Ends the session at `now` (milliseconds since 1970), and counts its time for its answer. */
export function finishSession(record: PracticeRecord, now: number): PracticeRecord {
  const { session } = record;
  if (session === undefined) return record;
  const used = sessionAt(session, now)?.used ?? 0;
  const before = record.practised[session.answer] ?? 0;
  return stopSession({ ...record, practised: { ...record.practised, [session.answer]: before + used } });
}

/** Ends the session without counting its time. */
export function stopSession({ version, practised }: PracticeRecord): PracticeRecord {
  return { version, practised };
}
