import { assert } from 'chai';
import { stopSession } from '../../../src/core/practice/practice-record.ts';
import { emptyProgress, markDay } from '../../../src/core/practice/progress.ts';
import { createPracticeStore } from '../../../src/extension/practice/practice-store.ts';
import { createProgressStore } from '../../../src/extension/progress/progress-store.ts';
import { errorsTold, listeningLog, memoryState } from '../stand-ins.ts';

const newer = { version: 2, days: { 'sprint/01': 'done' } };

describe('what a newer version has saved', () => {
  it('as progress stays as it is, is told of, and is what an export gets', async () => {
    const state = memoryState({ progress: newer });
    const { log, errors } = listeningLog();
    const progress = createProgressStore(state, log);
    let changes = 0;
    progress.onDidChange(() => changes++);
    const told = await errorsTold(async () => {
      assert.isFalse(await progress.update((current) => markDay(current, 'sprint/02', true)));
    });
    assert.deepEqual(state.get('progress'), newer);
    assert.deepEqual(progress.saved(), newer);
    assert.deepEqual(progress.get(), emptyProgress);
    assert.lengthOf(told, 1);
    assert.lengthOf(errors, 1);
    // A box that was ticked goes back when whoever shows it asks again.
    assert.equal(changes, 1);
    progress.dispose();
  });

  it('as progress gives way to a reset, and ticks are saved from then on', async () => {
    const state = memoryState({ progress: newer });
    const progress = createProgressStore(state, listeningLog().log);
    await progress.reset();
    assert.isTrue(await progress.update((current) => markDay(current, 'sprint/02', true)));
    assert.deepEqual(state.get('progress'), markDay(emptyProgress, 'sprint/02', true));
    progress.dispose();
  });

  it('as practice stays as it is', async () => {
    const state = memoryState({ practice: newer });
    const { log, errors } = listeningLog();
    const practice = createPracticeStore(state, Date.now, log);
    const told = await errorsTold(async () => {
      assert.isFalse(await practice.update(stopSession));
    });
    assert.deepEqual(state.get('practice'), newer);
    assert.lengthOf(told, 1);
    assert.lengthOf(errors, 1);
    practice.dispose();
  });
});
