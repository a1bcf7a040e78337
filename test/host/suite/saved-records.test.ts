import { assert } from 'chai';
import * as vscode from 'vscode';
import { stopSession } from '../../../src/core/practice/practice-record.ts';
import { emptyProgress, markDayDone } from '../../../src/core/practice/progress.ts';
import { createPracticeStore } from '../../../src/extension/practice/practice-store.ts';
import { exportProgressCommand, importProgressCommand } from '../../../src/extension/progress/progress-commands.ts';
import { createProgressStore } from '../../../src/extension/progress/progress-store.ts';
import { memoryFiles } from '../memory-files.ts';
import { errorsTold, listeningLog, memoryState, standingIn } from '../stand-ins.ts';

const newer = { version: 2, days: { 'sprint/01': 'done' } };

describe('what a newer version has saved', () => {
  it('as progress stays as it is, is told of, and is what an export gets', async () => {
    const state = memoryState({ progress: newer });
    const { log, errors } = listeningLog();
    const progress = createProgressStore(state, log);
    let changes = 0;
    progress.onDidChange(() => changes++);
    const told = await errorsTold(async () => {
      assert.isFalse(await progress.update((current) => markDayDone(current, 'sprint/02')));
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
    assert.isTrue(await progress.update((current) => markDayDone(current, 'sprint/02')));
    assert.deepEqual(state.get('progress'), markDayDone(emptyProgress, 'sprint/02'));
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

describe('progress as a file', () => {
  it('is all that is saved, of a newer version too', async () => {
    const files = memoryFiles('coach-export', { isReadonly: false });
    const target = vscode.Uri.joinPath(files.root, 'progress.json');
    const { log } = listeningLog();
    const progress = createProgressStore(memoryState({ progress: newer }), log);
    await standingIn('showSaveDialog', () => Promise.resolve(target), exportProgressCommand(progress, log));
    assert.deepEqual(JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(target))), newer);
    progress.dispose();
    files.dispose();
  });

  it('that cannot be written is told of, and the log says why', async () => {
    const files = memoryFiles('coach-export-forbidden', { isReadonly: false });
    files.turn('forbidden');
    const { log, errors } = listeningLog();
    const progress = createProgressStore(memoryState({}), log);
    const told = await errorsTold(() => standingIn('showSaveDialog', () => Promise.resolve(vscode.Uri.joinPath(files.root, 'progress.json')), exportProgressCommand(progress, log)));
    assert.lengthOf(told, 1);
    assert.lengthOf(errors, 1);
    progress.dispose();
    files.dispose();
  });

  it('that cannot be read is told of, and the log says why', async () => {
    const files = memoryFiles('coach-import', { isReadonly: false });
    const { log, errors } = listeningLog();
    const progress = createProgressStore(memoryState({}), log);
    const told = await errorsTold(() => standingIn('showOpenDialog', () => Promise.resolve([vscode.Uri.joinPath(files.root, 'gone.json')]), importProgressCommand(progress, log)));
    assert.lengthOf(told, 1);
    assert.lengthOf(errors, 1);
    progress.dispose();
    files.dispose();
  });
});
