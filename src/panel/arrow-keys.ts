/**
 * Makes many buttons one stop of the Tab key: the arrow keys, Home and End lead along them. The stop is the button that had the
 * keyboard last, the first one before that.
 */
export function moveByArrows(group: HTMLElement): void {
  const [first, ...others] = buttonsOf(group);
  if (first !== undefined) first.tabIndex = 0;
  for (const other of others) other.tabIndex = -1;
  group.addEventListener('focusin', ({ target }) => {
    for (const button of buttonsOf(group)) button.tabIndex = button === target ? 0 : -1;
  });
  group.addEventListener('keydown', (event) => {
    const next = nextButton(event.key, buttonsOf(group));
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    next.focus();
  });
}

function buttonsOf(group: HTMLElement): readonly HTMLButtonElement[] {
  return [...group.querySelectorAll<HTMLButtonElement>('button:enabled')];
}

function nextButton(key: string, buttons: readonly HTMLButtonElement[]): HTMLButtonElement | undefined {
  const at = buttons.findIndex((button) => button === document.activeElement);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return buttons[at + 1];
    case 'ArrowLeft':
    case 'ArrowUp':
      return buttons[at - 1];
    case 'Home':
      return buttons[0];
    case 'End':
      return buttons.at(-1);
    default:
      return undefined;
  }
}
