import assert from 'node:assert/strict';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileNames } from '../../src/core/answer/files.ts';
import type { Workbench } from '../support/workbench.ts';
import { assertFocusSeen, atLine, byKeyboard, focusedControl, hasKeyboard, inEditor, tabTo, takeFix } from './keyboard-driver.ts';
import { openSample } from './sample-driver.ts';

const api = 'designs/parcels/03-api-schema-design.md';
const draft = '# Parcels: API\n\n## Endpoints\n\n- `GET /parcels` lists parcels.\n';

describe('a draft with the keyboard alone', () => {
  it('shows its findings, explains and mends them, and takes that back', byKeyboard({}, async (workbench) => {
    const { page } = workbench;
    await openSample(workbench);
    await page.keyboard.press('F8');
    await page.locator('.zone-widget').filter({ hasText: '3.6 TB' }).waitFor();
    await page.keyboard.press('Escape');
    await atLine(page, 61);
    await takeFix(workbench, '3 TB');
    await line(workbench, '600 GB × 5 = 3 TB').waitFor();
    await inEditor(page, fileNames[1]);
    await page.keyboard.press('Control+z');
    await line(workbench, '600 GB × 5 = 3.6 TB').waitFor();
    await workbench.problemCounts(({ errors }) => errors >= 2);
    await pressHover(workbench);
    await page.locator('.monaco-hover').filter({ hasText: 'math/mismatch' }).first().waitFor();
    await pressHover(workbench);
    await page.locator('.monaco-hover:focus, .monaco-hover :focus').first().waitFor();
    await page.keyboard.press('Escape');
    await inEditor(page, fileNames[1]);
    await workbench.runCommand('System Design: Explain Finding');
    await workbench.webview(/math\/mismatch/);
    await workbench.runCommand('View: Close Editor');
    await inEditor(page, fileNames[1]);
    await takeFix(workbench, 'Ignore math/mismatch here');
    await line(workbench, '<!-- hld-ignore math/mismatch -->').waitFor();
    await workbench.problemCounts(({ errors }) => errors === 1);
  }));

  it('is written with completions and estimates', byKeyboard({ files: { [api]: draft, 'designs/parcels/02-capacity-estimation.md': '# Parcels: capacity\n' } }, async (workbench) => {
    const { page } = workbench;
    await workbench.openFile(api);
    await workbench.problemCounts(({ warnings }) => warnings > 5);
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('### Pag');
    await suggest(workbench, '### Pagination');
    await line(workbench, '<!-- api/pagination:').waitFor();
    await workbench.openFile('designs/parcels/02-capacity-estimation.md');
    await page.keyboard.press('Control+End');
    await workbench.runCommand('System Design: Insert Estimate');
    await workbench.choose('Which estimate', 'Requests a second', 'Requests a second, from users');
    for (const asked of ['Daily active users', 'Requests of one user', 'Peak as a multiple']) {
      await page.locator('.quick-input-message').filter({ hasText: asked }).waitFor();
      await page.locator('.quick-input-widget input:focus').waitFor();
      await page.keyboard.press('Enter');
    }
    await line(workbench, '10M × 20 = 200').waitFor();
    await inEditor(page, '02-capacity-estimation.md');
    await page.keyboard.type('Copies: 3 TB × 2 =');
    await page.keyboard.press('Escape');
    // The value stands behind the calculation as a hint once the text is checked.
    await page.locator('.view-line').filter({ hasText: /Copies:\s3\sTB\s×\s2\s=\D*6\sTB/ }).waitFor();
    await suggest(workbench, '6 TB');
    await line(workbench, 'Copies: 3 TB × 2 = 6 TB').waitFor();
  }));
});

describe('a review with the keyboard alone', () => {
  it('is gone through by step and requirement, to the line', byKeyboard({}, async (workbench) => {
    const { page } = workbench;
    await openSample(workbench);
    await workbench.runCommand('System Design: Review Answer');
    const review = await workbench.webview('Review of sample');
    await inEditor(page, fileNames[1]);
    await workbench.runCommand('View: Focus Right Editor Group');
    await hasKeyboard(review);
    await tabTo(workbench, review, 'square 1.0');
    await assertFocusSeen(review);
    await page.keyboard.press('Tab');
    assert.equal(await focusedControl(review), 'square 2.0', 'Tab goes from step to step');
    await page.keyboard.press('ArrowRight');
    assert.equal(await focusedControl(review), 'square 2.1', 'the arrow keys go along the requirements of a step');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    assert.equal(await focusedControl(review), 'square 2.1', 'Tab comes back to where the keyboard was');
    await tabTo(workbench, review, 'step-3');
    await page.keyboard.press('Enter');
    const [missing] = await review.locator('#step-3 li.missing button').evaluateAll((links) => links.map((link) => ({ name: link.dataset['control'] ?? '', words: link.textContent })));
    assert.ok(missing !== undefined);
    await tabTo(workbench, review, missing.name);
    await assertFocusSeen(review);
    const facts = await review.locator('.facts').innerText();
    await appendFile(join(workbench.folder, 'designs', 'sample', fileNames[1]), '\n- Copies: 3 TB × 2 = 6 TB\n');
    await review.locator('.facts').filter({ hasNotText: facts }).waitFor();
    assert.equal(await focusedControl(review), missing.name, 'the keyboard stays where it was when the answer is checked again');
    await page.keyboard.press('Enter');
    const [file = '', at = ''] = missing.words.split(':');
    await inEditor(page, file);
    await atLine(page, Number(at));
    const more = await review.locator('.facts').innerText();
    await appendFile(join(workbench.folder, 'designs', 'sample', fileNames[1]), '- Rows: 3 GB × 2 = 6 GB\n');
    await review.locator('.facts').filter({ hasNotText: more }).waitFor();
    await inEditor(page, file);
    await workbench.runCommand('View: Focus Right Editor Group');
    await hasKeyboard(review);
    assert.equal(await focusedControl(review), missing.name, 'the keyboard comes back to where it was');
  }));

  it('is exported', byKeyboard({}, async (workbench) => {
    await openSample(workbench);
    await workbench.runCommand('System Design: Review Answer');
    const review = await workbench.webview('Review of sample');
    await workbench.runCommand('View: Focus Right Editor Group');
    await hasKeyboard(review);
    await tabTo(workbench, review, 'export');
    await assertFocusSeen(review);
    await workbench.page.keyboard.press('Enter');
    await line(workbench, '# Review of sample').waitFor();
  }));

  it('is opened at a step from the lens of it', byKeyboard({}, async (workbench) => {
    const { page } = workbench;
    await openSample(workbench);
    await page.keyboard.press('Control+Home');
    await page.locator('.codelens-decoration').filter({ hasText: 'Step 2' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await workbench.runCommand('Show CodeLens Commands for Current Line');
    await workbench.choose('Select a command', '', 'Step 2');
    const review = await workbench.webview('Review of sample');
    await workbench.runCommand('View: Focus Right Editor Group');
    await hasKeyboard(review);
    assert.equal(await focusedControl(review), 'step-2');
  }));
});

function line({ page }: Workbench, text: string): ReturnType<typeof page.locator> {
  return page.locator('.view-line').filter({ hasText: text }).first();
}

async function pressHover({ page }: Workbench): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
}

/** Asks for completions and takes the first, once it holds a text: the list may be made anew under a key that leads further down. */
async function suggest({ page }: Workbench, text: string): Promise<void> {
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget.visible .monaco-list-row.focused').filter({ hasText: text }).waitFor();
  await page.keyboard.press('Enter');
}
