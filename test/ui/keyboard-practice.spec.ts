import assert from 'node:assert/strict';
import { fileNames } from '../../src/core/answer/files.ts';
import type { Workbench } from '../support/workbench.ts';
import { atLine, byKeyboard, focusView, hasKeyboard, inEditor, tabToWords, toRow } from './keyboard-driver.ts';
import { clock } from './practice-driver.ts';
import { openSample } from './sample-driver.ts';

describe('practice with the keyboard alone', () => {
  it('is started, paused and finished, and goes on over a reload of the window', byKeyboard({}, async (workbench) => {
    await openSample(workbench);
    // With a view of ours in sight, a window that comes up wakes the extension at once, and not when it has searched the folder.
    await focusView(workbench, 'Answers', 'sample');
    await workbench.runCommand('System Design: Start Practice');
    await workbench.choose('Start Practice', '', 'sample');
    await workbench.choose('Length of the Interview', '', '45 minutes');
    await inEditor(workbench.page, fileNames[0]);
    const before = secondsLeft(await clockWords(workbench, /Understand and clarify the problem · 7:[0-2]\d left$/));
    await workbench.reload();
    const after = secondsLeft(await clockWords(workbench, /Understand and clarify the problem · \d+:\d\d left$/));
    assert.ok(after < before, `${String(before)} seconds before, ${String(after)} after`);
    await workbench.runCommand('System Design: Next Phase of Practice');
    await clock(workbench, /Design the architecture at a high level · 1[45]:\d\d left$/);
    await workbench.runCommand('System Design: Show Practice Session');
    await workbench.choose('Practice Session', '', 'Pause');
    const paused = await clockWords(workbench, /left · paused$/);
    await workbench.reload();
    assert.equal(await clockWords(workbench, /left · paused$/), paused);
    await workbench.runCommand('System Design: Pause or Continue Practice');
    await clock(workbench, /Design the architecture at a high level · 1[345]:\d\d left$/);
    await workbench.runCommand('System Design: Finish Practice');
    assert.match((await workbench.notifications()).join(), /Practised for \d+ of 45 minutes\. \d+ of 161 requirements are settled\./);
  }));

  it('is tried again, and the attempts are compared', byKeyboard({}, async (workbench) => {
    await openSample(workbench);
    await workbench.runCommand('System Design: New Attempt');
    await inEditor(workbench.page, fileNames[0]);
    await workbench.runCommand('System Design: Compare Attempts');
    const page = await workbench.webview(/Minutes practised/);
    await page.getByRole('heading', { name: 'From attempt 1 to attempt 2' }).waitFor();
    await hasKeyboard(page);
  }));
});

describe('a walkthrough with the keyboard alone', () => {
  it('is opened, and its steps are done', byKeyboard({}, async (workbench) => {
    const { page } = workbench;
    await openWalkthrough(workbench);
    await tabToWords(page, 'Open Sample Answer');
    await page.keyboard.press('Enter');
    await inEditor(page, fileNames[1]);
    await workbench.problemCounts(({ errors }) => errors >= 2);
    await openWalkthrough(workbench);
    await isDone(workbench, 'Open the sample answer');
    await tabToWords(page, 'Fix what is underlined');
    await page.keyboard.press('Enter');
    await page.locator('.getting-started-step.expanded').filter({ hasText: 'Fix what is underlined' }).waitFor();
    await tabToWords(page, 'Show Problems');
    await page.keyboard.press('Enter');
    await page.locator('.markers-panel .monaco-list:focus').waitFor();
    await toRow(page, '3.6 TB');
    await page.keyboard.press('Enter');
    await inEditor(page, fileNames[1]);
    await atLine(page, 61);
    await openWalkthrough(workbench);
    await isDone(workbench, 'Fix what is underlined');
  }));
});

async function openWalkthrough(workbench: Workbench): Promise<void> {
  await workbench.runCommand('Welcome: Open Walkthrough...');
  await workbench.choose('Select a walkthrough', 'Practise System Design', 'Practise System Design');
  await workbench.page.locator('.getting-started-step.expanded:focus').waitFor();
}

async function isDone({ page }: Workbench, step: string): Promise<void> {
  await page.getByLabel(`${step}: Completed`).waitFor();
}

async function clockWords(workbench: Workbench, words: RegExp): Promise<string> {
  return (await (await clock(workbench, words)).innerText()).trim();
}

function secondsLeft(words: string): number {
  const [, minutes, seconds] = /(\d+):(\d\d) left/.exec(words) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}
