import assert from 'node:assert/strict';
import { checkAnswer } from '../../../src/core/check/check-answer.ts';
import { formatArgument } from '../../../src/core/message.ts';
import type { Finding, Fix } from '../../../src/core/rules/finding.ts';
import type { FileName } from '../../../src/core/answer/files.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { answerOf, type AnswerTexts, checkTexts, scaffoldTexts } from '../../support/answers.ts';
import { ownCatalogue } from '../../support/catalogue.ts';

const api: FileName = '03-api-schema-design.md';
const data: FileName = '04-data-model-architecture.md';

const draft: AnswerTexts = {
  [api]: '# Parcels: API\n\n## Endpoints\n\n`POST /parcels` registers a parcel, `GET /parcels/{id}` tells where it is.\n\n## Versioning\n\n## Who may call\n\nA bearer token in the Authorization header, one scope for reading and one for writing.\n',
  [data]: '# Parcels: data\n\n## Data model\n\nPostgreSQL, because a scan and its parcel change in one transaction.\n\n20 GB × 365 = 73,000 GB a year.\n',
};

describe('a check', () => {
  it('gives the same bytes twice', () => {
    assert.equal(JSON.stringify(checkTexts(draft)), JSON.stringify(checkTexts(draft)));
  });

  it('orders its findings by file, place and rule', () => {
    const keys = checkTexts(draft).findings.map(({ file, span, rule }) => `${file} ${String(span.start).padStart(9, '0')} ${rule}`);
    assert.deepEqual(keys, [...keys].sort());
  });

  it('knows all 161 requirements, whatever is there', () => {
    for (const texts of [{}, draft, scaffoldTexts()]) assert.equal(checkTexts(texts).states.length, 161);
  });

  it('takes severities from the outside, for rules and for single requirements', () => {
    const severities = new Map([['api/pagination', 'off'], ['draft/requirement', 'hint'], ['draft/empty-section', 'error']] as const);
    const { findings } = checkAnswer(answerOf(draft), ownCatalogue(), severities, new Map());
    assert.ok(findings.every(({ rule }) => rule !== 'api/pagination'));
    assert.deepEqual(new Set(findings.filter(({ rule }) => rule.startsWith('api/')).map(({ severity }) => severity)), new Set(['hint']));
    assert.equal(findings.find(({ rule }) => rule === 'draft/empty-section')?.severity, 'error');
  });

  it('reports a step of which nothing is there once, and not each of its requirements', () => {
    const { findings } = checkTexts(draft);
    assert.equal(findings.filter(({ rule, message }) => rule === 'draft/missing-step' && message.args[0] === 5).length, 1);
    assert.ok(findings.every(({ rule }) => !rule.startsWith('architecture/')));
  });

  it('asks for the files that are missing, and creates them with the name of the answer', () => {
    const missing = checkTexts({ ...draft, '01-problem-requirements.md': '---\nsystem-design-answer: 1\ntitle: "Parcels"\n---\n\n# Parcels\n' }).findings.filter(({ rule }) => rule === 'draft/missing-file');
    assert.equal(missing.length, 4);
    for (const { fixes } of missing) assert.match(fixes[0]?.create?.text ?? '', /^# Parcels: /);
  });
});

describe('a fix', () => {
  const { findings } = checkTexts(draft);
  const fixable = findings.flatMap((finding) => finding.fixes.filter(({ edits }) => edits.length > 0).map((fix) => ({ finding, fix })));

  it('is offered for what is missing', () => {
    assert.ok(fixable.length > 20);
  });

  for (const { finding, fix } of fixable) {
    it(`removes its finding and brings no Error or Warning: ${finding.rule}, ${fix.title.template}`, () => {
      const after = checkTexts(applied(finding, fix));
      assert.deepEqual(serious(after.findings).filter((key) => !serious(findings).includes(key)), []);
      assert.ok(!serious(after.findings).includes(keyOf(finding)) || finding.severity === 'information');
    });
  }

  it('selects the words a person has to write', () => {
    for (const { finding, fix } of fixable) {
      if (fix.select === undefined) continue;
      const text = applied(finding, fix)[finding.file] ?? '';
      const selected = text.slice(fix.select.start, fix.select.end);
      assert.match(selected, /^(?:<!--[\s\S]*-->|[^<\n]*)$/, finding.rule);
    }
  });
});

function applied(finding: Finding, fix: Fix): AnswerTexts {
  return { ...draft, [finding.file]: applyEdits(draft[finding.file] ?? '', fix.edits) };
}

function serious(findings: readonly Finding[]): readonly string[] {
  return findings.filter(({ severity }) => severity === 'error' || severity === 'warning').map(keyOf);
}

function keyOf({ rule, message }: Finding): string {
  return `${rule} ${message.template} ${message.args.map(formatArgument).join(' ')}`;
}
