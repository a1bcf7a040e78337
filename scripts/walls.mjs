/**
 * The walls of src/, stated once: eslint.config.js turns them into lint errors, test/unit/walls.test.ts reads every
 * import against them.
 *
 * A room is a folder; a room may import itself and the rooms it lists, nothing else of src/.
 *
 * @typedef {object} Room
 * @property {readonly string[]} mayImport other rooms
 * @property {string} holds what belongs here, to tell a person where else the code could go
 */

/** Rooms of the core whose results the rules read. Everything above a draft's text and below the rules. */
const belowRules = ['src/core', 'src/core/text', 'src/core/outline', 'src/core/catalogue'];

const core = [
  ...belowRules,
  'src/core/evidence',
  'src/core/estimate',
  'src/core/diagram',
  'src/core/technology',
  'src/core/packs',
  'src/core/wording',
  'src/core/answer',
  'src/core/rules',
  'src/core/check',
  'src/core/coverage',
  'src/core/prompt',
  'src/core/practice',
];

/** @type {Readonly<Record<string, Room>>} */
export const rooms = {
  'src/core': { mayImport: [], holds: 'the few words that every room of the core uses' },
  'src/core/text': { mayImport: ['src/core'], holds: 'spans, line index and edits: plain text, no Markdown' },
  'src/core/outline': { mayImport: ['src/core', 'src/core/text'], holds: 'the one place where Markdown is read' },
  'src/core/catalogue': {
    mayImport: ['src/core', 'src/core/text'],
    holds: 'authored content: schemas and the loader of steps, plans, questions and guides',
  },
  'src/core/evidence': { mayImport: belowRules, holds: 'the index of a draft and the evidence language' },
  'src/core/estimate': { mayImport: belowRules, holds: 'numbers, units, equations and totals' },
  'src/core/diagram': { mayImport: belowRules, holds: 'Mermaid and ASCII diagrams' },
  'src/core/technology': {
    mayImport: [...belowRules, 'src/core/evidence', 'src/core/diagram'],
    holds: 'which technologies a draft uses, and where it explains them',
  },
  'src/core/packs': {
    mayImport: [...belowRules, 'src/core/evidence'],
    holds: 'what other people author, added to the catalogue: it brings the YAML reader along, so it is loaded only where there are packs',
  },
  'src/core/wording': { mayImport: belowRules, holds: 'how people say that something stands in another file, and how they choose and give reasons' },
  'src/core/answer': {
    mayImport: [...belowRules, 'src/core/evidence', 'src/core/estimate', 'src/core/diagram'],
    holds: 'the seven drafts as one answer, the scaffold, attempts and the states of the requirements',
  },
  'src/core/rules': {
    mayImport: core.slice(0, core.indexOf('src/core/rules')),
    holds: 'one file a rule, and the table that lists them',
  },
  'src/core/check': {
    mayImport: core.slice(0, core.indexOf('src/core/check')),
    holds: 'running the rules over an answer, and the result',
  },
  'src/core/coverage': {
    mayImport: core.slice(0, core.indexOf('src/core/coverage')),
    holds: 'the review of an answer, read from a result',
  },
  'src/core/prompt': {
    mayImport: [...belowRules, 'src/core/answer'],
    holds: 'days, questions and guides as prompt text and safe HTML',
  },
  'src/core/practice': {
    mayImport: [...belowRules, 'src/core/answer', 'src/core/check', 'src/core/coverage'],
    holds: 'progress, the calendar, sessions against the clock and the comparison of attempts',
  },
  'src/shared': { mayImport: core, holds: 'the typed messages between host and panel' },
  'src/extension': { mayImport: [...core, 'src/shared'], holds: 'whatever needs the vscode API' },
  'src/panel': { mayImport: [...core, 'src/shared'], holds: 'browser code of the side panel' },
  'src/cli': { mayImport: core, holds: 'whatever needs Node: files, arguments, exit codes' },
};

/**
 * A module from outside that only some of src/ may import.
 *
 * @typedef {object} Guest
 * @property {RegExp} module matches the import's specifier
 * @property {readonly string[]} allowedIn folders (ending in a slash) and files
 * @property {string} why
 */

/** @type {readonly Guest[]} */
export const guests = [
  {
    module: /^vscode$/,
    allowedIn: ['src/extension/'],
    why: 'Only src/extension/ knows VS Code. Pass in what the code needs as plain data, or move the code there.',
  },
  {
    module:
      /^(node:.*|assert|buffer|child_process|crypto|events|fs|http|https|module|net|os|path|perf_hooks|process|readline|stream|string_decoder|timers|tty|url|util|v8|vm|worker_threads|zlib)(\/.*)?$/,
    allowedIn: ['src/cli/'],
    why: 'Only src/cli/ and scripts/ know Node: everything else also runs in a browser worker. Move the code to src/cli/.',
  },
  {
    module: /^mermaid(\/|$)/,
    allowedIn: ['src/panel/diagrams.ts', 'src/core/diagram/mermaid-parser.ts'],
    why: 'Mermaid is large, so it is loaded in two places only: src/panel/diagrams.ts draws, src/core/diagram/mermaid-parser.ts parses.',
  },
  {
    module: /^@vscode\/webview-ui-toolkit(\/|$)/,
    allowedIn: ['src/panel/controls.ts'],
    why: 'The toolkit is archived upstream, so one file registers what is used and one file can replace it: src/panel/controls.ts.',
  },
  {
    module: /^markdown-it(\/|$)/,
    allowedIn: ['src/core/outline/', 'src/core/prompt/'],
    why: 'A draft is parsed once, into an outline, in src/core/outline/; content is rendered in src/core/prompt/.',
  },
  {
    module: /^yaml(\/|$)/,
    allowedIn: ['src/core/catalogue/'],
    why: 'YAML is read where content is loaded: src/core/catalogue/.',
  },
];

/**
 * The room that a file of src/ stands in.
 * @param {string} file from the project's folder, with forward slashes
 * @returns {string | undefined} a key of `rooms`
 */
export function roomOf(file) {
  const folders = file.split('/').slice(0, -1);
  while (folders.length > 0) {
    const folder = folders.join('/');
    if (Object.hasOwn(rooms, folder)) return folder;
    folders.pop();
  }
  return undefined;
}

/**
 * @param {Guest} guest
 * @param {string} file from the project's folder, with forward slashes
 */
export function mayHost(guest, file) {
  return guest.allowedIn.some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place));
}
