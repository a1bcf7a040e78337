import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { longestRead } from '../../../src/core/answer/draft.ts';
import { fileNames } from '../../../src/core/answer/files.ts';

/** How many times as much of the processor a hostile draft may take as prose of the length that is read: one that is read in the square of its length takes thousands. */
const MOST_TIMES = 3;

/** A busy machine makes some runs longer: the least of so many counts. */
const MOST_RUNS = 4;

/** Has the program tell at its end how much time it took. */
const timed = "data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stderr.write('\\ntook '+(user+system)/1000+' ms')})";

const prose = '## Heading\n\nWe keep 10M × 2 KB = 20 GB a day in Redis, because reads are many.\n\n';

const unclosed = ['```mermaid\nflowchart LR\n  subgraph a\n  A[(', '<!-- ', '<details><summary>', '| a | b |\n|---|', '[x](', '**', '`', '> - 1. ', '(1 + (2 × '];

/** Numbers that look random and are the same each time. */
function randomBytes(count: number): Uint8Array {
  let state = 12_345;
  return Uint8Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 24;
  });
}

const drafts: Readonly<Record<string, string | Uint8Array>> = {
  '10 MB of prose': prose.repeat(140_000),
  '10 MB on one line': 'words and 5 = 5 '.repeat(625_000),
  '100,000 nested list markers': '- '.repeat(100_000),
  '100,000 quotes': '>'.repeat(100_000),
  'everything unclosed': unclosed.join('\n').repeat(200),
  'a million random bytes': randomBytes(1_000_000),
};

describe('hostile drafts on the command line', () => {
  let folder = '';
  let usual = Number.NaN;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'coach-usual-'));
    usual = Math.min(check(prose.repeat(longestRead / prose.length)), check(prose.repeat(longestRead / prose.length)));
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'coach-hostile-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [name, text] of Object.entries(drafts)) {
    it(`${name}: findings or a clear word, in a time like that of prose`, () => {
      const times: number[] = [];
      while (times.length < MOST_RUNS && Math.min(...times) >= MOST_TIMES * usual) times.push(check(text));
      assert.ok(Math.min(...times) < MOST_TIMES * usual, `took ${times.join(', ')} ms, prose ${String(usual)} ms`);
    });
  }

  /** Checks a draft with the program as it ships, and gives the milliseconds that it took of the processor, from its start to its exit. */
  function check(text: string | Uint8Array): number {
    writeFileSync(join(folder, fileNames[1]), text);
    writeFileSync(join(folder, fileNames[2]), '# API\n');
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', timed, resolve('dist/cli.js'), 'check', folder, '--format', 'json'], { encoding: 'utf8', maxBuffer: 200_000_000 });
    assert.ok(status === 0 || status === 1, stderr);
    assert.equal((JSON.parse(stdout) as { answers: unknown[] }).answers.length, 1);
    assert.doesNotMatch(stderr, /^\s+at |The rule .* failed/m);
    return Number(/took ([\d.]+) ms/.exec(stderr)?.[1]);
  }
});
