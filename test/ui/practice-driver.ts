import type { Locator } from 'playwright-core';
import type { Workbench } from '../support/workbench.ts';

/** The practice session in the status bar, once its words are as asked. */
export async function clock({ page }: Workbench, words: RegExp): Promise<Locator> {
  const item = page.locator('.statusbar-item').filter({ hasText: words });
  await item.waitFor();
  return item;
}
