import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../support/workbench.ts';
import { toLine } from './keyboard-driver.ts';

const api = 'designs/parcels/03-api-schema-design.md';
const capacity = 'designs/parcels/02-capacity-estimation.md';
const data = 'designs/parcels/04-data-model-architecture.md';
const draft = '# Parcels: API\n\n## Endpoints\n\n- `GET /parcels` lists parcels.\n- `POST /parcels` registers one.\n- `DELETE /parcels/{id}` forgets one.\n';

describe('quick fixes in the workbench', () => {
  it('create a missing file without opening anything by themselves', async () => {
    const workbench = await openWorkbench({ theme: 'light', files: { [api]: draft, [data]: '# Parcels: data\n' } });
    await openFixes(workbench);
    await workbench.screenshot('quick-fixes-light');
    await workbench.page.getByRole('option', { name: 'Create 02-capacity-estimation.md' }).click();
    await workbench.problemCounts(({ warnings }) => warnings > 0);
    await expectText(workbench, 'designs/parcels/02-capacity-estimation.md', /Step 2: Capacity estimation/);
  });

  it('insert a missing section and select its hint', async () => {
    const workbench = await openWorkbench({ files: { [api]: draft, [data]: '# Parcels: data\n' } });
    await openFixes(workbench);
    await workbench.page.getByRole('option', { name: 'Insert the section "Pagination"' }).click();
    await workbench.page.locator('.view-line').filter({ hasText: '<!-- api/pagination:' }).first().waitFor();
    await workbench.screenshot('inserted-section-dark');
  });

  it('come before the offers to ignore what they fix', async () => {
    const estimates = '# Parcels: capacity\n\n- 600 GB × 5 = 3.6 TB\n- 200 GB × 2 = 500 GB\n';
    const workbench = await openWorkbench({ files: { [capacity]: estimates, [data]: '# Parcels: data\n' } });
    await workbench.openFile(capacity);
    await workbench.problemCounts(({ errors }) => errors === 2);
    await toLine(workbench.page, 3);
    await workbench.page.keyboard.press('End');
    await workbench.openFixes('Write 3 TB');
    const titles = await workbench.page.getByRole('option').allInnerTexts();
    assert.deepEqual(titles.map((title) => title.trim().split(' ')[0]), ['Write', 'Fix', 'Ignore', 'Ignore']);
  });

  it('remove a fence that closes nothing, behind which nothing had been lost', async () => {
    const strayed = `${draft}\`\`\`\n\n## Pagination\n\nA cursor, because offsets drift while parcels are added.\n`;
    const workbench = await openWorkbench({ files: { [api]: strayed, [data]: '# Parcels: data\n' } });
    await workbench.openFile(api);
    const before = await workbench.problemCounts(({ warnings }) => warnings > 5);
    await workbench.page.keyboard.press('Control+Home');
    for (let line = 1; line < draft.split('\n').length; line++) await workbench.page.keyboard.press('ArrowDown');
    await workbench.openFixes('Remove the fence that closes nothing');
    await workbench.screenshot('lost-fence-dark');
    await workbench.page.getByRole('option', { name: 'Remove the fence that closes nothing' }).click();
    await workbench.problemCounts(({ warnings }) => warnings === before.warnings - 1);
  });
});

/** The menu of fixes at the first heading, where everything that the file owes is shown. */
async function openFixes(workbench: Workbench): Promise<void> {
  await workbench.openFile(api);
  await workbench.problemCounts(({ warnings }) => warnings > 5);
  await workbench.page.keyboard.press('Control+Home');
  await workbench.openFixes('Insert the section "Pagination"');
}

async function expectText({ folder, page }: Workbench, path: string, words: RegExp): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const text = await readFile(join(folder, path), 'utf8').catch(() => '');
    if (words.test(text)) return;
    assert.ok(Date.now() < deadline, `${path} does not hold ${String(words)}`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}
