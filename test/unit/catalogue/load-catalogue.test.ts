import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadCatalogue } from '../../../src/core/catalogue/load-catalogue.ts';
import type { CatalogueProblem } from '../../../src/core/catalogue/yaml-file.ts';
import { evidenceProblems } from '../../../src/core/evidence/evidence-problems.ts';
import { formatMessage } from '../../../src/core/message.ts';
import { dayText, sampleContent, sampleSources, spoilt } from './sample-content.ts';

/** A fault in a file of the sample, and where and how it is to be reported. */
interface Fault {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** `line field: sentence`, and with `~` the text that is marked. */
  readonly reported: string;
}

const shapeFaults: readonly Fault[] = [
  { path: 'questions/shortener.yaml', before: 'title: S', after: 'titel: S', reported: '1 title: The field title is missing.' },
  { path: 'questions/shortener.yaml', before: 'minutes: 45', after: 'minutes: 45\nlevel: senior', reported: '5 level: There is no field level here. ~level' },
  { path: 'questions/shortener.yaml', before: 'minutes: 45', after: 'minutes: long', reported: '4 minutes: This has to be a number. ~long' },
  { path: 'questions/shortener.yaml', before: 'minutes: 45', after: 'minutes: 4.5', reported: '4 minutes: This has to be a whole number. ~4.5' },
  { path: 'questions/shortener.yaml', before: 'minutes: 45', after: 'minutes: 0', reported: '4 minutes: This must not be less than 1. ~0' },
  { path: 'questions/shortener.yaml', before: 'difficulty: 2', after: 'difficulty: 6', reported: '3 difficulty: This must not be more than 5. ~6' },
  { path: 'questions/shortener.yaml', before: 'title: Shortener', after: 'title: 2024', reported: '2 title: This has to be text: put it in quotation marks. ~2024' },
  { path: 'questions/shortener.yaml', before: 'title: Shortener', after: 'title:', reported: '2 title: This must not be empty. ~title' },
  { path: 'questions/shortener.yaml', before: 'title: Shortener', after: 'title: ""', reported: '2 title: This must not be empty. ~""' },
  { path: 'questions/shortener.yaml', before: 'minutes: 45', after: 'minutes: 45\nthink: Why?', reported: '5 think: This has to be a list. ~Why?' },
  { path: 'questions/shortener.yaml', before: 'minutes: 45', after: 'minutes: 45\nthink:\n  - Why?\n  - [How?]', reported: '7 think.1: This has to be text: put it in quotation marks. ~[How?]' },
  { path: 'questions/shortener.yaml', before: 'day: 1 }', after: 'day: one }', reported: '7 source.day: This has to be a number. ~one' },
  { path: 'questions/shortener.yaml', before: '{ plan: week, day: 1 }', after: 'week', reported: '7 source: This has to be a set of fields. ~week' },
  { path: 'plans/week/01-first.yaml', before: 'kind: study', after: 'kind: party', reported: '4 kind: This has to be one of: study, revision, review, week, mock. ~party' },
  { path: 'plans/week/01-first.yaml', before: 'kind: study\n', after: '', reported: '1 kind: The field kind is missing.' },
  { path: 'plans/week/01-first.yaml', before: 'parts: []', after: 'parts:\n  - title: A\n    topics:\n      - text: B\n        point: [C]', reported: '12 parts.0.topics.0.points: The field points is missing.' },
  { path: 'plans/week/01-first.yaml', before: 'parts: []', after: 'parts:\n  - title: A\n    topics:\n      - fine\n      - 7', reported: '13 parts.0.topics.1: This has to be one of: text, fields. ~7' },
  { path: 'plans/week/01-first.yaml', before: 'id: sketch', after: 'id: A Sketch', reported: '13 deliverables.1.id: This is not written as it has to be: ^[a-z0-9]+(?:-[a-z0-9]+)*$ ~A Sketch' },
  { path: 'plans/week/plan.yaml', before: 'unit: day', after: 'unit: hour', reported: '5 unit: This has to be one of: day, week. ~hour' },
  { path: 'guides/numbers.yaml', before: '[What, Time]', after: '[What]', reported: '10 sections.0.blocks.0.columns: This needs at least 2 entries. ~columns' },
  { path: 'evidence.yaml', before: 'reason:', after: 'Some reason:', reported: '1 Some reason: This is not written as it has to be: ^[a-z][A-Za-z]*$ ~Some reason' },
  { path: 'evidence.yaml', before: 'reason:', after: 'reason: because\nreason:', reported: '2 : The field reason stands here twice. ~reason' },
];

const crossFaults: readonly Fault[] = [
  { path: 'plans/week/plan.yaml', before: 'week/02', after: 'week/03', reported: '11 phases.0.days.1: There is no day week/03. ~week/03' },
  { path: 'plans/week/plan.yaml', before: 'week/02', after: 'week/01', reported: '11 phases.0.days.1: week/01 is taken already, in plans/week/plan.yaml. ~week/01' },
  { path: 'plans/week/01-first.yaml', before: 'question: shortener', after: 'question: longer', reported: '19 caseStudy.question: There is no question longer. ~longer' },
  { path: 'plans/week/02-second.yaml', before: 'id: week/02', after: 'id: week/22', reported: '1 id: By its plan and number, the id of this day is week/02. ~week/22' },
  { path: 'plans/week/02-second.yaml', before: 'plan: week', after: 'plan: month', reported: '2 plan: There is no plan month. ~month' },
  { path: 'plans/week/02-second.yaml', before: 'id: sketch', after: 'id: notes', reported: '13 deliverables.1.id: notes is taken already, in plans/week/02-second.yaml. ~notes' },
  { path: 'questions/shortener.yaml', before: 'category: web', after: 'category: net', reported: '5 category: There is no category net. ~net' },
  { path: 'questions/shortener.yaml', before: 'plan: week', after: 'plan: month', reported: '7 source.plan: There is no plan month. ~month' },
  { path: 'questions/shortener.yaml', before: 'day: 1', after: 'day: 3', reported: '7 source.day: There is no day 3 in week. ~3' },
  { path: 'questions/categories.yaml', before: '[web]', after: '[net]', reported: '10 categories.1.buildsOn.0: There is no category net. ~net' },
  { path: 'questions/categories.yaml', before: 'id: data', after: 'id: web', reported: '6 categories.1.id: web is taken already, in questions/categories.yaml. ~web' },
  { path: 'guides/numbers.yaml', before: 'id: numbers', after: 'id: figures', reported: '1 id: By its place, the id is numbers. ~figures' },
  { path: 'guides/numbers.yaml', before: '[Disk, 10 ms]', after: '[Disk, 10 ms, slow]', reported: '13 sections.0.blocks.0.rows.1: This row has 3 cells; the table has 2 columns. ~[Disk, 10 ms, slow]' },
  { path: 'technologies.yaml', before: 'id: redis', after: 'id: kafka', reported: '5 technologies.1.id: kafka is taken already, in technologies.yaml. ~kafka' },
  { path: 'steps/06-async.yaml', before: '[async/concept]', after: '[async/idea, async/concept]', reported: '9 parts.0.requirements.0: There is no requirement async/idea in this step. ~async/idea' },
  { path: 'steps/06-async.yaml', before: '[async/concept]', after: '[async/retry]', reported: '13 requirements.0.id: async/concept is in none of the parts. ~async/concept' },
  { path: 'steps/01-requirements.yaml', before: 'requirements/scope', after: 'scope/scope', reported: '8 requirements.0.id: The id has to begin with requirements/. ~scope/scope' },
  { path: 'steps/01-requirements.yaml', before: 'number: 1', after: 'number: 6', reported: '1 number: 6 is taken already, in steps/01-requirements.yaml. ~6' },
];

const evidenceFaults: readonly Fault[] = [
  { path: 'steps/01-requirements.yaml', before: 'in scope & @reason', after: 'in scope & @cause', reported: '14 requirements.0.evidence.0: There is no concept @cause. ~in scope & @cause' },
  { path: 'steps/01-requirements.yaml', before: 'in scope & @reason', after: 'a >> b >> c', reported: '14 requirements.0.evidence.0: This is not a line of evidence: more than one >> in "a >> b >> c" ~a >> b >> c' },
  { path: 'steps/01-requirements.yaml', before: 'subject: scope', after: 'subject: sc*pe', reported: '12 requirements.0.subject: This is not a line of evidence: "sc*pe" is not a word in "sc*pe" ~sc*pe' },
  { path: 'steps/06-async.yaml', before: '[no retries]', after: '["!retries"]', reported: '25 requirements.1.waived.0: This is not a line of evidence: nothing to find in "!retries" ~"!retries"' },
  { path: 'steps/06-async.yaml', before: 'subject: messaging | queue', after: 'subject: messaging | @queue', reported: '6 subject: There is no concept @queue. ~messaging | @queue' },
  { path: 'evidence.yaml', before: 'because | since', after: 'because | @why', reported: '1 reason: There is no concept @why. ~because | @why' },
  { path: 'telling-words.yaml', before: 'log reader', after: 'log @why', reported: '1 async/concept: There is no concept @why. ~-7 +4 log @why -2 posit' },
  { path: 'evidence.yaml', before: 'because | since', after: 'because | @reason', reported: '1 reason: @reason refers to itself, or stands for more than 5000 terms. ~because | @reason' },
];

describe('loading a catalogue', () => {
  it('prints nothing about a file whose keys are lists', () => {
    const warnings: unknown[] = [];
    const hear = (warning: unknown): void => { warnings.push(warning); };
    const emit = process.emitWarning.bind(process);
    process.emitWarning = hear;
    try {
      assert.notEqual(loadCatalogue([{ path: 'technologies.yaml', text: '? [week/01 - week/02]\n: x\n' }]).problems.length, 0);
    } finally {
      process.emitWarning = emit;
    }
    assert.deepEqual(warnings, []);
  });

  it('takes files without a fault as they are', () => {
    const { catalogue, problems, files } = loadCatalogue(sampleSources());
    assert.deepEqual(problems, []);
    assert.deepEqual(evidenceProblems(files, catalogue.concepts), []);
    assert.equal(files.length, Object.keys(sampleContent).length);
    assert.deepEqual(catalogue.days[0]?.caseStudy, { title: 'Shortener', statement: 'Design it.', question: 'shortener' });
    assert.deepEqual(catalogue.phases.map(({ id }) => id), ['understand']);
    assert.deepEqual(catalogue.scoring.criteria.map(({ id }) => id), ['analysis']);
  });

  it('gives plain data', () => {
    const { catalogue } = loadCatalogue(sampleSources());
    assert.deepEqual(JSON.parse(JSON.stringify(catalogue)), catalogue);
  });

  for (const fault of shapeFaults) {
    it(`leaves out a file where ${fault.path} says ${JSON.stringify(fault.after)}`, () => {
      const sources = sampleSources(spoilt(fault.path, fault.before, fault.after));
      const { problems, files } = loadCatalogue(sources);
      const text = sources.find(({ path }) => path === fault.path)?.text ?? '';
      assert.equal(shown(problems.find(({ path }) => path === fault.path), text, fault.reported), fault.reported);
      assert.deepEqual(files.map(({ path }) => path), sources.map(({ path }) => path).filter((path) => path !== fault.path).sort());
    });
  }

  for (const fault of [...crossFaults, ...evidenceFaults]) {
    it(`reports that ${fault.path} says ${JSON.stringify(fault.after)}`, () => {
      const sources = sampleSources(spoilt(fault.path, fault.before, fault.after));
      const { catalogue, problems, files } = loadCatalogue(sources);
      const all = [...problems, ...evidenceProblems(files, catalogue.concepts)];
      const own = all.filter(({ path }) => path === reportedIn(fault));
      const text = sources.find(({ path }) => path === reportedIn(fault))?.text ?? '';
      const lines = own.map((problem) => shown(problem, text, fault.reported));
      assert.ok(lines.includes(fault.reported), `${fault.reported} is not among ${lines.join('; ')}`);
      assert.equal(files.length, sources.length);
    });
  }

  it('orders steps by number, days by plan and number, questions by number and title, guides by group and order', () => {
    const { catalogue } = loadCatalogue(sampleSources(manyOfEach()));
    assert.deepEqual(catalogue.steps.map(({ key }) => key), ['requirements', 'async']);
    assert.deepEqual(catalogue.plans.map(({ id }) => id), ['before', 'week']);
    assert.deepEqual(catalogue.days.map(({ id }) => id), ['before/01', 'before/02', 'week/01', 'week/02']);
    assert.deepEqual(catalogue.questions.map(({ id }) => id), ['zebra', 'yak', 'ant', 'shortener']);
    assert.deepEqual(catalogue.guides.map(({ id }) => id), ['how', 'numbers', 'sizes']);
  });

  it('leaves out what nothing leads to: a question without a category, a day without a plan, an empty phase', () => {
    const { catalogue } = loadCatalogue(
      sampleSources({
        ...spoilt('questions/shortener.yaml', 'category: web', 'category: net'),
        ...spoilt('plans/week/plan.yaml', '      - week/02', '  - id: empty\n    title: Empty\n    days: [week/09]'),
        'plans/month/01-lost.yaml': dayText(1).replaceAll('week', 'month'),
      }),
    );
    assert.deepEqual(catalogue.questions, []);
    assert.deepEqual(catalogue.days.map(({ id }) => id), ['week/01', 'week/02']);
    assert.deepEqual(catalogue.plans[0]?.phases.map(({ id }) => id), ['only']);
  });

  it('keeps the first of two files with the same id', () => {
    const { catalogue, problems } = loadCatalogue(sampleSources({ 'questions/z/again.yaml': (sampleContent['questions/shortener.yaml'] ?? '').replace('Shortener', 'Again') }));
    assert.deepEqual(catalogue.questions.map(({ title }) => title), ['Shortener']);
    assert.deepEqual(problems.map((problem) => [problem.path, shown(problem, '', '')]), [['questions/z/again.yaml', '1 id: shortener is taken already, in questions/shortener.yaml.']]);
  });

  const unreadable: readonly (readonly [name: string, path: string, text: string, reported: RegExp])[] = [
    ['a file at a place where nothing is kept', 'question/a.yaml', 'id: a', /^1 : No content is kept at question\/a\.yaml\.$/],
    ['an empty file', 'guides/a.yaml', '', /^1 : This file is empty\.$/],
    ['a file with comments alone', 'guides/a.yaml', '# to come\n', /^1 : This file is empty\.$/],
    ['a list', 'guides/a.yaml', '\n- a\n', /^2 id: The field id is missing\.$/],
    ['two documents', 'guides/a.yaml', 'id: a\n---\nid: b\n', /^2 : A second document begins here; a file holds one\.$/],
    ['a bracket that stays open', 'guides/a.yaml', 'id: a\ntitle: [b\n', /^\d : This is not valid YAML: /],
    ['30,000 brackets', 'guides/a.yaml', '['.repeat(30_000), /^1 : This file is nested too deeply to be read: 50 levels at most\.$/],
    ['30,000 lists in lists on one line', 'guides/a.yaml', '- '.repeat(30_000), /^1 : This file is nested too deeply to be read: 50 levels at most\.$/],
    ['a bomb of aliases', 'guides/a.yaml', bomb(), /^1 : This file cannot be read: /],
    ['a file of more than half a million letters', 'guides/a.yaml', 'a'.repeat(500_001), /^1 : This file is too long to be read: 500000 characters at most\.$/],
  ];

  for (const [name, path, text, reported] of unreadable) {
    it(`reports ${name} and loads the rest`, () => {
      const { catalogue, problems } = loadCatalogue([...sampleSources(), { path, text }]);
      assert.match(shown(problems[0], text, ''), reported);
      assert.deepEqual(new Set(problems.map((problem) => problem.path)), new Set([path]));
      assert.deepEqual(catalogue, loadCatalogue(sampleSources()).catalogue);
    });
  }

  it('counts lines and offsets in files with CRLF and a BOM', () => {
    const text = `\uFEFF${(sampleContent['questions/shortener.yaml'] ?? '').replace('45', 'long').replaceAll('\n', '\r\n')}`;
    const problem = loadCatalogue(sampleSources({ 'questions/shortener.yaml': text })).problems[0];
    assert.equal(shown(problem, text, '~'), '4 minutes: This has to be a number. ~long');
  });

  it('survives any text anywhere, and keeps every problem inside its line', () => {
    const paths = Object.keys(sampleContent);
    const spoil = fc.record({
      path: fc.constantFrom(...paths),
      at: fc.nat({ max: 600 }),
      length: fc.nat({ max: 30 }),
      text: fc.oneof(fc.constantFrom('- ', ': ', '[', '{', '"', '\n', '  ', '&a ', '*a', '|\n', '---\n', '? ', '!!set ', '<<: ', '%', '\t'), fc.string({ maxLength: 8 })),
    });
    fc.assert(
      fc.property(spoil, ({ path, at, length, text }) => {
        const before = sampleContent[path] ?? '';
        const after = before.slice(0, at) + text + before.slice(at + length);
        const { problems, files, catalogue } = loadCatalogue(sampleSources({ [path]: `${after} ` }));
        for (const problem of [...problems, ...evidenceProblems(files, catalogue.concepts)].filter((one) => one.path === path)) {
          const { start, end } = problem.span;
          assert.ok(start >= 0 && start <= end && end <= after.length + 1, `${String(start)} to ${String(end)} in ${JSON.stringify(after)}`);
          assert.doesNotMatch(`${after} `.slice(start, end), /[\r\n]./);
        }
      }),
      { numRuns: 200, seed: 20_261_121 },
    );
  });
});

/** A step that comes later takes the blame for a number that is taken. */
function reportedIn({ path, after }: Fault): string {
  return after === 'number: 6' ? 'steps/06-async.yaml' : path;
}

function shown(problem: CatalogueProblem | undefined, text: string, reported: string): string {
  if (problem === undefined) return 'nothing';
  const { line, field, message, span } = problem;
  return `${String(line)} ${field}: ${formatMessage(message)}${reported.includes('~') ? ` ~${text.slice(span.start, span.end)}` : ''}`;
}

function bomb(): string {
  const levels = [...'bcdefghi'].map((name, index) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefgh'.charAt(index)}`).join(', ')}]`);
  return ['a: &a [x, x, x, x, x, x, x, x, x]', ...levels, ''].join('\n');
}

function manyOfEach(): Readonly<Record<string, string>> {
  const question = (id: string, title: string, number?: number): Readonly<Record<string, string>> => ({
    [`questions/${id}.yaml`]: `id: ${id}\ntitle: ${title}\ndifficulty: 1\nminutes: 5\ncategory: web\nstatement: S\n${number === undefined ? '' : `number: ${String(number)}\n`}`,
  });
  const guide = (id: string, group: string, order: number): Readonly<Record<string, string>> => ({
    [`guides/${id}.yaml`]: `id: ${id}\ntitle: T\ngroup: ${group}\norder: ${String(order)}\nsummary: S\nsections: [{ title: A }]\n`,
  });
  return {
    ...spoilt('plans/week/plan.yaml', 'order: 1', 'order: 2'),
    'plans/before/plan.yaml': (sampleContent['plans/week/plan.yaml'] ?? '').replaceAll('week', 'before'),
    'plans/before/02-b.yaml': dayText(2).replaceAll('week', 'before'),
    'plans/before/01-a.yaml': dayText(1).replaceAll('week', 'before'),
    ...question('ant', 'Ant'),
    ...question('yak', 'A yak', 2),
    ...question('zebra', 'Zebra', 1),
    ...guide('sizes', 'reference', 2),
    ...guide('how', 'method', 9),
  };
}
