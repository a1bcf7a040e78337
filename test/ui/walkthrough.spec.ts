import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { outFolder, projectFolder } from '../../scripts/setup/paths.mjs';
import { type Part, takePicture } from '../support/picture.ts';
import { openWorkbench } from '../support/workbench.ts';

/** Where the pictures go: to the package's own with UPDATE_PICTURES=1, else beside the screenshots. */
const pictures = process.env['UPDATE_PICTURES'] === '1' ? join(projectFolder, 'media', 'walkthrough') : join(outFolder, 'walkthrough');

/** Most bytes of a picture of the walkthrough. */
const PICTURE_BUDGET = 50_000;

describe('the walkthrough', () => {
  it('leads from the sample to a finding, a day, a plan and the coverage', async () => {
    const workbench = await openWorkbench({ theme: 'light', size: { width: 1200, height: 760 } });
    const { page } = workbench;
    await workbench.openContainer('System Design');
    await page.locator('.part.sidebar [role=treeitem]').filter({ hasText: 'From the plans' }).waitFor();
    await picture(page, 'plan', { x: 0, y: 36, width: 350, height: 430 });
    await workbench.runCommand('System Design: Open Sample Answer');
    await workbench.problemCounts(({ errors }) => errors >= 2);
    await page.locator('.part.sidebar [role=treeitem]').filter({ hasText: 'sample' }).first().waitFor();
    await picture(page, 'sample', { x: 0, y: 36, width: 900, height: 540 });
    await workbench.runCommand('Go to Next Problem in Files');
    await page.locator('.zone-widget').filter({ hasText: '3.6 TB' }).waitFor();
    await picture(page, 'finding', { x: 352, y: 360, width: 740, height: 320 });
    await page.keyboard.press('Escape');
    await workbench.runCommand('System Design: Review Answer');
    await workbench.webview(/Requirements and scope/);
    await picture(page, 'coverage', { x: 774, y: 36, width: 424, height: 680 });
    await page.getByText('Seven-day sprint').click();
    await page.locator('.part.sidebar [role=treeitem]').filter({ hasText: 'Scale and performance' }).click();
    await workbench.webview(/Day 2/);
    await picture(page, 'day', { x: 774, y: 36, width: 424, height: 600 });
    await workbench.runCommand('System Design: Get Started');
    for (const step of ['Open the sample answer', 'Fix what is underlined', 'Look at a day of a plan', 'Start a plan', 'Review what an answer covers']) await page.locator('.getting-started-step').filter({ hasText: step }).waitFor();
    await workbench.screenshot('walkthrough-light');
  });
});

/** Takes a part of the window as a picture of the walkthrough. */
async function picture(page: Page, name: string, clip: Part): Promise<void> {
    // A tooltip of what the mouse rests on would lie over the picture: over the status bar's empty middle there is none.
    await page.mouse.move(600, 746);
    await page.locator('.workbench-hover').waitFor({ state: 'hidden' });
    await takePicture(page, join(pictures, `${name}.webp`), clip, PICTURE_BUDGET);
}
