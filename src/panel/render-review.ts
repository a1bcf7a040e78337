import type { PanelMessage } from '../shared/panel-messages.ts';
import type { ReviewItem, ReviewList, ReviewPage, ReviewPlace, ReviewStep } from '../shared/review-page.ts';
import { moveByArrows } from './arrow-keys.ts';
import { createButton } from './controls.ts';
import { element } from './element.ts';
import { nameControl } from './focus.ts';
import type { ViewState } from './view-state.ts';

type Post = (message: PanelMessage) => void;

/** Shows an answer as a whole: a row of squares a step, the lists of findings, and every requirement by name under its step. */
export function renderReview(root: HTMLElement, review: ReviewPage, view: ViewState, post: Post): void {
  root.replaceChildren(header(review, post), legend(review), picture(review, post), ...review.lists.filter(({ entries }) => entries.length > 0).map((list) => listOf(list, post)), ...review.steps.map((step) => detailsOf(step, review, view, post)));
}

function header({ title, subtitle, words }: ReviewPage, post: Post): HTMLElement {
  const head = element('header');
  head.append(element('h1', undefined, title), element('p', 'facts', subtitle));
  const row = element('div', 'actions');
  row.append(nameControl(createButton(words.exportReview, 'secondary', () => { post({ type: 'export' }); }), 'export'));
  head.append(row);
  return head;
}

function legend({ legend: entries }: ReviewPage): HTMLElement {
  const list = element('ul', 'legend');
  for (const { state, stateWords } of entries) {
    const entry = element('li');
    entry.append(element('span', `square ${state}`), ` ${stateWords}`);
    list.append(entry);
  }
  return list;
}

/** A table for everyone: screen readers hear step and count, and each square says its requirement and state. Tab goes from row to row. */
function picture({ steps, words }: ReviewPage, post: Post): HTMLElement {
  const table = element('table', 'review');
  const head = element('tr');
  for (const title of [words.step, words.settled, words.requirements]) {
    const cell = element('th', undefined, title);
    cell.scope = 'col';
    head.append(cell);
  }
  const body = element('tbody');
  body.append(...steps.map((step) => pictureRow(step, post)));
  const top = element('thead');
  top.append(head);
  table.append(top, body);
  return table;
}

function pictureRow({ number, title, count, items }: ReviewStep, post: Post): HTMLElement {
  const row = element('tr');
  const name = element('th', undefined, `${String(number)}  ${title}`);
  name.scope = 'row';
  const squares = element('div');
  squares.setAttribute('role', 'toolbar');
  squares.setAttribute('aria-label', title);
  squares.append(...items.map((item, index) => nameControl(square(item, post), `square ${String(number)}.${String(index)}`)));
  moveByArrows(squares);
  const cell = element('td', 'squares');
  cell.append(squares);
  row.append(name, element('td', 'count', count), cell);
  return row;
}

function square({ title, state, stateWords, detail, place }: ReviewItem, post: Post): HTMLElement {
  const button = element('button', `square ${state}`);
  const words = `${title}: ${stateWords}`;
  button.title = detail === '' ? words : `${words}\n${detail}`;
  button.setAttribute('aria-label', words);
  jumpTo(button, place, post);
  return button;
}

function listOf({ title, entries }: ReviewList, post: Post): HTMLElement {
  const part = element('section');
  const list = element('ul');
  for (const [index, { text, place }] of entries.entries()) {
    const row = element('li');
    row.append(nameControl(placeLink(place, post), `place ${title}.${String(index)}`), ` ${text}`);
    list.append(row);
  }
  part.append(element('h2', undefined, title), list);
  return part;
}

function detailsOf({ number, title, count, items }: ReviewStep, { words }: ReviewPage, view: ViewState, post: Post): HTMLElement {
  const details = element('details');
  const id = `step-${String(number)}`;
  details.id = id;
  details.open = view.isOpen(id, false);
  details.addEventListener('toggle', () => { view.setOpen(id, details.open); });
  const summary = nameControl(element('summary'), id);
  summary.append(element('h2', undefined, `${words.step} ${String(number)} · ${title} · ${count}`));
  const list = element('ul', 'requirements');
  list.append(...items.map((item, index) => itemRow(item, `place ${String(number)}.${String(index)}`, post)));
  details.append(summary, list);
  return details;
}

function itemRow({ title, state, stateWords, detail, place }: ReviewItem, name: string, post: Post): HTMLElement {
  const row = element('li', state);
  row.append(element('span', `square ${state}`), element('strong', undefined, title), ` ${stateWords} `);
  if (place !== undefined) row.append(nameControl(placeLink(place, post), name));
  if (detail !== '') row.append(element('div', 'detail', detail));
  return row;
}

function placeLink(place: ReviewPlace, post: Post): HTMLElement {
  const button = element('button', 'link', place.label);
  jumpTo(button, place, post);
  return button;
}

function jumpTo(button: HTMLButtonElement, place: ReviewPlace | undefined, post: Post): void {
  if (place === undefined) button.disabled = true;
  else button.addEventListener('click', () => { post({ type: 'jump', file: place.file, line: place.line }); });
}
