import { describeSayings } from './says.ts';

describeSayings('07-cache', {
  'cache/concept': {
    said: [
      '## Redis\n\n### Concept\n\nA shared hash map on the network. We read around it (cache-aside) and accept menus up to a minute old.',
      'Memcached is a key-value store in RAM; it answers in 0.3 ms and forgets everything on a restart.',
      '**Q: What is a cache here?**\n\nA: a second copy of the profile near the reader, which can lag the truth by seconds.',
      '- cache-aside: app checks the cache, on a miss loads the row and sets it. write-back: cache first, db later',
      'With read-through the loader lives in the cache; we tolerate values that are a few seconds stale.',
      'Cache is a fast memory in front of the tables. We use write-through, so a save is slower and a read never old.',
    ],
    unsaid: ['## Redis\n\nPlaylists are kept in Redis.', '**Concept**', 'The cache costs $400 a month.', 'We use Redis as a cache.'],
  },
  'cache/keys': {
    said: [
      '- `cart:{user_id}` → JSON list of lines, 2 KB',
      '| Key | Value |\n|---|---|\n| `sess:<token>` | user id, roles |',
      'The key is the hash of the query plus the tenant; the value holds the ten result ids as a protobuf.',
      '```\nKey:   seat:{show}:{row}\nValue: hash of seat -> holder\nTTL:   30 s\n```',
      '**Keys:** `rates:eur:usd`, `rates:eur:gbp`, each a decimal as string.',
    ],
    unsaid: ['We cache calendars and rendered pages.', 'Hot items stay in Redis.', 'API keys are kept for a day.'],
  },
  'cache/readers-writers': {
    said: [
      '**Who reads, who writes.** The feed API reads; the fan-out workers write.',
      'Only the catalogue service touches it: it fills on a miss and deletes on an edit.',
      '| Key | Read by | Written by |\n|---|---|---|\n| seat: | booking | booking |',
      'Pricing reads and writes these keys, checkout reads them, nobody else has the password.',
      '- reads: gateway. fills: profile-svc. deletes: profile-svc on save',
      'The booking service shall fill and consult the cache; the portal shall consult it only.',
    ],
    unsaid: ['The value is read and a copy is left behind.', 'Redis serves 40K reads/s.', 'Write-through would fill it with things nobody reads.'],
  },
  'cache/ttl': {
    said: [
      '**TTL.** 15 minutes: prices change twice a day, and an hour would hide a correction for too long.',
      '- ttl 60s ±10 % so they dont expire together',
      '**Why five minutes?** Shorter halves the hit rate, longer shows yesterday\'s stock.',
      'Entries live for thirty seconds, because that is what a fan forgives on a score board.',
      '| Key | TTL | Why |\n|---|---|---|\n| rate: | 10 s | the provider updates every 10 s |',
      'Lives 20 min: `SET rate:eur 1.08 EX 1200`, older is wrong as the bank changes it every half hour.',
    ],
    unsaid: ['4. `SET p:1 EX 600`.', 'Keys have a TTL.', 'Backups are kept for 30 days because the auditors ask for them.'],
  },
  'cache/eviction': {
    said: [
      '**Eviction:** allkeys-lfu, as a few shows draw most of the traffic.',
      'When memory is full the entry that was read longest ago is thrown out.',
      'maxmemory-policy volatile-ttl, so sessions without a TTL are never dropped.',
      '**RAM full?** Redis discards the coldest keys; a cold show is cheap to load again.',
      '- noeviction on the lock db, lru elsewhere',
      '**Making room.** First in, first out is enough.',
    ],
    unsaid: ['Write-through would fill memory with junk.', 'Redis has 16 GB.', 'The eviction policy is LRU.'],
  },
  'cache/invalidation': {
    said: [
      '**Invalidation.** After the commit the service deletes the key; a deleted profile takes its key along.',
      'An edit drops the cached page and the next visitor builds it again.',
      'CDC events from the products table purge the entry within a second.',
      'On update we overwrite the entry in the same request, on delete we write a tombstone.',
      '- save → DEL user:{id} after commit, retry ×3, else TTL heals it',
      'On a rename we bump the version in the key, so that the old entry is never asked for again.',
    ],
    unsaid: ['A changed menu shows after 60 s at the latest.', 'If Redis dies an edit is lost with write-back.', 'Entries expire after a minute.', 'Cache invalidation is a hard problem.'],
  },
  'cache/alternatives': {
    said: [
      '**Why Redis and not a local cache?** Thirty pods would hold thirty different answers and start cold at each deployment.',
      'A covering index alone still costs 9 ms and a connection; at 30K/s that is 300 replicas.',
      'A map inside each process is faster, but stale in a different way on each of 40 machines.',
      '| Option | Latency | Verdict |\n|---|---|---|\n| local cache | 0.1 ms | not shared, cold after restart |\n| DB index | 8 ms | too slow at peak |',
      '- caffeine per pod? no: 40 copies, 40x misses',
    ],
    unsaid: ['Same-key reads are coalesced in-process.', 'Redis is in memory.'],
  },
  'cache/hit-path': {
    said: [
      '**Hit:** app → profile-svc → GET user:7 → JSON → 200. 3 ms, target 10.',
      '### Cache hit\n\n1. `GET /menu/5`\n2. Redis has `menu:5`\n3. Response after 4 ms (target 20 ms)',
      'Someone opens a page that is in Redis already: the lookup finds it in 1 ms and the answer goes out after 6 ms, under the target of 15 ms.',
      '```\nclient -> api -> redis GET seat:9 -> HIT -> 200 (2 ms)\n```',
      '| Step | Hit | ms |\n|---|---|---|\n| 1 | GET from Redis | 1 |\n| 2 | parse and return | 2 |',
      '| # | Step | ms |\n|---|---|---|\n| 1 | gateway hashes the id | 0.1 |\n| 2 | Memcached answers | 0.7 |\n| 3 | JSON returned | 1 |',
    ],
    unsaid: ['The hit rate is 95 %, so most reads take 1 ms.', '## Miss\n\n1. Redis is empty.\n2. Read the row from the database.\n3. Store it.', 'Ask Redis, on a miss ask the database.'],
  },
  'cache/miss-path': {
    said: [
      '**Miss:** app → svc → Redis nil → Postgres 8 ms → SET EX 60 → 200.',
      '### Nobody asked before\n\n1. Redis returns nothing.\n2. The row is read from MySQL, 7 ms.\n3. It is stored with a TTL of 60 s.\n4. Answer after 12 ms.',
      'When the key is absent, the service reads the rows from the follower in 6 ms, puts the page into Redis for a minute and answers.',
      '### Cache MISS path\n\n```\nGET user:9 -> (nil)\nSELECT * FROM users WHERE id = 9\nSETEX user:9 300\n```',
      '| Step | On a miss | ms |\n|---|---|---|\n| 1 | GET, empty | 1 |\n| 2 | query the database | 9 |\n| 3 | store with TTL | 1 |',
      '**Not in memory.** The service loads the profile from DynamoDB and puts it under `profile:<id>`.',
    ],
    unsaid: ['**Hit:** app → svc → GET → 200 in 3 ms.', 'Cache-aside: look in the cache, else ask the database and leave a copy.', 'The miss rate is 5 %.'],
  },
  'cache/down': {
    said: [
      '**What if Redis is down?** Reads go to the replicas, seat holds are refused.',
      'Without the cache every request falls through to the database; pages are slower but right.',
      'Should Memcached vanish, we serve from Postgres and switch off recommendations.',
      '- redis gone: fail open, straight to dynamo, rate limits off',
      '| If | Then |\n|---|---|\n| Redis lost | login still works from the database, carts are empty |',
      '| Lost | Behaviour |\n|---|---|\n| a Memcached node | its keys come from the database until it is refilled |',
    ],
    unsaid: ['Redis may be down sometimes.', 'A lost purge is repaired by the TTL.'],
  },
  'cache/database-load': {
    said: [
      '**And the database?** It gets all 30K/s instead of 1.5K/s; p99 goes from 8 to 70 ms.',
      'At 95 % hits the loss means twenty times the reads on Postgres.',
      'DB load rises from 400 to 8,000 QPS and latency doubles.',
      '- w/o cache: 12K rps on 3 replicas = 4K each, they saturate at 5K',
      'The replicas would jump from 20 % to 85 % CPU.',
      '| | normally | without Redis |\n|---|---|---|\n| Postgres reads | 900 | 18,000 |',
    ],
    unsaid: ['Reads go straight to the database.', 'The database has three replicas.'],
  },
  'cache/circuit-breaker': {
    said: [
      '**Breaker:** opens at 50 % errors in 10 s, stays open 30 s, then five probes.',
      'After 20 timeouts in a row we stop asking Redis for 15 s and then try one call.',
      'The fuse blows at half of 100 calls failed; while it is open, requests are limited to 200/s on the database.',
      '```yaml\nresilience4j.circuitbreaker:\n  failureRateThreshold: 50\n  waitDurationInOpenState: 30s\n```',
      '- CB: open @ 50% err/10s → half-open after 15s',
      'After five timeouts in a row we skip Redis for 20 seconds, then test it with one call.',
    ],
    unsaid: ['A circuit breaker protects it.', 'Redis calls have a timeout of 20 ms.'],
  },
  'cache/pattern-choice': {
    said: [
      '**Why cache-aside?** Most songs are never played twice; write-through would fill RAM with them.',
      'Write-back was rejected, because a crash would lose orders that were confirmed.',
      'We chose write-through for seats, since a stale seat is a double booking.',
      '| Pattern | Why (not) |\n|---|---|\n| write-back | could lose a payment |\n| cache-aside | chosen |',
      '- lazy loading b/c the long tail is never read again',
      '**Write-through suits us:** each message is read within seconds of being written.',
    ],
    unsaid: ['## Concept\n\nCache-aside means the app fills the cache. Write-through means both are written.', 'We use a cache.'],
  },
  'cache/negative': {
    said: [
      '**Negative caching:** a 404 is kept for 30 s, since crawlers ask again and again.',
      'Unknown handles are remembered with a marker for a minute; sign-up deletes it.',
      'A Bloom filter in front answers for ids that never existed, so bots do not reach the database.',
      '- nx:{sku} → 1, ttl 20s. not found is cached b/c scanners',
      'We do not use negative caching, because ids come from our own pages.',
    ],
    unsaid: ['Users write negative reviews.', 'A missing row gives a 404.'],
  },
});
