import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { outFolder, projectFolder } from '../../scripts/setup/paths.mjs';
import type { VscodeServer } from '../../scripts/setup/vscode-server.mjs';
import { workbenchAddress } from '../../scripts/setup/workbench-page.mjs';
import { sharedVscode } from './shared-vscode.ts';

/** What waits for the workbench waits this long at most, in milliseconds, before the test fails. */
const PATIENCE = 60_000;

/** A window comes up within this time, in milliseconds, also where other work keeps the machine busy. */
const START_PATIENCE = 150_000;

/** The compiler that runs the specs names the functions in them with this; pages, to which specs pass functions, lack it. */
const FUNCTION_NAMES = 'globalThis.__name ??= (named) => named;';

/** The colour themes in which everything must be readable: the setting's value, and the file whose name the workbench then wears. */
export const themes = {
  light: { setting: 'Default Light Modern', file: 'light_modern' },
  dark: { setting: 'Default Dark Modern', file: 'dark_modern' },
  'high-contrast': { setting: 'Default High Contrast', file: 'hc_black' },
  'high-contrast-light': { setting: 'Default High Contrast Light', file: 'hc_light' },
} as const;

/** Name of a theme, as the specs and their pictures use it. */
export type Theme = keyof typeof themes;

/** What a workbench is opened with; without them it is an empty workspace in the dark theme. */
export interface WorkbenchOptions {
  /** Files of the workspace: relative path and text. */
  readonly files?: Readonly<Record<string, string>>;
  readonly theme?: Theme;
  /** Size of the window in pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Stays open for the further tests of its suite, which closes it; without this the end of the test does. */
  readonly kept?: boolean;
  /** The extension in another form, such as another language. */
  readonly extensionFolder?: string;
  /** What runs in the page before the workbench does, such as a shim. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

/** How many findings of each severity VS Code shows in its status bar. */
export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** A real workbench with the extension loaded, driven as a person would drive it. */
export interface Workbench {
  readonly page: Page;
  /** The workspace, as an absolute path on the disk. */
  readonly folder: string;
  /** Runs a command through the command palette by its title, category included: `System Design: New Answer`. */
  runCommand(title: string): Promise<void>;
  /** Opens the menu of fixes at the cursor, by its key, and waits until that fix is in it. */
  openFixes(fix: string): Promise<void>;
  /** Opens a file of the workspace in an editor. */
  openFile(path: string): Promise<void>;
  /** Accepts the input box of that title, with this text in it or, without one, with what it suggests. */
  answerInputBox(title: string, text?: string): Promise<void>;
  /** Types into the quick pick that asks in these words, its title or what stands in its empty box, and chooses the row that holds a text. */
  choose(asked: string, typed: string, row: string): Promise<void>;
  /** The counts of the status bar, once they are as asked. */
  problemCounts(until?: (counts: ProblemCounts) => boolean): Promise<ProblemCounts>;
  /** Opens the Problems view and reads the rows in sight: file rows and findings, as a screen reader hears them. */
  problems(): Promise<readonly string[]>;
  /** Opens the view container of that name and gives its part of the window. */
  openContainer(title: string): Promise<Locator>;
  /** Rows of the trees in the side bar, as a person reads them. */
  treeRows(): Promise<readonly string[]>;
  /** The document of the webview whose text holds this. */
  webview(text: string | RegExp): Promise<Frame>;
  /** Opens the notification centre and reads it once a notification is there; the toasts of tests stay hidden. */
  notifications(): Promise<readonly string[]>;
  /** Changes the colour theme, as a person would in the settings. */
  setTheme(theme: Theme): Promise<void>;
  /** Loads the window again, as after a restart, with everything that VS Code keeps. */
  reload(): Promise<void>;
  /** Saves the window as `out/screenshots/NAME.png`. */
  screenshot(name: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * Opens a workbench on a temporary workspace. Starts with a clean user: no state is left over from other specs.
 * @throws Error when the workbench does not come up in time
 */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const { server, browser, folder: runFolder } = await sharedVscode();
  const folder = await layOutWorkspace(runFolder, options.files ?? {});
  const theme = options.theme ?? 'dark';
  await server.configure({});
  const context = await browser.newContext({
    viewport: options.size ?? { width: 1400, height: 900 },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await context.addInitScript(FUNCTION_NAMES);
  await options.prepare?.(context);
  const page = await context.newPage();
  await page.goto(workbenchAddress(server.port, { folder }, { extensionDevelopmentPath: options.extensionFolder ?? projectFolder }));
  await ready(page, '');
  await putOnTheme(page, theme, server);
  const workbench = workbenchOn(page, folder, (wanted) => putOnTheme(page, wanted, server));
  (options.kept === true ? openInSuite : openInTest).add(workbench);
  return workbench;
}

const openInTest = new Set<Workbench>();
const openInSuite = new Set<Workbench>();

/** Closes what a test opened; of a test that failed, it keeps a picture of how each window looked. */
export async function closeAfterTest(failed: string | undefined): Promise<void> {
  for (const workbench of [...openInTest, ...openInSuite]) {
    if (workbench.page.isClosed()) openInSuite.delete(workbench);
    else if (failed !== undefined) await workbench.screenshot(`failed-${failed.replace(/[^\w]+/g, '-')}`);
  }
  for (const workbench of openInTest) await workbench.close();
  openInTest.clear();
}

/**
 * A theme that is set before the workbench knows its themes, or before it watches its settings, is passed over without a
 * word: it is set once the workbench is up, and again as long as nothing comes of it.
 */
async function putOnTheme(page: Page, theme: Theme, server: VscodeServer): Promise<void> {
  const { setting, file } = themes[theme];
  const deadline = Date.now() + START_PATIENCE;
  const worn = page.locator(`.monaco-workbench[class*="-themes-${file}"]`);
  for (;;) {
    await server.configure({ 'workbench.colorTheme': setting });
    const wears = await worn.waitFor({ timeout: 6_000 }).then(() => true, () => false);
    if (wears) break;
    if (Date.now() > deadline) throw new Error(`The window does not put on the theme ${setting}.`);
    await server.configure({});
  }
  await ready(page, file);
}

async function layOutWorkspace(runFolder: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(await mkdtemp(join(runFolder, 'workspace-')), 'interviews');
  await mkdir(folder);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** Up and restored: commands typed before the extensions are known would find nothing. */
async function ready(page: Page, theme: string): Promise<void> {
  await page.locator(`.monaco-workbench[class*="-themes-${theme}"]`).waitFor({ timeout: START_PATIENCE });
  await page.locator('#status\\.problems').waitFor({ timeout: START_PATIENCE });
}

function workbenchOn(page: Page, folder: string, setTheme: Workbench['setTheme']): Workbench {
  return {
    page,
    folder,
    runCommand: (title) => runCommand(page, title),
    openFixes: (fix) => openFixes(page, fix),
    openFile: (path) => openFile(page, path),
    answerInputBox: (title, text) => answerInputBox(page, title, text),
    choose: (asked, typed, row) => choose(page, asked, typed, row),
    problemCounts: (until = () => true) => problemCounts(page, until),
    problems: () => problems(page),
    openContainer: (title) => openContainer(page, title),
    treeRows: () => texts(page.locator('.part.sidebar [role=treeitem]')),
    webview: (text) => webview(page, text),
    notifications: () => notifications(page),
    setTheme,
    reload: async () => {
      // By the command, which keeps everything first: the browser's own reload leaves out what changed in the last seconds.
      const loaded = page.waitForEvent('load', { timeout: START_PATIENCE });
      await runCommand(page, 'Developer: Reload Window');
      await loaded;
      await ready(page, '');
    },
    screenshot: (name) => screenshot(page, name),
    close: () => page.context().close(),
  };
}

/** The palette lists a command only once its extension is known, so its row is waited for. */
async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await typeInQuickInput(page, `>${title}`);
  await takeRow(page, title);
}

/** Keys go to the quick input only once it has the focus; what it held before makes way. */
async function typeInQuickInput(page: Page, text: string): Promise<void> {
  await page.locator('.quick-input-widget input:focus').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/** Goes along the rows by key to the one that holds a text, and takes it: a row that moves under a click would be missed. */
async function takeRow(page: Page, text: string): Promise<void> {
  const rows = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text });
  const focused = page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: text });
  await rows.first().waitFor();
  // Until a row has the focus, the arrow keys lead nowhere.
  await page.locator('.quick-input-list .monaco-list-row.focused').first().waitFor();
  for (let presses = 0; presses < 50 && !(await focused.isVisible()); presses++) await page.keyboard.press('ArrowDown');
  await focused.waitFor();
  await page.keyboard.press('Enter');
}

/**
 * The key and not the bulb, which moves and hides. It is pressed again where the editor, which asks for fixes by itself after
 * each move of the cursor and each check, dropped the menu for an answer of that kind.
 */
async function openFixes(page: Page, title: string): Promise<void> {
  const fix = page.getByRole('option', { name: title });
  for (let presses = 0; presses < 5 && !(await fix.isVisible()); presses++) {
    await page.keyboard.press('Control+.');
    await fix.waitFor({ timeout: 10_000 }).catch(() => undefined);
  }
  await fix.waitFor();
}

/**
 * Until the search answers, the list still holds what was open before. Where that was taken, or the list was dropped for a newer
 * answer, the file is asked for again.
 */
async function openFile(page: Page, path: string): Promise<void> {
  const name = path.split('/').at(-1) ?? path;
  const tab = page.locator(`.tab.active[data-resource-name="${name}"]`).first();
  for (let tries = 0; tries < 5 && !(await tab.isVisible()); tries++) {
    await page.keyboard.press('Control+p');
    await page.locator('.quick-input-widget input[placeholder^="Search files"]').waitFor();
    await typeInQuickInput(page, path);
    await takeRow(page, name);
    await tab.waitFor({ timeout: 10_000 }).catch(() => undefined);
  }
  await tab.waitFor();
  await page.locator('.editor-instance .view-lines .view-line').first().waitFor();
  // Keys pressed before the editor has the focus go nowhere.
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
}

async function answerInputBox(page: Page, title: string, text: string | undefined): Promise<void> {
  await quickInput(page, title);
  await page.locator('.quick-input-widget input:focus').waitFor();
  if (text !== undefined) await typeInQuickInput(page, text);
  await page.keyboard.press('Enter');
}

async function choose(page: Page, asked: string, typed: string, row: string): Promise<void> {
  await quickInput(page, asked);
  await typeInQuickInput(page, typed);
  await takeRow(page, row);
}

/** One widget shows all quick inputs, so only its words tell that the one before is gone. */
async function quickInput(page: Page, asked: string): Promise<void> {
  const title = page.locator('.quick-input-title').filter({ hasText: asked });
  await title.or(page.locator(`.quick-input-widget input[placeholder^="${asked}"]`)).first().waitFor();
}

async function problemCounts(page: Page, until: (counts: ProblemCounts) => boolean): Promise<ProblemCounts> {
  const status = page.locator('#status\\.problems [aria-label]').first();
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const counts = parseCounts((await status.getAttribute('aria-label')) ?? '');
    if (until(counts)) return counts;
    if (Date.now() > deadline) throw new Error(`The counts of findings stayed at ${JSON.stringify(counts)}.`);
    await nextChange(status);
  }
}

/** Resolves when the label changes, and at the latest after a moment, in case it changed before this looked. */
async function nextChange(label: Locator): Promise<void> {
  await label.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          finish();
        });
        const limit = setTimeout(finish, 250);
        function finish(): void {
          clearTimeout(limit);
          observer.disconnect();
          resolve();
        }
        observer.observe(element, { attributes: true, subtree: true });
      }),
  );
}

function parseCounts(label: string): ProblemCounts {
  const count = (name: RegExp): number => Number(name.exec(label)?.[1] ?? 0);
  return {
    errors: count(/Errors: (\d+)/),
    warnings: count(/Warnings: (\d+)/),
    infos: count(/Infos: (\d+)/),
  };
}

async function problems(page: Page): Promise<readonly string[]> {
  await runCommand(page, 'Problems: Focus on Problems View');
  const rows = page.locator('.markers-panel [role=treeitem]');
  await rows.first().waitFor();
  return rows.evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? item.textContent));
}

async function openContainer(page: Page, title: string): Promise<Locator> {
  const tab = page.getByRole('tab', { name: title }).first();
  await tab.waitFor();
  const container = page.locator('.part.sidebar');
  const heading = container.getByRole('heading', { name: title }).first();
  // A click on the tab of the container that is open would close it.
  if (!(await heading.isVisible())) await tab.click();
  await heading.waitFor();
  return container;
}

/**
 * The centre opens only when there is something to show, so it is asked again until our message is there. On a busy
 * machine VS Code tells, for as long as it takes, that it starts extensions: that is no message of ours.
 */
async function notifications(page: Page): Promise<readonly string[]> {
  const messages = page.locator('.notification-list-item-message').filter({ hasNotText: 'Activating Extensions...' });
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    await runCommand(page, 'Notifications: Show Notifications');
    const shown = await texts(messages);
    if (shown.length > 0) return shown;
  }
  throw new Error('No notification is shown.');
}

async function texts(items: Locator): Promise<readonly string[]> {
  return (await items.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
}

/** The panel's document is a frame inside VS Code's own webview frame; after a reload it comes as late as its extension does. */
async function webview(page: Page, text: string | RegExp): Promise<Frame> {
  const deadline = Date.now() + START_PATIENCE;
  while (Date.now() < deadline) {
    for (const frame of page.frames().filter((each) => each.url().includes('/webview/browser/pre/fake.html'))) {
      if (await holds(frame, text)) return frame;
    }
    await page.locator('body').evaluate(() => new Promise(requestAnimationFrame));
  }
  throw new Error(`No webview shows ${String(text)}.`);
}

/** A frame that is being replaced cannot be read: it does not hold the text yet. */
async function holds(frame: Frame, text: string | RegExp): Promise<boolean> {
  const body = await frame.evaluate(() => document.body.innerText).catch(() => '');
  return typeof text === 'string' ? body.includes(text) : text.test(body);
}

async function screenshot(page: Page, name: string): Promise<string> {
  const path = join(outFolder, 'screenshots', `${name}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  return path;
}
