import * as vscode from 'vscode';
import { reviewOf } from '../../core/coverage/review.ts';
import { reviewMarkdown } from '../../core/coverage/review-markdown.ts';
import type { HostMessage, PanelMessage } from '../../shared/panel-messages.ts';
import type { AnswerStore } from '../answers/answer-store.ts';
import type { CheckedAnswer } from '../answers/checked-answer.ts';
import type { Log } from '../log.ts';
import { panelHtml, panelOptions } from '../webviews/frame.ts';
import { createUnattended } from '../webviews/unattended.ts';
import { nameOf } from '../places.ts';
import { translate } from '../translate.ts';
import { reviewPage } from './review-page.ts';

const viewType = 'systemDesign.review';

/** The review panel: one for all answers, following the checks of the one it shows. */
export interface ReviewPanel {
  /** Shows an answer, at one of its steps where a number is given. */
  readonly open: (folder: vscode.Uri, step?: number) => Promise<void>;
  readonly dispose: () => void;
}

/** Makes the panel, and registers it to be restored after a reload. */
export function createReviewPanel(extensionUri: vscode.Uri, store: AnswerStore, log: Log): ReviewPanel {
  let panel: vscode.WebviewPanel | undefined;
  let folder: vscode.Uri | undefined;
  let step: number | undefined;
  const unattended = createUnattended('review', log);
  // What is sent to a panel before it says that it is ready is lost, and with it the step that was asked for.
  let isReady = false;
  const registrations = vscode.Disposable.from(
    store.onDidCheck((checked) => {
      if (checked.folder.toString() === folder?.toString()) unattended(show);
    }),
    store.onDidForget((gone) => {
      if (gone.toString() === folder?.toString()) close();
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (restored) => {
        adopt(restored);
        return Promise.resolve();
      },
    }),
  );
  return { open, dispose: () => { registrations.dispose(); panel?.dispose(); } };

  async function open(wanted: vscode.Uri, at?: number): Promise<void> {
    folder = wanted;
    step = at;
    if (panel === undefined) {
      adopt(vscode.window.createWebviewPanel(viewType, vscode.l10n.t('Review'), { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, panelOptions(extensionUri)));
      return;
    }
    panel.reveal(undefined, true);
    await show();
  }

  /** As VS Code closes the editor of a file that was deleted: no link of the page leads anywhere any more. */
  function close(): void {
    folder = undefined;
    panel?.dispose();
  }

  function adopt(adopted: vscode.WebviewPanel): void {
    const before = panel;
    panel = adopted;
    // VS Code restores a panel when its tab is first shown, and another may have been opened before that.
    before?.dispose();
    isReady = false;
    adopted.webview.options = panelOptions(extensionUri);
    adopted.webview.onDidReceiveMessage((message: PanelMessage) => { unattended(() => receive(message)); });
    adopted.onDidChangeViewState(() => {
      // A hidden panel loses its page; it makes it anew, and says so, when it is shown again.
      if (!adopted.visible) isReady = false;
    });
    adopted.onDidDispose(() => {
      if (panel === adopted) panel = undefined;
    });
    adopted.webview.html = panelHtml(adopted.webview, extensionUri);
  }

  async function show(): Promise<void> {
    const checked = current();
    if (panel === undefined || !isReady || checked === undefined) return;
    const review = reviewPage(checked);
    panel.title = review.title;
    const message: HostMessage = { type: 'review', review, key: checked.folder.toString(), step };
    step = undefined;
    await panel.webview.postMessage(message);
  }

  function current(): CheckedAnswer | undefined {
    return folder === undefined ? undefined : store.of(folder);
  }

  async function receive(message: PanelMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        isReady = true;
        await store.ready;
        if (folder === undefined && message.key !== undefined) folder = vscode.Uri.parse(message.key);
        return show();
      case 'jump':
        return jump(vscode.Uri.parse(message.file), message.line);
      case 'export':
        return exportReview();
      case 'failure':
        log.error(`review: ${message.reason}`);
        return;
      case 'open':
      case 'action':
      case 'tick':
        return;
      default:
        message satisfies never;
    }
  }

  async function jump(file: vscode.Uri, line: number): Promise<void> {
    const owned = current()?.files.some(({ uri }) => uri.toString() === file.toString()) === true;
    if (!owned) return;
    const at = new vscode.Range(line - 1, 0, line - 1, 0);
    const editor = await vscode.window.showTextDocument(file, { selection: at, viewColumn: vscode.ViewColumn.One });
    editor.revealRange(at, vscode.TextEditorRevealType.InCenter);
  }

  async function exportReview(): Promise<void> {
    const checked = current();
    if (checked === undefined) return;
    const content = reviewMarkdown(nameOf(checked.folder), reviewOf(checked.answer, checked.result), translate);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
  }
}
