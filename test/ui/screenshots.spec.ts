import assert from 'node:assert/strict';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/setup/paths.mjs';
import { fileNames } from '../../src/core/answer/files.ts';
import { takePicture, type Part } from '../support/picture.ts';
import { openWorkbench, type Theme, themes, type Workbench } from '../support/workbench.ts';
import { toLine } from './keyboard-driver.ts';
import { goTo, panelOf, reveal } from './panel-driver.ts';
import { sampleIn } from './sample-driver.ts';

/** `npm run screenshots` takes them in all themes and renews the pictures of the documentation; other runs look at one theme. */
const all = process.env['UPDATE_PICTURES'] === '1';

/** Most bytes of a picture of the documentation. */
const PICTURE_BUDGET = 60_000;

const window = { width: 1200, height: 760 };

interface Picture {
  readonly name: string;
  readonly clip: Part;
}

const capacity = 'designs/url-shortener/02-capacity-estimation.md';
const sample = sampleIn('designs/url-shortener');

for (const theme of all ? (Object.keys(themes) as readonly Theme[]) : (['light'] as const)) {
  describe(`what people see, in ${theme}`, () => {
    let workbench: Workbench;

    before(async () => {
      workbench = await openWorkbench({ kept: true, theme, files: sample, size: window });
    });

    after(async () => {
      await workbench.close();
    });

    it('in the tree and on a day', async () => {
      await startPlan(workbench);
      await fillTree(workbench);
      await keep('tree');
      await keep('day');
    });

    it('on a question', async () => {
      const panel = await goTo(workbench, 'Design a global social media platform');
      await keep('question');
      await reveal(panel, 'Three regions on one global data layer');
      await panel.locator('.drawing svg').waitFor();
      await panel.locator('details').filter({ hasText: 'Three regions' }).evaluate((part) => { part.scrollIntoView(); });
      await keep('question-diagram');
      await panel.locator('details').filter({ hasText: 'Three regions' }).locator('summary').click();
      await reveal(panel, 'How a new tweet reaches the timelines');
      await keep('question-decision');
    });

    it('on a guide', async () => {
      const panel = await goTo(workbench, 'Database selection');
      await panel.locator('.drawing svg').first().waitFor();
      await keep('guide');
      await panel.locator('details').nth(1).evaluate((part) => { part.scrollIntoView(); });
      await keep('guide-table');
    });

    it('in a draft', async () => {
      await workbench.openFile(capacity);
      await workbench.problemCounts(({ errors }) => errors >= 2);
      await workbench.page.locator('.codelens-decoration').first().waitFor();
      await toLine(workbench.page, 61);
      await workbench.page.locator('.squiggly-error').first().waitFor();
      await keep('draft');
    });

    it('over a wrong number', async () => {
      await toLine(workbench.page, 61);
      await workbench.page.keyboard.press('End');
      await pressChord(workbench, 'Control+k', 'Control+i');
      await workbench.page.locator('.monaco-hover').filter({ hasText: 'Quick Fix' }).first().waitFor();
      await keep('hover-number');
      await workbench.page.keyboard.press('Escape');
    });

    it('over the heading of a step', async () => {
      await toLine(workbench.page, 3);
      await workbench.page.keyboard.press('End');
      await pressChord(workbench, 'Control+k', 'Control+i');
      await workbench.page.locator('.monaco-hover').filter({ hasText: 'Step 2' }).first().waitFor();
      await keep('hover-step');
      await workbench.page.keyboard.press('Escape');
    });

    it('in the menu of fixes', async () => {
      await toLine(workbench.page, 61);
      await workbench.page.keyboard.press('End');
      await workbench.openFixes('3 TB');
      await keep('fixes', { name: 'draft', clip: { x: 0, y: 36, width: 980, height: 520 } });
      await workbench.page.keyboard.press('Escape');
    });

    it('while they type', async () => {
      await workbench.openFile(capacity.replace('02-capacity-estimation', '03-api-schema-design'));
      await workbench.page.keyboard.press('Control+End');
      await workbench.page.keyboard.type('\n\n#');
      await workbench.page.locator('.suggest-widget.visible').waitFor();
      await keep('completion');
      await workbench.page.keyboard.press('Escape');
      await workbench.page.keyboard.type(' Sums\n\n3,860 requests/s × 10 =');
      await workbench.page.keyboard.press('Escape');
      await workbench.page.locator('.view-line').filter({ hasText: '38,600' }).waitFor();
      await keep('inlay-hint');
      await workbench.runCommand('File: Revert File');
    });

    it('in a review', async () => {
      await workbench.openFile(capacity);
      await workbench.runCommand('System Design: Review Answer');
      await workbench.webview('Review of url-shortener');
      await keep('review');
    });

    it('in a new answer', async () => {
      await workbench.runCommand('System Design: New Answer');
      await workbench.choose('New Answer', 'Parcel tracking', '"Parcel tracking"');
      await workbench.answerInputBox('Folder of the answer');
      await workbench.page.locator('.tab.active').filter({ hasText: fileNames[0] }).waitFor();
      await workbench.page.locator('.codelens-decoration').first().waitFor();
      await keep('scaffold');
    });

    it('in a narrow panel', async () => {
      await goTo(workbench, 'Design a global social media platform');
      await workbench.runCommand('View: Close All Editors');
      await workbench.page.setViewportSize({ width: 372, height: 760 });
      await workbench.page.keyboard.press('Control+b');
      const panel = await goTo(workbench, 'Design a global social media platform');
      await keep('narrow-question');
      await reveal(panel, 'Three regions on one global data layer');
      await panel.locator('.drawing svg').waitFor();
      await panel.locator('details').filter({ hasText: 'Three regions' }).evaluate((part) => { part.scrollIntoView(); });
      await keep('narrow-diagram');
      assert.ok(await panel.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), 'the page itself scrolls sideways');
      await goTo(workbench, 'Scale and performance');
      await keep('narrow-day');
    });

    /** Keeps the window as it is; in the light theme a part of it also as a picture of the documentation. */
    async function keep(name: string, picture?: Picture): Promise<void> {
      await workbench.page.mouse.move(window.width / 2, window.height - 14);
      await workbench.screenshot(`${name}-${theme}`);
      if (!all || theme !== 'light' || picture === undefined) return;
      await takePicture(workbench.page, join(projectFolder, 'docs', 'pictures', `${picture.name}.webp`), picture.clip, PICTURE_BUDGET);
    }
  });
}

async function startPlan(workbench: Workbench): Promise<void> {
  await workbench.runCommand('System Design: Start Plan');
  await workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Seven-day sprint' }).click();
  await workbench.answerInputBox('Start Seven-day sprint');
  await panelOf(workbench, 'Day 1');
}

async function fillTree(workbench: Workbench): Promise<void> {
  const sidebar = await workbench.openContainer('System Design');
  const row = (text: string): ReturnType<typeof sidebar.locator> => sidebar.locator('[role=treeitem]').filter({ hasText: text }).first();
  await row('Scale and performance').waitFor();
  await row('url-shortener').waitFor();
  await sidebar.locator('.pane-header').filter({ hasText: 'Guides' }).click();
  await row('Method').waitFor();
  await row('High-scale web services').click();
  await row('Method').click();
  await row('url-shortener').click();
}

async function pressChord({ page }: Workbench, first: string, second: string): Promise<void> {
  await page.keyboard.press(first);
  await page.keyboard.press(second);
}
