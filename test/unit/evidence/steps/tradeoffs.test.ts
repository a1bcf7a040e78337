import { describeSayings } from './says.ts';

describeSayings('14-tradeoffs', {
  'tradeoffs/database': {
    said: ['- **Decision:** PostgreSQL rather than DynamoDB.\n- **Why:** A session and its payment change together.', 'Orders → Timescale, not Influx: we run Postgres already and need joins.', 'We took Postgres rather than MongoDB: an order and its lines change together.', '## Why Cassandra\n\nIt fits: writes are append only, and one key finds them.'],
    unsaid: ['**First bottleneck:** the Postgres primary, p99 goes from 40 ms to over a second.', 'The database is Postgres 16.', '- **Decision:** PostgreSQL rather than DynamoDB.\n- **Owner:** the two teams sit together.', 'Rows move from Postgres to DynamoDB by dual write, compared with the old store.'],
  },
  'tradeoffs/caching': {
    said: ['Cache-aside and not write-through, because most products are never looked at.', '## Why this cache\n\nReads outnumber changes by 300, so a short TTL is simple and right.'],
    unsaid: ['There is a cache.'],
  },
  'tradeoffs/async': {
    said: ['**Why Kafka here?** Orders would be as slow as the slowest reader; the log decouples them.', 'Mail goes through a queue; only the payment is synchronous.', '**Why is storing synchronous?** The user has to know at once.'],
    unsaid: ['Event tickets have a waiting room.'],
  },
  'tradeoffs/breaks-first': {
    said: ['The first bottleneck is the lock on the merchant row.', '## What breaks first\n\nConnections of the leader, at 700 clients.'],
    unsaid: ['A broken build is reported to the team.'],
  },
  'tradeoffs/mvp': {
    said: ['MVP: one server, one table, no queue.', '## What to build first\n\nA form that stores rows.'],
    unsaid: ['Sharding is done by customer.'],
  },
  'tradeoffs/production': {
    said: ['*The second phase.* To be added before the public is admitted: 16 shards, Kafka, restore tests and on-call duty.', '## Production\n\nReplicas, alerts and a second zone.', 'Prod: kafka, alerts, quotas.'],
    unsaid: ['The product page shows a price.', '## Production\n\nAlerts and replicas to be added.'],
  },
  'tradeoffs/scale': {
    said: ['At ten times we shard; at a hundred times each region is a cell.', '- 10x: 40 shards\n- 100x: cells'],
    unsaid: ['The system is scalable.'],
  },
  'tradeoffs/migration': {
    said: ['Moving from the first store: dual write, backfill, flip the reads 5 % at a time.', '## How to go from step to step\n\nWrite both, compare for a week, go back when it is wrong.'],
    unsaid: ['L6: compares designs, plans a migration with dual write.'],
  },
  'tradeoffs/unlimited-budget': {
    said: ['If money were no object, three live regions.', '| If | Then |\n|---|---|\n| money did not matter | keep raw data for ever |'],
    unsaid: ['The error budget is 0.1 %.'],
  },
  'tradeoffs/two-weeks': {
    said: ['With a fortnight we drop search and keep orders.', '- 2 wks: no UI'],
    unsaid: ['The team works in two-week sprints and cuts a release at the end of each one.', 'Logs are kept for thirty days.'],
  },
  'tradeoffs/pushbacks': {
    said: ['## Objections\n\n- "Too many parts." Three of them carry all the load.\n- "Why not one server?" It ends at 5,000 writes/s.'],
    unsaid: ['## Objections'],
  },
  'tradeoffs/level-l4': { said: ['**L4:** a correct schema and a replica.', 'From the fourth level I want a table that works.'], unsaid: ['An L4 load balancer stands in front of the gateways.', 'The L5 answer names bottlenecks.'] },
  'tradeoffs/level-l5': { said: ['**L5:** names the bottleneck and its alert.', 'A senior engineer raises the hot row unasked.'], unsaid: ['The L4 answer names tables.'] },
  'tradeoffs/level-l6': { said: ['**L6:** compares whole designs and who owns them.', 'At staff level I expect three shapes.'], unsaid: ['The L5 answer names bottlenecks.'] },
});
