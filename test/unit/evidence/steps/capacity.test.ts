import { describeSayings } from './says.ts';

const sums = Array.from({ length: 14 }, (_, day) => `- day ${String(day + 1)}: ${String(day + 2)}M × 3 KB = ${String((day + 2) * 3)} GB`).join('\n');

describeSayings('02-capacity', {
  'capacity/active-users': {
    said: [
      'About 700 thousand students log in during a month, 250 thousand of them on a school day.',
      'Each month 9 million people open the app; on a typical day it is 2.5 million of them.',
      'We plan for 300M registered, 100M monthly active and 40M daily active people.',
      '- monthly: 45M\n- daily: 15M users (33 %)',
      'MAU 80M, DAU 20M.',
      '| | |\n|---|---|\n| Monthly active users | 80 million |\n| Daily active users | 20 million |',
      'About eighty million people come by in a month, twenty million on a normal day.',
      '- 2M monthly active users\n- 600K of them daily (DAU/MAU 30 %)',
      '## Users\n\nWe have 12M users a month, of whom 3M a day.',
    ],
    unsaid: [
      '2M orders a day, 60M orders a month.',
      'We have 30M registered users who send 90M messages a day.',
      'We start from 20B messages a day.', 'DAU is what product people like to watch.', '500M in total have an account.', 'DAU: 12M.',
    ],
  },
  'capacity/read-write-ratio': {
    said: [
      'For each listing that is edited, eighty are viewed.',
      '92 % of requests are reads.',
      'Reads/writes = 600M/20M = 30x.',
      '**Mostly reads?** Yes: 12,000 reads and 400 writes a second, a factor of 30.',
      'read:write ≈ 95:5',
      'Views outnumber uploads 250 to 1, hence we optimise for GET.',
      'One write for every 30 reads.',
      'Reads to writes are 100:1.',
      'For each upload there are about 200 views, so it is read-heavy, 200 to 1.',
      'R/W = 40:1',
      '## Reads against writes\n\n90M / 3M = 30, so 30:1.',
      '80 % of the calls read, 20 % write.',
      'Thirty glances at the board for every change, 30 to one.',
    ],
    unsaid: [
      'Videos have an aspect ratio of 4:3.','Compression gives 3:1.', 'Reads 5,000/s. Writes 100/s.', 'It is read-heavy.'],
  },
  'capacity/qps-per-operation': {
    said: [
      'save 300/s, load 9k/s, share 40/s.',
      'Every day brings 5 million uploads, or 58 a second, and 300 million views, or 3,472 a second.',
      'how many per second: upload 2M/86400=23/s, download 40M/86400=463/s, delete very few 1/s',
      'Location pings: 500,000 drivers / 4 s = 125,000/s. Ride requests: 10M / 86,400 = 116/s. Quotes: 40M / 86,400 = 463/s.',
      '| op | count/day | /s |\n|---|---|---|\n| post | 3M | 35 |\n| read timeline | 600M | 6,944 |',
      '## QPS\n\n- upload: 2M / 86,400 = 23/s\n- view: 400M / 86,400 = 4,630/s',
      '| Operation | Per day | QPS |\n|---|---|---|\n| bid | 5M | 58 |\n| search | 90M | 1,042 |',
      'Posting: 10M / 86,400 ≈ 116 per second. Reading the feed: 1B / 86,400 ≈ 11,574 per second.',
      '```\nwrite QPS = 100M / 86400 = 1,157/s\nread QPS = 10B / 86400 = 115,740/s\n```',
      '### Requests per second, by operation\n\n* checkout 12/s\n* cart 200/s\n* browse 9K/s',
    ],
    unsaid: [
      'One server handles 4,000 requests per second.',
      'In total 1.2B requests a day, 1.2B / 86,400 = 13,889 requests per second.',
      'All of it is 1.2B / 86,400 = 13,888 QPS.', '| Region | Calls/s |\n|---|---|\n| Europe | 3,000 |\n| Asia | 4,000 |', 'Uploads: 2M a day. Views: 400M a day.',
    ],
  },
  'capacity/mental-math': {
    said: [
      '(trick: per day / 100k = per sec, roughly)',
      'Dividing by 86,400 is nasty, so I divide by 100,000 and add a bit: 300M / 100K = 3,000, plus 15 % is 3,450.',
      'One million per day → ~12/s; 250 of those → 3,000/s.',
      'I treat the day as 10^5 seconds to keep the sums easy.',
      'Quick trick: 1M req/day ~= 12 QPS, so 500M/day ~= 6K QPS.',
      'Shortcut: a million a day is roughly 12 a second.',
      'A day has 86,400 s; call it 100K, so drop five zeros: 2B / 100K = 20K/s.',
      'Without a calculator: 300M a day, 300 × 12 = 3,600 a second.',
      '## Mental math\n\n1M/day ≈ 11.6/s, so 50M/day ≈ 580/s.',
      'rule of thumb: 86400 ~ 10^5 → 40M/day = 400/s',
      'On the back of a napkin I round the day to 100,000 seconds.',
    ],
    unsaid: ['400M / 86,400 = 4,630/s', '# Back-of-the-envelope estimation\n\n- day = 86,400 s'],
  },
  'capacity/peak-vs-average': {
    said: [
      'avg 700 → peak x4 = 2,800 rps.',
      'Peak factor 4 → 3,472 × 4 ≈ 13.9K rps',
      'In the evening three times as many people come as in an average hour, so 3,472 × 3 = 10,416 a second.',
      '| op | avg/s | peak/s (x3) |\n|---|---|---|\n| read | 6,944 | 20,832 |',
      'Peak (Black Friday) = 8 × average = 8 × 120 = 960 orders/s',
      'Average 6,944/s; we take 2.5x for the evening, so the peak is 6,944 × 2.5 = 17,360/s.',
      'Peak is 3x the average: 4,630 × 3 = 13,890/s.',
      'The busiest hour carries 12 % of the day: 400M × 12 % / 3,600 = 13,333/s against 4,630/s on average.',
      '| | average | peak |\n|---|---|---|\n| reads | 4,630/s | 4,630 × 4 = 18,520/s |',
      'On Friday nights we see five times the mean, 600 × 5 = 3,000 a second.',
      '```\navg QPS  = 1,157\npeak QPS = 1,157 × 2 = 2,314\n```',
    ],
    unsaid: [
      'Average response time doubles at peak.',
      'On average 3,472 requests a second.',
      'Servers are sized for the peak.',
      'Peak bandwidth: 100 MB/s × 3 = 300 MB/s.', 'Traffic peaks in the evening.', 'Average 4,630/s.',
    ],
  },
  'capacity/geography': {
    said: [
      '| Where | Part of traffic |\n|---|---|\n| Lagos | 40 % |\n| Nairobi | 35 % |\n| Accra | 25 % |',
      'Our users sit in Germany (60 %), Austria (25 %) and Switzerland (15 %).',
      '## Where the load comes from\n\nTwo thirds of it in Europe, a third in America.',
      'US 45%, Europe 35%, rest of world 20%; two regions are enough.',
      'Traffic: 50 % North America, 30 % Europe, 20 % Asia.',
      '| Region | Share |\n|---|---|\n| EMEA | 35 % |\n| APAC | 40 % |\n| Americas | 25 % |',
      'Half of the riders are in India, a third in Brazil, the rest in Mexico.',
      '- us-east 60%\n- eu-west 25%\n- ap-south 15%',
    ],
    unsaid: [
      'Round trip from Europe to Asia: 180 ms.',
      'US to EU is 85 ms.', 'Prices are those of eu-west-1.', 'We will be in several regions later.',
    ],
  },
  'capacity/storage': {
    said: [
      '| Data | Count/day | Size | Per day |\n|---|---|---|---|\n| invoices | 3M | 2 KB | 6 GB |\n| scans | 1M | 400 KB | 400 GB |',
      'How much do we keep? 5M uploads × 300 KB is 1.5 TB a day; over a year 1.5 TB × 365 = 547.5 TB.',
      '**Space on disk**\n\n1. one trip = 2 KB\n2. 10M trips × 2 KB = 20 GB a day\n3. 20 GB × 365 = 7.3 TB a year',
      '## Data volume\n\nPosts: 3M/day × 1 KB = 3 GB/day\nMedia: 1M/day × 2 MB = 2 TB/day',
      '## Storage\n\n- posts: 10M × 2 KB = 20 GB/day\n- photos: 3M × 500 KB = 1.5 TB/day',
      '```\ntrips per day = 5M\nstorage per day = 5M × 1 KB = 5 GB/day\nper year = 5 GB × 365 = 1.8 TB\n```',
      '| What | Sum | Result |\n|---|---|---|\n| rows kept a day | 4M × 300 B | 1.2 GB |\n| rows kept a year | 1.2 GB × 365 = 438 GB | |\n| photos stored a year | 2M × 1 MB × 365 = 730 TB | |',
      'What do we keep? A day brings 2M records of 1 KB, 2M × 1 KB = 2 GB, and a year 2 GB × 365 = 730 GB.',
    ],
    unsaid: [
      'In: 58/s × 300 KB = 17.4 MB/s.',
      '## Storage\n\nAbout 5 TB.', 'Out: 694/s × 30 KB = 20.8 MB/s.', '## Memory\n\n20,000 × 40 KB = 800 MB',
    ],
  },
  'capacity/storage-assumptions': {
    said: [
      'A reading takes 24 bytes, and we drop it after eighteen months.',
      'One photo weighs 300 KB after compression, its row 400 B; both are kept until the user deletes them, three years on average.',
      '| Record | Size | Retention |\n|---|---|---|\n| order | 2 KB | 10 years |\n| ping | 40 B | 7 days |',
      'Per event: 16 B id + 8 B time + 100 B payload ≈ 124 B; raw events live 14 days.',
      'A trip is 1 KB and stays for two years.',
      'Row: 200 B of ids, 300 B of text. Kept 90 days, then deleted.',
      '| Input | Value |\n|---|---|\n| average photo size | 500 KB |\n| retention | 5 years |',
      '**Assumptions:** event 150 B, kept 30 days',
      'Take message with 300 B, we hold it one year.',
    ],
    unsaid: [
      'After 12 months we hold 40 TB, after 5 years 200 TB.','10 TB in total.', 'A response is 30 KB, so 694 × 30 KB = 20.8 MB/s.', 'Data is kept for a long time.'],
  },
  'capacity/storage-growth': {
    said: [
      '547.5 TB at the end of the first year; if nothing is deleted and uploads stay flat, 2.74 PB after the fifth.',
      'year 1 = 7.3 TB, year 5 = 36.5 TB (linear)',
      '| | 1 year | 5 years |\n|---|---|---|\n| media | 730 TB | 3.65 PB |',
      'After 1 year 1.8 TB, after 5 years 1.8 × 5 = 9 TB.',
      '| Year | Total |\n|---|---|\n| Year 1 | 2 TB |\n| Year 3 | 7 TB |\n| Year 5 | 14 TB |',
      'In the first year we collect 730 GB; by the fifth year it is 3.65 TB.',
      '- end of y1: 4 TB\n- end of y5, +20 % a year: 29 TB',
      'Twelve months: 438 GB. Sixty months: 2.19 TB.',
      'After one year 6 TB, after five years 6 TB × 5 = 30 TB, to which 2 TB of thumbnails are to be added.',
    ],
    unsaid: [
      'The sums for one year and for five years, in TB, are to be added.',
      'Retention is five years for invoices; one year for mails of 20 KB.',
      'It grows by 5 GB a day.', 'In year five we have 60M users, in year one 20M.', '730 GB a year.',
    ],
  },
  'capacity/storage-overhead': {
    said: [
      'What the vendor bills: 3 copies of each object plus about 10 % for metadata and indexes, 547.5 × 3 × 1.1 = 1,807 TB.',
      'Raw 7.3 TB × 3 replicas × 1.25 for indices × 1.2 engine slack ≈ 33 TB.',
      '3 replicas and 30 % for indexes: 9 TB × 3 × 1.3 = 35.1 TB.',
      '| On top | |\n|---|---|\n| replication x3 | 27 TB |\n| indexes +25 % | 33.75 TB |',
      '- raw 2 TB\n- index overhead 20 % → 2.4 TB\n- RF=3 → 7.2 TB',
      'Every row lives on three machines, indexes add a third and compaction wants as much free room again: 2 × 3 × 1.33 × 2 = 16 TB.',
    ],
    unsaid: ['We use three replicas.', 'Indexes are on user and time.', 'Raw: 2 TB.'],
  },
  'capacity/bandwidth': {
    said: [
      'Into the data centre flow 17.4 MB/s, out of it 1.04 GB/s; at the evening peak three times that, 52 MB/s and 3.1 GB/s.',
      '- upload: 35/s × 2 MB = 70 MB/s (peak 210 MB/s)\n- download: 6,944/s × 200 KB = 1.39 GB/s (peak 4.2 GB/s)',
      '## Bandwidth\n\n- ingress: 116/s × 500 KB = 58 MB/s, peak × 3 = 174 MB/s\n- egress: 4,630/s × 100 KB = 463 MB/s, peak 1.39 GB/s',
      '| Direction | Average | Peak |\n|---|---|---|\n| Incoming | 10 MB/s | 30 MB/s |\n| Outgoing | 900 MB/s | 2.7 GB/s |',
      'Inbound averages 8 Mbps and outbound 640 Mbps; in the busiest hour multiply both by four, 32 Mbps and 2.56 Gbps.',
      'in: 100/s x 2 KB = 200 KB/s\n\nout: 9K/s x 20 KB = 180 MB/s, in peak 5x so 900 MB/s',
    ],
    unsaid: [
      '## Bandwidth\n\nWe need a fast network.',
      'A 1 Gbps line carries 125 MB/s in and out.',
      'Egress is expensive.', '## Bandwidth\n\nOutgoing 463 MB/s.', 'Peak 13,890/s.',
    ],
  },
  'capacity/cache-memory': {
    said: [
      '**Redis sizing** 20M hot rows × 400 B = 8 GB, ×1.3 overhead ≈ 10.4 GB → one 16 GB node + replica',
      'To hold the hot 20 %: 0.2 × 3 GB × 30 days = 18 GB of RAM in Redis.',
      'Cache: 2M hot rows × 1 KB = 2 GB, with Redis overhead 2 × 1.5 = 3 GB.',
      '## Memory\n\n20 % of 500 GB = 100 GB, so 4 nodes of 32 GB.',
      '| Redis | Calculation | Size |\n|---|---|---|\n| sessions | 3M × 400 B = 1.2 GB | |',
      'How much RAM? 30,000 menus x 40 KB = 1.2 GB, fits in one box.',
    ],
    unsaid: ['Memory read: 100 ns.', 'We cache hot rows.', '## Storage\n\n2M × 1 KB = 2 GB'],
  },
  'capacity/working-set': {
    said: [
      'Last week\'s photos draw nine tenths of the views. If they sit in memory, I expect hits for 88 % of reads.',
      'Assume 80/20: a fifth of the posts gets most reads, and we aim for a 90 % cache hit ratio.',
      'Working set: 20 % of the links get 80 % of the clicks. Target hit rate 95 %.',
      'The hot tenth of products is 50K items; nine in ten reads should be answered from memory, a hit ratio of 90 %.',
      '- hot set = posts of the last 24 h, 10M\n- want hits ≥ 92 %',
      '**Cache hit rate.** Popular videos, 1 % of all, draw most views; with them in RAM 85 % of reads never reach the disk.',
    ],
    unsaid: [
      'Hot partitions are split.',
      'The CDN eats 70 % of the traffic.', 'Working set is 30 GB.', 'We have 3 nodes with 26 GB each.',
    ],
  },
  'capacity/traffic-growth': {
    said: [
      'Deliveries rise from 4M to 9M a day within three years.',
      'We expect to double every 18 months: 3,472 × 2 = 6,944 req/s, then 13,888.',
      '## Growth\n\n- Year 1: 15M DAU\n- Year 3: 40M DAU\n- Year 5: 90M DAU',
      'With 30 % more users each year the 6,944/s of today become 6,944 × 1.3^3 = 15,256/s in three years.',
      'Traffic grows 40 % a year: 4,630 × 1.4 = 6,482/s after one year, 24,900/s after five.',
      '## Growth\n\n| Year | DAU | QPS |\n|---|---|---|\n| 1 | 20M | 4,630 |\n| 5 | 60M | 13,900 |',
      'Users double every two years, so in 4 years we have 80M.',
      '- orders +25%/yr: 1M × 1.25^3 = 1.95M in yr 3',
      '**And later?** Demand rises by a fifth each year, 5M × 1.2^5 = 12.4M visits in the fifth.',
    ],
    unsaid: [
      'Uploads grow the bucket by 1.5 TB a day.',
      'Storage after 5 years: 36.5 TB.',
      'Storage grows 2 TB a year.', 'We expect growth.', '| Year | Storage |\n|---|---|\n| 1 | 2 TB |\n| 5 | 10 TB |',
    ],
  },
  'capacity/shown-math': {
    said: [sums],
    unsaid: ['We need 5 TB, 20K/s and 300 MB/s.', '- 4M × 8 KB = 32 GB\n- about 12K/s at the peak\n- near 3 TB of logs'],
  },
  'capacity/reference-numbers': {
    said: [
      '### Numbers to remember\n\n- RAM 100 ns\n- SSD 120 µs\n- round trip 0.5 ms',
      'Numbers I keep in mind: 2^10 = 1,024, 2^20 ≈ 10^6; memory 100 ns, SSD 0.1 ms, disk 10 ms; 86,400 s a day.',
      '```\nL1 cache        1 ns\nmain memory   100 ns\nSSD read      100 us\n1 day       86,400 s\n2^30 = 1 GB\n```',
      '| | |\n|---|---|\n| 2^10 | 1,024 |\n| 2^30 | about a billion |\n| memory read | 100 ns |\n| SSD read | 100 µs |',
      '- day: 86,400 s\n- RAM 100 ns, SSD 16 µs, round trip in a datacenter 0.5 ms',
      '## Numbers to know\n\nPowers of two: 2^20 is a million. A disk seek takes 10 ms, main memory 100 ns.',
    ],
    unsaid: [
      'Our SSDs answer in 100 µs.','A million a day is 12 a second.', '400M / 86,400 = 4,630/s', 'The cache answers in 1 ms.'],
  },
});
