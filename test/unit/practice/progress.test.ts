import assert from 'node:assert/strict';
import type { Plan } from '../../../src/core/catalogue/plan-schema.ts';
import { dateOf, dueDay, isDate, itemForDate } from '../../../src/core/practice/calendar.ts';
import { deliveredOf, emptyProgress, markDayDone, markDayNotDone, mergeProgress, startPlan, takeTickBack, tickOff } from '../../../src/core/practice/progress.ts';
import { readProgress } from '../../../src/core/practice/progress-record.ts';

const day = { id: 'sprint/01', deliverables: [{ id: 'plan' }, { id: 'table' }] };
const plan: Plan = { id: 'sprint', order: 1, title: 'Sprint', summary: 'Three days.', unit: 'day', phases: [{ id: 'all', title: 'All', days: ['sprint/01', 'sprint/02', 'sprint/03'] }] };

describe('progress', () => {
  it('makes a day done with its last deliverable, and open again when a tick is taken back', () => {
    const one = tickOff(emptyProgress, day, 'plan');
    assert.deepEqual(one.done, []);
    const both = tickOff(one, day, 'table');
    assert.deepEqual(both.done, ['sprint/01']);
    assert.deepEqual(takeTickBack(both, day, 'plan').done, []);
  });

  it('counts a tick once, and only for deliverables that the day still has', () => {
    const twice = tickOff(tickOff(emptyProgress, day, 'plan'), day, 'plan');
    assert.deepEqual(deliveredOf(twice, day), ['plan']);
    assert.deepEqual(deliveredOf({ ...twice, delivered: { 'sprint/01': ['gone', 'plan'] } }, day), ['plan']);
  });

  it('leaves the deliverables alone when the day itself is ticked, and when that tick is taken back', () => {
    const done = markDayDone(emptyProgress, day.id);
    assert.deepEqual([done.done, deliveredOf(done, day)], [['sprint/01'], []]);
    const ticked = tickOff(done, day, 'plan');
    assert.deepEqual(deliveredOf(markDayNotDone(ticked, day.id), day), ['plan']);
  });

  it('reads back what it saved, and nothing else', () => {
    const saved = startPlan(tickOff(emptyProgress, day, 'plan'), 'sprint', '2026-03-01');
    assert.deepEqual(readProgress(JSON.parse(JSON.stringify(saved))), saved);
    for (const foreign of [undefined, null, 3, {}, { ...saved, version: 2 }, { ...saved, started: { sprint: 'soon' } }, { ...saved, started: { sprint: '2026-02-31' } }, { ...saved, done: 'all' }]) assert.equal(readProgress(foreign), undefined);
  });

  it('merges two machines without losing a tick', () => {
    const one = startPlan(tickOff(emptyProgress, day, 'plan'), 'sprint', '2026-03-01');
    const other = startPlan(markDayDone(tickOff(emptyProgress, day, 'table'), 'sprint/02'), 'sprint', '2026-03-05');
    const merged = mergeProgress(one, other);
    assert.deepEqual(merged.started, { sprint: '2026-03-05' });
    assert.deepEqual(merged.done, ['sprint/02']);
    assert.deepEqual(deliveredOf(merged, day), ['plan', 'table']);
  });
});

describe('the day that is due', () => {
  const cases: readonly (readonly [unit: Plan['unit'], today: string, due: string | undefined])[] = [
    ['day', '2026-02-28', undefined],
    ['day', '2026-03-01', 'sprint/01'],
    ['day', '2026-03-03', 'sprint/03'],
    ['day', '2026-04-30', 'sprint/03'],
    ['week', '2026-03-07', 'sprint/01'],
    ['week', '2026-03-08', 'sprint/02'],
  ];
  for (const [unit, today, due] of cases) {
    it(`is ${due ?? 'none'} on ${today} in a plan of ${unit}s`, () => {
      assert.equal(dueDay({ ...plan, unit }, startPlan(emptyProgress, 'sprint', '2026-03-01'), today), due);
    });
  }

  it('is none where nothing is started', () => {
    assert.equal(dueDay(plan, emptyProgress, '2026-03-01'), undefined);
  });
});

describe('the item of a date', () => {
  it('takes its turn, one a day', () => {
    const picked = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'].map((date) => itemForDate(['a', 'b', 'c'], date));
    assert.deepEqual(new Set(picked.slice(0, 3)), new Set(['a', 'b', 'c']));
    assert.equal(picked[3], picked[0]);
    assert.equal(itemForDate([], '2026-03-01'), undefined);
  });

  it('is counted in the time zone of the person', () => {
    assert.equal(dateOf(new Date(2026, 2, 1, 23, 59)), '2026-03-01');
  });
});

describe('a date', () => {
  const cases: readonly (readonly [text: string, isOne: boolean])[] = [
    ['2026-03-01', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-02-31', false],
    ['2026-13-01', false],
    ['2026-3-1', false],
    ['1 March 2026', false],
    ['', false],
  ];
  for (const [text, isOne] of cases) {
    it(`is ${isOne ? '' : 'not '}"${text}"`, () => {
      assert.equal(isDate(text), isOne);
    });
  }
});
