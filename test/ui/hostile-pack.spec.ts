import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { openWorkbench, type Workbench } from '../support/workbench.ts';
import { goTo, policyComplaints, reveal } from './panel-driver.ts';

const elsewhere = 'elsewhere.example';

/** Everything that a pack could try in words that are shown as Markdown. */
const words = [
  '<script>document.title = "taken"; alert(1)</script>',
  '<img src="x" onerror="alert(1)">',
  `![tracker](https://${elsewhere}/pixel.png)`,
  '[run](command:workbench.action.closeAllEditors)',
  '[run](javascript:alert(1))',
  `<iframe src="https://${elsewhere}/frame"></iframe>`,
].join(' ');

/** Diagrams that try to style the page, to fetch something, to run something. */
const diagrams: readonly (readonly [title: string, source: string])[] = [
  ['themed', '%%{init: {"themeCSS": "* { background: url(https://elsewhere.example/theme.png) }", "securityLevel": "loose", "htmlLabels": true}}%%\nflowchart LR\n  a --> b'],
  ['clickable', 'flowchart LR\n  a --> b\n  click a call alert(1)\n  click b href "javascript:alert(1)"'],
  ['linked', `flowchart LR\n  a --> b\n  click a href "https://${elsewhere}/"`],
  ['labelled', 'flowchart LR\n  a["<img src=x onerror=alert(1)>"] --> b["<script>alert(1)</script>"]'],
  ['styled', `flowchart LR\n  a --> b\n  style a fill:url(https://${elsewhere}/fill.svg)`],
  ['pictured', `flowchart LR\n  a@{ img: "https://${elsewhere}/picture.png", label: "a" }\n  a --> b`],
];

const pack = {
  '.system-design/hostile/pack.yaml': 'id: hostile\ntitle: Hostile\n',
  '.system-design/hostile/questions/hostile.yaml': JSON.stringify({
    id: 'hostile-question',
    title: 'A hostile question',
    difficulty: 1,
    minutes: 30,
    category: 'high-scale-web-services',
    statement: words,
    functional: [words],
    discussion: [{ title: 'Talk', points: [words] }],
    diagrams: diagrams.map(([title, mermaid]) => ({ title, explanation: words, mermaid })),
  }),
  '.system-design/hostile/guides/hostile-guide.yaml': JSON.stringify({
    id: 'hostile-guide',
    title: 'A hostile guide',
    group: 'method',
    order: 90,
    // HTML at the beginning of a line would make VS Code drop all of it, the picture as well.
    summary: `Look: ${words}`,
    sections: [{ title: 'Section', blocks: [{ kind: 'text', text: words }, { kind: 'table', columns: ['One', words], rows: [[words, words]] }] }],
  }),
};

describe('a hostile pack', () => {
  it('runs nothing, fetches nothing and asks nothing', async () => {
    const workbench = await openWorkbench({ files: pack });
    const complaints = policyComplaints(workbench);
    const dialogs: string[] = [];
    const requests: string[] = [];
    workbench.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    workbench.page.context().on('request', (request) => {
      if (request.url().includes(elsewhere)) requests.push(request.url());
    });
    const panel = await goTo(workbench, 'A hostile question');
    for (const [title] of diagrams) await openDiagram(panel, title);
    await reveal(panel, 'Discussion: Talk');
    await clickShapes(panel);
    assert.deepEqual(await dangers(panel), []);
    const guide = await goTo(workbench, 'A hostile guide');
    assert.deepEqual(await dangers(guide), []);
    await hoverGuide(workbench);
    assert.deepEqual({ complaints, dialogs, requests }, { complaints: [], dialogs: [], requests: [] });
  });
});

async function openDiagram(panel: Frame, title: string): Promise<void> {
  await reveal(panel, `Diagram: ${title}`);
  await panel.locator('details').filter({ hasText: `Diagram: ${title}` }).locator('figure[data-drawn=yes], figure[data-drawn=broken]').waitFor();
}

/** What is in the document although no pack may bring it there. */
function dangers(panel: Frame): Promise<readonly string[]> {
  return panel.evaluate(() => {
    const found = [...document.querySelectorAll('#page script, #page img, #page image, #page iframe, #page foreignObject, #page svg a[*|href], #page a:not(svg a, [href^="https://"])')];
    const handlers = [...document.querySelectorAll('#page *')].filter((element) => element.getAttributeNames().some((name) => name.startsWith('on')));
    return [...found, ...handlers].map(({ outerHTML }) => outerHTML.slice(0, 200));
  });
}

async function clickShapes(panel: Frame): Promise<void> {
  const shapes = panel.locator('.drawing svg .node');
  for (let index = 0; index < (await shapes.count()); index++) await shapes.nth(index).click();
}

/** The tooltip of a row is Markdown that VS Code renders itself. */
async function hoverGuide({ page }: Workbench): Promise<void> {
  await page.getByRole('tab', { name: 'System Design' }).first().click();
  const section = page.locator('.part.sidebar .pane-header').filter({ hasText: 'Guides' });
  await section.click();
  await page.locator('.part.sidebar [role=treeitem]').filter({ hasText: 'Method' }).click();
  // The row is the last of its group, and the list makes only the rows in sight.
  await page.locator('.part.sidebar [role=treeitem]').filter({ hasText: 'Design philosophy' }).waitFor();
  await page.mouse.wheel(0, 400);
  await page.locator('.part.sidebar [role=treeitem]').filter({ hasText: 'A hostile guide' }).hover();
  await page.locator('.workbench-hover').filter({ hasText: 'tracker' }).waitFor();
}
