/** Gives a control the name by which it is found again when the page is made anew. */
export function nameControl<Control extends HTMLElement>(control: Control, name: string): Control {
  control.dataset['control'] = name;
  return control;
}

// The control that has the keyboard or, while that is elsewhere, is to have it when it comes back.
let wanted: string | undefined;

/** Brings the keyboard back to where it was when it comes back to the panel: the page may have been made anew meanwhile. */
export function followFocus(root: HTMLElement): void {
  root.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) wanted = target.closest<HTMLElement>('[data-control]')?.dataset['control'];
  });
  window.addEventListener('focus', () => {
    if (wanted !== undefined) focusOn(root, wanted);
  });
}

/**
 * Leads the keyboard to a control, or to the title where that is gone or off: at once where the panel has the keyboard, else as
 * soon as it gets it. A control that takes the focus before that takes it from the editor in which a person is writing.
 */
export function leadTo(root: HTMLElement, name: string): void {
  wanted = name;
  if (document.hasFocus()) focusOn(root, name);
}

/** Makes the page anew and leaves the keyboard on the control that had it. */
export function keepFocus(root: HTMLElement, render: () => void): void {
  const focused = root.contains(document.activeElement) ? document.activeElement?.closest<HTMLElement>('[data-control]') : undefined;
  const name = focused?.dataset['control'];
  render();
  if (name !== undefined) leadTo(root, name);
}

function focusOn(root: HTMLElement, name: string): void {
  (controlOf(root, name) ?? titleOf(root))?.focus({ preventScroll: true });
}

function controlOf(root: HTMLElement, name: string): HTMLElement | null {
  return root.querySelector(`[data-control="${CSS.escape(name)}"]:not(:disabled)`);
}

function titleOf(root: HTMLElement): HTMLElement | null {
  const title = root.querySelector<HTMLElement>('h1');
  title?.setAttribute('tabindex', '-1');
  return title;
}
