import * as v from 'valibot';

const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));

const phaseSchema = v.object({
  title: v.string(),
  milliseconds: wholeNumber,
  activities: v.array(v.string()),
  expectations: v.array(v.string()),
});

/** How a session is saved. */
export const sessionSchema = v.pipe(
  v.object({
    answer: v.string(),
    phases: v.pipe(v.array(phaseSchema), v.minLength(1)),
    current: wholeNumber,
    spent: v.array(wholeNumber),
    runningSince: v.exactOptional(v.number()),
  }),
  v.check(({ phases, current, spent }) => current < phases.length && spent.length === phases.length),
);

/** One phase of a session. It is copied from the catalogue, so that a session outlives a change of the content. */
export type SessionPhase = Readonly<{
  title: string;
  /** How long it is meant to take. */
  milliseconds: number;
  activities: readonly string[];
  expectations: readonly string[];
}>;

/** One practice against the clock. Plain data: what the clock shows comes from `sessionAt`. */
export type Session = Readonly<{
  /** Address of the answer's folder. */
  answer: string;
  phases: readonly SessionPhase[];
  /** Index of the phase that is on. */
  current: number;
  /** Milliseconds spent in each phase, up to the last start, pause or change of phase. */
  spent: readonly number[];
  /** When the clock was last started, in milliseconds since 1970; absent while it is paused. */
  runningSince?: number;
}>;

/** What the clock of a session shows at a moment. Times are in milliseconds. */
export interface SessionMoment {
  readonly phase: SessionPhase;
  /** The phase that comes after this one; undefined in the last. */
  readonly next: SessionPhase | undefined;
  /** Counted from 1. */
  readonly number: number;
  /** What is left of the phase; 0 once it is over. */
  readonly remaining: number;
  /** How long the phase has been over; undefined while it is not. */
  readonly overTime: number | undefined;
  /** Spent in all phases so far, pauses left out. */
  readonly used: number;
  /** The planned length of all phases. */
  readonly planned: number;
  readonly isPaused: boolean;
}

/** A phase as content has it. */
export interface PlannedPhase {
  readonly title: string;
  readonly minutes: number;
  readonly activities?: readonly string[] | undefined;
  readonly expectations?: readonly string[] | undefined;
}

const second = 1000;
const minute = 60 * second;

/** Phases in proportion, whole seconds each, that take so many minutes together. */
export function scalePhases(phases: readonly PlannedPhase[], minutes: number): readonly SessionPhase[] {
  const total = minutesOfPhases(phases);
  const secondsUntil = (count: number): number => Math.round((minutesOfPhases(phases.slice(0, count)) / total) * minutes * 60);
  return phases.map(({ title, activities = [], expectations = [] }, index) => ({
    title,
    milliseconds: (secondsUntil(index + 1) - secondsUntil(index)) * second,
    activities,
    expectations,
  }));
}

/** How many minutes some phases take together. */
export function minutesOfPhases(phases: readonly PlannedPhase[]): number {
  return phases.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Starts a session in its first phase at `now` (milliseconds since 1970). */
export function startSession(answer: string, phases: readonly SessionPhase[], now: number): Session {
  return { answer, phases, current: 0, spent: phases.map(() => 0), runningSince: now };
}

/** Stops the clock at `now` (milliseconds since 1970). A paused session stays as it is. */
export function pauseSession(session: Session, now: number): Session {
  const { answer, phases, current } = session;
  return { answer, phases, current, spent: spentAt(session, now) };
}

/** Lets the clock run on from `now` (milliseconds since 1970). A running session stays as it is. */
export function continueSession(session: Session, now: number): Session {
  return session.runningSince === undefined ? { ...session, runningSince: now } : session;
}

/** Goes to the next phase at `now` (milliseconds since 1970), with the clock running or paused as it was. In the last phase nothing changes. */
export function nextPhase(session: Session, now: number): Session {
  if (session.current + 1 >= session.phases.length) return session;
  const moved = { ...pauseSession(session, now), current: session.current + 1 };
  return session.runningSince === undefined ? moved : continueSession(moved, now);
}

/** What the clock of a session shows at `now` (milliseconds since 1970); undefined only for a session without phases. */
export function sessionAt(session: Session, now: number): SessionMoment | undefined {
  const { phases, current } = session;
  const phase = phases[current];
  if (phase === undefined) return undefined;
  const spent = spentAt(session, now);
  const inPhase = spent[current] ?? 0;
  return {
    phase,
    next: phases[current + 1],
    number: current + 1,
    remaining: Math.max(0, phase.milliseconds - inPhase),
    overTime: inPhase >= phase.milliseconds ? inPhase - phase.milliseconds : undefined,
    used: spent.reduce((sum, one) => sum + one, 0),
    planned: phases.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    isPaused: session.runningSince === undefined,
  };
}

/** A clock that was set back adds nothing: time that was counted stays counted. */
function spentAt({ spent, current, runningSince }: Session, now: number): readonly number[] {
  const running = runningSince === undefined ? 0 : Math.max(0, now - runningSince);
  return spent.map((one, index) => (index === current ? one + running : one));
}

/** Minutes and seconds as a clock shows them: `4:10`. Cut off to whole seconds. */
export function clockTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / second);
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A length in whole minutes, rounded, and at least one where there is any. */
export function wholeMinutes(milliseconds: number): number {
  return milliseconds <= 0 ? 0 : Math.max(1, Math.round(milliseconds / minute));
}
