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
 * Where the workbench of a running server shows a folder or a workspace.
 * @param {number} port
 * @param {{ folder: string } | { workspace: string }} opened by its absolute path
 * @param {Readonly<Record<string, string>>} paths what the workbench loads from the disk, by the name of its option
 * @param {string} [token] what lets a browser in
 */
export function workbenchAddress(port, opened, paths, token) {
  const payload = Object.entries(paths).map(([name, path]) => [
    name,
    `vscode-remote://127.0.0.1:${port}${path}`,
  ]);
  const access = token === undefined ? {} : { tkn: token };
  const query = new URLSearchParams({ ...opened, ...access, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}
