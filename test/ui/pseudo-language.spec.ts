import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { projectFolder } from '../../scripts/setup/paths.mjs';
import { layOutWithPseudoLanguage, plainWords, pseudo, speakPseudoLanguage } from '../support/pseudo-language.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';
import { sampleIn } from './sample-driver.ts';

const capacity = 'designs/shortener/02-capacity-estimation.md';
const sample = sampleIn('designs/shortener');

/** What has no language: names of files and folders, ids of rules, signs, and numbers with their units. */
const neutral = /\b0\d[A-Z]?-[\w-]+\.md\b|\bshortener\b|(?:draft|math|mermaid|consistency|[a-z]+)\/[\w-]+|\b[A-Z]\b|\d[\w.,-]*/g;

describe('another language', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ kept: true, files: sample, extensionFolder: await layOutWithPseudoLanguage(), prepare: speakPseudoLanguage, theme: 'light' });
    await workbench.openContainer(pseudo('System Design'));
    await workbench.problemCounts(({ errors }) => errors >= 2);
  });

  after(async () => {
    await workbench.close();
  });

  it('is that of the trees', async () => {
    const { page } = workbench;
    await page.getByRole('treeitem', { name: 'Seven-day sprint' }).click();
    await treeRow('Scale and performance').waitFor();
    await treeRow('shortener').click();
    await treeRow('Requirements').first().waitFor();
    const headers = await page.locator('.part.sidebar .pane-header .title').allInnerTexts();
    assert.deepEqual(headers.map((title) => title.trim()), ['Plans', 'Questions', 'Answers', 'Guides'].map(pseudo));
    assertTranslated('trees', await workbench.treeRows());
  });

  it('is that of a day', async () => {
    await treeRow('Scale and performance').click();
    assertTranslated('day', await textsOf(await workbench.webview(/Scale and performance/)));
  });

  it('is that of the review', async () => {
    await workbench.openFile(capacity);
    await workbench.runCommand(`${pseudo('System Design')}: ${pseudo('Review Answer')}`);
    assertTranslated('review', await textsOf(await workbench.webview(pseudo('Review of {0}').replace('{0}', 'shortener'))));
  });

  it('is that of the lenses over a draft', async () => {
    await workbench.openFile(capacity);
    const lens = workbench.page.locator('.codelens-decoration').first();
    await lens.filter({ hasText: '⟦' }).waitFor();
    assertTranslated('lenses', await workbench.page.locator('.codelens-decoration').allInnerTexts());
  });

  it('is that of every finding', async () => {
    const findings = (await workbench.problems()).flatMap((row) => /^(?:Error|Warning|Info\w*): (.*)/.exec(row)?.[1] ?? []);
    assert.ok(findings.length >= 2);
    for (const finding of findings) assert.match(finding, /^⟦.*⟧/, finding);
    await workbench.screenshot('pseudo-language-light');
  });

  function treeRow(text: string): Locator {
    return workbench.page.locator('.part.sidebar [role=treeitem]').filter({ hasText: text }).first();
  }
});

/** Everything that is not from a bundle is content, which authors write and the trees may put in a row, or has no language. */
function assertTranslated(place: string, shown: readonly string[]): void {
  const content = wordsOf(readFileSync(join(projectFolder, 'dist', 'catalogue.json'), 'utf8').replace(/\\[nt"]/g, ' '));
  assert.ok(shown.some((text) => text.includes('⟦')), `${place} shows nothing of a bundle`);
  const plain = shown.flatMap((text) => plainWords(text).split(/[,·]/)).filter((text) => !content.includes(wordsOf(text)));
  assert.deepEqual(plain, [], place);
}

function wordsOf(text: string): string {
  return text.replace(neutral, ' ').toLowerCase().replace(/[^\p{L}]+/gu, ' ').trim();
}

/** The texts that a frame shows, one for each place. */
function textsOf(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode() !== null) {
      const parent = walker.currentNode.parentElement;
      if (parent !== null && parent.closest('script, style') === null && parent.checkVisibility()) found.push(walker.currentNode.textContent ?? '');
    }
    return found;
  });
}
