import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileNames } from '../../src/core/answer/files.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

describe('a new answer', () => {
  it('gets the seven files, the first one open, and is quiet', async () => {
    const workbench = await openWorkbench({ theme: 'light' });
    await createAnswer(workbench, 'Parcel tracking');
    await workbench.page.locator('.tab.active').filter({ hasText: fileNames[0] }).waitFor();
    assert.deepEqual(await filesOf(workbench, 'designs/parcel-tracking'), [...fileNames].sort());
    const counts = await workbench.problemCounts(({ infos }) => infos > 0);
    assert.deepEqual({ errors: counts.errors, warnings: counts.warnings }, { errors: 0, warnings: 0 });
    assert.ok(counts.infos <= 15, `${counts.infos} findings`);
    await workbench.screenshot('new-answer-light');
  });

  it('leaves what is there as it is, creates what is missing, and says so', async () => {
    const path = `designs/parcel-tracking/${fileNames[0]}`;
    const workbench = await openWorkbench({ files: { [path]: '# My own words\n' } });
    await createAnswer(workbench, 'Parcel tracking');
    await workbench.page.locator('.tab.active').filter({ hasText: fileNames[0] }).waitFor();
    assert.equal(await readFile(join(workbench.folder, path), 'utf8'), '# My own words\n');
    assert.deepEqual(await filesOf(workbench, 'designs/parcel-tracking'), [...fileNames].sort());
    assert.match((await workbench.notifications()).join(), /stay as they are: 01-problem-requirements\.md/);
  });
});

describe('the list of a new answer', () => {
  it('puts the question that is typed before a system of that name, and takes what is typed next in place of the first hint', async () => {
    const workbench = await openWorkbench();
    const { page } = workbench;
    await workbench.runCommand('System Design: New Answer');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await page.locator('.quick-input-title').filter({ hasText: 'New Answer' }).waitFor();
    await page.locator('.quick-input-widget input').first().fill('url');
    await rows.filter({ hasText: '"url"' }).waitFor();
    assert.match(await rows.first().innerText(), /Design a URL shortener/);
    await page.keyboard.press('Enter');
    await workbench.answerInputBox('Folder of the answer');
    await page.locator('.tab.active').filter({ hasText: fileNames[0] }).waitFor();
    await page.locator('.statusbar-item').filter({ hasText: 'selected' }).waitFor();
    await page.keyboard.type('Shorten a link.');
    await page.locator('.view-line').filter({ hasText: 'Shorten a link.' }).waitFor();
    assert.equal(await page.locator('.view-line').filter({ hasText: 'requirements/functional' }).count(), 0);
  });
});

async function createAnswer(workbench: Workbench, name: string): Promise<void> {
  await workbench.runCommand('System Design: New Answer');
  await workbench.choose('New Answer', name, `"${name}"`);
  await workbench.answerInputBox('Folder of the answer');
}

async function filesOf(workbench: Workbench, folder: string): Promise<readonly string[]> {
  return (await readdir(join(workbench.folder, folder))).sort();
}
