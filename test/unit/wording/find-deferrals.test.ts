import assert from 'node:assert/strict';
import { parseOutline } from '../../../src/core/outline/parse-outline.ts';
import { findDeferrals } from '../../../src/core/wording/find-deferrals.ts';

/** Sentences that leave their subject to another file. */
const deferring: readonly string[] = [
  'Retry handling is covered elsewhere.',
  'See file 04 for the schema.',
  'Schema: see file 04.',
  'The tables themselves are explained in the data-model file, so I leave them out here.',
  'How a failed delivery is tried again is covered in 05A-production-deep-dives-core.md.',
  'Details: 05B.',
  '- Retries → see 05A',
  '- Sharding: explained in 04.',
  'For the cache design, please refer to the deep-dive document.',
  'We discuss failover in the ops file.',
  'I already explained keys in the other file.',
  'Keys of Redis I already explained in the other file.',
  'The numbers are in file 02.',
  'Backup is described in 04-data-model-architecture.md and not repeated here.',
  'This was explained in the previous document.',
  'Same as in file 02.',
  'Caching strategy (see 05A).',
  'Rate limiting is handled in a separate document.',
  'Refer to the capacity document for the math.',
  'For eviction and TTL please check file 5A.',
  'The retry policy lives in 05A.',
  'Monitoring comes later, in file 05B.',
  'We will come back to this in 06.',
  '05A covers the retry policy.',
  'The API file describes the error model.',
  'I don\'t repeat the schema here, look at 04.',
  'About security I write in 05B.',
  'Security is wrote in other file.',
  'Failover was already discussed in part 05A.',
  'Error codes are documented separately.',
  'The consistency question has been dealt with in the chapter about the data model.',
  'Everything about indexes can be found in file 04.',
  'Read `04-data-model-architecture.md` for the reasoning.',
  'The estimation of the storage you find in the capacity file.',
  'Deduplication → 05A.',
  'All breakers are listed in [file 06](./06-interview-grilling.md).',
  'To understand how the outbox works, see the core deep dives file.',
  'As to disaster recovery, the reader should consult document 05B.',
  'The rest is left to the ops chapter.',
  'The shard key has been justified in file 04 already.',
  'What happens when Redis is down is told in 05A.',
  'Partition strategy is as in file 05A.',
  'Replication was decided in 04, no need to repeat it.',
  'Cost is worked out in the last file.',
  'The circuit breaker numbers follow in 06.',
  'The math is shown in another doc.',
  'Our reasoning on hot keys sits in file 05A.',
  'Not covered here; the deep-dive file has it.',
  'See the data model document.',
  'The flow is drawn in file 04.',
  'Ranking: covered in the search chapter of file 05A.',
  'Alerts, see ops document.',
  'The eviction policy has its own discussion in file 05A.',
  'Please find the quota table in file 03.',
];

/** Sentences that say the thing themselves, or speak of the design's own files, parts and pages. */
const telling: readonly string[] = [
  'We retry three times with exponential backoff starting at 100 ms and full jitter, then park the event (see also 05A).',
  'Peak is 12,000 QPS (from file 02), so 32 shards are enough.',
  'As computed in file 02, the peak is 12,000 writes a second, so one leader is enough.',
  'The file is stored in S3 and its chunks are listed in the manifest.',
  'Users are routed elsewhere when a region dies.',
  'The document is indexed in Elasticsearch.',
  'Connections are drained and reconnect elsewhere.',
  'See below for the flow.',
  'See the diagram above.',
  'See section "Sharding" below.',
  'Each log file is rotated at 1 GB; the next file is opened first.',
  'The offsets are kept in another file on the same disk.',
  'The outbox table described in 04 is read by the relay every 50 ms in id order.',
  'The media service writes each part separately and stores file 1 first.',
  'Reads take 05 ms on average.',
  'The job runs on 2024-03-01 at 02:00.',
  'The previous page token is returned in the header.',
  'GET /documents/{id} returns the document; the next page is given in the cursor.',
  'Feature flags are stored in a separate document in MongoDB.',
  'The write-ahead log is a set of files. Each file is described in a manifest.',
  'Uploads are handled in parts of 5 MB, each part is retried separately.',
  'We keep two copies elsewhere so a fire cannot take all.',
  'The price table is defined in the config file.',
  'Validation rules are defined in the schema file of each tenant.',
  'Errors are written to the error file.',
  'The consumer reads part 2 of the file and acknowledges it.',
  'The second design was rejected since its cost is double.',
  'The API is documented in OpenAPI.',
  'The schema is listed above.',
  'The trade-off is discussed in the next section.',
  'The sales page shows the numbers.',
  'Order notes are stored in the notes table and covered by an index.',
  'A document can be found in two shards.',
  'Search results are shown on page 1 and page 2.',
  'Details are in the table below.',
  'The 02:30 job is handled by the scheduler.',
  'In the file store each file is listed in the index document.',
  'One copy lives in another data centre, and the other copy is kept in a different region.',
  'The design is explained in five steps.',
  'It is more expensive than in file 02\'s first estimate of 10 TB, because replicas count three times.',
  'With the 12,000 writes/s from 02 a single leader is at 40% CPU.',
  'The relay (its outbox table is in 04) posts unsent rows ten at a time and marks them sent.',
  'The user opens the page and the page is shown in the app.',
  'Personal notes are explained in the app on the first page.',
  'Each page of results is given in the response.',
  'The load balancer sends the request elsewhere.',
  'Failed parts are covered by the retry of the multipart upload.',
  'Log lines are written to a separate file per tenant.',
  'The chapter on taxes in our handbook is 40 pages.',
  'We store the design documents of users in S3.',
];

function deferrals(sentence: string): readonly string[] {
  const text = `# Title\n\n## Some topic\n\n${sentence}\n`;
  return findDeferrals(parseOutline(text), '1').map(({ sentence: { start, end } }) => text.slice(start, end));
}

describe('sentences that defer to another file', () => {
  for (const sentence of deferring) it(`finds: ${sentence}`, () => { assert.equal(deferrals(sentence).length, 1); });
  for (const sentence of telling) it(`leaves alone: ${sentence}`, () => { assert.deepEqual(deferrals(sentence), []); });

  it('takes no file for another that is the draft itself', () => {
    const outline = parseOutline('# Title\n\nAll of it is explained in file 04.\n');
    assert.equal(findDeferrals(outline, '4').length, 0);
    assert.equal(findDeferrals(outline, '5A').length, 1);
  });

  it('takes a chapter for one of the same file where a heading is about the same', () => {
    const sentence = 'Why a hold lasts fifteen minutes is discussed in the chapter on storage.\n';
    assert.equal(findDeferrals(parseOutline(`# Title\n\n${sentence}`), '3').length, 1);
    assert.equal(findDeferrals(parseOutline(`# Title\n\n## Storage\n\nTen rows.\n\n## Holds\n\n${sentence}`), '3').length, 0);
  });

  it('finds them in list items and table cells, but not in code and comments', () => {
    assert.deepEqual(deferrals('- one\n- two: see file 04'), ['two: see file 04']);
    assert.deepEqual(deferrals('| Part | How |\n|---|---|\n| cache | as described in 05B |'), ['as described in 05B']);
    assert.deepEqual(deferrals('```\nsee file 04\n```'), []);
    assert.deepEqual(deferrals('<!-- see file 04 -->'), []);
    assert.deepEqual(deferrals('Three copies. <!-- see file 04 for the rest -->'), []);
  });

  it('gives the sentence, not the paragraph', () => {
    assert.deepEqual(deferrals('Three copies, e.g. in zone a. The quorum is explained in file 04. Writes wait for two.'), [
      'The quorum is explained in file 04.',
    ]);
  });
});
