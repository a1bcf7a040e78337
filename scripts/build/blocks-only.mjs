/**
 * Drafts are read by their blocks, and not shown: markdown-it needs nothing that reads marks inside a line or writes HTML.
 * @type {import('esbuild').Plugin}
 */
export const blocksOnly = {
  name: 'blocks-only',
  setup({ onLoad }) {
    onLoad({ filter: /markdown-it[\\/]lib[\\/](?:renderer|parser_inline)\.mjs$/ }, () => ({ contents: 'export default function Unused() {}' }));
  },
};
