import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileNames } from '../../../src/core/answer/files.ts';

const commandLine = resolve('dist/cli.js');

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

describe('the command line', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'coach-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function run(...args: readonly string[]): Run {
    const { status, stdout, stderr } = spawnSync(process.execPath, [commandLine, ...args], { cwd: folder, encoding: 'utf8' });
    return { code: status, out: stdout, errors: stderr };
  }

  function put(path: string, text: string | Uint8Array): void {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  describe('new', () => {
    it('creates the seven files, which check finds nothing to warn of in', () => {
      assert.equal(run('new', 'designs/parcels').code, 0);
      assert.deepEqual(readdirSync(join(folder, 'designs/parcels')), [...fileNames]);
      const { code, out } = run('check', '.', '--format', 'json');
      assert.equal(code, 0, out);
      const report = JSON.parse(out) as { findings: unknown[]; summary: object };
      assert.equal(report.findings.length, 15);
      assert.deepEqual(report.summary, { answers: 1, files: 7, met: 0, missing: 0, placeholder: 161, waived: 0 });
    });

    it('never touches what is there', () => {
      put(`parcels/${fileNames[2]}`, 'mine\n');
      assert.match(run('new', 'parcels').out, /kept {5}parcels\/03-api-schema-design\.md/);
      assert.equal(readFileSync(join(folder, 'parcels', fileNames[2]), 'utf8'), 'mine\n');
      assert.equal(readdirSync(join(folder, 'parcels')).length, 7);
    });

    it('puts the question into the first file', () => {
      run('new', 'short', '--question', 'url-shortener');
      assert.match(readFileSync(join(folder, 'short', fileNames[0]), 'utf8'), /^question: url-shortener$/m);
    });
  });

  describe('check', () => {
    it('exits with 1 when there is a warning, and tells places from 1', () => {
      put(`a/${fileNames[2]}`, '# API\n\n## Versioning\n\n## Endpoints\n\n`GET /parcels` lists parcels.\n');
      put(`a/${fileNames[3]}`, '# Data\n\nPostgreSQL, because rows change together.\n');
      const { code, out } = run('check', 'a', '--format', 'json');
      assert.equal(code, 1);
      const report = JSON.parse(out) as { answers: { folder: string; files: string[]; requirements: unknown[] }[]; findings: { rule: string; file: string; line: number; column: number; endLine: number; endColumn: number }[] };
      assert.deepEqual(report.answers[0]?.files, [fileNames[2], fileNames[3]]);
      assert.equal(report.answers[0].folder, 'a');
      assert.equal(report.answers[0].requirements.length, 161);
      const { line, column, endLine, endColumn, file } = report.findings.find(({ rule }) => rule === 'draft/empty-section') ?? assert.fail();
      assert.deepEqual({ line, column, endLine, endColumn, file }, { line: 3, column: 1, endLine: 3, endColumn: 14, file: `a/${fileNames[2]}` });
    });

    it('gives the same bytes twice, in every format', () => {
      put(`a/${fileNames[2]}`, '# API\n\n## Versioning\n');
      put(`a/${fileNames[3]}`, '# Data\n');
      for (const format of ['pretty', 'json', 'sarif']) assert.equal(run('check', 'a', '--format', format).out, run('check', 'a', '--format', format).out);
    });

    it('finds answers at any depth and leaves a lone file alone', () => {
      put(`deep/er/a/${fileNames[0]}`, '# A\n');
      put(`deep/er/a/${fileNames[1]}`, '# A\n');
      put(`lone/${fileNames[1]}`, '# A\n');
      const report = JSON.parse(run('check', '.', '--format', 'json').out) as { answers: { folder: string }[] };
      assert.deepEqual(report.answers.map((answer) => answer.folder), ['deep/er/a']);
    });

    it('checks one file of an answer', () => {
      put(`a/${fileNames[2]}`, '# API\n\n## Versioning\n');
      put(`a/${fileNames[3]}`, '# Data\n\n## Indexes\n');
      const report = JSON.parse(run('check', `a/${fileNames[3]}`, '--format', 'json').out) as { findings: { file: string }[] };
      assert.deepEqual([...new Set(report.findings.map(({ file }) => file))], [`a/${fileNames[3]}`]);
    });

    it('takes severities from a file', () => {
      put(`a/${fileNames[2]}`, '# API\n\n## Versioning\n');
      put(`a/${fileNames[3]}`, '# Data\n');
      put('coach.json', '{ "severities": { "draft/empty-section": "off", "draft/missing-file": "error" } }');
      const { out } = run('check', 'a', '--format', 'json', '--config', 'coach.json');
      assert.doesNotMatch(out, /draft\/empty-section/);
      assert.match(out, /"rule": "draft\/missing-file",\s+"severity": "error"/);
    });

    it('takes the packs that stand above an answer, below what --config says', () => {
      put('.system-design/house/pack.yaml', 'id: house\ntitle: House rules\nseverities:\n  draft/empty-section: error\n  draft/missing-file: error\n');
      put('.system-design/house/steps/security.yaml', 'key: security\nrequirements:\n  - id: security/data-class\n    title: Data class\n    asks: name the data class of each table\n    hint: Public, internal or secret.\n    subject: data class\n    evidence:\n      - data class & secret\n');
      put('coach.json', '{ "severities": { "draft/missing-file": "off" } }');
      put(`designs/a/${fileNames[2]}`, '# API\n\n## Versioning\n');
      put(`designs/a/${fileNames[3]}`, '# Data\n');
      const { code, out } = run('check', 'designs/a', '--format', 'json', '--config', 'coach.json');
      assert.equal(code, 1);
      const report = JSON.parse(out) as { answers: { requirements: { id: string }[] }[]; findings: { rule: string; severity: string }[] };
      assert.equal(report.answers[0]?.requirements.length, 162);
      assert.ok(report.answers[0].requirements.some(({ id }) => id === 'security/data-class'));
      assert.deepEqual(report.findings.filter(({ rule }) => rule === 'draft/empty-section').map(({ severity }) => severity), ['error']);
      assert.ok(!report.findings.some(({ rule }) => rule === 'draft/missing-file'));
      assert.equal(run('new', 'designs/b').code, 0);
      assert.match(readdirSync(join(folder, 'designs/b')).map((name) => readFileSync(join(folder, 'designs/b', name), 'utf8')).join(), /Data class/);
    });

    it('tells the line of what is faulty in a pack, and fails', () => {
      put('.system-design/house/pack.yaml', 'id: house\ntitle: House rules\nseverities:\n  draft/no-such-rule: error\n');
      run('new', 'a');
      const { code, out, errors } = run('check', '.', '--format', 'json');
      assert.equal(code, 1);
      assert.match(errors, /^\.system-design\/house\/pack\.yaml:4: severities\.draft\/no-such-rule: There is no rule or requirement/);
      assert.equal((JSON.parse(out) as { findings: unknown[] }).findings.length, 15);
    });

    it('says in one line what is wrong with the call, and exits with 2', () => {
      put('bad.json', '{ "severities": { "draft/empty-section": "loud" } }');
      put('list.json', '[]');
      const calls: readonly (readonly [args: readonly string[], words: RegExp])[] = [
        [[], /Say what to do/],
        [['review'], /no command review/],
        [['check'], /Say what to check/],
        [['check', 'nowhere'], /nowhere cannot be read: there is no such file or folder/],
        [['check', '.', '--format', 'xml'], /--format has to be one of/],
        [['check', '.', '--loud'], /--loud/],
        [['check', '.', '--config', 'bad.json'], /severity of draft\/empty-section has to be one of/],
        [['check', '.', '--config', 'list.json'], /not a JSON object/],
        [['check', '.', '--config', 'none.json'], /cannot be read/],
        [['check', 'bad.json'], /not one of the seven files/],
        [['new'], /which one folder/],
        [['new', 'x', '--question', 'nobody-asks'], /no question nobody-asks/],
      ];
      for (const [args, words] of calls) {
        const { code, errors } = run(...args);
        assert.equal(code, 2, args.join(' '));
        assert.match(errors, words);
        assert.equal(errors.trimEnd().split('\n').length, 1, errors);
      }
    });

    it('passes over what looks like a file of a pack and is none', () => {
      put('.system-design/house/pack.yaml', 'id: house\ntitle: House rules\nseverities:\n  draft/empty-section: error\n');
      mkdirSync(join(folder, '.system-design/house/questions.yaml'));
      // What Emacs leaves beside a file that is being changed.
      symlinkSync('somebody@nowhere.1', join(folder, '.system-design/house/.#pack.yaml'));
      assert.equal(run('new', 'a').code, 0);
      const { code, errors } = run('check', 'a', '--format', 'json');
      assert.equal(errors, '');
      assert.equal(code, 0);
    });

    it('says in one line that packs cannot be read, and exits with 2', () => {
      assert.equal(run('new', 'a').code, 0);
      symlinkSync('.system-design', join(folder, '.system-design'));
      const { code, errors } = run('check', 'a');
      assert.equal(code, 2);
      assert.match(errors, /^system-design-coach: .*\.system-design cannot be read: .*\n$/);
    });

    it('exits with 2, and tells the place in one line, where the fault is its own', () => {
      mkdirSync(join(folder, 'dist'));
      copyFileSync(commandLine, join(folder, 'dist/cli.js'));
      put('package.json', '{ "type": "module", "version": "0.0.0" }');
      const { status, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'new', 'a'], { cwd: folder, encoding: 'utf8' });
      assert.equal(status, 2);
      assert.match(stderr, /^system-design-coach: .*ENOENT.*catalogue\.json.*\(at .*cli\.js:\d+:\d+\)?\)\n$/);
    });

    it('takes a byte order mark for no part of a text, as an editor does', () => {
      put('coach.json', '\uFEFF{ "draft/missing-file": "off" }');
      put(`a/${fileNames[2]}`, '\uFEFF## Versioning\n');
      put(`a/${fileNames[3]}`, '# Data\n');
      const { findings } = JSON.parse(run('check', 'a', '--format', 'json', '--config', 'coach.json').out) as { findings: { rule: string; line: number; column: number; endColumn: number }[] };
      assert.deepEqual(findings.filter(({ rule }) => rule === 'draft/empty-section').map(({ line, column, endColumn }) => ({ line, column, endColumn })), [{ line: 1, column: 1, endColumn: 14 }]);
      assert.ok(!findings.some(({ rule }) => rule === 'draft/missing-file'));
    });

    it('survives files that are no good text', () => {
      const texts: readonly (readonly [name: string, bytes: string | Uint8Array])[] = [
        [fileNames[0], new Uint8Array([0x23, 0x20, 0xff, 0xfe, 0x0a, 0xc3, 0x28])],
        [fileNames[1], '\uFEFF# A\r\n\r\n```\r\nnever closed\r\n'],
        [fileNames[2], '- '.repeat(100_000)],
        [fileNames[3], '# '.repeat(50_000)],
        [fileNames[4], '\0'.repeat(1000)],
      ];
      for (const [name, bytes] of texts) put(`a/${name}`, bytes);
      mkdirSync(join(folder, 'a', fileNames[5]));
      const { code, out, errors } = run('check', 'a', '--format', 'json');
      assert.equal(code, 1);
      assert.match(errors, /01-problem-requirements\.md is not clean UTF-8/);
      assert.match(out, /draft\/unclosed-fence/);
      assert.match(out, /The file 05B-production-deep-dives-ops\.md is missing/);
    });
  });
});
