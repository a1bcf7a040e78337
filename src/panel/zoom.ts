import type { PageWords } from '../shared/page.ts';
import { element } from './element.ts';

const step = 1.25;
const least = 0.25;
const most = 4;

/** Below this part of their own size the words of a drawing are hard to read: the first press on "larger" leads there at once. */
const readable = 0.75;

/** Buttons that make a drawing larger and smaller. The wheel keeps scrolling the page, unless Ctrl is held over the drawing. */
export function zoomable(drawing: HTMLElement, words: PageWords): void {
  const picture = drawing.querySelector('svg');
  if (picture === null) return;
  const natural = picture.viewBox.baseVal.width || picture.getBoundingClientRect().width;
  const fit = (): void => { Object.assign(picture.style, { width: '100%', maxWidth: pixels(natural) }); };
  const show = (width: number): void => {
    const middle = (drawing.scrollLeft + drawing.clientWidth / 2) / drawing.scrollWidth;
    Object.assign(picture.style, { width: pixels(Math.min(most * natural, Math.max(least * natural, width))), maxWidth: 'none' });
    drawing.scrollLeft = middle * drawing.scrollWidth - drawing.clientWidth / 2;
  };
  const widthNow = (): number => picture.getBoundingClientRect().width;
  drawing.classList.toggle('wide', natural > drawing.clientWidth);
  fit();
  const bar = element('div', 'zoom');
  bar.append(
    zoomButton('−', words.zoomOut, () => { show(widthNow() / step); }),
    zoomButton('+', words.zoomIn, () => { show(Math.max(widthNow() * step, readable * natural)); }),
    zoomButton('⤢', words.fit, fit),
  );
  drawing.append(bar);
  drawing.addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    show(event.deltaY < 0 ? widthNow() * step : widthNow() / step);
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
