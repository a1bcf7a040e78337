import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/setup/paths.mjs';
import { fileNames } from '../../src/core/answer/files.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';
import { goTo, openDay, reveal, seriousFaults } from './panel-driver.ts';

const sample = Object.fromEntries(fileNames.map((file) => [`designs/shortener/${file}`, readFileSync(join(projectFolder, 'content', 'sample', file), 'utf8')]));

describe('what axe-core finds serious in our panels', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ kept: true, files: sample, theme: 'light' });
  });

  after(async () => {
    await workbench.close();
  });

  it('is nothing', async () => {
    assert.deepEqual(await seriousFaults(await openDay(workbench)), [], 'day');
    const question = await goTo(workbench, 'Design a global social media platform');
    for (const part of ['Three regions on one global data layer', 'Discussion: Caching', 'Decision: How a new tweet reaches the timelines']) await reveal(question, part);
    await question.locator('.drawing svg').first().waitFor();
    assert.deepEqual(await seriousFaults(question), [], 'question');
    const guide = await goTo(workbench, 'Database selection');
    await guide.locator('.drawing svg').first().waitFor();
    assert.deepEqual(await seriousFaults(guide), [], 'guide');
    await workbench.runCommand('System Design: Review Answer');
    const choice = workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'shortener' });
    await choice.click();
    assert.deepEqual(await seriousFaults(await workbench.webview('Review of shortener')), [], 'review');
  });
});
