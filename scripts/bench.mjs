import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { freshFiles } from './bench/fresh-text.mjs';
import { readMarkdownFiles } from './bench/markdown-files.mjs';
import { lintWithMarkdownlint, lintWithRemark, parseWithMarkdownIt } from './bench/other-checkers.mjs';
import { loadOurCheck } from './bench/our-check.mjs';
import { shippedSizes } from './bench/sizes.mjs';
import { median, race } from './bench/timing.mjs';
import { buildForShipping, packExtension } from './build/pack.mjs';
import { outFolder, projectFolder } from './setup/paths.mjs';
import { say, step } from './setup/progress.mjs';

/** Rounds of the race over all files; the slowest take seconds each. */
const ROUNDS = 5;

/** Rounds of what takes milliseconds. */
const SHORT_ROUNDS = 40;

/** The size of a draft whose recheck has a budget, in characters. */
const RECHECKED = 90_000;

/** Starts of VS Code for the activation time. */
const ACTIVATIONS = 5;

const folder = process.argv[2];
if (folder === undefined) {
  say('Say which folder of Markdown files to measure on: npm run bench -- DIR');
  process.exit(2);
}
await buildForShipping();
await packExtension();
const files = (await readMarkdownFiles(folder)).filter(({ path }) => isDraft(path));
if (files.length === 0) {
  say(`${folder} holds no files of an answer.`);
  process.exit(2);
}
const ours = await loadOurCheck();
await compareCheckers();
await splitIntoStages();
await recheckLargest();
await growText();
await activate();
await type();
await weigh();

/**
 * All contenders read the same files: those of answers, which are the only ones that our check reads.
 * @param {string} path
 */
function isDraft(path) {
  return /(^|[/\\])0(1|2|3|4|5A|5B|6)-[\w-]+\.md$/.test(path);
}

async function compareCheckers() {
  const characters = files.reduce((sum, { text }) => sum + text.length, 0);
  say(`\n${files.length} files, ${characters} characters; medians of ${ROUNDS} interleaved rounds`);
  const fresh = freshFiles(files, ROUNDS);
  const times = await race(
    {
      'markdown-it, bare parse': (round) => parseWithMarkdownIt(fresh(round)),
      'our check': (round) => ours.checkAll(fresh(round)),
      'markdownlint, default rules': (round) => lintWithMarkdownlint(fresh(round)),
      'remark-lint, recommended': (round) => lintWithRemark(fresh(round)),
    },
    ROUNDS,
  );
  const parse = times['markdown-it, bare parse'] ?? Number.NaN;
  for (const [name, time] of Object.entries(times)) {
    say(row(name, `${time.toFixed(0)} ms`, `${(time / parse).toFixed(2)} × the parse`));
  }
}

async function splitIntoStages() {
  const times = await race(ours.stagesOf(freshFiles(files, ROUNDS)), ROUNDS);
  const whole = Object.values(times).reduce((sum, time) => sum + time, 0);
  say('\nWhere our time goes');
  for (const [name, time] of Object.entries(times)) {
    say(row(name, `${time.toFixed(0)} ms`, `${((100 * time) / whole).toFixed(0)} %`));
  }
}

/** What a keystroke costs: one draft changes, the others of its answer are kept. */
async function recheckLargest() {
  const bySize = [...files].sort((one, other) => other.text.length - one.text.length);
  const largest = bySize[0] ?? { path: '', text: '' };
  const name = basename(largest.path);
  const text = bySize.filter(({ path }) => basename(path) === name).map((file) => file.text).join('\n').slice(0, RECHECKED);
  const grown = { path: largest.path, text };
  const recheck = ours.recheckOf(grown, files.map((file) => (file === largest ? grown : file)));
  const time = (await race({ recheck }, SHORT_ROUNDS))['recheck'] ?? Number.NaN;
  say(`\nRecheck of ${text.length} characters: ${largest.path}, and more of the same from other answers`);
  say(row('after one edit', `${time.toFixed(1)} ms`, `budget 8 ms for ${RECHECKED}`));
}

/** A cost that grows with the square of the text would show as 64 × at 8 × the text. */
async function growText() {
  const largest = files.reduce((one, other) => (other.text.length > one.text.length ? other : one));
  const times = await race(
    Object.fromEntries(
      [1, 2, 4, 8].map((times) => {
        const fresh = freshFiles([{ path: largest.path, text: `${largest.text}\n`.repeat(times) }], SHORT_ROUNDS);
        return [`${times}x`, (/** @type {number} */ round) => ours.checkAll(fresh(round))];
      }),
    ),
    SHORT_ROUNDS,
  );
  say('\nCost as the text grows');
  for (const [name, time] of Object.entries(times)) {
    say(row(name, `${time.toFixed(1)} ms`, `${(time / (times['1x'] ?? Number.NaN)).toFixed(2)} × the cost of 1x`));
  }
}

async function activate() {
  say('');
  /** @type {number[]} */
  const times = [];
  for (let start = 1; start <= ACTIVATIONS; start++) {
    const args = ['scripts/test-host.mjs', '--host', 'node', '--grep', '^activation'];
    await step(`Activating in VS Code, ${start} of ${ACTIVATIONS}`, process.execPath, args, { cwd: projectFolder });
    const result = JSON.parse(await readFile(join(outFolder, 'host', 'run-node', 'result.json'), 'utf8'));
    times.push(result.measurements.activation.value);
  }
  say(row('activation', `${median(times).toFixed(1)} ms`, 'budget 50 ms'));
}

/** What a person waits for after the quiet time, in the real host. */
async function type() {
  const args = ['scripts/test-host.mjs', '--host', 'node', '--grep', '^keystroke'];
  await step('Typing in VS Code', process.execPath, args, { cwd: projectFolder });
  const { measurements } = JSON.parse(await readFile(join(outFolder, 'host', 'run-node', 'result.json'), 'utf8'));
  for (const [name, { value, unit }] of Object.entries(measurements)) say(row(name, `${value.toFixed(1)} ${unit}`, 'beyond the quiet time'));
}

async function weigh() {
  say('\nSizes');
  for (const { name, bytes, packed } of await shippedSizes()) {
    say(row(name, `${(bytes / 1000).toFixed(0)} kB`, `${(packed / 1000).toFixed(0)} kB with gzip`));
  }
}

/**
 * @param {string} name
 * @param {string} figure
 * @param {string} note
 */
function row(name, figure, note) {
  return `  ${name.padEnd(30)} ${figure.padStart(10)}   ${note}`;
}
