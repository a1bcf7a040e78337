import * as vscode from 'vscode';
import { takeTickBack, tickOff } from '../../core/practice/progress.ts';
import { type ItemReference, parseReference, referenceKey } from '../../shared/item.ts';
import type { Page } from '../../shared/page.ts';
import type { PanelMessage } from '../../shared/panel-messages.ts';
import type { CatalogueStore } from '../catalogue/catalogue-source.ts';
import type { Log } from '../log.ts';
import type { ProgressStore } from '../progress/progress-store.ts';
import { profile } from '../settings.ts';
import { createPanelHolder } from '../webviews/panel-holder.ts';
import { hasChat } from './chat.ts';
import { runPageAction } from './page-actions.ts';
import type { PageWriterSource } from './page-writer-source.ts';

/** The one side panel for days, questions and guides. */
export interface SidePanel {
  readonly open: (item: ItemReference) => Promise<void>;
  readonly dispose: () => void;
}

/** Makes the panel, and registers it to be restored after a reload. */
export function createSidePanel(extensionUri: vscode.Uri, catalogueStore: Pick<CatalogueStore, 'get' | 'onDidChange'>, pageWriter: PageWriterSource, progress: ProgressStore, log: Log): SidePanel {
  let shown: ItemReference | undefined;
  const panel = createPanelHolder(extensionUri, { viewType: 'systemDesign.panel', logName: 'side panel', title: vscode.l10n.t('System Design'), show, receive, restore }, log);
  const registrations = vscode.Disposable.from(
    panel,
    progress.onDidChange(panel.refresh),
    catalogueStore.onDidChange(panel.refresh),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('systemDesign.profile')) panel.refresh();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(panel.refresh),
  );
  return { open, dispose: () => { registrations.dispose(); } };

  async function open(item: ItemReference): Promise<void> {
    shown = item;
    await panel.open();
  }

  function restore(state: unknown): void {
    shown = parseReference(keyIn(state) ?? '') ?? shown;
  }

  async function show(): Promise<void> {
    if (!panel.isOpen() || shown === undefined) return;
    const [{ pageOf }, catalogue, chat] = await Promise.all([pageWriter(), catalogueStore.get(), hasChat()]);
    await present((item) => pageOf(item, { catalogue, progress: progress.get(), profile: profile(), hasChat: chat }));
  }

  /** While that was loaded which makes the page, the panel may have been closed, or asked for another item. */
  async function present(pageOf: (item: ItemReference) => Page | undefined): Promise<void> {
    if (!panel.isOpen() || shown === undefined) return;
    const page = pageOf(shown);
    if (page === undefined) {
      void vscode.window.showWarningMessage(vscode.l10n.t('{0} is not in the catalogue any more. Choose another item in the tree.', referenceKey(shown)));
      return;
    }
    await panel.send(page.title, { type: 'page', page });
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
        return runPageAction(message.kind, message.key, catalogueStore.get, pageWriter);
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
}

function keyIn(state: unknown): string | undefined {
  return typeof state === 'object' && state !== null && 'key' in state && typeof state.key === 'string' ? state.key : undefined;
}
