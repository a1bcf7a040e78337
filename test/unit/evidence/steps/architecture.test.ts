import { describeSayings } from './says.ts';

const drawing = '```mermaid\nflowchart LR\n  A[App] --> G[Gateway]\n  G --> O[Order service]\n```';

describeSayings('05-architecture', {
  'architecture/components': {
    said: [
      '## Components\n\n- **Gateway** ends TLS and checks tokens\n- **Ride service** owns the life of a ride\n- **Redis** keeps last positions, too many writes for a disk',
      '| Box | Why it is there |\n|---|---|\n| CDN | pictures close to people |\n| API | one entrance for all apps |\n| Queue | mail must not hold up an order |',
      '## Who does what\n\n1. Load balancer: spreads calls over healthy nodes\n2. Feed service: builds a page of posts\n3. Worker: copies a post to followers',
      'In front stands a gateway, which exists because phones need one address. The matcher is there to pair riders with drivers. The ledger is responsible for money.',
      '## The cast\n\n**Edge** - caches pictures near the reader.\n\n**Core** - takes orders and nothing else.\n\n**Mailer** - tells people what happened.',
      'The pieces are: a gate service (keeps out the uninvited), a seat service (keeps the plan of the hall), a till (makes the receipt).',
    ],
    unsaid: [
      '## Components\n\n- Gateway\n- Ride service\n- Redis',
      drawing,
      'Our system has many components.',
    ],
  },
  'architecture/boundaries': {
    said: [
      'Only the Order service writes orders; Dispatch asks it through its API.',
      '## Boundaries\n\n- Billing owns invoices and may call the bank\n- Catalogue owns products and calls nobody',
      'No service reads the tables of another.',
      '| Service | Owns | May call |\n|---|---|---|\n| Cart | carts | Pricing |\n| Pricing | price lists | none |',
      'Each service has its own database; sharing happens through events only.',
      'The runner holds no database password; results go through the Job API alone.',
      'Tickets knows nothing of cards, Till nothing of seats; no shared tables.',
    ],
    unsaid: [
      '- Order service: handles orders\n- Payment service: handles payments',
      'Only a few users are online at night.',
      'The cache is read-only when the store is down.',
      '## Boundaries\n\nThe services are loosely coupled.',
    ],
  },
  'architecture/sync-async-paths': {
    said: [
      'Solid arrows are calls that somebody waits for, dashed ones are events.',
      'Sync: place order, pay. Async: mail, search index, statistics.',
      '| Path | Kind |\n|---|---|\n| checkout | synchronous |\n| receipt mail | asynchronous |',
      'The user waits for the write to the store; fan-out happens in the background.',
      '```mermaid\nflowchart LR\n  A -->|sync| B\n  B -.->|async| C\n```',
      'Up to the 201 the caller blocks. Everything after Kafka is fire and forget.',
      '| Step | Caller waits? |\n|---|---|\n| reserve | yes |\n| mail the ticket | no, queue |',
    ],
    unsaid: [
      'One standby is synchronous, the other asynchronous.',
      drawing,
      'We send mail asynchronously.',
      '## Sync vs async\n\nWe use both.',
    ],
  },
  'architecture/diagram': {
    said: [
      drawing,
      '```\n+--------+     +---------+\n| client | --> | gateway |\n+--------+     +---------+\n```',
      '```mermaid\nC4Container\n  Person(user, "User")\n  Container(api, "API")\n  Rel(user, api, "calls")\n```',
      '```\n┌────────┐    ┌─────┐\n│ client │───▶│ API │\n└────────┘    └─────┘\n```',
    ],
    unsaid: [
      'The diagram shows a gateway and three services.',
      '```mermaid\nerDiagram\n  USER ||--o{ ORDER : places\n```',
      '```sql\nSELECT 1;\n```',
    ],
  },
  'architecture/request-flows': {
    said: [
      '### Flow 1: post\n\n1. App sends POST to the gateway\n2. Post service stores it\n\n### Flow 2: read\n\n1. App asks for the feed\n2. Feed service reads Redis',
      '**Write path**\n\n1. client calls API\n2. API writes the row\n\n**Read path**\n\n1. client calls API\n2. API reads the cache',
      '```\n1. client -> gateway\n2. gateway -> order service\n```\n\nand the other way:\n\n```\n1. client -> gateway\n2. gateway -> search\n```',
      '| Step | Where | What (upload) |\n|---|---|---|\n| 1 | client | asks for a URL |\n| 2 | API | signs it |\n\nNow the download.\n\n| Step | Where | What |\n|---|---|---|\n| 1 | client | GET |\n| 2 | CDN | miss, asks origin |',
      'Upload: (1) phone asks the API for a URL, (2) phone sends bytes to S3, (3) API marks the row done.\n\nDownload: (1) phone asks the CDN, (2) CDN asks S3, (3) bytes go back.',
      '- Step 1: rider app sends a request\n- Step 2: matcher picks a driver\n\nAnd when a driver answers:\n\n- Step 1: driver app accepts\n- Step 2: ride service locks the ride',
    ],
    unsaid: [
      '### Flow: post\n\n1. App sends POST to the gateway\n2. Post service stores it',
      '## Components\n\n1. Gateway: checks tokens\n2. Order service: takes orders\n\nStores:\n\n1. Redis: positions\n2. Postgres: rides',
      'Requests flow from the gateway to the services.',
    ],
  },
  'architecture/data-flow': {
    said: [
      '## Data flow\n\nOrders go from PostgreSQL through Debezium to Kafka and from there to the warehouse.',
      'The data takes another road than the calls: clicks drop into Kafka, are folded per minute and end as rows in ClickHouse.',
      '**Where does the data go?** From the phone into Kinesis, from there to S3 and to the model.',
      'Data flow is the same as request flow here, because there is only one store and no copies.',
      'Unlike requests, bytes move from the uploader straight to the bucket and out through the CDN.',
      '| Record | From | Through | To |\n|---|---|---|---|\n| scan | gate | stream | warehouse |',
    ],
    unsaid: [
      'Requests flow from left to right.',
      'The gateway calls the order service, which writes a row.',
      'Data flow is important.',
    ],
  },
  'architecture/failure-points': {
    said: [
      '| If this dies | people still have |\n|---|---|\n| Redis | slower pages |\n| search | browse by category |',
      'If the payment provider is down, orders are kept and paid later.',
      '## Weak points\n\n- Kafka gone: counters freeze, reading goes on\n- one zone gone: nothing visible',
      'When Elasticsearch is unavailable the search box is hidden and the rest works.',
      'Recommendation service crash -> we show bestsellers from cache instead.',
      '**What if Redis is lost?** Reads fall back to the database, slower but correct.',
      '**Mailer gone:** tickets are shown in the app instead, nothing is lost.',
    ],
    unsaid: [
      'Redis may fail.',
      'The system is highly available and degrades well.',
      '| Compactor | many small files are slow to read |\n|---|---|\n| Gate | one address |',
    ],
  },
});
