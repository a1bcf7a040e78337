import assert from 'node:assert/strict';
import { fileNames } from '../../src/core/answer/files.ts';
import { openWorkbench } from '../support/workbench.ts';
import { assertFocusSeen, atLine, byKeyboard, focusedControl, focusView, hasKeyboard, inEditor, tabTo, takeFromMenu, toRow, watchPointer } from './keyboard-driver.ts';
import { openDay, panelOf } from './panel-driver.ts';

describe('with the keyboard alone', () => {
  it('nothing of a pointer goes unseen, in the window or in a panel', async () => {
    const pointed: string[] = [];
    const workbench = await openWorkbench({ prepare: (context) => watchPointer(context, pointed) });
    assert.equal(pointed.join(), '');
    const panel = await openDay(workbench);
    assert.match(pointed.join(), /pointerdown/);
    await panel.getByRole('button', { name: 'Next' }).click();
    await panelOf(workbench, 'Day 3');
    assert.match(pointed.join(), /pointerdown in [^,]*fake\.html/);
  });

  it('a new answer is made of a question, and written in at once', byKeyboard({}, async (workbench) => {
    const { page } = workbench;
    await workbench.runCommand('System Design: New Answer');
    await workbench.choose('New Answer', 'global social', 'Design a global social media platform');
    await workbench.answerInputBox('Folder of the answer', 'designs/social');
    await inEditor(page, fileNames[0]);
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('Words of my own.');
    await page.locator('.view-line').filter({ hasText: 'Words of my own.' }).waitFor();
  }));

  it('a question whose title holds what is typed comes before a name of one\'s own', byKeyboard({}, async (workbench) => {
    const { page } = workbench;
    await workbench.runCommand('System Design: New Answer');
    await page.locator('.quick-input-title').filter({ hasText: 'New Answer' }).waitFor();
    await page.locator('.quick-input-widget input:focus').waitFor();
    await page.keyboard.insertText('global social');
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: '"global social"' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-title').filter({ hasText: 'Folder of the answer' }).waitFor();
    assert.equal(await page.locator('.quick-input-widget input').first().inputValue(), 'designs/design-a-global-social-media-platform');
  }));

  it('a new answer gets the whole name that is typed, however soon Enter follows', byKeyboard({}, async (workbench) => {
    const { page } = workbench;
    await workbench.runCommand('System Design: New Answer');
    await page.locator('.quick-input-title').filter({ hasText: 'New Answer' }).waitFor();
    await page.locator('.quick-input-widget input:focus').waitFor();
    await page.keyboard.type('Zzz parcels');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-title').filter({ hasText: 'Folder of the answer' }).waitFor();
    assert.equal(await page.locator('.quick-input-widget input').first().inputValue(), 'designs/zzz-parcels');
  }));

  it('a plan is gone through from its row to its day and back', byKeyboard({}, async (workbench) => {
    const { page } = workbench;
    await focusView(workbench, 'Plans', 'Seven-day sprint');
    await toRow(page, 'Seven-day sprint');
    await page.keyboard.press('ArrowRight');
    await toRow(page, 'Scale and performance');
    await page.keyboard.press('Enter');
    const panel = await panelOf(workbench, 'Day 2');
    await page.locator('.part.sidebar .monaco-list:focus .monaco-list-row.focused').filter({ hasText: 'Scale and performance' }).waitFor();
    await page.keyboard.press('F6');
    await hasKeyboard(panel);
    await tabTo(workbench, panel, 'copyPrompt');
    await workbench.runCommand('System Design: Focus on Plans View');
    await page.locator('.part.sidebar .monaco-list:focus .monaco-list-row.focused').filter({ hasText: 'Scale and performance' }).waitFor();
    await takeFromMenu(page, 'Mark as Done');
    await page.locator('.part.sidebar [role=treeitem]').filter({ hasText: '1 of 7 done' }).waitFor();
    await page.getByRole('treeitem', { name: /Scale and performance.*, done$/ }).waitFor();
    await page.locator('.part.sidebar .monaco-list:focus').waitFor();
    await takeFromMenu(page, 'Mark as Not Done');
    await page.locator('.part.sidebar [role=treeitem]').filter({ hasText: '7 days' }).waitFor();
    await toRow(page, 'Seven-day sprint');
    await takeFromMenu(page, 'Start Plan');
    await workbench.answerInputBox('Start Seven-day sprint');
    await panelOf(workbench, 'Day 1');
    await page.locator('.part.sidebar [role=treeitem]').filter({ hasText: 'day 1 of 7' }).waitFor();
  }));

  it('a question is opened from its row, and practised from the menu of it', byKeyboard({}, async (workbench) => {
    const { page } = workbench;
    await focusView(workbench, 'Questions', 'From the plans');
    await toRow(page, 'From the plans');
    await page.keyboard.press('ArrowRight');
    await toRow(page, 'URL shortener');
    await page.keyboard.press('Enter');
    const panel = await panelOf(workbench, 'Design a URL shortener');
    await page.keyboard.press('F6');
    await hasKeyboard(panel);
    await tabTo(workbench, panel, 'startAnswer');
    await assertFocusSeen(panel);
    await workbench.runCommand('System Design: Focus on Questions View');
    await page.locator('.part.sidebar .monaco-list:focus .monaco-list-row.focused').filter({ hasText: 'URL shortener' }).waitFor();
    await takeFromMenu(page, 'Start Practice');
    await page.locator('.quick-input-title').filter({ hasText: 'Length of the Interview' }).waitFor();
    await page.keyboard.press('Escape');
  }));

  it('a panel is read, ticked and copied from, and left for the next day and for the editor', byKeyboard({}, async (workbench) => {
    const { page } = workbench;
    await workbench.runCommand('System Design: Open Sample Answer');
    await inEditor(page, fileNames[1]);
    await workbench.runCommand('System Design: Go to Day or Question');
    await workbench.choose('Go to a day', 'Scale and performance', 'Scale and performance');
    const panel = await panelOf(workbench, 'Day 2');
    await workbench.runCommand('View: Focus Right Editor Group');
    await hasKeyboard(panel);
    await tabTo(workbench, panel, 'tick');
    await assertFocusSeen(panel);
    await page.keyboard.press('Space');
    await panel.locator('.facts').filter({ hasText: /1\s+of\s+4\s+delivered/ }).waitFor();
    assert.match(await focusedControl(panel), /^tick/, 'the keyboard stays on the box');
    await tabTo(workbench, panel, 'part-0', 'Shift+Tab');
    await assertFocusSeen(panel);
    await page.keyboard.press('Enter');
    await panel.locator('#part-0:not([open])').waitFor({ state: 'attached' });
    await tabTo(workbench, panel, 'copyPrompt', 'Shift+Tab');
    await assertFocusSeen(panel);
    await page.keyboard.press('Enter');
    await page.locator('.statusbar-item').filter({ hasText: 'Prompt copied' }).waitFor();
    await tabTo(workbench, panel, 'Next', 'Shift+Tab');
    await assertFocusSeen(panel);
    await page.keyboard.press('Enter');
    await panelOf(workbench, 'Day 3');
    assert.equal(await focusedControl(panel), 'Next', 'the keyboard stays on the way to the next day');
    assert.match(await panel.locator('.announcement').innerText(), /Day 3/);
    await workbench.runCommand('View: Focus Left Editor Group');
    await inEditor(page, fileNames[1]);
  }));

  it('an answer is gone through from its row to a finding, and reviewed from the menu of it', byKeyboard({}, async (workbench) => {
    const { page } = workbench;
    await workbench.runCommand('System Design: Open Sample Answer');
    await workbench.problemCounts(({ errors }) => errors >= 2);
    await focusView(workbench, 'Answers', 'sample');
    await toRow(page, 'sample');
    await page.keyboard.press('ArrowRight');
    await toRow(page, '02  ');
    await page.keyboard.press('ArrowRight');
    await toRow(page, '3.6 TB');
    await page.keyboard.press('Enter');
    await inEditor(page, fileNames[1]);
    await atLine(page, 61);
    await workbench.runCommand('System Design: Focus on Answers View');
    await toRow(page, 'sample');
    await takeFromMenu(page, 'Review Answer');
    await workbench.webview('Review of sample');
  }));
});
