import * as vscode from 'vscode';
import { reviewOf } from '../../core/coverage/review.ts';
import { reviewMarkdown } from '../../core/coverage/review-markdown.ts';
import type { PanelMessage } from '../../shared/panel-messages.ts';
import type { AnswerStore } from '../answers/answer-store.ts';
import { type CheckedAnswer, fileVerdict } from '../answers/checked-answer.ts';
import { titleOfAnswer } from '../attempts/attempt-places.ts';
import type { Log } from '../log.ts';
import { translate } from '../translate.ts';
import { createPanelHolder } from '../webviews/panel-holder.ts';
import { reviewPage } from './review-page.ts';

/** The review panel: one for all answers, following the checks of the one it shows. */
export interface ReviewPanel {
  /** Shows an answer, at one of its steps where a number is given. */
  readonly open: (folder: vscode.Uri, step?: number) => Promise<void>;
  readonly dispose: () => void;
}

/** Makes the panel, and registers it to be restored after a reload. */
export function createReviewPanel(extensionUri: vscode.Uri, store: AnswerStore, log: Log): ReviewPanel {
  let folder: vscode.Uri | undefined;
  let step: number | undefined;
  // What is sent to a panel before it says that it is ready is lost, and with it the step that was asked for.
  let isReady = false;
  const onPageGone = (): void => { isReady = false; };
  const panel = createPanelHolder(extensionUri, { viewType: 'systemDesign.review', logName: 'review', title: vscode.l10n.t('Review'), show, receive, onPageGone }, log);
  const registrations = vscode.Disposable.from(
    panel,
    store.onDidCheck((checked) => {
      if (checked.folder.toString() === folder?.toString()) panel.refresh();
    }),
    store.onDidForget((gone) => {
      if (gone.toString() === folder?.toString()) close();
    }),
  );
  return { open, dispose: () => { registrations.dispose(); } };

  async function open(wanted: vscode.Uri, at?: number): Promise<void> {
    folder = wanted;
    step = at;
    await panel.open();
  }

  /** As VS Code closes the editor of a file that was deleted: no link of the page leads anywhere any more. */
  function close(): void {
    folder = undefined;
    panel.close();
  }

  async function show(): Promise<void> {
    const checked = current();
    if (!panel.isOpen() || !isReady || checked === undefined) return;
    const review = reviewPage(checked);
    const at = step;
    step = undefined;
    await panel.send(review.title, { type: 'review', review, key: checked.folder.toString(), step: at });
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
        return jump(vscode.Uri.parse(message.file), message.line, current());
      case 'export':
        return exportReview(current());
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
}

/** Only to files of the answer: what the page says is no reason to open any other. */
async function jump(file: vscode.Uri, line: number, checked: CheckedAnswer | undefined): Promise<void> {
  if (fileVerdict(checked, file) === undefined) return;
  const at = new vscode.Range(line - 1, 0, line - 1, 0);
  const editor = await vscode.window.showTextDocument(file, { selection: at, viewColumn: vscode.ViewColumn.One });
  editor.revealRange(at, vscode.TextEditorRevealType.InCenter);
}

async function exportReview(checked: CheckedAnswer | undefined): Promise<void> {
  if (checked === undefined) return;
  const content = reviewMarkdown(titleOfAnswer(checked), reviewOf(checked.answer, checked.result), translate);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}
