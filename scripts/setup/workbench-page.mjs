/** How Chromium runs without a window, as root, and without looking anything up online. */
export const chromiumArguments = /** @type {const} */ ([
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]);

/**
 * Where the workbench of a running server shows a folder.
 * @param {number} port
 * @param {string} folder absolute path
 * @param {Readonly<Record<string, string>>} extensionPaths what the workbench loads from the disk, by the name of its option
 */
export function workbenchAddress(port, folder, extensionPaths) {
  const payload = Object.entries(extensionPaths).map(([name, path]) => [
    name,
    `vscode-remote://127.0.0.1:${port}${path}`,
  ]);
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}
