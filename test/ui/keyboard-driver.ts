import assert from 'node:assert/strict';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../support/workbench.ts';

/** What a pointer did in a page or in a panel. Keys make no events of these kinds. */
const pointerEvents = ['pointerdown', 'pointermove', 'wheel'];

/**
 * A test without a mouse: it fails where a pointer did anything at all in the window or in one of its frames, so that nobody
 * helps a flow along with a click later.
 */
export function byKeyboard(options: WorkbenchOptions, act: (workbench: Workbench) => Promise<void>): () => Promise<void> {
  return async () => {
    const pointed: string[] = [];
    const workbench = await openWorkbench({ ...options, prepare: (context) => watchPointer(context, pointed) });
    await act(workbench);
    assert.deepEqual(pointed, [], 'a pointer was used');
  };
}

/** Notes what a pointer does in any frame of the pages to come. */
export async function watchPointer(context: BrowserContext, pointed: string[]): Promise<void> {
  await context.exposeBinding('notePointer', ({ frame }, type: string) => {
    pointed.push(`${type} in ${frame.url()}`);
  });
  await context.addInitScript((types) => {
    const page = globalThis as unknown as { notePointer: (type: string) => Promise<void> };
    const note = (event: Event): void => {
      if (event.isTrusted) void page.notePointer(event.type);
    };
    const watch = (): void => {
      for (const type of types) window.addEventListener(type, note, { capture: true, passive: true });
    };
    watch();
    // A panel's document is written into its frame, and to open a document for that takes the listeners of its window off.
    Document.prototype.open = new Proxy(Reflect.get(Document.prototype, 'open'), {
      apply: (open, document: Document, values: []) => {
        const opened: unknown = Reflect.apply(open, document, values);
        watch();
        return opened;
      },
    });
  }, pointerEvents);
}

/** Puts the keyboard on the rows of a view of ours by its command; one that is still empty does not pass the keyboard on to its rows. */
export async function focusView(workbench: Workbench, view: string, row: string): Promise<void> {
  await workbench.runCommand(`System Design: Focus on ${view} View`);
  await workbench.page.locator('.part.sidebar [role=treeitem]').filter({ hasText: row }).first().waitFor();
  await workbench.runCommand(`System Design: Focus on ${view} View`);
  await workbench.page.locator('.part.sidebar .monaco-list:focus').filter({ hasText: row }).waitFor();
}

const rowsOnTheWay = 40;
const mostPresses = 8 * rowsOnTheWay;

/**
 * Goes down the rows that have the keyboard to the one that holds a text. It may be out of sight, where a list has no row for
 * it yet, or come above the last row only now: from time to time the way begins anew.
 */
export async function toRow(page: Page, text: string): Promise<void> {
  const focused = page.locator('.monaco-list:focus .monaco-list-row.focused').filter({ hasText: text });
  await page.locator('.monaco-list:focus .monaco-list-row').first().waitFor();
  for (let presses = 0; presses < mostPresses && !(await focused.isVisible()); presses++) {
    await page.keyboard.press(presses % rowsOnTheWay === 0 ? 'Home' : 'ArrowDown');
    await untilDrawn(page);
  }
  await focused.waitFor();
}

/** Waits until the window shows what the last key did. */
function untilDrawn(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => { resolve(); }))));
}

/** Takes an entry of the menu of the focused row, which Shift+F10 opens. */
export async function takeFromMenu(page: Page, entry: string): Promise<void> {
  await page.keyboard.press('Shift+F10');
  const entries = page.locator('.context-view .monaco-menu .action-item');
  const focused = entries.and(page.locator('.focused')).filter({ hasText: entry });
  await entries.filter({ hasText: entry }).first().waitFor();
  for (let presses = 0; presses < 20 && !(await focused.isVisible()); presses++) await page.keyboard.press('ArrowDown');
  await focused.waitFor();
  await page.keyboard.press('Enter');
}

/** The name of the control that has the keyboard in a panel; empty where none has. */
export function focusedControl(panel: Frame): Promise<string> {
  return panel.evaluate(() => {
    if (!document.hasFocus()) return '';
    const { activeElement } = document;
    return activeElement?.closest<HTMLElement>('[data-control]')?.dataset['control'] ?? '';
  });
}

/** Presses Tab, or another key, until the control of that name has the keyboard. */
export async function tabTo({ page }: Workbench, panel: Frame, name: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 250; presses++) {
    if ((await focusedControl(panel)).startsWith(name)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`the keyboard does not come to ${name}`);
}

/** Fails where nobody could see which control of a panel has the keyboard: it has to look different from when it has not. */
export async function assertFocusSeen(panel: Frame): Promise<void> {
  const isSeen = await panel.evaluate(() => {
    const host = document.activeElement;
    let focused = host;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    if (!(focused instanceof HTMLElement) || host === null) return false;
    const look = (): string =>
      [host, ...(host.shadowRoot?.querySelectorAll('*') ?? [])]
        .map((part) => getComputedStyle(part))
        .map(({ outlineStyle, outlineWidth, outlineColor, borderColor }) => [outlineStyle, outlineWidth, outlineColor, borderColor].join())
        .join();
    const withKeyboard = look();
    focused.blur();
    const without = look();
    focused.focus();
    return withKeyboard !== without;
  });
  assert.ok(isSeen, `${await focusedControl(panel)} looks the same with the keyboard and without`);
}

/** Waits until an editor of that file has the keyboard. */
export async function inEditor(page: Page, name: string): Promise<void> {
  await page.locator(`.tab.active[data-resource-name="${name}"]`).first().waitFor();
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
}

/** Takes the cursor to a line, and the keyboard back to the editor. */
export async function toLine(page: Page, line: number): Promise<void> {
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input').first().fill(`:${String(line)}`);
  await page.keyboard.press('Enter');
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
}

/** Waits until the status bar says that the cursor is on a line. */
export async function atLine(page: Page, line: number): Promise<void> {
  await page.locator('#status\\.editor\\.selection').filter({ hasText: `Ln ${String(line)},` }).waitFor();
}

/** Waits until a panel has the keyboard: a key pressed before that goes elsewhere. */
export function hasKeyboard(panel: Frame): Promise<void> {
  return panel.evaluate(
    () =>
      new Promise<void>((resolve) => {
        if (document.hasFocus()) resolve();
        else window.addEventListener('focus', () => { resolve(); }, { once: true });
      }),
  );
}

/** Presses Tab until what has the keyboard in the window begins with these words. */
export async function tabToWords(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (focused.trim().startsWith(words)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`the keyboard does not come to ${words}`);
}

/** Takes the fix of that title from the menu of fixes. */
export async function takeFix(workbench: Workbench, title: string): Promise<void> {
  const { page } = workbench;
  await workbench.openFixes(title);
  const focused = page.locator('.action-widget .monaco-list-row.focused').filter({ hasText: title });
  for (let presses = 0; presses < 30 && !(await focused.isVisible()); presses++) await page.keyboard.press('ArrowDown');
  await focused.waitFor();
  await page.keyboard.press('Enter');
}
