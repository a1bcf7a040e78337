import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../support/workbench.ts';
import { panelOf } from './panel-driver.ts';
import { sampleIn } from './sample-driver.ts';

describe('the trees', () => {
  it('open a plan that is started while its row is in sight, and mark the day that is due', async () => {
    const workbench = await openWorkbench();
    await workbench.openContainer('System Design');
    await row(workbench, 'Seven-day sprint').waitFor();
    await workbench.runCommand('System Design: Start Plan');
    await workbench.choose('Which plan do you want to start?', 'Seven-day', 'Seven-day sprint');
    await workbench.answerInputBox('Start Seven-day sprint');
    await panelOf(workbench, 'Day 1');
    await row(workbench, 'Method, requirements').locator('.codicon-arrow-right').waitFor();
    assert.match(await row(workbench, 'Method, requirements').innerText(), /today · 0 of 5/);
    assert.equal(await row(workbench, 'Scale and performance').locator('.codicon-arrow-right').count(), 0);
  });

  it('say in a tooltip of a few lines what a plan is for, and on its days the rest', async () => {
    const workbench = await openWorkbench();
    await workbench.openContainer('System Design');
    const tooltip = await tooltipOf(workbench, 'Seven-day sprint');
    assert.match(await tooltip.innerText(), /The whole interview in a week/);
    assert.ok(((await tooltip.boundingBox())?.height ?? Infinity) < 120, 'the tooltip covers the rows below it');
    await row(workbench, 'Seven-day sprint').click();
    await row(workbench, 'Scale and performance').click();
    const panel = await panelOf(workbench, 'Day 2');
    await panel.locator('summary').filter({ hasText: 'About the plan: Seven-day sprint' }).click();
    await panel.getByText('Production first.').waitFor();
  });

  it('say in tooltips what does not fit into the rows of an answer', async () => {
    const workbench = await openWorkbench({ files: sampleIn('designs/shortener') });
    await workbench.openContainer('System Design');
    // Once diagrams are checked as well, no row is made anew under the mouse.
    await row(workbench, '2 wrong').waitFor();
    assert.match(await (await tooltipOf(workbench, 'shortener')).innerText(), /158 of 161 requirements are settled\.\s+Errors: 2 · Warnings: \d/);
    await row(workbench, 'shortener').click();
    assert.match(await (await tooltipOf(workbench, '04')).innerText(), /Data model and storage, Architecture/);
    await row(workbench, '02').locator('.monaco-tl-twistie').click();
    assert.match(await (await tooltipOf(workbench, '600 GB')).innerText(), /line 61/);
  });
});

function row({ page }: Workbench, text: string): Locator {
  return page.locator('.part.sidebar [role=treeitem]').filter({ hasText: text }).first();
}

/** Rests the mouse on a row until its tooltip is there; on the way from one row to another none is. */
async function tooltipOf(workbench: Workbench, text: string): Promise<Locator> {
  const tooltip = workbench.page.locator('.workbench-hover');
  await workbench.page.mouse.move(900, 700);
  await tooltip.waitFor({ state: 'hidden' });
  await row(workbench, text).locator('.label-name').first().hover();
  await tooltip.waitFor();
  return tooltip;
}
