import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

describe('the side panel', () => {
  it('shows a day, ties its ticks to the tree, and turns to the next day', async () => {
    const workbench = await openWorkbench({ theme: 'light' });
    const complaints = policyComplaints(workbench);
    const panel = await openDay(workbench);
    await panel.locator('vscode-checkbox').first().click();
    await workbench.page.locator('.part.sidebar [role=treeitem]').filter({ hasText: 'Scale and performance' }).filter({ hasText: '1 of 4' }).waitFor();
    assert.deepEqual(await seriousFaults(panel), []);
    await workbench.screenshot('panel-day-light');
    await panel.getByRole('button', { name: 'Next' }).click();
    await panel.getByRole('heading', { level: 1, name: /Day 3/ }).waitFor();
    assert.deepEqual(complaints, []);
  });

  it('copies the prompt', async () => {
    const workbench = await openWorkbench();
    const panel = await openDay(workbench);
    await panel.getByText('Copy Prompt').click();
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'Prompt copied' }).waitFor();
    const copied = await workbench.page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /lead software engineer/i);
  });
});

async function openDay(workbench: Workbench): Promise<Frame> {
  await workbench.openContainer('System Design');
  await workbench.page.getByText('Seven-day sprint').click();
  await workbench.page.locator('.part.sidebar [role=treeitem]').filter({ hasText: 'Scale and performance' }).click();
  const panel = await workbench.webview(/Day 2/);
  await panel.getByRole('heading', { level: 1, name: /Day 2/ }).waitFor();
  return panel;
}

/** What axe-core finds serious or worse inside the panel. */
async function seriousFaults(panel: Frame): Promise<readonly string[]> {
  await panel.evaluate(axeSource);
  const violations = await panel.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: (where: string) => Promise<{ violations: Violation[] }> } };
    return (await axe.run('#page')).violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.slice(0, 2).map(({ html }) => ({ html })) }));
  });
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** Gathers what the browser says about the panel's policy from now on; the workbench's own frames are not ours. */
function policyComplaints({ page }: Workbench): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    if (/Content Security Policy/i.test(text) && /panel|nonce-/.test(text)) complaints.push(text);
  });
  return complaints;
}
