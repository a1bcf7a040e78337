import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadCatalogue } from '../../../src/core/catalogue/load-catalogue.ts';
import { programFor } from '../../../src/core/evidence/programs.ts';
import { formatMessage } from '../../../src/core/message.ts';
import { mergePacks, type MergedPacks, type PackFolder } from '../../../src/core/packs/merge-packs.ts';
import { dayText, sampleContent, sampleSources, sourcesOf } from '../catalogue/sample-content.ts';

const { catalogue } = loadCatalogue(sampleSources());
const ruleIds = ['draft/empty-section'];

/** A pack without a fault, with something of each kind. */
const acme: Readonly<Record<string, string>> = {
  'pack.yaml': `id: acme
title: Acme's interviews
severities:
  draft/empty-section: 'off'
  async/retry: error
  requirements/budget: hint
`,
  'evidence.yaml': 'money: budget | price | @reason\n',
  'technologies.yaml': 'technologies:\n  - id: acme-bus\n    name: Acme Bus\n    kind: messaging\n',
  'steps/requirements.yaml': `key: requirements
requirements:
  - id: requirements/budget
    title: Budget
    asks: say what it may cost
    hint: Name the sum.
    subject: budget
    evidence:
      - '@money & #number'
`,
  'steps/async.yaml': `key: async
part: Simulation
requirements:
  - id: async/drill
    title: Drill
    asks: say how it is rehearsed
    hint: Say when.
    subject: drill
    evidence: [rehears*]
`,
  'plans/acme/plan.yaml': `id: acme
order: 1
title: Two days
summary: Ours and yours.
unit: day
phases:
  - id: only
    title: Both
    days: [acme/01, week/02]
`,
  'plans/acme/01-own.yaml': dayText(1).replaceAll('week', 'acme'),
  'questions/categories.yaml': 'categories:\n  - id: acme-web\n    kind: category\n    title: Acme\n    summary: Ours.\n    buildsOn: [web]\n',
  'questions/ledger.yaml': 'id: ledger\ntitle: Ledger\ndifficulty: 3\nminutes: 45\ncategory: acme-web\nstatement: Design it.\n',
  'guides/values.yaml': 'id: values\ntitle: Values\ngroup: method\norder: 1\nsummary: S\nsections: [{ title: A }]\n',
};

describe('merging packs', () => {
  it('adds what a pack holds behind our own content', () => {
    const { catalogue: merged, problems } = merge(acme);
    assert.deepEqual(problems, []);
    assert.deepEqual(merged.plans.map(({ id }) => id), ['week', 'acme']);
    assert.deepEqual(merged.plans[1]?.phases[0]?.days, ['acme/01', 'week/02']);
    assert.deepEqual(merged.days.map(({ id }) => id), ['week/01', 'week/02', 'acme/01']);
    assert.deepEqual(merged.questions.map(({ id }) => id), ['shortener', 'ledger']);
    assert.deepEqual(merged.categories.map(({ id }) => id), ['web', 'data', 'acme-web']);
    assert.deepEqual(merged.guides.map(({ id }) => id), ['values', 'numbers']);
    assert.deepEqual(merged.technologies.map(({ id }) => id), ['kafka', 'redis', 'acme-bus']);
  });

  it('adds requirements to steps, and to the part that asks for them', () => {
    const [requirements, messaging] = merge(acme).catalogue.steps;
    assert.deepEqual(requirements?.requirements.map(({ id }) => id), ['requirements/scope', 'requirements/budget']);
    assert.deepEqual(messaging?.requirements.map(({ id }) => id), ['async/concept', 'async/retry', 'async/drill']);
    assert.deepEqual(messaging.parts?.map((part) => part.requirements), [['async/concept'], ['async/retry', 'async/drill']]);
  });

  it('hands on the severities of packs, of which the later ones win', () => {
    assert.deepEqual([...merge(acme).severities], [['draft/empty-section', 'off'], ['async/retry', 'error'], ['requirements/budget', 'hint']]);
    const second = { 'pack.yaml': 'id: second\ntitle: Second\nseverities: { async/retry: warning, requirements/budget: error }\n' };
    assert.deepEqual([...merge(acme, second).severities], [['draft/empty-section', 'off'], ['async/retry', 'warning'], ['requirements/budget', 'error']]);
  });

  it('leaves the catalogue that it was given as it was', () => {
    const before = JSON.stringify(catalogue);
    merge(acme);
    assert.equal(JSON.stringify(catalogue), before);
  });

  it('lets a later pack build on an earlier one', () => {
    const second = { 'pack.yaml': 'id: second\ntitle: Second\n', 'questions/bank.yaml': (acme['questions/ledger.yaml'] ?? '').replace('ledger', 'bank') };
    assert.deepEqual(merge(acme, second).problems, []);
    assert.deepEqual(merge(second).problems.map(shown), ['0 questions/bank.yaml:5 category: There is no category acme-web.']);
  });

  const faults: readonly (readonly [what: string, changed: Readonly<Record<string, string>>, reported: readonly string[], isLeftOut: (merged: MergedPacks) => boolean])[] = [
    ['has no pack.yaml', { 'pack.yaml': '' }, ['0 pack.yaml:1 : A pack needs a file pack.yaml with its id and title.'], isUnchanged],
    ['has a pack.yaml without a title', { 'pack.yaml': 'id: acme\n' }, ['0 pack.yaml:1 title: The field title is missing.'], isUnchanged],
    ['has a pack.yaml that is no YAML', { 'pack.yaml': 'id: acme\ntitle: "A\n' }, ['0 pack.yaml:3 : This is not valid YAML: Missing closing "quote'], isUnchanged],
    [
      'gives a severity to a rule that nobody has',
      { 'pack.yaml': 'id: acme\ntitle: A\nseverities:\n  draft/empty: error\n  async/retry: error\n' },
      ['0 pack.yaml:4 severities.draft/empty: There is no rule or requirement draft/empty.'],
      ({ severities }) => [...severities.keys()].join() === 'async/retry',
    ],
    [
      'gives a severity that nobody knows',
      { 'pack.yaml': 'id: acme\ntitle: A\nseverities:\n  async/retry: loud\n' },
      ['0 pack.yaml:4 severities.async/retry: This has to be one of: error, warning, information, hint, off.'],
      isUnchanged,
    ],
    [
      'has a file with an unknown field',
      { 'questions/ledger.yaml': `${acme['questions/ledger.yaml'] ?? ''}levle: 3\n` },
      ['0 questions/ledger.yaml:7 levle: There is no field levle here.'],
      ({ catalogue: { questions } }) => questions.length === 1,
    ],
    [
      'has a question with an id of ours',
      { 'questions/ledger.yaml': (acme['questions/ledger.yaml'] ?? '').replace('id: ledger', 'id: shortener') },
      ['0 questions/ledger.yaml:1 id: shortener is taken already.'],
      ({ catalogue: { questions } }) => questions.length === 1 && questions[0]?.title === 'Shortener',
    ],
    [
      'has technologies, one with an id of ours',
      { 'technologies.yaml': 'technologies:\n  - { id: kafka, name: Mine, kind: cache }\n  - { id: bus, name: Bus, kind: messaging }\n' },
      ['0 technologies.yaml:2 technologies.0.id: kafka is taken already.'],
      ({ catalogue: { technologies } }) => technologies.map(({ name }) => name).join() === 'Kafka,Redis,Bus',
    ],
    [
      'has a concept with a name of ours',
      { 'evidence.yaml': 'money: budget\nreason: anything\n' },
      ['0 evidence.yaml:2 reason: reason is taken already.'],
      ({ catalogue: { concepts } }) => concepts['reason'] === catalogue.concepts['reason'] && concepts['money'] === 'budget',
    ],
    [
      'has concepts that go in a circle, and a requirement that needs them',
      { 'evidence.yaml': 'money: budget | @sum\nsum: "@money"\n' },
      [
        '0 evidence.yaml:1 money: @money refers to itself, or stands for more than 5000 terms.',
        '0 evidence.yaml:2 sum: @sum refers to itself, or stands for more than 5000 terms.',
        '0 steps/requirements.yaml:9 requirements.0.evidence.0: There is no concept @money.',
        '0 pack.yaml:6 severities.requirements/budget: There is no rule or requirement requirements/budget.',
      ],
      ({ catalogue: { concepts, steps } }) => concepts['money'] === undefined && steps[0]?.requirements.length === 1,
    ],
    [
      'has a concept that multiplies',
      { 'evidence.yaml': multiplying() },
      [
        '0 evidence.yaml:1 money: @money refers to itself, or stands for more than 5000 terms.',
        '0 steps/requirements.yaml:9 requirements.0.evidence.0: There is no concept @money.',
        '0 pack.yaml:6 severities.requirements/budget: There is no rule or requirement requirements/budget.',
      ],
      ({ catalogue: { concepts } }) => concepts['money'] === undefined && concepts['b'] !== undefined,
    ],
    [
      'adds to a step that is not there',
      { 'steps/async.yaml': (acme['steps/async.yaml'] ?? '').replace('key: async', 'key: sync') },
      ['0 steps/async.yaml:1 key: There is no step sync. The steps are requirements, async.', '0 steps/async.yaml:4 requirements.0.id: The id has to begin with sync/.'],
      ({ catalogue: { steps } }) => steps[1]?.requirements.length === 2,
    ],
    [
      'does not say which part of a step asks for it',
      { 'steps/async.yaml': (acme['steps/async.yaml'] ?? '').replace('part: Simulation\n', '') },
      ['0 steps/async.yaml:1 part: This step is written in parts: say which of them asks for this. The parts are Concept, Simulation.'],
      ({ catalogue: { steps } }) => steps[1]?.requirements.length === 2,
    ],
    [
      'names a part that is not there',
      { 'steps/async.yaml': (acme['steps/async.yaml'] ?? '').replace('Simulation', 'Theory') },
      ['0 steps/async.yaml:2 part: There is no part Theory. The parts are Concept, Simulation.'],
      ({ catalogue: { steps } }) => steps[1]?.requirements.length === 2,
    ],
    [
      'adds two requirements, one with an id of ours',
      { 'steps/async.yaml': `${acme['steps/async.yaml'] ?? ''}${requirement('async/retry', 'anything')}` },
      ['0 steps/async.yaml:10 requirements.1.id: async/retry is taken already.'],
      ({ catalogue: { steps } }) => steps[1]?.requirements.length === 3 && steps[1].requirements[1]?.asks === 'say what is tried again',
    ],
    [
      'adds two requirements, one with evidence that cannot be read',
      { 'steps/async.yaml': `${acme['steps/async.yaml'] ?? ''}${requirement('async/test', "'!nothing'")}` },
      ['0 steps/async.yaml:15 requirements.1.evidence.0: This is not a line of evidence: nothing to find in "!nothing"'],
      ({ catalogue: { steps } }) => steps[1]?.requirements.length === 3,
    ],
    [
      'has a plan with a day that failed',
      { 'plans/acme/01-own.yaml': 'id: acme/01\n\tplan: acme\n' },
      ['0 plans/acme/01-own.yaml:2 : This is not valid YAML: Tabs are not allowed as indentation', '0 plans/acme/plan.yaml:9 phases.0.days.0: There is no day acme/01.'],
      ({ catalogue: { plans } }) => plans[1]?.phases[0]?.days.join() === 'week/02',
    ],
    [
      'changes what a pack may not change',
      { 'evaluation/scoring.yaml': sampleContent['evaluation/scoring.yaml'] ?? '' },
      ['0 evaluation/scoring.yaml:1 : No content is kept at evaluation/scoring.yaml.'],
      ({ catalogue: { scoring } }) => scoring === catalogue.scoring,
    ],
  ];

  for (const [what, changed, reported, isLeftOut] of faults) {
    it(`reports a pack that ${what}, and leaves out no more than that`, () => {
      const merged = merge({ ...acme, ...changed });
      assert.deepEqual(sorted(merged.problems.map(shown).map((line) => reported.find((one) => line.startsWith(one)) ?? line)), sorted(reported));
      assert.ok(isLeftOut(merged));
      compiles(merged);
    });
  }

  it('takes the first of two packs with the same id', () => {
    const { catalogue: merged, problems } = merge(acme, { 'pack.yaml': 'id: acme\ntitle: Other\n', 'questions/z.yaml': 'id: z' });
    assert.deepEqual(problems.map(shown), ['1 pack.yaml:1 id: acme is taken already.']);
    assert.deepEqual(merged, merge(acme).catalogue);
  });

  it('never takes the catalogue down, whatever a pack says', () => {
    const spoil = fc.record({ path: fc.constantFrom(...Object.keys(acme)), at: fc.nat({ max: 250 }), length: fc.nat({ max: 20 }), text: fc.oneof(fc.constantFrom('- ', ': ', '[', '@', '|', '!', '&', '\n', '  ', "'", '>> '), fc.string({ maxLength: 6 })) });
    fc.assert(
      fc.property(fc.array(spoil, { minLength: 1, maxLength: 3 }), (changes) => {
        const pack = { ...acme };
        for (const { path, at, length, text } of changes) pack[path] = `${pack[path]?.slice(0, at) ?? ''}${text}${pack[path]?.slice(at + length) ?? ''}`;
        const merged = merge(pack);
        for (const step of catalogue.steps) {
          const now = merged.catalogue.steps.find(({ key }) => key === step.key);
          assert.deepEqual(now?.requirements.slice(0, step.requirements.length), step.requirements);
        }
        for (const kind of ['plans', 'days', 'questions', 'guides', 'technologies', 'categories'] as const) {
          for (const entry of catalogue[kind]) assert.ok((merged.catalogue[kind] as readonly object[]).some((one) => isSame(one, entry)), `${entry.id} is lost`);
        }
        compiles(merged);
      }),
      { numRuns: 150, seed: 20_261_121 },
    );
  });
});

/** Merges packs of which each has its place in the list as its folder; an empty text is no file. */
function merge(...packs: readonly Readonly<Record<string, string>>[]): MergedPacks {
  const folders = packs.map((texts, index): PackFolder => ({ folder: String(index), files: sourcesOf(texts).filter(({ text }) => text !== '') }));
  return mergePacks(catalogue, folders, ruleIds);
}

function shown({ folder, path, line, field, message }: MergedPacks['problems'][number]): string {
  return `${folder} ${path}:${String(line)} ${field}: ${formatMessage(message)}`;
}

function sorted(lines: readonly string[]): readonly string[] {
  return [...lines].sort();
}

function isUnchanged(merged: MergedPacks): boolean {
  return merged.catalogue === catalogue && merged.severities.size === 0;
}

/** What is in a catalogue can be used to check a draft. Throws where it cannot. */
function compiles({ catalogue: merged }: MergedPacks): void {
  for (const { file } of merged.steps) programFor(merged, file);
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function requirement(id: string, evidence: string): string {
  return `  - id: ${id}\n    title: T\n    asks: a\n    hint: H.\n    subject: s\n    evidence: [${evidence}]\n`;
}

function multiplying(): string {
  const many = (name: string): string => Array.from({ length: 80 }, () => `@${name}`).join(' | ');
  return `money: "${many('b')}"\nb: "${many('c')}"\nc: a | b | c\n`;
}
