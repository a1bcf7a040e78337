import { provideVSCodeDesignSystem, vsCodeButton, vsCodeCheckbox } from '@vscode/webview-ui-toolkit';

/**
 * Registers the controls that the panel uses, and nothing else of the toolkit. The toolkit is archived upstream: whatever
 * replaces it has to give these two elements the same names, and only this file knows where they come from.
 */
export function registerControls(): void {
  provideVSCodeDesignSystem().register(vsCodeButton(), vsCodeCheckbox());
}

/** A button; `secondary` ones are quiet. */
export function createButton(label: string, appearance: 'primary' | 'secondary', onClick: () => void): HTMLElement {
  const button = document.createElement('vscode-button');
  button.setAttribute('appearance', appearance);
  button.textContent = label;
  button.addEventListener('click', onClick);
  return button;
}

/** A box with its label; calls back with the new state. */
export function createCheckbox(label: string, checked: boolean, onChange: (checked: boolean) => void): HTMLElement {
  const box = document.createElement('vscode-checkbox') as HTMLElement & { checked: boolean };
  box.textContent = label;
  box.toggleAttribute('checked', checked);
  box.addEventListener('change', () => { onChange(box.checked); });
  return box;
}
