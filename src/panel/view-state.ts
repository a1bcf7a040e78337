interface Saved {
  readonly key: string;
  readonly scroll: number;
  /** Sections whose state a person has changed. */
  readonly open: Readonly<Record<string, boolean>>;
}

/** Where the person is on the page, kept while the panel is hidden and over a reload. */
export interface ViewState {
  readonly key: () => string | undefined;
  /** Shows a page; the place on it is kept when it is the same page again. The rendering resolves when the page has its full height. */
  readonly show: (key: string, render: () => Promise<void>) => void;
  readonly isOpen: (section: string, byDefault: boolean) => boolean;
  readonly setOpen: (section: string, open: boolean) => void;
}

/** Makes the state over the webview's own store. */
export function createViewState(host: { getState: () => unknown; setState: (state: Saved) => unknown }): ViewState {
  let saved = readSaved(host.getState());
  const save = (change: Partial<Saved>): void => {
    if (saved === undefined) return;
    saved = { ...saved, ...change };
    host.setState(saved);
  };
  // A page that is not yet as long as it will be cannot be scrolled to its place: until then, the browser's own scrolling is not the person's.
  let returning = 0;
  let showings = 0;
  const stay = (): void => { returning = 0; };
  for (const act of ['wheel', 'keydown', 'pointerdown']) window.addEventListener(act, stay, { passive: true });
  window.addEventListener('scroll', () => {
    if (returning === 0) save({ scroll: window.scrollY });
  }, { passive: true });
  return {
    key: () => saved?.key,
    show: (key, render) => {
      const { scroll, open } = saved?.key === key ? saved : { scroll: 0, open: {} };
      saved = { key, scroll, open };
      host.setState(saved);
      returning = scroll;
      const own = ++showings;
      void render().then(() => {
        // A page may be shown again while its diagrams are drawn: it is the last showing that gets its full height.
        if (own !== showings) return;
        if (returning > 0) window.scrollTo(0, scroll);
        stay();
      });
      window.scrollTo(0, scroll);
    },
    isOpen: (section, byDefault) => saved?.open[section] ?? byDefault,
    setOpen: (section, open) => { save({ open: { ...saved?.open, [section]: open } }); },
  };
}

function readSaved(state: unknown): Saved | undefined {
  if (typeof state !== 'object' || state === null || !('key' in state) || typeof state.key !== 'string') return undefined;
  const scroll = 'scroll' in state && typeof state.scroll === 'number' ? state.scroll : 0;
  const open = 'open' in state && typeof state.open === 'object' && state.open !== null ? (state.open as Record<string, boolean>) : {};
  return { key: state.key, scroll, open };
}
