import * as vscode from 'vscode';
import type { HostMessage, PanelMessage } from '../../shared/panel-messages.ts';
import type { Log } from '../log.ts';
import { panelHtml, panelOptions } from './frame.ts';
import { createUnattended } from './unattended.ts';

/** What a panel shows, and what it does with what its page says. */
export interface PanelContent {
  /** By this VS Code knows the panel again after a reload. */
  readonly viewType: string;
  /** What the log calls the panel. */
  readonly logName: string;
  /** The title until there is something to show. */
  readonly title: string;
  /** Shows it as it is now, by `send`. It is called whether or not the panel is open. */
  readonly show: () => Promise<void>;
  readonly receive: (message: PanelMessage) => Promise<void>;
  /** Takes up what the page had saved before the window was reloaded. */
  readonly restore?: (state: unknown) => void;
  /** From now on until the page says that it is ready, nothing that is sent reaches it. */
  readonly onPageGone?: () => void;
}

/** A panel of which there is at most one. It is there whether it is open or not. */
export interface PanelHolder {
  readonly isOpen: () => boolean;
  /** Opens the panel beside the editor; one that is open already comes to the front and shows its content anew. */
  readonly open: () => Promise<void>;
  /** Shows its content anew. Nobody waits for it. */
  readonly refresh: () => void;
  /** Sends a message to the page, and gives the panel its title. Does nothing where it is closed. */
  readonly send: (title: string, message: HostMessage) => Promise<void>;
  /** Closes the panel; it may be opened again. */
  readonly close: () => void;
  /** Closes the panel for good. */
  readonly dispose: () => void;
}

/** Makes the holder, and registers the panel to be restored after a reload. */
export function createPanelHolder(extensionUri: vscode.Uri, content: PanelContent, log: Log): PanelHolder {
  const { viewType, logName, title, show, receive, restore, onPageGone } = content;
  let panel: vscode.WebviewPanel | undefined;
  const icon = { light: vscode.Uri.joinPath(extensionUri, 'media', 'view-light.svg'), dark: vscode.Uri.joinPath(extensionUri, 'media', 'view-dark.svg') };
  const unattended = createUnattended(logName, log);
  const registration = vscode.window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel: (restored, state: unknown) => {
      restore?.(state);
      adopt(restored);
      return Promise.resolve();
    },
  });
  return {
    isOpen: () => panel !== undefined,
    open,
    refresh: () => { unattended(show); },
    send,
    close,
    dispose: () => {
      registration.dispose();
      close();
    },
  };

  async function open(): Promise<void> {
    if (panel === undefined) {
      // The page is sent when the panel says that it is ready: sent now as well, it would be shown twice.
      adopt(vscode.window.createWebviewPanel(viewType, title, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, panelOptions(extensionUri)));
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
    onPageGone?.();
    adopted.webview.options = panelOptions(extensionUri);
    adopted.iconPath = icon;
    listenTo(adopted);
    adopted.webview.html = panelHtml(adopted.webview, extensionUri);
  }

  function listenTo(adopted: vscode.WebviewPanel): void {
    adopted.webview.onDidReceiveMessage((message: PanelMessage) => { unattended(() => receive(message)); });
    adopted.onDidChangeViewState(() => {
      // A hidden panel loses its page; it makes it anew, and says so, when it is shown again.
      if (!adopted.visible) onPageGone?.();
    });
    adopted.onDidDispose(() => {
      if (panel === adopted) panel = undefined;
    });
  }

  async function send(newTitle: string, message: HostMessage): Promise<void> {
    if (panel === undefined) return;
    panel.title = newTitle;
    await panel.webview.postMessage(message);
  }

  function close(): void {
    panel?.dispose();
  }
}
