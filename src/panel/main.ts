import type { HostMessage, PanelMessage } from '../shared/panel-messages.ts';
import { registerControls } from './controls.ts';
import { drawDiagrams } from './draw-diagrams.ts';
import { renderPage } from './render-page.ts';
import { createViewState } from './view-state.ts';

const host = acquireVsCodeApi();
const view = createViewState(host);

registerControls();
window.addEventListener('message', ({ data }: MessageEvent<HostMessage>) => { receive(data); });
window.addEventListener('error', ({ message }) => { post({ type: 'failure', reason: message }); });
post({ type: 'ready', key: view.key() });

function receive({ page }: HostMessage): void {
  const root = document.getElementById('page');
  if (root === null) return;
  view.show(page.key, () => { renderPage(root, page, view, post); });
  drawDiagrams(root, page.words, (reason) => { post({ type: 'failure', reason }); });
}

function post(message: PanelMessage): void {
  host.postMessage(message);
}
