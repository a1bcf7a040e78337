import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { openWorkbench, type Workbench } from '../support/workbench.ts';
import { openDay, panelOf, policyComplaints } from './panel-driver.ts';

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

  it('shows the first words of a day at once', async () => {
    const workbench = await openWorkbench();
    const panel = await openDay(workbench);
    const times: number[] = [];
    for (let turn = 0; turn < 6; turn++) times.push(await timeToFirstWords(workbench, panel, turn % 2 === 0 ? 'Data, consistency' : 'Scale and performance'));
    console.log(`      first words of a day after ${times.map((time) => time.toFixed(0)).join(', ')} ms`);
    assert.ok(times.every((time) => time > 0));
  });

  it('shows the first words of a day in a panel that opens for it', async () => {
    const workbench = await openWorkbench();
    await workbench.openContainer('System Design');
    await workbench.page.getByRole('treeitem', { name: 'Seven-day sprint' }).click();
    const times: number[] = [];
    for (const title of ['Scale and performance', 'Data, consistency', 'Scale and performance']) {
      const clicked = await clickRow(workbench, title);
      const panel = await panelOf(workbench, title);
      times.push((await firstPaint(panel)) - clicked);
      await workbench.runCommand('View: Close All Editors');
      await workbench.page.locator('iframe.webview').first().waitFor({ state: 'detached' });
    }
    console.log(`      first words in a new panel after ${times.map((time) => time.toFixed(0)).join(', ')} ms`);
    assert.ok(times.every((time) => time > 0));
  });
});

/** From the click on a day's row to its title in the panel, by the clock of the browser. */
async function timeToFirstWords(workbench: Workbench, panel: Frame, title: string): Promise<number> {
  const shown = panel.evaluate(
    (words) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (document.querySelector('h1')?.textContent.includes(words) !== true) return;
          observer.disconnect();
          resolve(performance.timeOrigin + performance.now());
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { childList: true, subtree: true });
      }),
    title,
  );
  const clicked = await clickRow(workbench, title);
  return (await shown) - clicked;
}

/** Clicks a row of the trees and gives the moment, by the clock of the browser. The page listens: a tree may make its rows anew. */
async function clickRow({ page }: Workbench, title: string): Promise<number> {
  const clicked = page.evaluate(() => new Promise<number>((resolve) => { document.addEventListener('mousedown', () => { resolve(performance.timeOrigin + performance.now()); }, { once: true, capture: true }); }));
  await page.locator('.part.sidebar [role=treeitem]').filter({ hasText: title }).click();
  return clicked;
}

/** When a panel first showed anything, by the clock of the browser: it is empty until its first page comes. */
function firstPaint(panel: Frame): Promise<number> {
  return panel.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          for (const { startTime } of list.getEntriesByName('first-contentful-paint')) resolve(performance.timeOrigin + startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}
