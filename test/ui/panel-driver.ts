import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';
import type { Workbench } from '../support/workbench.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

/**
 * Shows a day, question or guide in the panel by "Go to Day or Question", and gives the document that shows it. Where a panel
 * takes the keyboard back after the palette is gone, VS Code closes the list again: then it is asked for once more.
 */
export async function goTo(workbench: Workbench, title: string): Promise<Frame> {
  const { page } = workbench;
  const input = page.locator('.quick-input-widget input[placeholder^="Go to a day"]');
  const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first();
  for (let tries = 0; ; tries++) {
    await workbench.runCommand('System Design: Go to Day or Question');
    const chosen = input.fill(title, { timeout: 15_000 }).then(() => row.click({ timeout: 15_000 }));
    if (tries === 4) await chosen;
    if (await chosen.then(() => true, () => false)) return panelOf(workbench, title);
  }
}

/** The document of the panel, once its title holds a text. */
export async function panelOf(workbench: Workbench, title: string): Promise<Frame> {
  const panel = await workbench.webview(title);
  await panel.getByRole('heading', { level: 1, name: title }).waitFor();
  return panel;
}

/** Shows day 2 of the seven-day sprint by a click in the tree. */
export async function openDay(workbench: Workbench): Promise<Frame> {
  await workbench.openContainer('System Design');
  const row = workbench.page.locator('.part.sidebar [role=treeitem]').filter({ hasText: 'Scale and performance' });
  if (!(await row.isVisible())) await workbench.page.getByRole('treeitem', { name: 'Seven-day sprint' }).click();
  await row.click();
  return panelOf(workbench, 'Day 2');
}

/** Opens a part of the page that is closed, by its title. */
export async function reveal(panel: Frame, title: string): Promise<void> {
  await panel.locator('summary').filter({ hasText: title }).click();
  await panel.locator('details[open] > summary').filter({ hasText: title }).waitFor();
}

/**
 * What axe-core finds serious or worse inside the panel.
 * @throws AssertionError when it could compare next to no colours, which would make its silence worth nothing
 */
export async function seriousFaults(panel: Frame): Promise<readonly string[]> {
  await panel.evaluate(axeSource);
  const { violations, compared } = await panel.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: (where: string) => Promise<{ violations: Violation[]; passes: Violation[] }> } };
    const found = await axe.run('#page');
    return {
      violations: found.violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.slice(0, 2).map(({ html }) => ({ html })) })),
      compared: [...found.passes, ...found.violations].filter(({ id }) => id === 'color-contrast').flatMap(({ nodes }) => nodes).length,
    };
  });
  assert.ok(compared >= 10, `axe-core compared the colours of ${String(compared)} texts`);
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** Gathers what the browser says about the panel's policy from now on; the workbench's own frames are not ours. */
export function policyComplaints({ page }: Workbench): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    if (/Content Security Policy/i.test(text) && /panel|nonce-/.test(text)) complaints.push(text);
  });
  return complaints;
}
