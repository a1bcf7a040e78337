import { describeSayings } from './says.ts';

describeSayings('04-data', {
  'data/database-choice': {
    said: [
      'We went with MySQL for the wallet: debit and credit have to commit as one, and our on-call people have run it for nine years.',
      '## Picking a store\n\n| Data | Engine | Why |\n|---|---|---|\n| rides | CockroachDB | survives a region, SQL joins |\n| positions | Redis | 40 k writes/s, may be lost |',
      '- timeline -> Cassandra. append only, read by one key, scales by adding boxes',
      '**Why not MongoDB?** The documents would be nested, true, but every report joins four of them, which a relational engine like Postgres does cheaply.',
      'For meta data I take DynamoDB, because access is only by key and we dont want to operate cluster.',
      'Mongo was considered and dropped: it can do transactions across documents but our invoices are plainly relational, so Aurora it is.',
      'For the gauges I take InfluxDB: Postgres would choke on three billion rows a week, and expiry is built in.',
    ],
    unsaid: [
      'Data lives in PostgreSQL and Redis.',
      'Reads of the last minute go to the PostgreSQL leader.',
      '| Store | Table |\n|---|---|\n| PostgreSQL | users |\n| Cassandra | messages |',
      'Which database would you choose, and why?',
    ],
  },
  'data/schema': {
    said: [
      '```sql\nCREATE TABLE rides (\n  id uuid PRIMARY KEY,\n  rider_id uuid NOT NULL,\n  status varchar(16),\n  created_at timestamptz\n);\n```',
      '| Column | Type | Note |\n|---|---|---|\n| id | bigint | primary key |\n| email | varchar(255) | unique |\n| created_at | timestamp | |',
      '- `users`: id, email, name, created_at\n- `orders`: id, user_id, total, status, created_at',
      'A *document* carries an id, the owner\'s id, a title, a body, the time it was made and the time it was last changed.',
      '```json\n{ "_id": "o-1", "userId": "u-7", "status": "PAID", "createdAt": "2026-01-01T00:00:00Z", "items": [] }\n```',
      'invites(code char(8) PK, team_id bigint, email text, created_at timestamptz)',
      'member: id, email, name, created_at',
    ],
    unsaid: [
      'We have users, orders and payments.',
      '## Schema\n\nThe schema is simple and normalised.',
      'A definition is what a customer saved, a run is what came of it.',
    ],
  },
  'data/relationships': {
    said: [
      'orders.user_id is a foreign key to users; order_items cascades when its order is deleted.',
      'A playlist has many tracks, and a track may be on many playlists, so a join table sits between.',
      '## How tables relate\n\n- rider -> ride: 1 to n\n- ride -> payment: 1 to 1',
      'No FKs: rows live on different shards, the application checks the ids.',
      'Each comment belongs to one post and each post to one author; the ids are plain columns, not enforced by the engine.',
      '```mermaid\nerDiagram\n  USER ||--o{ ORDER : places\n```',
    ],
    unsaid: [
      'PostgreSQL offers foreign keys, JSON and full text search.',
      'The user has many devices to choose from when shopping for a phone.',
      '| users | id, name |\n|---|---|\n| orders | id, user_id |',
    ],
  },
  'data/indexes': {
    said: [
      'orders(user_id, created_at desc) is indexed for the history page.',
      '**Indexes.** (city, state) serves the dispatcher; without it each tick scans all open rides.',
      '```sql\nCREATE INDEX idx_rides_driver ON rides (driver_id, state); -- find the ride a driver is on\n```',
      '| Index | Query |\n|---|---|\n| users(email) | login |\n| posts(author_id, created_at) | profile page, newest first |',
      'Secondary indices: by tenant and due time, so that the sweeper finds what is due; by name, unique, to stop duplicates.',
      'GSI1 on owner_id: "my files" without scanning.',
      'Secondary index on plate: the gate looks a car up by it.',
    ],
    unsaid: [
      'The search index is rebuilt every night.',
      'Indexes: users(email), orders(user_id).',
      '```sql\nCREATE INDEX idx_a ON a (b);\n```',
      'Indexes shall be added as needed.',
    ],
  },
  'data/consistency-model': {
    said: [
      'Consistency is mixed: money is linearizable, everything people merely look at is eventual.',
      '## CAP\n\nDuring a partition we stay consistent and refuse writes (CP).',
      '**How consistent?** Strong inside a shard, eventual between shards.',
      'Consistensy model: strong for seats, eventually consistent for the rest.',
      '| Data | Consistency |\n|---|---|\n| balance | strong |\n| feed | eventual |',
      'We run at isolation level serializable on the leader and accept stale reads on replicas; that is the consistency contract.',
      'During a partition we favour availability over consistency for the map (AP), the till is CP.',
    ],
    unsaid: [
      'The design must be consistent with our company style.',
      'We keep consistent naming of all the columns.',
      'Consistency is important to us.',
    ],
  },
  'data/strong-consistency': {
    said: [
      'Strongly consistent: seat holds and payments.',
      '- strict: taking the last room, refunds',
      'A balance must never be read stale, so debits lock the row on the leader.',
      '| Act | Level | How |\n|---|---|---|\n| claiming a username | linearizable | conditional put |',
      'Where do we need strong guarantees? Wherever money moves: ledger rows are written in a serializable transaction.',
      'Inventory has to be exact, we can not sell the same thing twice, so it goes to the primary with a lock.',
      'The voucher is redeemed by compare-and-set, otherwise two tills could both get the discount and overspend it.',
    ],
    unsaid: [
      'We have a strong team and strong monitoring.',
      'Feeds are eventually consistent.',
      'Passwords must be strong.',
    ],
  },
  'data/eventual-consistency': {
    said: [
      'Like counts are eventually consistent, up to 10 s behind.',
      'The search results and the dashboards may lag a few seconds; nobody is harmed by it.',
      '- eventual ok: feed, counters',
      '| Data | Level |\n|---|---|\n| follower counts | eventual |',
      'Menu can be 1 minute old, is no problem.',
      'Nobody notices if a profile picture is two seconds out of date, so followers serve it.',
      'The counter of listeners differs between two refreshes, and that is fine.',
    ],
    unsaid: [
      'Eventually we will need a bigger machine.',
      'Replication lag is 250 ms.',
      'All reads are strongly consistent.',
    ],
  },
  'data/read-after-write': {
    said: [
      'Read-your-writes: after a post the author\'s reads go to the primary for 5 s.',
      '"I just uploaded it and it is not there": the replica is late. The reply carries a log position, and a replica behind it passes the read on.',
      '**I saved and do not see it.** For ten seconds after a change we route that person to the leader.',
      'After checkout, the order page is read from the master node, since a follower may not have the row yet.',
      '| Case | Means |\n|---|---|\n| own change | client keeps the version; a lagging replica is skipped |',
      'A user who edits her profile and reloads could be shown the old one by a slow follower; we pin her to the leader by cookie for a minute.',
      'The reply to a POST carries the log position; the next read waits on the replica until that position is reached.',
    ],
    unsaid: [
      'Reads go to followers, writes to the leader.',
      'There is a read-after-write problem with replicas.',
      'The leader takes all writes.',
      'Read replicas serve the reads after writes have gone to the primary.',
    ],
  },
  'data/causal-consistency': {
    said: [
      'Causal: a reply is never shown before the message it answers; both sit in one partition.',
      'No causal order is kept between rides, as nothing links them.',
      'A vector clock per document orders concurrent edits.',
      'A comment must not appear before its post: the consumer holds it back until the parent is there.',
      '*What follows from what.* "Cancelled" can never overtake "booked", since both carry a sequence number.',
      'Cause and effect: not tracked, because each item stands alone.',
      'The edit is withheld until the message it belongs to is there, so no reader sees an effect before its cause.',
    ],
    unsaid: [
      'A slow disk causes timeouts.',
      'The cause of most outages is a deploy.',
      'Inside one conversation everybody sees a single order.',
      'Causal consistency is weaker than linearizability.',
    ],
  },
  'data/session-consistency': {
    said: [
      'Monotonic reads: a session sticks to one replica.',
      'Within one session a page never shows an older state than the one before, as the cookie holds the last position seen.',
      '**Same user, next click.** Pinned to the follower that answered last, otherwise a list would jump back.',
      'Session guarantees are not offered: each call comes from a fresh stateless connection.',
      'If somebody reloads, time must not run backwards; the hash of the user picks the replica.',
      'A viewer never sees a list older than one that was shown to him before: his requests stick to one follower.',
    ],
    unsaid: [
      'Sessions are stored in Redis for 24 h.',
      'The session token expires after 30 minutes.',
      'A session lasts 12 minutes on average.',
    ],
  },
  'data/sharding': {
    said: [
      'Shard key: tenant_id. Every query names a tenant, so it stays on one shard.',
      'We partition by hash(user_id) because ids are random and spread evenly; by date, today\'s shard would get all writes.',
      '## Splitting the data\n\n- key: conversation id\n- why: a page of a chat is one partition',
      'Rides live on the shard of their city since driver, rider and ride are all there.',
      'No sharding: 200 GB fit on one machine, and 900 writes/s are far from its limit.',
      'I cut the data by customer, because all screens ask for one customer only.',
      '| Candidate | Verdict |\n|---|---|\n| venue_id | chosen, high cardinality |\n| city | rejected, lopsided |',
    ],
    unsaid: [
      'We shard the database.',
      'The system is partition tolerant.',
      'A hash of the password is stored.',
      'Kafka has 64 partitions.',
    ],
  },
  'data/hot-partition': {
    said: [
      'Hot partitions: a celebrity\'s posts get a random suffix 0-15 and reads fan out.',
      'One tenant may outgrow the rest; a noisy one is moved to its own shard.',
      'If a key runs hot (flash sale), its counter is split into ten rows.',
      '**What if everyone wants the same row?** The stock of a hot item is spread over 16 sub-counters.',
      'Justin Bieber problem: very popular accounts are cached in front of the partition and their reads coalesced.',
      'Mumbai is 15% of all orders and its shard is overloaded, so it has its own machine.',
      'Should one venue exceed 2,000 writes per second, its partition is split by gate.',
    ],
    unsaid: [
      'Hot data is kept on SSD for 30 days, cold data in S3.',
      'A celebrity user would make a partition hot.',
      'Keys are random, so the load is even.',
    ],
  },
  'data/resharding': {
    said: [
      'Resharding: 1,024 logical shards map to 8 machines; moving one is copy, dual write, flip.',
      'When a shard fills up we split it in two and copy half the rows in the background.',
      '**More machines later?** Consistent hashing: a new node takes over a part of each neighbour\'s range.',
      'Going from 16 to 32 shards: buckets are streamed to their new owner, then the map is switched.',
      'If data grow we add nodes and Cassandra rebalances the token ranges by itself.',
      'Dynamo splits partitions on its own, nothing for us to move.',
      'Regions above 96 MB are divided automatically and their replicas relocated without interruption.',
    ],
    unsaid: [
      'We have 16 shards from the start.',
      'Kafka rebalances consumers when one dies.',
      'The night is cut into eight counters.',
      'The shards are split evenly.',
    ],
  },
  'data/replication': {
    said: [
      'One leader and two followers per shard.',
      'Leaderless with quorum, three copies, because writes must survive a zone.',
      'Primary/replica; multi-primary was turned down because of conflicts.',
      '- copies: leader per partition + 2 followers in 3 AZs',
      'Each partition is a Raft group of three.',
      'Postgres master with 2 slaves.',
    ],
    unsaid: [
      'Strong reads go to the leader.',
      'Our team leader approves the change.',
      'Data is replicated.',
    ],
  },
  'data/replication-sync': {
    said: [
      'The replica in the next zone is synchronous (+2 ms), the one overseas asynchronous and about a second behind.',
      'A commit waits for one standby; the second catches up in the background, so we lose at most 300 ms if both die.',
      'Semi-sync replication: one follower must ack, it costs 3 ms a write.',
      '| Copy | Wait? | Price |\n|---|---|---|\n| standby in zone b | yes, sync | 2 ms |\n| replica in Tokyo | no, async | 1 s of loss |',
      'Async replication, because waiting for Tokyo would add 120 ms to every write; we may lose the last second.',
    ],
    unsaid: [
      'The email is sent asynchronously.',
      'Followers trail the leader.',
      'Order service calls Payment synchronously and Kafka asynchronously.',
    ],
  },
  'data/retention': {
    said: [
      'Orders stay 18 months, then go to Parquet in S3 for 7 years.',
      '| Data | Kept |\n|---|---|\n| logs | 30 days |\n| audit | 7 years |',
      '## How long do we keep it?\n\nMessages are never deleted unless the user asks; media 90 days.',
      'Partitions older than 13 months are archived to Glacier and dropped.',
      'TTL of two weeks on raw events, rollups are kept five years.',
      'After a year cold rows move to cheap object storage.',
    ],
    unsaid: [
      'The token is valid for 30 days.',
      'Backups are kept for 35 days.',
      'For two minutes after a write reads go to the leader.',
    ],
  },
  'data/backup': {
    said: [
      'Nightly snapshot plus WAL shipping; RPO 5 min, RTO 1 h.',
      '**Backups.** Full dump weekly, increments hourly. We may lose an hour at most, and a restore takes 3 hours.',
      '- PITR 35 d\n- RPO 1 s, RTO 30 min',
      '| What | Backup | RPO | RTO |\n|---|---|---|---|\n| ledger | continuous WAL archive | 0 | 15 min |',
      'The log is shipped every minute to another region. Recovery point: one minute. Recovery time: forty minutes.',
      '| Data | Copy | RPO | RTO |\n|---|---|---|---|\n| tickets | continuous | 1 min | 30 min |',
    ],
    unsaid: [
      'We take backups every night.',
      'If the courier does not answer, a backup courier gets the offer.',
      'RPO is 5 minutes.',
    ],
  },
});
