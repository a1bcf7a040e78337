import type { PageWords } from '../shared/page.ts';
import { element } from './element.ts';

const step = 1.25;
const least = 0.5;
const most = 4;

/** A drawing that is wider than the page is not made smaller than this by itself: its words could not be read. It scrolls inside itself. */
const readable = 0.75;

/** Buttons that make a drawing larger and smaller. The wheel keeps scrolling the page, unless Ctrl is held over the drawing. */
export function zoomable(drawing: HTMLElement, words: PageWords): void {
  const picture = drawing.querySelector('svg');
  if (picture === null) return;
  const natural = picture.viewBox.baseVal.width || picture.getBoundingClientRect().width;
  const show = (width: string, atLeast: number, atMost: string): void => {
    Object.assign(picture.style, { width, minWidth: pixels(atLeast), maxWidth: atMost });
  };
  const scale = (by: number): void => {
    const wanted = picture.getBoundingClientRect().width * by;
    show(pixels(Math.min(most * natural, Math.max(least * natural, wanted))), 0, 'none');
  };
  drawing.classList.toggle('wide', natural > drawing.clientWidth);
  show('100%', readable * natural, pixels(natural));
  const bar = element('div', 'zoom');
  bar.append(
    zoomButton('−', words.zoomOut, () => { scale(1 / step); }),
    zoomButton('+', words.zoomIn, () => { scale(step); }),
    zoomButton('⤢', words.fit, () => { show('100%', 0, pixels(natural)); }),
  );
  drawing.append(bar);
  drawing.addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    scale(event.deltaY < 0 ? step : 1 / step);
  }, { passive: false });
}

function pixels(width: number): string {
  return `${String(Math.round(width))}px`;
}

function zoomButton(sign: string, label: string, onClick: () => void): HTMLButtonElement {
  const button = element('button', undefined, sign);
  button.title = label;
  button.setAttribute('aria-label', label);
  button.addEventListener('click', onClick);
  return button;
}
