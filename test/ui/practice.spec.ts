import assert from 'node:assert/strict';
import { openWorkbench } from '../support/workbench.ts';
import { clock } from './practice-driver.ts';
import { openSample } from './sample-driver.ts';

const answer = 'sample';

describe('practice', () => {
  it('shows phase and time in the status bar, and tells at the end how it went', async () => {
    const workbench = await openWorkbench({ theme: 'light' });
    await openSample(workbench);
    await workbench.runCommand('System Design: Start Practice');
    await workbench.choose('Start Practice', '', answer);
    await workbench.choose('Length of the Interview', '', '45 minutes');
    await clock(workbench, /Understand and clarify the problem · 7:\d\d left/);
    await workbench.page.locator('#system-design-coach\\.system-design-coach\\.systemDesign\\.practice').hover();
    await workbench.page.locator('.monaco-hover').filter({ hasText: 'What is expected' }).waitFor();
    await workbench.screenshot('practice-light');
    await workbench.page.mouse.move(400, 300);
    await (await clock(workbench, /Understand and clarify the problem · [67]:\d\d left/)).click();
    await workbench.choose('Practice Session', '', 'Next Phase');
    await (await clock(workbench, /Design the architecture at a high level · 1[45]:\d\d left/)).click();
    await workbench.choose('Practice Session', '', 'Pause');
    await (await clock(workbench, /left · paused/)).click();
    await workbench.choose('Practice Session', '', 'Finish');
    assert.match((await workbench.notifications()).join(), /Practised for \d+ of 45 minutes\. \d+ of 161 requirements are settled\./);
    assert.equal(await workbench.page.locator('.statusbar-item').filter({ hasText: 'Design the architecture' }).count(), 0);
  });

  it('compares two attempts on a page', async () => {
    const workbench = await openWorkbench({ theme: 'light' });
    await openSample(workbench);
    await workbench.runCommand('System Design: New Attempt');
    await workbench.openContainer('System Design');
    await workbench.page.locator('.part.sidebar [role=treeitem]').filter({ hasText: `${answer} · attempt 2` }).waitFor();
    await workbench.runCommand('System Design: Review Answer');
    await workbench.webview(`Review of ${answer} · attempt 2`);
    await workbench.runCommand('System Design: Compare Attempts');
    const page = await workbench.webview(/Minutes practised/);
    await page.getByRole('heading', { name: 'From attempt 1 to attempt 2' }).waitFor();
    await page.getByRole('cell', { name: /^\d+ of 161$/ }).first().waitFor();
    await workbench.screenshot('attempts-light');
  });
});
