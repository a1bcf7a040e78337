import type { Page, PageDeliverable, PageSection } from '../shared/page.ts';
import type { PanelMessage } from '../shared/panel-messages.ts';
import { createButton, createCheckbox } from './controls.ts';
import { element } from './element.ts';
import { nameControl } from './focus.ts';
import type { ViewState } from './view-state.ts';

type Post = (message: PanelMessage) => void;

/** Shows a page. HTML comes from the core's renderer, which lets no script, image or foreign link through. */
export function renderPage(root: HTMLElement, page: Page, view: ViewState, post: Post): void {
  root.replaceChildren(header(page, post), introduction(page), actions(page, post), ...page.sections.map((section) => sectionOf(section, page, view, post)));
}

function header(page: Page, post: Post): HTMLElement {
  const head = element('header');
  const row = element('div', 'title-row');
  row.append(element('h1', undefined, page.title), neighbours(page, post));
  head.append(row, element('p', 'facts', [page.subtitle, ...page.facts.map(unbroken)].filter((part) => part !== '').join(' · ')));
  return head;
}

/** A fact such as "60 min" stays on one line. */
function unbroken(fact: string): string {
  return fact.replaceAll(' ', '\u00a0');
}

function neighbours({ previous, next, words }: Page, post: Post): HTMLElement {
  const nav = element('nav', 'neighbours');
  for (const [key, label, sign] of [[previous, words.previous, '◂'], [next, words.next, '▸']] as const) {
    const button = nameControl(element('button', 'neighbour', sign), label);
    button.title = label;
    button.setAttribute('aria-label', label);
    if (key === undefined) button.disabled = true;
    else button.addEventListener('click', () => { post({ type: 'open', key }); });
    nav.append(button);
  }
  return nav;
}

function introduction({ introduction: html }: Page): HTMLElement {
  const part = element('section', 'introduction');
  part.innerHTML = html;
  return part;
}

function actions(page: Page, post: Post): HTMLElement {
  const row = element('div', 'actions');
  for (const { kind, label, hint, primary } of page.actions) {
    const button = createButton(label, primary ? 'primary' : 'secondary', () => { post({ type: 'action', kind, key: page.key }); });
    if (hint !== undefined) button.title = hint;
    row.append(nameControl(button, kind));
  }
  return row;
}

function sectionOf(section: PageSection, page: Page, view: ViewState, post: Post): HTMLElement {
  switch (section.kind) {
    case 'content':
      return collapsible(section.id, section.title, view.isOpen(section.id, section.open), view, html(section.html));
    case 'answer':
      return answer(section, page, view);
    case 'deliverables':
      return collapsible(section.id, section.title, view.isOpen(section.id, true), view, deliverables(section.items, page, post));
    default:
      return section satisfies never;
  }
}

/** Its title asks to be revealed as long as it is not. */
function answer({ id, title, html: source }: Extract<PageSection, { kind: 'answer' }>, { words }: Page, view: ViewState): HTMLElement {
  const details = collapsible(id, title, view.isOpen(id, false), view, html(source), 'answer');
  details.querySelector('h2')?.prepend(element('span', 'reveal', `${words.reveal} · `));
  return details;
}

function collapsible(id: string, title: string, open: boolean, view: ViewState, body: HTMLElement, kind = 'content'): HTMLElement {
  const details = element('details', kind);
  const summary = nameControl(element('summary'), id);
  summary.append(element('h2', undefined, title));
  details.toggleAttribute('open', open);
  details.id = id;
  details.append(summary, body);
  details.addEventListener('toggle', () => { view.setOpen(id, details.hasAttribute('open')); });
  return details;
}

function html(source: string): HTMLElement {
  const body = element('div', 'body');
  body.innerHTML = source;
  return body;
}

function deliverables(items: readonly PageDeliverable[], { key }: Page, post: Post): HTMLElement {
  const list = element('ul', 'deliverables body');
  for (const { id, label, html: more, ticked } of items) {
    const row = element('li');
    row.append(nameControl(createCheckbox(label, ticked, (checked) => { post({ type: 'tick', key, deliverable: id, ticked: checked }); }), `tick ${id}`));
    if (more !== '') {
      const detail = element('div', 'detail');
      detail.innerHTML = more;
      row.append(detail);
    }
    list.append(row);
  }
  return list;
}
