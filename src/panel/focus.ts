/** Gives a control the name by which it is found again when the page is made anew. */
export function nameControl<Control extends HTMLElement>(control: Control, name: string): Control {
  control.dataset['control'] = name;
  return control;
}

let awaited: string | undefined;

/**
 * Leads the keyboard to a control, or to the title where that is gone or off: at once where the panel has the keyboard, else as
 * soon as it gets it. A control that takes the focus before that takes it from the editor in which a person is writing.
 */
export function leadTo(root: HTMLElement, name: string): void {
  if (document.hasFocus()) {
    focusOn(root, name);
    return;
  }
  if (awaited === undefined) {
    window.addEventListener('focus', () => {
      if (awaited !== undefined) focusOn(root, awaited);
      awaited = undefined;
    }, { once: true });
  }
  awaited = name;
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
