import * as vscode from 'vscode';
import type { Day } from '../../core/catalogue/day-schema.ts';
import { takeTickBack, tickOff } from '../../core/practice/progress.ts';
import { type ItemReference, parseReference, referenceKey } from '../../shared/item.ts';
import type { Page, PageAction } from '../../shared/page.ts';
import type { HostMessage, PanelMessage } from '../../shared/panel-messages.ts';
import type { CatalogueStore } from '../catalogue/catalogue-source.ts';
import type { DeferredSource } from '../deferred-source.ts';
import type { Log } from '../log.ts';
import type { ProgressStore } from '../progress/progress-store.ts';
import { profile } from '../settings.ts';
import { hasChat, openInChat } from './chat.ts';
import { questionOfDay } from './question-of-day.ts';
import { panelHtml, panelOptions } from '../webviews/frame.ts';
import { createUnattended } from '../webviews/unattended.ts';

const viewType = 'systemDesign.panel';

/** The one side panel for days, questions and guides. */
export interface SidePanel {
  readonly open: (item: ItemReference) => Promise<void>;
  readonly dispose: () => void;
}

/** Makes the panel, and registers it to be restored after a reload. */
export function createSidePanel(extensionUri: vscode.Uri, catalogueStore: Pick<CatalogueStore, 'get' | 'onDidChange'>, deferred: DeferredSource, progress: ProgressStore, log: Log): SidePanel {
  let panel: vscode.WebviewPanel | undefined;
  let shown: ItemReference | undefined;
  const unattended = createUnattended('side panel', log);
  const registrations = vscode.Disposable.from(
    progress.onDidChange(() => { unattended(show); }),
    catalogueStore.onDidChange(() => { unattended(show); }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('systemDesign.profile')) unattended(show);
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => { unattended(show); }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (restored, state: unknown) => {
        shown = parseReference(keyIn(state) ?? '') ?? shown;
        adopt(restored);
        return Promise.resolve();
      },
    }),
  );
  return { open, dispose: () => { registrations.dispose(); panel?.dispose(); } };

  async function open(item: ItemReference): Promise<void> {
    shown = item;
    if (panel === undefined) {
      // The page is sent when the panel says that it is ready: sent now as well, it would be shown twice.
      adopt(vscode.window.createWebviewPanel(viewType, vscode.l10n.t('System Design'), { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, panelOptions(extensionUri)));
      return;
    }
    panel.reveal(undefined, true);
    await show();
  }

  function adopt(adopted: vscode.WebviewPanel): void {
    const before = panel;
    panel = adopted;
    // VS Code restores a panel when its tab is first shown, and another may have been opened before that.
    before?.dispose();
    adopted.webview.options = panelOptions(extensionUri);
    adopted.iconPath = { light: vscode.Uri.joinPath(extensionUri, 'media', 'view-light.svg'), dark: vscode.Uri.joinPath(extensionUri, 'media', 'view-dark.svg') };
    adopted.webview.onDidReceiveMessage((message: PanelMessage) => { unattended(() => receive(message)); });
    adopted.onDidDispose(() => {
      if (panel === adopted) panel = undefined;
    });
    adopted.webview.html = panelHtml(adopted.webview, extensionUri);
  }

  async function show(): Promise<void> {
    if (panel === undefined || shown === undefined) return;
    const [{ pageOf }, catalogue, chat] = await Promise.all([deferred(), catalogueStore.get(), hasChat()]);
    await present((item) => pageOf(item, { catalogue, progress: progress.get(), profile: profile(), hasChat: chat }));
  }

  /** While that was loaded which makes the page, the panel may have been closed, or asked for another item. */
  async function present(pageOf: (item: ItemReference) => Page | undefined): Promise<void> {
    if (panel === undefined || shown === undefined) return;
    const page = pageOf(shown);
    if (page === undefined) {
      void vscode.window.showWarningMessage(vscode.l10n.t('{0} is not in the catalogue any more. Choose another item in the tree.', referenceKey(shown)));
      return;
    }
    panel.title = page.title;
    const message: HostMessage = { type: 'page', page };
    await panel.webview.postMessage(message);
  }

  async function receive(message: PanelMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        shown ??= parseReference(message.key ?? '');
        return show();
      case 'open':
        shown = parseReference(message.key) ?? shown;
        return show();
      case 'tick':
        return tick(message.key, message.deliverable, message.ticked);
      case 'action':
        return act(message.kind, message.key);
      case 'failure':
        log.error(`panel: ${message.reason}`);
        return;
      case 'jump':
      case 'export':
        return;
      default:
        message satisfies never;
    }
  }

  async function tick(key: string, deliverable: string, ticked: boolean): Promise<void> {
    const day = (await catalogueStore.get()).days.find(({ id }) => referenceKey({ kind: 'day', id }) === key);
    if (day !== undefined) await progress.update((current) => (ticked ? tickOff(current, day, deliverable) : takeTickBack(current, day, deliverable)));
  }

  async function act(kind: PageAction['kind'], key: string): Promise<void> {
    const catalogue = await catalogueStore.get();
    const item = parseReference(key);
    const day = catalogue.days.find(({ id }) => item?.kind === 'day' && id === item.id);
    switch (kind) {
      case 'startAnswer':
        await vscode.commands.executeCommand('systemDesign.newAnswer', item?.kind === 'question' ? item.id : day === undefined ? undefined : questionOfDay(day));
        return;
      case 'startPractice':
        await vscode.commands.executeCommand('systemDesign.startPractice', key);
        return;
      case 'copyPrompt':
        if (day === undefined) return;
        await vscode.env.clipboard.writeText(await promptOf(day));
        vscode.window.setStatusBarMessage(vscode.l10n.t('Prompt copied'), 3000);
        return;
      case 'openInChat':
        if (day !== undefined) await openInChat(await promptOf(day));
        return;
      default:
        kind satisfies never;
    }
  }

  async function promptOf(day: Day): Promise<string> {
    return (await deferred()).composePrompt(day, profile());
  }
}

function keyIn(state: unknown): string | undefined {
  return typeof state === 'object' && state !== null && 'key' in state && typeof state.key === 'string' ? state.key : undefined;
}
