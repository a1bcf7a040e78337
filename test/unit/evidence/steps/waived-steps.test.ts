import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { conceptsSchema, stepSchema } from '../../../../src/core/catalogue/step-schema.ts';
import { compileProgram } from '../../../../src/core/evidence/program.ts';
import { readEvidence } from '../../../../src/core/evidence/read-evidence.ts';
import { parseOutline } from '../../../../src/core/outline/parse-outline.ts';

const readYaml = (path: string): unknown => parse(readFileSync(new URL(`../../../../content/${path}`, import.meta.url), 'utf8'));

/** Texts that say that a step does not apply: with a reason, and without; and texts that say it of a part only. */
const cases: readonly { readonly step: string; readonly justified: readonly string[]; readonly bare: readonly string[]; readonly applies: readonly string[] }[] = [
  {
    step: 'async',
    justified: [
      'This system is synchronous because the voter waits for the new count.',
      '## Messaging\n\nNot used. Each request is done in 5 ms. If we mailed results later, an outbox would come first.',
      '## Queues and brokers\n\nWe run none, as nothing outlives the request.',
      '**Why no Kafka**\n\nEverything fits into one transaction, so there is nobody to tell.',
      '## Do we need a queue at all?\n\nNo, because the import runs once a night and each row takes 2 ms.',
    ],
    bare: ['## Messaging\n\nNot applicable.'],
    applies: ['## Kafka\n\nThe outbox is written in the same transaction.', 'Orders are lost without a queue.'],
  },
  {
    step: 'cache',
    justified: [
      'No cache is used since reads take 8 ms from the index.',
      '## Caching\n\nWe do without. The working set fits into the buffer pool; above 5K reads/s we would add Redis.',
      '## Why no Redis\n\nEvery read is by primary key and takes 2 ms.',
    ],
    bare: ['## Cache\n\nNone.'],
    applies: ['Without Redis every read goes to the database.', 'Redis keeps the boards in memory: whoever needs one looks there first, and takes it from the database if there is none.', '## Redis\n\n| Key | TTL |\n|---|---|\n| `state:{id}` | None |', 'Scenario: new domain, no cached robots file.'],
  },
  {
    step: 'search',
    justified: [
      'Search is not required because every lookup is by key.',
      '## Search\n\nNot yet needed, as 40 rows are read at once; above a thousand an index would come.',
      '## search\n\nnot doing it. every open is by exact key. if it came: opensearch from the topic.',
      '**Interviewer:** And search?\n\n**Candidate:** Not in this design. Photos are found by date, which is a key.',
      '## Search (not applicable)\n\nThere are 40 titles; the list is sent once and filtered in the browser.',
      '## Do we need a search engine?\n\nNo, and I would rather say so than run one. Every address is found by its exact hash.',
    ],
    bare: ['## Search\n\nN/A'],
    applies: ['## Elasticsearch\n\nThe index follows the database.', '## Search\n\nWhile the indexer is behind, a line above the hits says that the latest receipts are not yet included.', '## Do we need a search engine?\n\nYes. No index of the database knows synonyms, since each is built on whole words.', 'If the cluster is down, search is not available.'],
  },
];

describe('steps said not to apply', () => {
  const steps = ['06-async', '07-cache', '08-search'].map((file) => v.parse(stepSchema, readYaml(`steps/${file}.yaml`)));
  const program = compileProgram(steps, v.parse(conceptsSchema, readYaml('evidence.yaml')));
  for (const { step, justified, bare, applies } of cases) {
    const waiver = (text: string): boolean | undefined => readEvidence(parseOutline(text), program).waived.get(step)?.justified;
    it(step, () => {
      assert.deepEqual(justified.filter((text) => waiver(text) !== true), [], 'with a reason');
      assert.deepEqual(bare.filter((text) => waiver(text) !== false), [], 'without a reason');
      assert.deepEqual(applies.filter((text) => waiver(text) !== undefined), [], 'not said of the step');
    });
  }
});
