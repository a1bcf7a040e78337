import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../support/workbench.ts';
import { goTo, openDay, panelOf, policyComplaints, reveal } from './panel-driver.ts';
import { sampleIn } from './sample-driver.ts';

describe('the side panel', () => {
  it('shows a day, ties its ticks to the tree, and turns to the next day', async () => {
    const workbench = await openWorkbench({ theme: 'light' });
    const complaints = policyComplaints(workbench);
    const panel = await openDay(workbench);
    await panel.locator('vscode-checkbox').first().click();
    await workbench.page.locator('.part.sidebar [role=treeitem]').filter({ hasText: 'Scale and performance' }).filter({ hasText: '1 of 4' }).waitFor();
    await panel.getByRole('button', { name: 'Next' }).click();
    await panel.getByRole('heading', { level: 1, name: /Day 3/ }).waitFor();
    assert.deepEqual(complaints, []);
  });

  it('copies the prompt', async () => {
    const workbench = await openWorkbench();
    const panel = await openDay(workbench);
    await panel.getByText('Copy Prompt').click();
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'Prompt copied' }).waitFor();
    const copied = await workbench.page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /lead software engineer/i);
  });

  it('turns to the day whose row is clicked', async () => {
    const workbench = await openWorkbench();
    const panel = await openDay(workbench);
    for (const title of ['Data, consistency', 'Scale and performance']) {
      await dayRow(workbench, title).click();
      await panel.getByRole('heading', { level: 1, name: title }).waitFor();
    }
  });

  it('opens for a day whenever it has been closed', async () => {
    const workbench = await openWorkbench();
    await workbench.openContainer('System Design');
    await workbench.page.getByRole('treeitem', { name: 'Seven-day sprint' }).click();
    for (const title of ['Scale and performance', 'Data, consistency', 'Scale and performance']) {
      await dayRow(workbench, title).click();
      await panelOf(workbench, title);
      await workbench.runCommand('View: Close All Editors');
      await workbench.page.locator('iframe.webview').first().waitFor({ state: 'detached' });
    }
  });

  it('starts the clock for a mock interview', async () => {
    const workbench = await openWorkbench();
    const panel = await goTo(workbench, 'Combined mock interview');
    await panel.getByText('Start Practice').click();
    await workbench.page.locator('.quick-input-title').filter({ hasText: 'Length of the Interview' }).waitFor();
  });

  it('asks to reveal an answer only as long as it is closed', async () => {
    const workbench = await openWorkbench();
    const panel = await goTo(workbench, 'Design a global social media platform');
    const title = panel.locator('summary').filter({ hasText: 'Caching' });
    assert.equal((await title.innerText()).trim(), 'Reveal · Discussion: Caching');
    await reveal(panel, 'Discussion: Caching');
    assert.equal((await title.innerText()).trim(), 'Discussion: Caching');
  });

  it('says in a review what its squares stand for', async () => {
    const workbench = await openWorkbench({ files: sampleIn('designs/shortener') });
    await workbench.runCommand('System Design: Review Answer');
    const review = await workbench.webview('Review of shortener');
    assert.deepEqual((await review.locator('.legend li').allInnerTexts()).map((words) => words.trim()), ['found', 'does not apply', 'still to be written', 'missing']);
  });
});

function dayRow({ page }: Workbench, title: string): Locator {
  return page.locator('.part.sidebar [role=treeitem]').filter({ hasText: title });
}
