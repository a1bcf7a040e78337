import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sampleFolder } from '../../../scripts/setup/paths.mjs';

// On Windows, npm and npx are scripts, which need a shell.
const shell = process.platform === 'win32';

describe('the npm package', () => {
  let folder = '';
  let files: readonly string[] = [];

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'coach-npm-'));
    // What is built is packed as it is: the test must not build again under other tests.
    const packed = JSON.parse(npm('pack', '--json', '--ignore-scripts', '--pack-destination', folder, resolve('.'))) as readonly { filename: string; files: readonly { path: string }[] }[];
    files = packed[0]?.files.map(({ path }) => path) ?? [];
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    npm('install', '--offline', '--no-audit', '--no-fund', `./${packed[0]?.filename ?? ''}`);
    cpSync(sampleFolder, join(folder, 'answer'), { recursive: true });
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function npm(...args: readonly string[]): string {
    return execFileSync('npm', [...args], { cwd: folder, encoding: 'utf8', shell, stdio: ['ignore', 'pipe', 'ignore'] });
  }

  it('holds what the command line needs, the licences and nothing else', () => {
    assert.deepEqual([...files].sort(), ['CHANGELOG.md', 'LICENSE', 'README.md', 'THIRD-PARTY-NOTICES.txt', 'dist/catalogue.json', 'dist/cli.js', 'dist/mermaid-parser.cjs', 'package.json']);
  });

  it('needs no other package', () => {
    assert.equal((JSON.parse(readFileSync(join(folder, 'node_modules/system-design-coach/package.json'), 'utf8')) as { dependencies?: object }).dependencies, undefined);
  });

  it('checks an answer, diagrams too, where nothing else is installed', () => {
    writeFileSync(join(folder, 'answer', '04-data-model-architecture.md'), '# Data\n\n```mermaid\nflowchart LR\n  A --> B[Make (500)]\n```\n');
    const { status, stdout, stderr } = spawnSync('npx', ['--no-install', 'system-design-coach', 'check', 'answer', '--format', 'json'], { cwd: folder, encoding: 'utf8', shell });
    assert.equal(status, 1, stderr);
    const { findings, summary } = JSON.parse(stdout) as { findings: readonly { rule: string }[]; summary: { files: number } };
    assert.equal(summary.files, 7);
    assert.ok(findings.some(({ rule }) => rule === 'mermaid/syntax'));
  });
});
