import assert from 'node:assert/strict';
import type { FileName } from '../../../src/core/answer/files.ts';
import { checkTexts } from '../../support/answers.ts';

const data: FileName = '04-data-model-architecture.md';
const core: FileName = '05A-production-deep-dives-core.md';
const api: FileName = '03-api-schema-design.md';

/** Lines (from 1) at which a rule reports something in one file of an answer. */
function linesOf(rule: string, file: FileName, text: string): readonly number[] {
  return checkTexts({ [file]: text })
    .findings.filter((finding) => finding.rule === rule && finding.file === file)
    .map(({ span }) => text.slice(0, span.start).split('\n').length);
}

const told = 'Here Redis sits in front of the tables, in cache-aside style: look there first, otherwise go to the database and leave a copy. What we pay is that a copy can be old.';
const table = '| Key | Value | Lives |\n|---|---|---|\n| `room:{id}` | JSON of the page | 30 s |\n| `room:{id}:count` | integer | 10 s |';
const hit = '(1) Join asks for `room:9`; (2) the value comes; (3) booking checks the state and answers within 15 ms.';

describe('rules on steps and requirements', () => {
  const cases: readonly (readonly [name: string, rule: string, file: FileName, text: string, lines: readonly number[]])[] = [
    ['steps out of order are found', 'draft/step-order', data, '# Design\n\n## Step 5: Architecture\n\nGateway and service.\n\n## Step 4: Data model and storage\n\nOne table.\n', [7]],
    ['steps in order are left alone', 'draft/step-order', data, '# Design\n\n## Step 4: Data model and storage\n\nOne table.\n\n## Step 5: Architecture\n\nGateway and service.\n', []],
    ['a detail that another chapter has is no step', 'draft/step-order', data, '# Design\n\n## Architecture\n\nGateway and service.\n\n## Matching\n\n### Data model of a match\n\nOne table.\n', []],
    ['a step without anything is found at its heading', 'draft/missing-step', data, '# Design\n\n## Data model and storage\n\nPostgreSQL, because a scan and its parcel change in one transaction.\n\n## Architecture\n\n', [7]],
    ['a step that is waived with a reason is left alone', 'draft/missing-step', core, '# Deep dives\n\n## Search\n\nSearch is not required because every look-up is by primary key; free text would change that.\n', [1, 1]],
    ['a waiver without a reason is found', 'draft/not-applicable-unjustified', core, '# Deep dives\n\n## Search\n\nNot applicable.\n', [5]],
    ['a waiver with a reason is left alone', 'draft/not-applicable-unjustified', core, '# Deep dives\n\n## Search\n\nNot applicable, because every look-up is by primary key.\n', []],
    ['a waiver that goes on in sentences of its own is left alone', 'draft/not-applicable-unjustified', core, '# Deep dives\n\n## Search\n\nNot applicable. Every look-up is by primary key; the day people type words, an index is fed from the log.\n', []],
    ['a waiver that goes on behind a colon is left alone', 'draft/not-applicable-unjustified', core, '# Deep dives\n\n## Caching\n\nNot applicable: reads are 20/s and hit the primary in 3 ms.\n', []],
    ['a waiver that only says so twice is found', 'draft/not-applicable-unjustified', core, '# Deep dives\n\n## Search\n\nNot applicable. It is left out.\n', [5]],
    ['an untouched place is counted', 'draft/placeholder', api, '# API\n\n### Pagination\n\n<!-- api/pagination: Say how a client pages. -->\n', [1]],
    ['a place that is written is not', 'draft/placeholder', api, '# API\n\n### Pagination\n\nPages go by cursor, because offsets drift while rows are inserted.\n', []],
    ['a technology whose concept is told in words of its own is left alone', 'draft/technology-unexplained', core, `# Deep dives\n\n## Redis\n\n${told}\n\n${table}\n\n${hit}\n`, []],
    ['a technology whose concept is told in a chapter beside its own is left alone', 'draft/technology-unexplained', core, `# Deep dives\n\n## The cache and its pattern\n\n${told.replace('Redis', 'It')}\n\n## Our keys in Redis\n\n${table}\n\n${hit}\n`, []],
    ['a technology whose concept is not told is found', 'draft/technology-unexplained', core, `# Deep dives\n\n## Redis\n\n${table}\n\n${hit}\n`, [3]],
    ['a technology is not explained by the chapter on another of its kind', 'draft/technology-unexplained', core, `# Deep dives\n\n## Redis\n\n${told}\n\n${table}\n\n${hit}\n\n## Memcached\n\n${table}\n\n${hit}\n`, [14]],
    ['a missing requirement is found at the heading about it', 'api/pagination', api, '# API\n\n## Endpoints\n\n`GET /parcels`, `POST /parcels`, `DELETE /parcels/{id}`\n\n- `GET /parcels` lists\n- `POST /parcels` adds\n- `PUT /parcels/{id}` changes\n\n## Pagination\n\nTBD\n', [11]],
  ];
  for (const [name, rule, file, text, lines] of cases) {
    it(name, () => {
      assert.deepEqual(linesOf(rule, file, text), lines);
    });
  }

  it('a missing file is found at the first heading of the first file', () => {
    const { findings } = checkTexts({ [api]: '# API\n' });
    assert.deepEqual(findings.filter(({ rule }) => rule === 'draft/missing-file').map(({ file, span }) => [file, span.start]), Array.from({ length: 6 }, () => [api, 0]));
  });
});
