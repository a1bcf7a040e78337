import assert from 'node:assert/strict';
import { emptyPractice, finishSession, readPractice, stopSession, withSession } from '../../../src/core/practice/practice-record.ts';
import { clockTime, continueSession, minutesOfPhases, nextPhase, pauseSession, scalePhases, type Session, sessionAt, startSession, wholeMinutes } from '../../../src/core/practice/session.ts';
import { ownCatalogue } from '../../support/catalogue.ts';

const minute = 60_000;
const start = 1_000_000;
const phases = scalePhases([{ title: 'Requirements', minutes: 10, activities: ['Ask.'], expectations: ['You ask.'] }, { title: 'Design', minutes: 20 }], 30);
const begun = startSession('file:///designs/payments', phases, start);

function shown(session: Session, now: number): unknown {
  const moment = sessionAt(session, now);
  return moment === undefined ? undefined : [moment.phase.title, moment.remaining, moment.overTime, moment.used];
}

describe('a session', () => {
  const cases: readonly (readonly [name: string, after: number, shown: readonly unknown[]])[] = [
    ['begins with the whole of its first phase', 0, ['Requirements', 10 * minute, undefined, 0]],
    ['counts down', 5 * minute + 50_000, ['Requirements', 4 * minute + 10_000, undefined, 5 * minute + 50_000]],
    ['is not over a millisecond before its end', 10 * minute - 1, ['Requirements', 1, undefined, 10 * minute - 1]],
    ['is over at its end', 10 * minute, ['Requirements', 0, 0, 10 * minute]],
    ['stays in a phase that is over, and counts on', 12 * minute, ['Requirements', 0, 2 * minute, 12 * minute]],
    ['stands still while the clock is set back', -3 * minute, ['Requirements', 10 * minute, undefined, 0]],
  ];
  for (const [name, after, expected] of cases) {
    it(name, () => {
      assert.deepEqual(shown(begun, start + after), expected);
    });
  }

  it('gives the next phase its whole length, after time that was saved and after time over', () => {
    for (const after of [4 * minute, 13 * minute]) {
      const moved = nextPhase(begun, start + after);
      assert.deepEqual(shown(moved, start + after + minute), ['Design', 19 * minute, undefined, after + minute]);
    }
  });

  it('knows its place, what comes next and the planned length', () => {
    const first = sessionAt(begun, start);
    assert.deepEqual([first?.number, first?.next?.title, first?.planned], [1, 'Design', 30 * minute]);
    const last = sessionAt(nextPhase(begun, start), start);
    assert.deepEqual([last?.number, last?.next], [2, undefined]);
  });

  it('stays in its last phase', () => {
    const last = nextPhase(begun, start + minute);
    assert.equal(nextPhase(last, start + 2 * minute), last);
  });

  it('does not count a pause', () => {
    const paused = pauseSession(begun, start + 3 * minute);
    assert.equal(sessionAt(paused, start + 50 * minute)?.isPaused, true);
    assert.deepEqual(shown(paused, start + 50 * minute), ['Requirements', 7 * minute, undefined, 3 * minute]);
    assert.deepEqual(pauseSession(paused, start + 50 * minute), paused);
    const resumed = continueSession(paused, start + 50 * minute);
    assert.equal(sessionAt(resumed, start + 51 * minute)?.isPaused, false);
    assert.deepEqual(shown(resumed, start + 51 * minute), ['Requirements', 6 * minute, undefined, 4 * minute]);
    assert.equal(continueSession(resumed, start + 52 * minute), resumed);
  });

  it('stays paused when it goes to the next phase', () => {
    const moved = nextPhase(pauseSession(begun, start + minute), start + 9 * minute);
    assert.deepEqual(shown(moved, start + 20 * minute), ['Design', 20 * minute, undefined, minute]);
    assert.equal(sessionAt(moved, start)?.isPaused, true);
  });

  it('keeps what was counted when the clock is set back during it', () => {
    const paused = pauseSession(begun, start + 3 * minute);
    const resumed = continueSession(paused, start - 100 * minute);
    assert.deepEqual(shown(resumed, start - 99 * minute), ['Requirements', 6 * minute, undefined, 4 * minute]);
    assert.deepEqual(shown(nextPhase(resumed, start - 200 * minute), start - 200 * minute), ['Design', 20 * minute, undefined, 3 * minute]);
  });
});

describe('phases in proportion', () => {
  for (const minutes of [60, 45, 35, 7]) {
    it(`take ${String(minutes)} minutes together`, () => {
      const scaled = scalePhases(ownCatalogue().phases, minutes);
      assert.equal(scaled.reduce((sum, { milliseconds }) => sum + milliseconds, 0), minutes * minute);
      assert.ok(scaled.every(({ milliseconds }) => milliseconds > 0 && milliseconds % 1000 === 0));
    });
  }

  it('keep their shares, their activities and their expectations', () => {
    const scaled = scalePhases(ownCatalogue().phases, 45);
    assert.deepEqual(scaled.map(({ milliseconds }) => milliseconds / minute), [7.5, 15, 15, 7.5]);
    assert.deepEqual(scaled.map(({ activities, expectations }) => [activities, expectations]), ownCatalogue().phases.map(({ activities, expectations }) => [activities, expectations]));
  });

  it('are as they are in their own length', () => {
    const { phases: own } = ownCatalogue();
    assert.deepEqual(scalePhases(own, minutesOfPhases(own)).map(({ milliseconds }) => milliseconds / minute), own.map(({ minutes }) => minutes));
  });
});

describe('times', () => {
  const clocks: readonly (readonly [milliseconds: number, shown: string])[] = [[0, '0:00'], [999, '0:00'], [61_000, '1:01'], [250_000, '4:10'], [3_600_000, '60:00']];
  for (const [milliseconds, text] of clocks) {
    it(`${String(milliseconds)} ms read ${text}`, () => {
      assert.equal(clockTime(milliseconds), text);
    });
  }

  it('are rounded to minutes, and not to none', () => {
    assert.deepEqual([0, 1, 89_000, 91_000].map(wholeMinutes), [0, 1, 1, 2]);
  });
});

describe('the record of practice', () => {
  const running = withSession(emptyPractice, begun);

  it('adds the time of finished sessions up by answer, and forgets that of stopped ones', () => {
    const once = finishSession(running, start + 12 * minute);
    assert.deepEqual(once, { version: 1, practised: { [begun.answer]: 12 * minute } });
    const twice = finishSession(withSession(once, pauseSession(begun, start + 3 * minute)), start + 90 * minute);
    assert.deepEqual(twice.practised, { [begun.answer]: 15 * minute });
    assert.deepEqual(stopSession(withSession(twice, begun)), twice);
    assert.equal(finishSession(twice, start), twice);
  });

  it('reads back what it saved, running or paused, and nothing else', () => {
    for (const saved of [emptyPractice, running, withSession(running, pauseSession(begun, start + 5))]) assert.deepEqual(readPractice(JSON.parse(JSON.stringify(saved))), saved);
    const broken = { ...begun, current: 2 };
    for (const foreign of [undefined, {}, { ...running, version: 2 }, withSession(running, broken), withSession(running, { ...begun, spent: [] }), withSession(running, { ...begun, phases: [] })]) assert.equal(readPractice(foreign), undefined);
  });
});
