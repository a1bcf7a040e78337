import { join } from 'node:path';
import { blocksOnly } from './blocks-only.mjs';
import { projectFolder } from '../setup/paths.mjs';
import { withoutFunctionNames, withoutRenderers } from './leaner-mermaid.mjs';
import { withoutRulePages } from './without-rule-pages.mjs';

/** @typedef {import('esbuild').BuildOptions & { entryPoints: readonly string[] }} Bundle */

/**
 * The host's interface has hundreds of names, and esbuild copies them all for each file that imports it: a third of the
 * activation. Given on by a module of the bundle, it is copied once.
 * @type {import('esbuild').Plugin}
 */
const vscodeOnce = {
  name: 'vscode-once',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vscode$/, namespace: 'file' }, () => ({ path: 'vscode', namespace: 'once' }));
    onResolve({ filter: /^vscode$/, namespace: 'once' }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /^vscode$/, namespace: 'once' }, () => ({ contents: "export * from 'vscode';" }));
  },
};

/** What both extension hosts load: the hosts give `vscode` and nothing else. @type {import('esbuild').BuildOptions} */
const forExtensionHost = { format: 'cjs', external: ['vscode'] };

const nothingDrawn = join(projectFolder, 'scripts', 'build', 'without-drawing.cjs');

/** What lays out mind maps and `architecture-beta`, and formulas. */
const withoutLayouts = aliases(['cytoscape', 'cytoscape-cose-bilkent', 'cytoscape-fcose', 'katex']);

/** Whatever only drawing needs. */
const withoutDrawing = {
  ...withoutLayouts,
  ...aliases(['dompurify', 'roughjs', 'd3', 'd3-sankey', 'marked', 'stylis', '@upsetjs/venn.js']),
};

/** What markdown-it brings along and our pages do without. */
const leanerMarkdown = {
  'linkify-it': join(projectFolder, 'scripts', 'build', 'without-linkify.mjs'),
  entities: join(projectFolder, 'scripts', 'build', 'fewer-entities.mjs'),
  'uc.micro': join(projectFolder, 'scripts', 'build', 'unicode-classes.mjs'),
};

/** @param {readonly string[]} packages that the bundle is left without */
function aliases(packages) {
  return Object.fromEntries(packages.map((name) => [name, nothingDrawn]));
}

/**
 * Every bundle that the project ships.
 * @param {{ minify: boolean }} options
 * @returns {import('esbuild').BuildOptions[]}
 */
export function bundles({ minify }) {
  const common = commonOptions(minify);
  return [extension(), deferred(), pages(), mermaidParser(), packs(), panel(), commandLine()].map(
    (bundle) => /** @type {import('esbuild').BuildOptions} */ ({ ...common, ...bundle }),
  );
}

/**
 * The bundle of Mermaid's parser alone, for a test that it still reads every kind of diagram.
 * @returns {import('esbuild').BuildOptions}
 */
export function mermaidParserBundle() {
  return /** @type {import('esbuild').BuildOptions} */ ({ ...commonOptions(true), ...mermaidParser() });
}

/**
 * @param {boolean} minify
 * @returns {import('esbuild').BuildOptions}
 */
function commonOptions(minify) {
  return {
    absWorkingDir: projectFolder,
    bundle: true,
    minify,
    sourcemap: minify ? false : 'linked',
    target: 'es2022',
    // Escapes would make the tables of characters in markdown-it and Mermaid twice as long.
    charset: 'utf8',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': minify ? '"production"' : '"development"' },
  };
}

/**
 * One file for both extension hosts: it uses what Node and web workers share and nothing else.
 * @returns {Bundle}
 */
function extension() {
  return {
    ...forExtensionHost,
    entryPoints: ['src/extension/main.ts'],
    plugins: [vscodeOnce],
    outfile: 'dist/extension.cjs',
    platform: 'browser',
  };
}

/**
 * Apart from the extension, because a window needs it only once it has a draft.
 * @returns {Bundle}
 */
function deferred() {
  return {
    ...forExtensionHost,
    entryPoints: ['src/extension/deferred.ts'],
    plugins: [vscodeOnce, withoutRulePages, blocksOnly],
    outfile: 'dist/deferred.cjs',
    platform: 'browser',
    alias: { ...leanerMarkdown, 'punycode.js': join(projectFolder, 'scripts', 'build', 'without-punycode.mjs') },
  };
}

/**
 * Apart from both, because many windows with drafts never show a page. Markdown's parser is in both.
 * @returns {Bundle}
 */
function pages() {
  return {
    ...forExtensionHost,
    entryPoints: ['src/extension/panel/page-writer.ts'],
    plugins: [vscodeOnce],
    outfile: 'dist/pages.cjs',
    platform: 'browser',
    alias: leanerMarkdown,
  };
}

/**
 * Apart from the extension, because it is seven times as big and needed only by a draft with a diagram.
 * What only drawing needs is left out: it is a quarter of the size, and some of it wants a document.
 * @returns {Bundle}
 */
function mermaidParser() {
  return {
    ...forExtensionHost,
    entryPoints: ['src/core/diagram/mermaid-parser.ts'],
    outfile: 'dist/mermaid-parser.cjs',
    platform: 'browser',
    alias: withoutDrawing,
    plugins: [withoutLayoutEngines, withoutRenderers],
    // Says to Node's `import()` what the file exports: minified, it cannot be seen.
    footer: { js: '0 && (module.exports = { findFaults });' },
  };
}

/**
 * Apart from the extension, because it holds the YAML reader and all schemas, and few people have packs.
 * @returns {Bundle}
 */
function packs() {
  return {
    ...forExtensionHost,
    entryPoints: ['src/core/packs/merge-packs.ts'],
    outfile: 'dist/packs.cjs',
    platform: 'browser',
  };
}

/** @returns {Bundle} */
function panel() {
  return {
    entryPoints: ['src/panel/main.ts'],
    outdir: 'dist',
    entryNames: 'panel',
    chunkNames: 'panel/[name]-[hash]',
    format: 'esm',
    platform: 'browser',
    splitting: true,
    // Formulas, and the layout of mind maps and architecture-beta, would take a tenth of the whole package; no content of ours has them.
    alias: withoutLayouts,
    plugins: [withoutFunctionNames],
  };
}

/**
 * One file; Mermaid's parsers are the bundle beside it, loaded when the first diagram is judged.
 * @returns {Bundle}
 */
function commandLine() {
  return {
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    plugins: [mermaidParserBeside],
    // Libraries written as CommonJS ask for Node's modules with `require`, which an ES module has to make.
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
    },
  };
}

/** Mermaid's own layouts are modules of its package, loaded when a diagram is drawn. @type {import('esbuild').Plugin} */
const withoutLayoutEngines = {
  name: 'without-layout-engines',
  setup({ onResolve }) {
    onResolve({ filter: /\/(dagre|swimlanes|cose-bilkent)-\w+\.mjs$/ }, () => ({ path: nothingDrawn }));
  },
};

/** @type {import('esbuild').Plugin} */
const mermaidParserBeside = {
  name: 'mermaid-parser-beside',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/mermaid-parser\.ts$/, namespace: 'file' }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: 'mermaid-parser', namespace: 'beside' } : undefined,
    );
    onResolve({ filter: /\.cjs$/, namespace: 'beside' }, ({ path }) => ({ path, external: true }));
    // By `require`: `import` of the same file reads it twice, to see what it exports.
    onLoad({ filter: /^mermaid-parser$/, namespace: 'beside' }, () => ({ contents: "module.exports = require('./mermaid-parser.cjs');" }));
  },
};
