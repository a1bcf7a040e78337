import { describeSayings } from './says.ts';

describeSayings('13-cost', {
  'cost/drivers': {
    said: ['compute: $12,400\nstorage: $6,100\negress: $3,300', 
      '| Item | Monthly |\n|---|---|\n| EC2, 40 × c6g.xlarge | $4,000 |\n| S3, 200 TB | $4,600 |\n| CDN egress | $12,000 |\n| total | $20,600 |',
      'Egress dominates: 60 % of the bill; then come compute (25 %) and storage (10 %).',
      '- compute 30 × $120 = $3.6k\n- disks 50 TB × $80 = $4k\n- managed Kafka $2k',
      'The biggest cost is the fleet of database machines, $180,000 a month, followed by object storage at $46,000.',
      'most of money go to sms (18000 $) and servers (9000 $), traffic is small',
      '```\nCompute:  $12,000\nStorage:  $3,000\nNetwork:  $5,000\nTotal:    $20,000\n```',
      'bill/mo: EC2 14k, RDS 9k, S3 3k, egress 22k = 48k',
    ],
    unsaid: [
      'Costs are moderate.',
      'Reserved instances save 30 % and a cold tier for S3 another 20 %.',
      '| Part | Build or buy |\n|---|---|\n| compute | buy |\n| storage | buy |',
      'We need 30 servers and 40 TB of storage.',
    ],
  },
  'cost/optimization': {
    said: [
      'Reserved instances cut the database bill by 35 %; logs older than 30 days go to Glacier.',
      '- cheaper: spot for workers (−60 %), zstd (3:1), shorter ttl',
      'To spend less I would first compress the pictures, which saves a third of the egress.',
      '**Cost optimisation:** right-size the ingesters, batch writes to SQS, cold tier after 90 days.',
      'how to make cheaper: cache the routes of maps, 60% hit; turn off test servers in night',
    ],
    unsaid: [
      'The bill is $20,000 a month.',
      'Running Cassandra ourselves costs half of the managed service.',
      'It becomes expensive above 10M users.',
    ],
  },
  'cost/build-vs-buy': {
    said: [
      'Build the matching engine, it is the product; buy maps, SMS and payments.',
      '| Component | Build / buy | Why |\n|---|---|---|\n| search | buy (Elastic Cloud) | nobody here runs Lucene |\n| ranking | build | our edge |',
      'We rent Kafka and Postgres as managed services and write only the router ourselves.',
      '- buy: IdP, CDN, mail. make: feed, graph',
      'Self-hosting Kafka would need two engineers, so we take MSK; the crawler itself is written in house.',
      'Own: matching engine. Bought: identity checks, charts, mail, because they are not what clients pay us for.',
    ],
    unsaid: [
      'Managed Kafka costs $2,000.',
      'Users buy tickets.',
      'We build indexes at night.',
      'Customers buy our products.',
    ],
  },
  'cost/scale-threshold': {
    said: [
      'It becomes expensive at about 50M daily users, when egress alone passes $200,000 a month.',
      '- hurts > 10k rps: dynamo on-demand > own cassandra',
      'Beyond 5 billion messages a day a broker of our own breaks even with SQS.',
      '| Users | Monthly cost, at what scale it hurts |\n|---|---|\n| 1M | $10k |\n| 100M | $900k, too expensive |',
      'Up to ten times the traffic of today the bill is harmless; from there the second region doubles it, and that is when it starts to hurt.',
      '| Users | Bill | What changes |\n|---|---|---|\n| 1M | $8K | – |\n| 10M | $60K | sharding |',
    ],
    unsaid: [
      'Egress is expensive.',
      'A user costs $0.002.',
      'The bill is $20,000.',
      'An expensive query takes more than 10 seconds.',
    ],
  },
  'cost/unit-cost': {
    said: [
      '$20,000 / 5M MAU = $0.004 per user a month.',
      'One order costs about 0.2 cents: 77,000 $ divided by 36M orders.',
      '- per 1M redirects: $9,700 / 6B → $1.6',
      '| Unit | Cost |\n|---|---|\n| per request | $0.0000016 |\n| per user | $0.002 |',
      'Assuming the whole bill of $186,000 and 40,000 tenants, each tenant costs $4.65 a month.',
      'A delivered parcel costs us 0.8 cents of infrastructure.',
    ],
    unsaid: [
      'S3 costs $0.023 per GB.',
      'The total is $37,700 a month.',
      'Each user uploads 2 photos.',
      'Each user pays $10 a month.',
    ],
  },
});
