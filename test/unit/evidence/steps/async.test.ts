import { describeSayings } from './says.ts';

describeSayings('06-async', {
  'async/concept': {
    said: [
      '## Kafka\n\n### What it is\n\nA replicated journal: producers append, readers keep their own place in it.',
      '## NATS JetStream\n\nNATS is a small message broker; with JetStream it also keeps messages on disk until they are confirmed.',
      '# RabbitMQ\n\nThink of RabbitMQ as a post office. Letters are put in boxes and wait there until somebody collects them.',
      '**Interviewer:** What is Kafka, in your words?\n\n**Candidate:** A log that many can read at their own speed, kept on several machines.',
      '## Pub/Sub\n\n| | |\n|---|---|\n| what it is | managed topics, at least once, copies in three zones |',
      'Kinesis is a sharded stream that keeps records for a day; it takes up bursts and lets several applications read the same data.',
      'Pulsar keeps a log apart from the nodes that serve it, so a sender need not know its readers.',
    ],
    unsaid: ['## Kafka\n\n### How we use it\n\nOrders go through three topics.', '## Concept\n', 'We use Kafka because the team knows it.'],
  },
  'async/why-async': {
    said: [
      '**Why asynchronous?** Transcoding takes four minutes, and nobody keeps a tab open that long.',
      '## Queue\n\nThe buyer gets a 202 at once; charging the card takes 3 s and happens in the background.',
      'If we sent the mail inside the request, a slow provider would make every checkout time out.',
      '- sync vs async: sync adds 800 ms p99 and couples us to their uptime',
      'Uploads must not wait for the virus scan, so the scan is queued and runs behind the scenes.',
      'The rider should not have to wait for the receipt.',
      '| Work | Blocking? | Why |\n|---|---|---|\n| print the ticket | no | takes minutes |',
    ],
    unsaid: ['Kafka takes up bursts and keeps three copies.', 'The counter is shown two minutes later.'],
  },
  'async/events': {
    said: [
      '**Which events exist?** `ride.requested`, which matching waits for, and `ride.finished`, which billing needs.',
      '| Event | Consumers |\n|---|---|\n| InvoicePaid | ledger, mail |\n| InvoiceVoided | ledger |',
      'We publish four events. OrderPlaced starts the picking, OrderPaid releases the parcel, the other two are for the books.',
      '## Messages\n\n- `photo.uploaded`: the resizer must run\n- `photo.deleted`: the CDN has to forget it\n- `user.blocked`: feeds drop the author',
      'There are only two kinds of message on this bus, a reading and an alarm.',
      'A TicketSold is emitted so that the gate knows the code. A refund note is emitted so that the gate forgets it.',
    ],
    unsaid: ['## Run\n\n1. The relay publishes `order.placed`.', '**Consumers:** mail, ledger.'],
  },
  'async/topics': {
    said: [
      '**Topics:** `rides` 48 partitions, 7 days; `payments` 12 partitions, 30 days.',
      '| Queue | Shards | Retention |\n|---|---|---|\n| ingest | 20 | 24 h |',
      'Each tenant class gets a queue of its own: small, medium and whale, so three queues for each region.',
      'The topic has 64 partitions because 12,000 msg/s at 200/s a worker needs 60, rounded up.',
      '- one topic per event type, 24 partitions each, RF 3',
      'Queues: `mail` and `print`; the first is split by venue into four.',
    ],
    unsaid: ['The row goes to partition 17.', 'Topics are created by the platform team.'],
  },
  'async/partition-key': {
    said: [
      '**Key:** driver id, so that positions of one car stay in order. A courier fleet that shares an id would heat one partition.',
      'We partition by account_id because transfers of an account must not overtake each other.',
      '| Topic | Key | Why |\n|---|---|---|\n| clicks | campaign | same campaign, same worker, sums in memory |',
      'Messages are keyed on the room, which keeps a conversation together; the risk is a room with a million listeners.',
      'MessageGroupId is the wallet: FIFO within a wallet, parallel across wallets, since only a wallet needs order.',
      '| Key | Why | Danger |\n|---|---|---|\n| venue_id | one hall in sequence | a stadium jams its lane |',
    ],
    unsaid: ['Every city has its own queue.', 'The consumer dedupes by order key because retries happen.', '3. Relay publishes it with key pune.', 'The primary key is a hot topic of debate.'],
  },
  'async/consumer-groups': {
    said: [
      '**Consumer groups:** `billing` (6 pods) and `search` (2 pods), each with its own offsets.',
      'Every team reads with its own subscription, so a slow one holds nobody up.',
      'Twelve workers compete for the queue; we scale them on its depth.',
      '| Group | Members | Does |\n|---|---|---|\n| mailer | 4 | sends mail |',
      'The 24 partitions are shared by eight consumers, three partitions each.',
    ],
    unsaid: ['Both groups commit offset 90311.', 'If the queue is long we add workers until 10.', '## Core Kafka concepts\n\n| Concept | Definition |\n|---|---|\n| Consumer group | A group of consumers that share the work of reading a topic |'],
  },
  'async/ordering': {
    said: [
      '**Ordering.** Needed per document only; edits of two documents may interleave.',
      'Nothing here needs global order. Within one cart, add must come before remove, and the key sees to that.',
      'Events can arrive out of order, so each carries a version and the consumer ignores an older one within the same account.',
      'FIFO queues, but only per customer.',
      '- order guaranteed inside a partition = inside one match, not across matches',
    ],
    unsaid: ['## Concept\n\nKafka keeps the order inside a partition.', 'An order is placed by the customer.'],
  },
  'async/offsets-replay': {
    said: [
      '**Offsets.** Committed by hand once the rows are in the warehouse.',
      'We ack after the write, never before, with prefetch 50.',
      'To replay last week we start a new group at a timestamp and write into a shadow table.',
      '| Matter | Decision |\n|---|---|\n| offsets and replay | kept with the aggregates in one transaction; reset by timestamp |',
      'Auto-commit is disabled. Retention is 7 days, so a bug can be repaired by rewinding to before the deployment.',
      'To mend the totals a second consumer starts at the offset of Monday, fills a new table, and the two are swapped.',
    ],
    unsaid: [
      '**A consumer dies in a batch.** Its successor re-reads from the last commit.',
      'After five tries it goes to the DLQ, from which a tool replays it.',
      '6. The worker commits offset 88,120.',
      '## Concept: what is Kafka?\n\n- **Replay**: consumers can re-read old messages',
    ],
  },
  'async/deduplication': {
    said: [
      '**Idempotent consumers.** Each one writes the event id under a unique constraint before it acts.',
      'A processed_events table makes the second delivery a no-op.',
      'Inserts are upserts by ride id, so the same message handled again overwrites itself.',
      '- dedupe: redis SETNX on msg id, 24 h',
      'Repeats are recognised by their sequence number and skipped.',
      'We remember the last million message ids for an hour and ignore what we have seen before.',
      'A consumer remembers the last version per ticket and drops what is not newer.',
    ],
    unsaid: ['Delivery is at least once.', 'A user may see two banners; we live with it.', 'enable.idempotence is on at the producer.', 'Consumers have to be idempotent.'],
  },
  'async/outbox': {
    said: [
      'Row and event are written in the same transaction; a relay publishes from the outbox every 100 ms.',
      'Debezium tails the WAL, so no service writes to the database and to Kafka both.',
      'The message is stored together with the order in one transaction and sent by a poller afterwards.',
      '**CDC:** DynamoDB streams feed the topic.',
      '| Problem | Cure |\n|---|---|\n| ticket stored, message lost | relay table, polled each second |',
    ],
    unsaid: ['The record is sent after the answer.', 'Events go to Kafka from the application.', 'Mails wait in the outbox of each clerk.'],
  },
  'async/simulation': {
    said: [
      '## Simulation\n\n1. Lena taps Pay.\n2. The order service commits order and outbox row.\n3. The relay publishes OrderPaid.\n4. The mail worker consumes it and acks.',
      'User uploads → API stores the row → outbox → relay → topic `photos`, partition by user → resizer consumes → offset committed → thumbnail visible',
      '### From tap to push\n\n```\nrider taps\n   |\n   v\nride svc -> outbox -> kafka (key=ride) -> matcher\nmatcher polls, assigns, commits -> push to driver\n```',
      '**Walkthrough of one event.** First the gateway stores the reading. Then it publishes `reading.stored`. The alarm worker picks it up, finds the limit exceeded and sends an SMS; after that it commits.',
      '| Step | What happens |\n|---|---|\n| 1 | Ana posts a photo |\n| 2 | API enqueues `resize` |\n| 3 | worker picks it up |\n| 4 | worker acks, feed updated |',
      'Example: the gate scans T-9 at 19:02:11, the message is accepted by lane 3, Counting stores it at 19:02:12 and the Screen service sends the new total to the foyer.',
    ],
    unsaid: ['## Simulation\n', '## Kafka\n\nWhat it solves:\n\n1. Buffering\n2. Decoupling of producer and consumer', 'Events are published to a topic and consumed by workers.'],
  },
  'async/consumer-crash': {
    said: [
      '**Recovery Behavior:**\n\n```\nAuto-healing:\n- Consumer crash → Kafka rebalance → Notifications reassigned → Retry\n```',
      '**What if a consumer crashes mid-batch?** Nothing was committed, so the group rebalances and another member reads the batch again.',
      'A worker that dies leaves its messages unacked; after 30 s they are visible again and go to somebody else.',
      '| If | Then |\n|---|---|\n| worker killed half way | lease runs out, its peer starts the job again |',
      'Pull the plug on a worker and its partition is taken over within 10 s, from the last committed offset.',
      'Consumer OOM while handling 500 records → restart from last offset → up to 500 repeated',
      'Upon termination of a worker its partitions are reassigned within 20 s and what was uncommitted is redelivered.',
    ],
    unsaid: ['Consumers may crash.', 'Messages stay on disk when consumers are down.', 'A data node dies and its replica is promoted.', '## A consumer dies\n\nKubernetes restarts it.'],
  },
  'async/duplicate-events': {
    said: [
      '**What if the same event comes twice?** The upsert writes the same row again, nobody notices.',
      'A duplicate is dropped at the unique index.',
      '| If | Then |\n|---|---|\n| message delivered twice | ledger rejects it, mail may go out twice |',
      '- dup events: counter is off by one, accepted for a vanity number',
      'Should a message be redelivered, the second one finds the id and is skipped.',
      'TicketSold twice: the second insert is refused by the unique key, the guest sees nothing.',
    ],
    unsaid: ['Delivery is at least once.', 'The relay may send a message twice.'],
  },
  'async/hot-partition': {
    said: [
      '**What if a partition becomes hot?** We see its lag alone grow; the key gets a suffix 0–9 for that campaign.',
      'A celebrity makes one partition hot; his events are salted over 16 keys.',
      'When one queue swells, its tenant is moved to lanes of its own.',
      '| If | Then |\n|---|---|\n| hot key | producer pre-aggregates per second |',
      'Skew: one huge merchant fills one partition. We give it a dedicated topic.',
      'A large tenant gets its own topic so that it cannot starve the others.',
    ],
    unsaid: ['The danger is a giant group, all tied to one partition.', 'A viral post makes one partition fat.'],
  },
  'async/retry': {
    said: [
      '**How does retry work?** Three attempts with exponential backoff (1, 4, 16 s), then the dead-letter topic.',
      'A failed message is tried again after 10 s, 1 min and 10 min, then parked for a person to look at.',
      '- retries: 5, jittered, doubling from 200 ms → DLQ, alert at > 100',
      '| If | Then |\n|---|---|\n| handling fails | 3 tries, then `orders.dlq` |',
      'After maxReceiveCount 4 SQS moves it to the dead letter queue; between attempts the visibility timeout doubles.',
    ],
    unsaid: ['Failed calls are retried.', 'The producer retries.'],
  },
  'async/breaks-first': {
    said: [
      '**What breaks first?** The mail provider; mails come late and everything else goes on.',
      'Under overload the analytics consumers fall behind first, then search; payments keep their own lane to the end.',
      '| If | Then |\n|---|---|\n| pressure grows | thumbnails late, then feeds stale, uploads never refused |',
      '- first to go: push. then counters. orders last',
      'The weakest link is the indexer. It degrades to old results while writes still work.',
      'The printer pool saturates at twice the load; prints come late, scanning goes on.',
    ],
    unsaid: ['The first event starts the picking.', 'Kafka has three brokers.', 'Everything degrades gracefully.'],
  },
});
