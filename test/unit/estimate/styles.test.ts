import assert from 'node:assert/strict';
import { judgements } from './read.ts';

// Tables, formulas, fences with columns, chains of arrows, abbreviations, number words, and units said only once.
const right: readonly string[] = [
  '```\nstreams 576 kbps × 210 s\n        = 120,960 kb\n        = 15.12 MB a track\n```',
  'A bucket holds 300 a minute. Each of 60 gateways then takes its part of it, 300 / 60 = 5 a minute.',
  '| Item | Calculation | Thousand $ |\n|---|---|---|\n| Machines | 900 × $250 | 225.0 |\n| Kafka | 60 × $500 | 30.0 |',
  '| Item | Calculation | Cost ($K) |\n|---|---|---|\n| Machines | 900 × $250 | 225 |',
  '| Metric | Working | Result |\n|---|---|---|\n| Writes | 25M × 4 | 100M/day |\n| Mean | 100M / 86,400 | 1,157/s |\n| Peak | 1,157 × 4 | 4,628/s |',
  '$$ 40 \\times 10^6 \\times 12 / 86400 \\approx 5{,}556 \\text{ req/s} $$',
  '$\\text{storage} = 3 \\times 10^9 \\times 120\\,\\text{B} = 360\\,\\text{GB}$',
  'Twelve of the forty thousand drivers are idle, so 40,000 − 12 = 39,988 report.',
  'Each rider opens the map 6 times, w/ 2M riders that is 2M × 6 = 12M opens a day',
  '12 pods w/ 400 / 4 = 100 rps each',
  '```\nreads   180M/day / 86,400   =  2,083/s\nwrites   18M/day / 86,400   =    208/s\nratio   2,083 / 208         =     10\n```',
  '```\n                     events      size     total\nclicks               400M    ×   80 B  =  32 GB\nviews                2.4B    ×   60 B  = 144 GB\nboth                 32 + 144          = 176 GB\n```',
  '- 8M DAU → 8M × 15 = 120M reqs/day → 120M / 86,400 ≈ 1,389/s → × 5 = 6,945/s peak',
  'For one lakh merchants with 30 orders each it is 1 lakh × 30 = 30 lakh orders per day.',
  '2 crore × 5 = 10 crore messages',
  'Between 200 and 300 KB, say 250 KB: 250 KB × 40,000 = 10 GB',
  '500 rows/min × 60 = 30,000 rows/h',
  'From 90,000 a day we come to 90,000 × 1.2 = 108,000 in a year and 90,000 × 1.2^5 ≈ 223,949 in five.',
  '30,000 rows an hour × 24 = 720,000 rows a day',
  '720,000 rows/day × 30 = 21.6M rows/month',
  'Per month: $0.09 × 12,000 GB = $1,080',
  '12 × $1,080 = $12,960 per year',
  '15 % of 20M = 3M',
  'Grows 20% yearly: 10 TB × 1.2^3 = 17.28 TB',
  '10 TB × 1.2³ ≈ 17.3 TB',
  'After 5 years 400 × (1 + 0.3)^5 = 1,485 GB',
  '36 + 16.8 + 3.6 + 2.4 = 58.8M',
  '1.8 + 0.45 + 0.3 = 2.55M',
  '4.2 × 3 = 12.6M',
  '12.5 + 7.5 + 30 = 50K writes',
  '6 + 4.5 + 2 = 12.5 Gbps',
  '1.2 × 3 × 365 = 1,314 GB',
  '0.8 + 0.4 = 1.2 TB (events and index)',
  '18 / 6 = 3 TB per node',
  '```\n1 y   (400 + 120) × 3 = 1,560 GB\n5 y (2,000 + 600) × 3 = 7,800 GB\n```',
  '| Step | GB |\n|---|---|\n| 2 y (300 + 60) × 2 = 720 | ok |',
  '6 gateways use a local bucket with 60 / 6 = 10 per minute',
  'The 3 AZs take 90 / 3 = 30 pods each',
  'We keep 30 days × 40 GB = 1.2 TB hot, and 335 × 40 GB = 13.4 TB cold',
  'The night job reads 1.2M rows; 1.2M / 600 = 2,000 rows/s for 10 min',
  'Commands: 25/s. With 4 shards 25 / 4 = 6.25 a shard.',
  'Sessions last 20 min, so Little gives 500/s × 1,200 s = 600,000 open',
  '500 × 1,200 = 600,000 open sessions',
  'Orders 75,000 a day, 75,000 / 23,400 ≈ 3.2/s in market hours',
  '12 per million, so for 1.2M I say 1.2 × 12 = 14.4/s',
  'A minute has 390 × 60 = 23,400 s of trading',
  'Trading minutes: 252 × 390 = 98,280; 98,280 × 0.05% = 49.14 minutes a year',
  'Each user is limited to 60/min. Downtown 300 × 60 = 18,000 pairs every 2s.',
  'p99 budget: 20 + 35 + 5 + 40 = 100 ms; 250 − 100 = 150 ms spare',
  'Total per month: 4,200 + 1,150 + 640 = $5,990',
  '5,990 × 12 = $71,880 a year',
  '99.95% → 0.0005 × 43,200 = 21.6 min per month',
  '(1 − 0.9995) × 525,600 min = 262.8 min/yr',
  '1 Gbps / 8 = 125 MB/s; 125 MB/s / 25 KB = 5,000 pages/s',
  'The log gets 2 KB × 5,000 = 10 MB each second',
  '10 MB/s = 80 Mbps',
  '1,000 / 4 = 250 to 1,000 / 20 = 50 holds a second',
  '20,000 s ≈ 5.6 h',
  '3,600 s / 45 s = 80 runs an hour',
  'half the peak, 0.5 × 8,000 = 4,000, is reads',
  'two copies in each of 3 regions: 2 × 3 × 12 TB = 72 TB',
  'One partition carries about 5 MB/s, so 60 / 5 = 12 partitions.',
  '200 B * 86400 * 1000 = 17.28 GB',
  `5,000 x 0.25 = 1,250 misses/s, that's 1,250 x 4 KB = 5 MB/s`,
  'round trip = 2 × 35 ms = 70 ms',
  'answer = 30 + 12 = 42 ms + network',
  '7 days × 24 h × 60 min = 10,080 min',
];

const wrong: readonly string[] = [
  '| Metric | Working | Result |\n|---|---|---|\n| Writes | 25M × 4 | 100M/day |\n| Mean | 100M / 86,400 | 1,157/s |\n| Peak | 1,157 × 4 | 46,280/s |',
  '$$ 40 \\times 10^6 \\times 12 / 86400 \\approx 55{,}556 \\text{ req/s} $$',
  '$\\text{storage} = 3 \\times 10^9 \\times 120\\,\\text{B} = 360\\,\\text{MB}$',
  'With 2M riders that is 2M × 6 = 120M opens a day',
  '12 pods w/ 400 / 4 = 10 rps each',
  '1.5M conns × 20 KB = 30 MB of RAM',
  '```\nreads   180M/day / 86,400   =  20,833/s\n```',
  '```\nclicks               400M    ×   80 B  =  32 TB\n```',
  '- 8M × 15 = 120M reqs/day → 120M / 86,400 ≈ 13,889/s',
  '1 lakh × 30 = 3 lakh orders per day',
  '2 crore × 5 = 100 crore messages',
  '250 KB × 40,000 = 10 TB',
  'Per month: $0.09 × 12,000 GB = $10,800',
  '15 % of 20M = 30M',
  '10 TB × 1.2^3 = 14.4 TB',
  '36 + 16.8 + 3.6 + 2.4 = 68.8M',
  '1.8 + 0.45 + 0.3 = 3.55M',
  '6 + 4.5 + 2 = 13.5 Gbps',
  '1.2 × 3 × 365 = 13,140 GB',
  '```\n1 y   (400 + 120) × 3 = 15,600 GB\n```',
  '5 y (2,000 + 600) × 3 = 8,700 GB',
  '6 gateways use a local bucket w/ 60 / 6 = 100/min',
  'We keep 30 days × 40 GB = 12 TB hot',
  '500/s × 1,200 s = 60,000 open',
  '252 × 390 = 92,880',
  '20 + 35 + 5 + 40 = 110 ms',
  '4,200 + 1,150 + 640 = $6,990',
  '5,990 × 12 = $81,880 a year',
  '(1 − 0.9995) × 525,600 min = 26.28 min/yr',
  '125 MB/s / 25 KB = 50,000 pages/s',
  '10 MB/s = 10 Mbps',
  'WAL to each replica ~12 MB/s at noon = 12 Mbps per link',
  'The feed needs 2M/s × 40 B = 80 MB/s at the open, which occupies 80 Mbps of the line',
  '3,600 s / 45 s = 8 runs an hour',
  '2 × 3 × 12 TB = 27 TB',
  '5,000 x 4 KB = 20 GB',
  '1,000 / 4 = 250 to 1,000 / 20 = 5 holds a second',
];

const quiet: readonly string[] = [
  // What a number was before accuses nobody where another reading is as good.
  'People ask every 5 s. Then 1,500 people a minute × 6 min = 9,000 people; 9,000 / 5 = 1,800/s.',
  'Orders are 75,000 a day. Trading takes 23,400 s, and 75,000 / 23,400 ≈ 3.2/s.',
  'The limit is 480/min, and a window of 300 s has 480 × 300 = 144,000/s at most.',
];

describe('equations in the styles of many writers', () => {
  for (const text of right) {
    it(`accepts ${text}`, () => {
      const found = judgements(text);
      assert.ok(found.length > 0, 'nothing found');
      assert.deepEqual(found.filter((line) => !line.startsWith('verified')), []);
    });
  }
  for (const text of wrong) {
    it(`rejects ${text}`, () => {
      assert.ok(judgements(text).some((line) => line.startsWith('mismatched')));
    });
  }
  for (const text of quiet) {
    it(`accuses nobody by a unit that stands elsewhere: ${text}`, () => {
      assert.deepEqual(judgements(text).filter((line) => line.startsWith('mismatched')), []);
    });
  }
});
