import type { PageWords } from '../shared/page.ts';
import { element } from './element.ts';

const step = 1.25;
const least = 0.5;
const most = 4;

/** Buttons that make a drawing larger and smaller. The wheel keeps scrolling the page, unless Ctrl is held over the drawing. */
export function zoomable(drawing: HTMLElement, words: PageWords): void {
  const picture = drawing.querySelector('svg');
  if (picture === null) return;
  const natural = picture.viewBox.baseVal.width || picture.getBoundingClientRect().width;
  let factor = 1;
  const apply = (next: number): void => {
    factor = Math.min(most, Math.max(least, next));
    const fits = factor === 1;
    picture.style.maxWidth = fits ? '100%' : 'none';
    picture.style.width = fits ? '' : `${String(natural * factor)}px`;
  };
  const bar = element('div', 'zoom');
  bar.append(zoomButton('−', words.zoomOut, () => { apply(factor / step); }), zoomButton('+', words.zoomIn, () => { apply(factor * step); }), zoomButton('⤢', words.actualSize, () => { apply(1); }));
  drawing.append(bar);
  drawing.addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    apply(event.deltaY < 0 ? factor * step : factor / step);
  }, { passive: false });
}

function zoomButton(sign: string, label: string, onClick: () => void): HTMLButtonElement {
  const button = element('button', undefined, sign);
  button.title = label;
  button.setAttribute('aria-label', label);
  button.addEventListener('click', onClick);
  return button;
}
