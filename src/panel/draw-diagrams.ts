import type { PageWords } from '../shared/page.ts';
import { hasForeignParts } from './foreign-parts.ts';
import { zoomable } from './zoom.ts';

type Fail = (reason: string) => void;

let themes: MutationObserver | undefined;

/**
 * Draws each diagram as soon as its part of the page is open, and all drawn ones again when the theme changes. Mermaid is
 * loaded with the first. Resolves when those are drawn whose part is open from the start.
 */
export async function drawDiagrams(root: HTMLElement, words: PageWords, fail: Fail): Promise<void> {
  themes?.disconnect();
  const figures = [...root.querySelectorAll<HTMLElement>('figure.diagram')];
  if (figures.length === 0) return;
  const open = figures.map((figure) => drawWhenOpen(figure, words, fail));
  themes = new MutationObserver(() => {
    for (const figure of root.querySelectorAll<HTMLElement>('figure.diagram[data-drawn]')) void draw(figure, words, fail);
  });
  themes.observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
  await Promise.all(open);
}

function drawWhenOpen(figure: HTMLElement, words: PageWords, fail: Fail): Promise<void> {
  const holder = figure.closest('details');
  const drawOnce = async (): Promise<void> => {
    if (figure.dataset['drawn'] === undefined && holder?.open !== false) await draw(figure, words, fail);
  };
  holder?.addEventListener('toggle', () => { void drawOnce(); });
  return drawOnce();
}

async function draw(figure: HTMLElement, words: PageWords, fail: Fail): Promise<void> {
  const source = figure.querySelector('.mermaid-source')?.textContent ?? '';
  figure.dataset['drawn'] = 'busy';
  try {
    if (hasForeignParts(source)) throw new Error(words.foreignDiagram);
    const { renderDiagram } = await import('./diagrams.ts');
    show(figure, await renderDiagram(source), words);
    figure.dataset['drawn'] = 'yes';
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    showFault(figure, words, reason);
    figure.dataset['drawn'] = 'broken';
    fail(`a diagram could not be drawn: ${reason}`);
  }
}

function show(figure: HTMLElement, svg: string, words: PageWords): void {
  figure.querySelector('.drawing')?.remove();
  figure.querySelector('.fault')?.remove();
  const drawing = document.createElement('div');
  drawing.className = 'drawing';
  drawing.innerHTML = svg;
  const picture = drawing.querySelector('svg');
  // Links of a diagram lead out of the page without saying where. The element itself stays: it carries the place of its shape.
  for (const link of drawing.querySelectorAll('a')) for (const name of link.getAttributeNames().filter((each) => /href|target/.test(each))) link.removeAttribute(name);
  picture?.setAttribute('role', 'img');
  picture?.setAttribute('aria-label', titleOf(figure) ?? words.drawing);
  figure.querySelector('.mermaid-source')?.before(drawing);
  figure.classList.add('is-drawn');
  zoomable(drawing, words);
}

/** Its own caption; where there is none, the title of the part that it is all of. */
function titleOf(figure: HTMLElement): string | undefined {
  return figure.querySelector('figcaption')?.textContent ?? figure.closest('details')?.querySelector('summary')?.textContent;
}

/** One broken diagram shows its fault and its source; the page around it stays as it is. */
function showFault(figure: HTMLElement, words: PageWords, reason: string): void {
  figure.querySelector('.drawing')?.remove();
  figure.querySelector('.fault')?.remove();
  const fault = document.createElement('p');
  fault.className = 'fault';
  fault.setAttribute('role', 'alert');
  fault.textContent = `${words.brokenDiagram} ${reason.split('\n')[0] ?? ''}`;
  figure.querySelector('.mermaid-source')?.before(fault);
  figure.classList.remove('is-drawn');
}
