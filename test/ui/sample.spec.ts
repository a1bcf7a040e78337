import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileNames } from '../../src/core/answer/files.ts';
import { sampleFolder } from '../../scripts/setup/paths.mjs';
import { openWorkbench } from '../support/workbench.ts';

const folder = 'designs/sample';

describe('the sample answer', () => {
  it('is copied into the workspace, with its estimates open at the first of some things to mend', async () => {
    const workbench = await openWorkbench({ theme: 'light' });
    await workbench.runCommand('System Design: Open Sample Answer');
    await workbench.page.locator('.tab.active').filter({ hasText: fileNames[1] }).waitFor();
    const counts = await workbench.problemCounts(({ errors }) => errors >= 2);
    assert.ok(counts.errors + counts.warnings >= 8 && counts.errors + counts.warnings <= 12, JSON.stringify(counts));
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'Ln 61, Col 28' }).waitFor();
    await workbench.page.locator('.view-line').filter({ hasText: '3.6 TB' }).waitFor();
    for (const file of fileNames) assert.equal(await readFile(join(workbench.folder, folder, file), 'utf8'), await readFile(join(sampleFolder, file), 'utf8'));
    await workbench.screenshot('sample-light');
    await workbench.runCommand('View: Close All Editors');
    await workbench.runCommand('System Design: Review Answer');
    await workbench.webview(/Requirements and scope/);
  });

  it('is offered where there is no answer to review', async () => {
    const workbench = await openWorkbench();
    await workbench.runCommand('System Design: Review Answer');
    assert.deepEqual(await workbench.notifications(), ['There is no answer in this workspace yet.']);
    await workbench.page.locator('.notifications-center').getByRole('button', { name: 'Open Sample Answer' }).click();
    await workbench.page.locator('.tab.active').filter({ hasText: fileNames[1] }).waitFor();
  });

  it('leaves what a person wrote in their copy', async () => {
    const path = `${folder}/${fileNames[1]}`;
    const workbench = await openWorkbench({ files: { [path]: '# My own figures\n' } });
    await workbench.runCommand('System Design: Open Sample Answer');
    await workbench.page.locator('.tab.active').filter({ hasText: fileNames[1] }).waitFor();
    assert.equal(await readFile(join(workbench.folder, path), 'utf8'), '# My own figures\n');
    await readFile(join(workbench.folder, folder, fileNames[6]), 'utf8');
    await workbench.runCommand('System Design: Open Sample Answer');
    assert.equal(await readFile(join(workbench.folder, path), 'utf8'), '# My own figures\n');
  });
});
