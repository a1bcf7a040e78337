import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { projectFolder, sampleFolder } from '../../scripts/setup/paths.mjs';
import { layOutPseudoExtension, plainWords, pseudo } from '../support/pseudo-extension.ts';
import { openWorkbench } from '../support/workbench.ts';

/** Words that are the same in every language: names, ids, the letter of a part, and numbers. */
const neutral = /^[A-Z]\b|system design|System Design Coach|(?:draft|math|mermaid|consistency)\/[\w-]+|sample-url-shortener|designs|Mermaid|\b\d[\w.,-]*\b|\d+$/gi;

describe('another language', () => {
  it('leaves no plain English in trees, findings, panel and review', async () => {
    const workbench = await openWorkbench({ copyOf: sampleFolder, extensionFolder: await layOutPseudoExtension(), theme: 'light', size: { width: 1400, height: 900 } });
    const { page } = workbench;
    await workbench.openContainer(pseudo('System Design'));
    await page.locator('.part.sidebar [role=treeitem]').filter({ hasText: 'Seven-day sprint' }).waitFor();
    await workbench.problemCounts(({ errors }) => errors >= 2);
    assertTranslated('trees', await workbench.treeRows());
    await page.getByText('Seven-day sprint').click();
    await page.locator('.part.sidebar [role=treeitem]').filter({ hasText: 'Scale and performance' }).click();
    assertTranslated('day', await textsOf(await workbench.webview(/Scale and performance/)));
    const findings = (await workbench.problems()).filter((row) => /system design/.test(row));
    assert.ok(findings.length > 0);
    for (const finding of findings) assert.match(finding, /⟦.*⟧/, finding);
    await workbench.screenshot('pseudo-locale-light');
  });
});

/** Everything that is not from a bundle is content, which authors write, or names that no language has. */
function assertTranslated(place: string, shown: readonly string[]): void {
  const content = normal(readFileSync(join(projectFolder, 'dist', 'catalogue.json'), 'utf8').replace(/\\[nt"]/g, ' '));
  assert.ok(shown.some((text) => text.includes('⟦')), `${place} shows nothing of a bundle`);
  const plain = shown.map((text) => plainWords(text).replace(neutral, ' ')).filter((text) => /\p{L}{2}/u.test(text) && !content.includes(normal(text)));
  assert.deepEqual(plain, [], place);
}

function normal(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
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
