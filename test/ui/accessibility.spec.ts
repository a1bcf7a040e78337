import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { openWorkbench, type Theme, themes, type Workbench } from '../support/workbench.ts';
import { goTo, openDay, reveal, seriousFaults } from './panel-driver.ts';
import { sampleIn } from './sample-driver.ts';

const sample = sampleIn('designs/shortener');

/** What VS Code says of its theme in the page of a panel. */
const kinds: Readonly<Record<Theme, string>> = { light: 'vscode-light', dark: 'vscode-dark', 'high-contrast': 'vscode-high-contrast', 'high-contrast-light': 'vscode-high-contrast-light' };

for (const theme of Object.keys(themes) as readonly Theme[]) {
  describe(`what axe-core finds serious in our panels, in ${theme}`, () => {
    let workbench: Workbench;

    before(async () => {
      workbench = await openWorkbench({ kept: true, files: sample, theme });
    });

    after(async () => {
      await workbench.close();
    });

    it('is nothing on a day', async () => {
      await assertFaultless(await openDay(workbench));
    });

    it('is nothing on a question', async () => {
      const question = await goTo(workbench, 'Design a global social media platform');
      for (const part of ['Three regions on one global data layer', 'Discussion: Caching', 'Decision: How a new tweet reaches the timelines']) await reveal(question, part);
      await question.locator('.drawing svg').first().waitFor();
      await assertFaultless(question);
    });

    it('is nothing on a guide', async () => {
      const guide = await goTo(workbench, 'Database selection');
      await guide.locator('.drawing svg').first().waitFor();
      await assertFaultless(guide);
    });

    it('is nothing in a review', async () => {
      await workbench.runCommand('System Design: Review Answer');
      const review = await workbench.webview('Review of shortener');
      for (const step of ['Step 3', 'Step 8']) await reveal(review, step);
      await assertFaultless(review);
    });

    /** Looked at in its own theme: a page that still wore another one would prove nothing. */
    async function assertFaultless(panel: Frame): Promise<void> {
      await panel.locator(`body[data-vscode-theme-kind=${kinds[theme]}]`).waitFor();
      assert.deepEqual(await seriousFaults(panel), []);
    }
  });
}
