import type { HostMessage, PanelMessage } from '../shared/panel-messages.ts';
import { createAnnouncer } from './announce.ts';
import { registerControls } from './controls.ts';
import { drawDiagrams } from './draw-diagrams.ts';
import { followFocus, keepFocus, leadTo } from './focus.ts';
import { renderPage } from './render-page.ts';
import { renderReview } from './render-review.ts';
import { createViewState } from './view-state.ts';

const host = acquireVsCodeApi();
const view = createViewState(host);
const announce = createAnnouncer();
const root = document.getElementById('page');

registerControls();
if (root !== null) followFocus(root);
window.addEventListener('message', ({ data }: MessageEvent<HostMessage>) => { receive(data); });
window.addEventListener('error', ({ message }) => { post({ type: 'failure', reason: message }); });
post({ type: 'ready', key: view.key() });

function receive(message: HostMessage): void {
  if (root === null) return;
  switch (message.type) {
    case 'page':
      if (message.page.key !== view.key()) announce(message.page.title);
      view.show(message.page.key, () => {
        keepFocus(root, () => { renderPage(root, message.page, view, post); });
        return drawDiagrams(root, message.page.words, (reason) => { post({ type: 'failure', reason }); });
      });
      return;
    case 'review':
      view.show(message.key, () => {
        keepFocus(root, () => { renderReview(root, message.review, view, post); });
        return Promise.resolve();
      });
      if (message.step !== undefined) showStep(root, `step-${String(message.step)}`);
      return;
    default:
      message satisfies never;
  }
}

function showStep(root: HTMLElement, id: string): void {
  document.getElementById(id)?.scrollIntoView();
  leadTo(root, id);
}

function post(message: PanelMessage): void {
  host.postMessage(message);
}
