/** Gives a control the name by which it is found again when the page is made anew. */
export function nameControl<Control extends HTMLElement>(control: Control, name: string): Control {
  control.dataset['control'] = name;
  return control;
}

/** Leads the keyboard to a control: at once where the panel has it, else as soon as the panel gets it. */
export function leadTo(root: HTMLElement, name: string): void {
  const focus = (): void => { controlOf(root, name)?.focus({ preventScroll: true }); };
  if (document.hasFocus()) focus();
  else window.addEventListener('focus', focus, { once: true });
}

/** Makes the page anew and leaves the keyboard on the control that had it; on the title, where that control is gone or off. */
export function keepFocus(root: HTMLElement, render: () => void): void {
  const focused = root.contains(document.activeElement) ? document.activeElement?.closest<HTMLElement>('[data-control]') : undefined;
  const name = focused?.dataset['control'];
  render();
  if (name === undefined) return;
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
