import assert from 'node:assert/strict';
import { createViewState, type ViewState } from '../../../src/panel/view-state.ts';

/** As much of a browser's window as keeps the place on a page. */
class ScrollingWindow extends EventTarget {
  scrollY = 0;
  /** How far the page can be scrolled by now. */
  room = 0;

  scrollTo(_: number, to: number): void {
    this.scrollY = Math.min(to, this.room);
    this.dispatchEvent(new Event('scroll'));
  }
}

/** A rendering that a test ends. */
function rendering(): { readonly render: () => Promise<void>; readonly end: () => Promise<void> } {
  let resolve: () => void = () => undefined;
  const ended = new Promise<void>((done) => (resolve = done));
  return {
    render: () => ended,
    end: async () => {
      resolve();
      await ended;
    },
  };
}

describe('the place on a page', () => {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'window');
  let view: ViewState;
  let saved: unknown;
  let page: ScrollingWindow;

  beforeEach(() => {
    page = new ScrollingWindow();
    Object.defineProperty(globalThis, 'window', { value: page, configurable: true });
    saved = { key: 'day:1', scroll: 800, open: {} };
    view = createViewState({ getState: () => saved, setState: (state) => (saved = state) });
  });

  afterEach(() => {
    if (own === undefined) Reflect.deleteProperty(globalThis, 'window');
    else Object.defineProperty(globalThis, 'window', own);
  });

  it('is found again when the page has its full height', async () => {
    const { render, end } = rendering();
    view.show('day:1', render);
    page.room = 1000;
    await end();
    assert.equal(page.scrollY, 800);
  });

  it('is not lost when the page is shown again while its diagrams are drawn', async () => {
    const first = rendering();
    const second = rendering();
    view.show('day:1', first.render);
    view.show('day:1', second.render);
    await first.end();
    page.room = 1000;
    await second.end();
    assert.equal(page.scrollY, 800);
    assert.deepEqual(saved, { key: 'day:1', scroll: 800, open: {} });
  });
});
