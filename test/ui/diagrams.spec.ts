import assert from 'node:assert/strict';
import type { Frame, Locator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../support/workbench.ts';
import { goTo, panelOf, reveal } from './panel-driver.ts';

const social = 'Design a global social media platform';
const regions = 'Three regions on one global data layer';

const pack = {
  '.system-design/house/pack.yaml': 'id: house\ntitle: House\n',
  '.system-design/house/questions/broken.yaml': `id: half-drawn
title: A half-drawn question
difficulty: 1
minutes: 30
category: high-scale-web-services
statement: Draw it.
diagrams:
  - title: The broken one
    explanation: It cannot be drawn.
    mermaid: |
      flowchart LR
        a --> --> b
  - title: The sound one
    explanation: It can be drawn.
    mermaid: |
      flowchart LR
        a["Client"] --> b["Server"]
`,
};

describe('diagrams in the panel', () => {
  let workbench: Workbench;
  let panel: Frame;

  before(async () => {
    workbench = await openWorkbench({ kept: true, files: pack });
  });

  after(async () => {
    await workbench.close();
  });

  it('are drawn when their part is opened, which stays open', async () => {
    panel = await goTo(workbench, social);
    await reveal(panel, regions);
    const picture = drawingOf(panel, regions);
    await picture.waitFor();
    assert.ok(await picture.evaluate((svg) => new Promise<boolean>((resolve) => setTimeout(() => { resolve(svg.isConnected && svg.closest('details')?.open === true); }, 1000))));
    assert.match((await picture.getAttribute('aria-label')) ?? '', new RegExp(regions));
  });

  it('leave the wheel to the page, and grow by Ctrl and the wheel, and by their buttons', async () => {
    const picture = drawingOf(panel, regions);
    await panel.getByRole('button', { name: 'Fit the width' }).click();
    await picture.scrollIntoViewIfNeeded();
    const width = await widthOf(picture);
    const before = await scrollOf(panel);
    await picture.hover({ position: { x: 40, y: 40 } });
    await workbench.page.mouse.wheel(0, 120);
    await panel.waitForFunction((from) => window.scrollY > from, before);
    assert.equal(await widthOf(picture), width);
    const reached = await scrollOf(panel);
    await workbench.page.keyboard.down('Control');
    await workbench.page.mouse.wheel(0, -120);
    await workbench.page.keyboard.up('Control');
    await panel.waitForFunction((small) => (document.querySelector('.drawing svg')?.getBoundingClientRect().width ?? 0) > small, width);
    assert.equal(await scrollOf(panel), reached);
    await panel.getByRole('button', { name: 'Fit the width' }).click();
    assert.equal(await widthOf(picture), width);
    await panel.getByRole('button', { name: 'Larger' }).click();
    assert.ok((await widthOf(picture)) > width);
    await panel.getByRole('button', { name: 'Fit the width' }).click();
  });

  it('are drawn again in the colours of another theme', async () => {
    const dark = await colourOf(panel);
    await workbench.setTheme('light');
    await panel.waitForFunction((former) => {
      const shape = document.querySelector('.drawing svg .node rect, .drawing svg .node polygon');
      return shape !== null && getComputedStyle(shape).fill !== former;
    }, dark);
    assert.ok(await drawingOf(panel, regions).isVisible());
    await workbench.setTheme('dark');
  });

  it('are there again after the window is loaded anew, at the same place of the page', async () => {
    await reveal(panel, 'Discussion: Caching');
    await panel.evaluate(() => { window.scrollTo(0, document.body.scrollHeight); });
    await panel.waitForFunction(() => window.scrollY > 600);
    await panel.evaluate(() => { window.scrollBy(0, -150); });
    const place = await panel.evaluate(() => new Promise<number>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => { resolve(window.scrollY); }))));
    await workbench.reload();
    panel = await panelOf(workbench, social);
    await drawingOf(panel, regions).waitFor();
    await panel.locator('details[open] > summary').filter({ hasText: 'Discussion: Caching' }).waitFor();
    await panel.waitForFunction((wanted) => Math.abs(window.scrollY - wanted) < 4, place);
  });

  it('show their fault and their source where they are broken, and the rest of the page works', async () => {
    panel = await goTo(workbench, 'A half-drawn question');
    await reveal(panel, 'The broken one');
    const broken = panel.locator('details').filter({ hasText: 'The broken one' });
    await broken.locator('.fault').waitFor();
    assert.match(await broken.locator('.fault').innerText(), /cannot be drawn.*Parse error on line 2/);
    assert.ok(await broken.locator('.mermaid-source').isVisible());
    await reveal(panel, 'The sound one');
    await drawingOf(panel, 'The sound one').waitFor();
    assert.equal(await panel.locator('.error-icon').count(), 0, "Mermaid's own picture of a fault");
  });
});

function drawingOf(panel: Frame, title: string): Locator {
  return panel.locator('details').filter({ hasText: title }).locator('.drawing svg');
}

function scrollOf(panel: Frame): Promise<number> {
  return panel.evaluate(() => window.scrollY);
}

function widthOf(picture: Locator): Promise<number> {
  return picture.evaluate((svg) => Math.round(svg.getBoundingClientRect().width));
}

function colourOf(panel: Frame): Promise<string> {
  return panel.locator('.drawing svg .node rect, .drawing svg .node polygon').first().evaluate((shape) => getComputedStyle(shape).fill);
}
