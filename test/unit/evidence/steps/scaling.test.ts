import { describeSayings } from './says.ts';

describeSayings('09-scaling', {
  'scaling/load-balancing': {
    said: [
      'An ALB sits in front of the API pods and sends each request to the pod with the least outstanding work.',
      '- LB: L4 anycast → envoy, round-robin, ejects hosts failing 3 health checks',
      'Which box gets the next call? The one with the fewest open connections; sick ones are taken out after two bad pings.',
      '| Concern | Choice |\n|---|---|\n| Load balancing | NGINX, weighted by CPU, sticky for websockets |',
      'Users are routed to the nearest region by latency-based DNS, and inside it requests are spread evenly across instances.',
      '**Load distribution.** Consistent hashing on session id, so that a user keeps landing on the same node.',
      'kube-proxy hands incoming calls out in turn to the twelve replicas, and the readiness gate keeps sick ones out.',
    ],
    unsaid: [
      'Each wallet has a balance, and the balance is checked before a transfer.',
      'The bill is led by servers and the load they carry.',
      '## Load balancing\n\nTBD',
      'Each instance keeps a local cache with the 1000 hottest keys.',
    ],
  },
  'scaling/rate-limiting': {
    said: [
      'We throttle at the gateway: token bucket per API key, 100 req/s, counters in Redis.',
      'Every client may send at most 20 calls a second; anything above gets a 429 with Retry-After.',
      '- limiter = sliding window in redis (ZSET), key rl:{user}:{minute}, 60/min; redis down → fail open with a local bucket',
      '| Mechanism | How |\n|---|---|\n| Quotas | leaky bucket in Envoy, 600 per minute and tenant |',
      'Rate limiting lives in Kong, by IP for anonymous callers (30/min) and by user id for the rest.',
      'nobody can make more than 5 request in one second, nginx count it by ip and give 429',
      'Requests above 200 a second per organisation are delayed first and then refused; a rolling window in Valkey counts them.',
      '```nginx\nlimit_req_zone $binary_remote_addr zone=api:10m rate=10r/s;\nlimit_req zone=api burst=20 nodelay;\n```',
    ],
    unsaid: [
      'The conversion rate of the checkout is 3 %.',
      'The breaker looks at a sliding window of 100 calls and opens at 50 % failures.',
      'We will add rate limiting.',
      'Growth is limited by the number of drivers in the city.',
    ],
  },
  'scaling/circuit-breakers': {
    said: [
      'Circuit breakers wrap three calls: order service to the payment provider, search to Elasticsearch, and the feed to the ranking model.',
      '- CB: api→redis, api→pg replicas, worker→FCM',
      '| Caller | Callee with breaker |\n|---|---|\n| checkout | Stripe |\n| profile | image store |',
      'There is a breaker in front of every downstream dependency of the gateway, since it is the one with threads to lose.',
      'The cart has a fuse before the inventory; the inventory has none, it owns its data.',
      'We use Resilience4j around the calls to the SMS vendor and to the fraud model.',
      '| Who calls | Whom | Breaker opens at |\n|---|---|---|\n| feed | ranker | 40 % errors |\n| upload | virus scanner | 5 timeouts |',
    ],
    unsaid: [
      'We use circuit breakers.',
      'The breaker opens after 50 % failures in 10 s and closes again after 30 s.',
      'A fallback answers when the recommender is slow.',
    ],
  },
  'scaling/timeouts-retries': {
    said: [
      'Timeouts: 200 ms to Redis, 1 s to the database. Retries: two, exponential backoff from 50 ms with full jitter.',
      '| Call | Timeout | Retries | Backoff |\n|---|---|---|---|\n| api → db | 500 ms | 1 | 100 ms ± 50 % |',
      'A call to the bank may take five seconds and is tried again after one, two and four seconds, each pause made a little random.',
      'gw 2s, svc 300ms, db 150ms. retry x2 idempotent GET only, 100ms*2^n + rand',
      'If the index has not answered within 400 ms we ask again once, on another replica, after a random wait of up to 30 ms.',
      '### Timeouts and retries\n\n- gateway: 3 s\n- mail: 5 s, 4 attempts, exponential with jitter',
    ],
    unsaid: [
      'The session times out after 30 minutes.',
      'We retry failed requests.',
      'Redis has a timeout of 20 ms.',
    ],
  },
  'scaling/failover': {
    said: [
      'PostgreSQL runs with one synchronous standby; Patroni promotes it within 20 seconds when the primary dies.',
      '- db: 1 leader + 2 followers, auto failover ~30s\n- stateless svc: any pod can die',
      'If the machine under a leader is lost, the copy in the other zone is elected and clients find it under the same name.',
      '| Component | Replicas | Takes over |\n|---|---|---|\n| Redis | 1 per shard | replica promoted by Sentinel, 10 s |',
      'Replication factor is three across three AZs, and two copies must acknowledge each write.',
      'When one node die, other node take his partitions in 15 sec.',
    ],
    unsaid: [
      'The journal is replicated in the minds of our users.',
      'On a timeout the read goes to another place.',
      '## Failover\n\n_to be written_',
    ],
  },
  'scaling/degradation': {
    said: [
      'Under stress we shed in this order: recommendations, typing indicators, search; sending messages is never dropped.',
      'When load rises past 80 % CPU the first thing to be switched off is personalised ranking, then avatars, and checkout stays until the end.',
      '1. First to drop: analytics events\n2. Second to drop: push\n3. Last: writes are refused under overload',
      '| Load | We turn off |\n|---|---|\n| overload level 1 | suggestions |\n| overload level 2, then | history |',
      '**Graceful degradation:** serve stale feeds before we refuse anything; comments are hidden next.',
      'if too many people come we cut first pictures, after this comments, order button last',
      '| Level | Trigger | What is off |\n|---|---|---|\n| 1 | p99 > 500 ms | previews |\n| 2 | p99 > 1 s | search filters |',
    ],
    unsaid: [
      'The plot gets slower from 90 to 130 ms.',
      'The first release drops support for old phones.',
      'Read replicas may be stale.',
      'Prices drop first on Monday mornings.',
    ],
  },
  'scaling/disaster-recovery': {
    said: [
      'Active-passive: Frankfurt serves, Dublin holds a warm copy 2 s behind, and an engineer flips DNS.',
      '- DR: 3 AZ active-active, 2nd region cold, RTO 1h',
      'Should the whole data centre burn down, the one in Oregon takes over with data that is at most a minute old.',
      '| Lost | Answer |\n|---|---|\n| zone | two others carry on |\n| region | partner region takes over in 10 min |',
      '### Disaster recovery\n\nWe run in three availability zones; a regional outage is survived with a pilot light elsewhere.',
      'Both regions are active and each can carry the whole world at night; a lost one is drained by anycast.',
    ],
    unsaid: [
      'Every leader has a standby that has confirmed each commit.',
      'Traffic by region: 40 % Europe, 60 % Asia.',
      '### Disaster\n\n### Next',
    ],
  },
  'scaling/breaks-first': {
    said: [
      'What breaks first? The database connection pool: 300 connections at 20 ms each give 15,000 queries/s.',
      '- first bottleneck = fan-out workers, because celebrity posts write 20M rows',
      'Which part would crack first under ten times the load? Memory of the ingesters, since each series needs 4 KB.',
      'The weakest link is the write-ahead log of the hottest shard; it saturates at 12,000 commits a second while the CPU idles.',
      '### What breaks first under load\n\n1. WebSocket gateways run out of memory\n2. Redis',
      'I expect Redis CPU to hit the wall first, as all rate-limit checks land on one shard.',
      '| Component | Breaks at |\n|---|---|\n| Redis | 8x |\n| Postgres writes | 2.5x ← first |\n| API | 20x |',
    ],
    unsaid: [
      'We drop recommendations first when load is high.',
      'No component is a bottleneck.',
      'First we build the API.',
      'We must find the bottleneck before launch.',
    ],
  },
});
