import assert from 'node:assert/strict';
import { judgements } from './read.ts';

const right: readonly string[] = [
  'Out, at the 8x of search: 2.78 MB/s × 8 ≈ 22.2 MB/s', 'On the wire 20 MB/s × 8 shards = 160 MB/s',
  'ok: 200GB × 8 / 100Mbps = 16,000s',
  '8 × 200GB / 100Mbps = 128,000s',
  '1,920M / 3,600 ≈ 533,333 core-h/day',
  'at three times the daily mean: 13,889 × 3 = 41,667 lookups/s',
  'the hold of €5 at the start covers (5 − 1) / 0.22 ≈ 18 minutes.',
  'Good to 1M payments a day: 1M / 86,400 ≈ 12/s',
  '8,760 × 0.05 per cent = 4.38 hours',
  '9,000 / 14,000 ≈ 64 per cent',
  'One with 11% of 200 × 6 = 1,200 peak writes/s',
  'at peak 8x 740 KB/s × 8 = 5.92 MB/s',
  '12,000/s × 60 s = 720,000/min',
  '60,000 x 8 h x 720 per hour = 345.6M pings a day',
  'Hourly means add little: 3.456 billion / 12 = 288M rows a day',
  '20M users × 50 GB = 1 EB',
  '`0.7 × 1 + 0.3 × 8 = 3.1` for each',
  'In other words 4 / 5 = 80% of all calls',
  '1 million/day ÷ 86,400 ≈ 12/s',
  '10M requests/day / 86,400 = 116 QPS',
  'We need 60M / 25 s = 2.4M frames/s',
  '2.4M/s × 600 B = 1.44 GB/s',
  '1.44 GB/s × 8 = 11.52 Gbps',
  '1,000 Mbps ÷ 8 = 125 MB/s',
  '6 TB/day × 365 = 2.19 PB/year',
  '6 TB × 365 = 2,190 TB',
  '864M/day × 400 B = 345.6 GB',
  '6,000,000 GB × $0.02 = $120K',
  '100 TB × $0.023 = $2,300 a month',
  '$15,000 / 1B = $15 per million pages',
  '12,288 MiB = 12 GiB',
  '48 × 256 MiB = 12 GiB',
  '20 KB × 1,024 = 20 MB',
  '6.2 / 2 = 4 servers',
  '10,000 / 3,000 = 4 shards',
  '1 day = 86,400 seconds ≈ 100,000 seconds',
  '86,400 s × 1,160/s ≈ 100 million',
  '62^7 ≈ 3.5 trillion',
  '2^20 ~ 1.05 million',
  '33 million URLs × 260 bytes = 8.6 GB',
  '8.6 GB × 1.5 = ~13 GB',
  '50M photos/day × 365 × 5 years × 1 KB = 91 TB',
  '10B × 14.4 bits / 8 = 18 GB',
  '1,200 ms / 1000 = 1.2 s',
  '20,000 s / 3,600 ≈ 5.6 h',
  'Half of it, 864M × 3 + 10.8M = 2,602.8M writes',
  '1,036.8M / 86,400 = 12,000 QPS',
  '$1.8M / 600B = $0.000003',
  '20B × 300 B = 6 TB',
  '720 nodes * 3 = 2,160 nodes',
  '3 x 13 = 39 GB',
  '5 + 5 + 1 + 5 = 16ms',
  '0.05% × 43,200 min = 21.6 min/mo',
  'user_id (8 bytes) + score (4 bytes) = 12 bytes',
  '200M / 4M = 50:1',
  '3.52T / 14.6B ≈ 241× headroom',
  '10M &times; 2 = 20M',
  '**Peak**: 12,000 × 3 = **36,000 QPS**',
  'It comes to $186,624 / 25,920 million = $7.20 for each million',
  '10 TB × 1.2 = 12 TB (20 % headroom)',
  '12 × 0.77 = 9.24 servers ≈ 12 servers (rounded up for safety)',
  '100 × 50-100 KB = 5-10 MB',
  '30 % of 2 TB = 600 GB',
  'DNS 20 ms + TLS 30 ms + app 50 ms = 100 ms',
  '40 × $0.192/h × 730 h = $5,606',
  '10 K writes/s * 1 KB = 10 MB/s = 864 GB/day = 315 TB/yr',
  '50 000 × 0,2 = 10 000',
  '62⁷ = 3.5 × 10^12',
  '10M*2KB=20GB',
  '10 Gbps ≈ 1 GB/s',
  '2,000/s × 50 ms = 100 in flight',
  '40 + 35 + 25 = 100 %',
  '4.5 Mio. × 3 = 13.5 Mio.',
  '1M / 86,400 ≈ 11.6/s',
  'There are 40M searches a day, that is 40M / 86,400 ≈ 463/s.',
  '86,400 rows / 24 = 3,600 per hour',
  '864K / 86,400 = 10 per user',
  '432,000 / 86,400 = 5 replicas',
  '18M / 3,600 = 5,000/s',
  '1.44M / 1,440 = 1,000 per minute',
  'A mean of 100/s makes 100 × 86,400 = 8.64M per day',
  '5 × 86,400 = 432,000 a month',
  'We have 3,600 orders an hour, 3,600 / 60 = 60 per minute',
  'At 250 B each 1,000 × 250 B = 250 KB',
  'After year 5 328.5 GB × 5 = 1,642.5 GB in all.',
  'Each server reports every minute: 60,000 × 1,440 = 86.4M a day.',
  'Orders per day: 40M / 86,400 ≈ 463 a second',
  'In a year: 9.9M × 2 = 19.8M presses a day.',
  'In every month: 300 × 40 = 12,000 calls a day.',
  'hot 15 TB + thinned 6.31 TB × 1.5 = 9.465 TB on disk',
  'With a hit rate of 90 % the store ordinarily serves (138,889 + 46,296) × 10 % ≈ 18,519 look-ups/s',
  'Each of R$ 310 + R$ 10 = R$ 320',
  '90 × R$ 1,800 = R$ 162,000',
  '7.2M portal + 0.8M billing and control = 8M/day',
  '30 s × 2 → 60 s',
];

const wrong: readonly string[] = [
  'On the wire 34.9 MB/s × 8 = 279 MB/s',
  'ok: 200GB × 8 / 100Mbps = 1,600s',
  '8,760 × 0.05 per cent = 43.8 hours',
  'In a minute that makes 975 GB/s × 60 s = 58.5 TB/s',
  'This is 4,000 / 320 = 15.2 times more; the read replica is slower then',
  '20M users × 50 GB = 1,000,000 GB',
  '600 × 60 × 24 = 86,400',
  'We keep all of them, 1,389/s × 86,400 s = 2,000,160 traces a day.',
  'One pod could take 300/s × 3,600 s = 18,000 in an hour.',
  '16 × 3 × 3 = 134',
  '300 MB/s = 300 Mbps',
  '92.5 MB/s / 8 = 11.6 Mbps',
  '6 TB/day × 3 days × 3 copies = 54 GB',
  '2,190,000 GB × $0.01 = $219K',
  '2,592M / 86,400 s = 30 row writes a second',
  '$186,624 / 25,920 million comes to $0.72 for each million',
  '4 + 6 + 3 + 2 + 5 = 25 minutes',
  '1.44 GB/s × 3,600 s = 5,814 GB an hour',
  '0.01 % × 525,600 min = 5.26 min a year',
  '5,000/s × 2 KB = 10 MB',
  '10M requests/day / 86,400 = 116 requests/day',
  '600/min ÷ 60 = 10/min',
  '2.4M/s × 600 B = 1.44 GB/min',
  '12 GiB = 1,228 MiB',
  '12,000/s × 3,600 = 43.2M/s',
  '40 Gbps = 40 GB/s',
  '8,760 h × 0.1% = 8.76 min',
  'Total latency 5 + 20 + 15 + 10 = 60 ms',
  '3 × 200 GB + 100 GB = 900 GB',
  'Orders per hour: 1.2M / 24 = 50,000 orders per minute',
  '1 TB = 100 GB',
  '1M × 2 KB = 2 TB',
  '1 + 1 = 3',
  '40M / 86,400 ≈ 463 per minute',
  'There are 40M searches a day, that is 40M / 86,400 ≈ 463 per minute.',
  'The sensors send 18.24M reports a day, and 18.24M / 86,400 = 211 reports per hour.',
  '12M/day / 86,400 = 139 per minute',
  '18M / 3,600 = 5,000 per day',
  '18M an hour comes in: 18M / 3,600 = 5,000 per minute',
  '1.44M / 1,440 = 1,000 per second',
  '100 × 86,400 = 8.64M per hour',
  'A mean of 100/s makes 100 × 86,400 = 8.64M per hour',
  '15 TB + 6.31 TB × 1.5 = 9.465 TB',
  '30 s × 2 → 6 s',
  '30 s × 2 = 1 h',
  '20 shards × 2 → 400 shards',
  '3 × US$ 1,500 = US$ 45,000',
  '1 million messages/day ≈ 43/s',
  'It becomes 1,302 MB/s, and on the lines 1,302 MB/s = 1.3 Gbps.',
  'With 20 hosts 1,302 MB/s = 1.3 Gbps.',
];

const silent: readonly string[] = [
  'The port is 8080 and version 1.2.3 came on 2026-01-02 at 10:30.',
  'Latency: p50 = 20 ms, p99 = 200 ms',
  'GET /v1/feed?cursor=10&limit=20 HTTP/1.1',
  'See https://example.com/a?x=1*2=3 for it',
  'N = 3, W = 2, R = 2, so W + R > N',
  'We scale from 10 → 20 nodes, 24/7.',
  '192.168.0.1/24 = our network',
  'Year 5 = the last one, 2-3 of them',
  'A score of 0.3 × recency + 0.7 × fame',
  'Page 1/7 = the first',
  'key=5 value=6',
  '3 copies of 2 TB = 6 TB',
  '10 hosts, 2 TB each = 20 TB',
  'half of 2 TB = 1 TB',
  '2 weeks = 10 working days',
  'Of 8 shards, all with 1,302 MB/s = 1.3 Gbps.',
  '2 GB/s in and 2 GB/s out = 32 Gbps',
  'It opens for 30 s ×2 → 1 h',
  'It opens for 30 s → ×2 → 1 h',
  'Retry after 1 s, ×2, max 5 min',
  'Retry after 1 s, × 1.5 → 1 min',
  'Back-off: 100 ms × 2^n up to 30 s',
  'Back-off: 100 ms × 2^n → 30 s',
  'Back-off: 100 ms × 2ⁿ → 30 s',
  'Back-off: 100 ms × 2 = 30 s at most',
  'Back-off: 1 s * 2^attempt = 60 s max',
];

describe('equations in sentences', () => {
  for (const text of right) {
    it(`accepts ${text}`, () => {
      const found = judgements(text);
      assert.ok(found.length > 0, 'nothing found');
      assert.deepEqual(found.filter((line) => !line.startsWith('verified')), []);
    });
  }
  for (const text of wrong) {
    it(`rejects ${text}`, () => {
      assert.deepEqual(judgements(text).map((line) => line.split(' ')[0]), ['mismatched']);
    });
  }
  for (const text of silent) {
    it(`says nothing of ${text}`, () => {
      assert.deepEqual(judgements(text), []);
    });
  }

  it('reads each step of a chain', () => {
    assert.deepEqual(judgements('20B × 5% × 200 KB = 1B × 200 KB = 200 TB'), ['verified 20B × 5% × 200 KB = 1B × 200 KB', 'verified 1B × 200 KB = 200 TB']);
  });

  it('reads several equations of a line', () => {
    assert.deepEqual(judgements('2 × 3 = 6; 5 × 5 = 24, and (4 × 2 = 8)'), ['verified 2 × 3 = 6', 'mismatched 5 × 5 = 24', 'verified 4 × 2 = 8']);
  });

  it('takes a restatement for what it says', () => {
    assert.deepEqual(judgements('5 × 2,050 TB = 10,250 TB, or about 10.2 PB'), ['verified 5 × 2,050 TB = 10,250 TB', 'verified 10,250 TB, or about 10.2 PB']);
    assert.equal(judgements('5 × 2,050 TB = 10,250 TB, or about 10.25 GB')[1]?.split(' ')[0], 'mismatched');
  });

  it('remembers the unit of a bare number', () => {
    assert.equal(judgements('It averages 71.9 MB/s, in line terms 71.9 / 8 ≈ 9 Mbit/s.')[0]?.split(' ')[0], 'mismatched');
    assert.equal(judgements('It averages 71.9 MB/s, in line terms 71.9 × 8 ≈ 575 Mbit/s.')[0]?.split(' ')[0], 'verified');
    assert.equal(judgements('A file may have 25 MB (25 × 1,024 = 25,600 KiB).')[0]?.split(' ')[0], 'verified');
    // It says itself that it is about bytes.
    assert.equal(judgements('A page weighs 50 KB = 50,000 B. A list has 50 × 300 B = 15 KB.').at(-1)?.split(' ')[0], 'verified');
  });

  it('take a share of a hundred for a percentage', () => {
    assert.equal(judgements('The fair share is 100 / 48 ≈ 2.1 percent.')[0]?.split(' ')[0], 'verified');
    assert.equal(judgements('The fair share is 100 / 48 ≈ 21 percent.')[0]?.split(' ')[0], 'mismatched');
  });

  it('takes a day for the hours that the text tells of', () => {
    assert.deepEqual(judgements('A trading day is 23,400 s. 1 million messages/day ≈ 43/s').map((line) => line.split(' ')[0]), ['notUnderstood']);
  });

  it('counts an equation with a word for a number, but does not judge it', () => {
    assert.deepEqual(judgements('10M × messages each × 2 KB = 5 GB')[0]?.split(' ')[0], 'notUnderstood');
    assert.deepEqual(judgements('For a million of them: 2,880 × 30 = 86,400 million a month')[0]?.split(' ')[0], 'notUnderstood');
  });
});

describe('a scale that is not written out', () => {
  const states: readonly [text: string, state: string][] = [
    ['All of them would shed 4M × 0.8 kW × 0.8 = 2,560 MW', 'notUnderstood'],
    ['All of them would shed 4M × 0.8 kW × 0.8 = 256 MW', 'mismatched'],
    ['80 + 120 come each second, and 200 × 20 ms = 4 busy cores', 'notUnderstood'],
    ['80 + 120 come each second, and 200 × 20 ms = 40 busy cores', 'mismatched'],
    ['Mails cost 7,200 thousand × $0.10 = $720', 'notUnderstood'],
    ['Mails cost 7,200 thousand × $0.10 = $72', 'mismatched'],
    ['Steps take 3 × 20 ms = 600 ms', 'mismatched'],
    ['Steps take 3 × 20 ms = 60 s', 'mismatched'],
  ];
  for (const [text, state] of states) {
    it(`is ${state === 'mismatched' ? 'no excuse' : 'left open'} in ${text}`, () => {
      assert.equal(judgements(text)[0]?.split(' ')[0], state);
    });
  }
});

describe('equations in fences', () => {
  it('go on over lines that begin with a sign', () => {
    const text = '```\nruns  864M/day * 400 B\n      = 345.6 GB/day\n      345.6 GB/day * 14 days\n      = 4,838.4 GB\n      ≈ 4.84 TB\n```\n';
    assert.deepEqual(judgements(text).map((line) => line.split(' ')[0]), ['verified', 'verified', 'verified']);
  });

  it('are not looked for in program code, only in its comments', () => {
    assert.deepEqual(judgements('```java\nint x = 5 * 3 == 16 ? 1 : 2;\nlong ttl = 7 * day; // 7 * 24 = 168 hours\n```\n'), ['verified 7 * 24 = 168 hours']);
    assert.deepEqual(judgements('```json\n{ "a": "2 * 2 = 5" }\n```\n'), []);
  });

  it('end where a comment begins', () => {
    assert.deepEqual(judgements('```\n900K × 20 KB = 18 MB   // with buffers\n```\n').map((line) => line.split(' ')[0]), ['mismatched']);
  });

  it('are found behind the branches of a drawn tree', () => {
    assert.deepEqual(judgements('```\n├── Total: 10B / 86,400 = 115,740/sec\n└── Push: 2 × 3 = 7\n```\n').map((line) => line.split(' ')[0]), ['verified', 'mismatched']);
  });
});
