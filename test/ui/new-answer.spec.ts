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

async function createAnswer(workbench: Workbench, name: string): Promise<void> {
  await workbench.runCommand('System Design: New Answer');
  await workbench.choose('New Answer', name, `"${name}"`);
  await workbench.answerInputBox('Folder of the answer');
}

async function filesOf(workbench: Workbench, folder: string): Promise<readonly string[]> {
  return (await readdir(join(workbench.folder, folder))).sort();
}
