import { describeSayings } from './says.ts';

describeSayings('12-simulation', {
  'simulation/journey': {
    said: [
      '## Journey: Maya books a ride\n\n1. Maya opens the app; the map loads.\n2. She enters a destination and sees a price.\n3. She taps "book" and a driver is found.\n4. She gets in and pays.',
      '## Walkthrough\n\n| # | User | System |\n|---|---|---|\n| 1 | opens the editor | reads the document |\n| 2 | types a word | sends an operation |\n| 3 | closes the tab | saves a snapshot |',
      '### A day in the life\n\nTom uploads a photo, which goes to the bucket. Then he adds a caption and posts it; the post is stored. A second later his sister opens her feed and sees it.',
      '## End to end\n\n```\nUser clicks Pay -> API gateway -> order service -> PostgreSQL\n-> payment provider -> 201 to the user\n```',
      '**Happy path**\n\n- customer searches "lamp"\n- picks the third result\n- places the order\n- receives the mail',
      '| # | Customer | System |\n|---|---|---|\n| 1 | searches for flights | offers from cache |\n| 2 | chooses one | price check with airline |\n| 3 | pays | ticket issued |',
    ],
    unsaid: [
      '## Failure: Redis is gone\n\nThe breaker opens at once.',
      'A user journey matters.',
      '## Journey\n\nto be written',
    ],
  },
  'simulation/data-steps': {
    said: [
      '## Journey\n\n1. She opens the cart: reads the cart row from DynamoDB.\n2. She pays: inserts an order and updates the stock in one transaction in Postgres.',
      '## Walkthrough\n\n| Action | Reads | Writes |\n|---|---|---|\n| opens chat | inbox row | none |\n| sends | member row | message row |',
      '## Story\n\n1. Bob shortens a link. The service checks the users table and stores a row in `urls`.\n2. Ann clicks it. The row is looked up by its code.',
      '## End to end\n\n1. Upload: PUT object to S3, INSERT INTO photos.\n2. View: SELECT from photos WHERE user_id.',
    ],
    unsaid: [
      '## Journey\n\n1. She opens the app.\n2. She types "pizza" and gets 20 dishes.\n3. She pays and waits.',
      'Each user reads more than they write.',
    ],
  },
  'simulation/async-steps': {
    said: [
      '## Journey\n\n3. After the reply `order.placed` is published to Kafka; the mail worker and the indexer consume it.',
      '## Journey\n\nNothing is asynchronous here, all is over when the reply is sent.',
      '## Story\n\n4. Behind the scenes a job is put on SQS and the thumbnail worker makes three sizes.',
      '**Async:** outbox row → CDC → notification service',
      '## Journey\n\n- fan-out workers push the post id to 300 timelines in the background',
    ],
    unsaid: [
      '## Journey\n\n1. She saves. The API writes the row and answers in 40 ms.',
      '## Failure: a broker dies\n\nThe Kafka brokers elect new leaders and consumers catch up.',
      'Kafka decouples producers and consumers.',
    ],
  },
  'simulation/cache-steps': {
    said: [
      '## Journey\n\n1. GET feed: Redis HIT, 3 ms.\n2. Opens a profile: MISS, read from the database and SETEX 300 s.',
      '## Journey\n\nNo cache takes part in any step.',
      '## Journey\n\n2. The profile is found in memcached, so the database is spared.',
      '## Walkthrough\n\n| Step | Cache |\n|---|---|\n| 1 | miss, then filled |\n| 2 | hit |',
      '## Story\n\n3. The edge cache has the picture already and serves it in 12 ms.',
    ],
    unsaid: [
      '## Journey\n\n1. She opens the page; the row is read from shard 3.',
      '## Failure: Redis dies\n\nRedis answers no calls and every read is a miss.',
    ],
  },
  'simulation/search-steps': {
    said: [
      '## Journey\n\n1. He types "lamp": the query is analysed, Elasticsearch returns 40 ids, the rows come from Postgres.',
      '## Journey\n\nSearch is not touched: every step goes by id.',
      '## Story\n\n2. She searches for "thai"; the index gives 12 documents, ranked by distance.',
      '## Walkthrough\n\n| Step | Search |\n|---|---|\n| 1 | none |\n| 2 | prefix query, 5 hits |',
    ],
    unsaid: [
      '## Journey\n\n1. She opens the page and pays.',
      '## Failure: a zone goes dark\n\nSearch is slow because a third of its nodes is gone.',
    ],
  },
  'simulation/failure': {
    said: [
      '## When the primary dies\n\n- 10:00 the leader of shard 4 crashes.\n- 10:01 writes to it fail, reads go on.',
      '## Failure walkthrough\n\n| Time | What is seen |\n|---|---|\n| T+0 | payment provider times out |\n| T+30 s | breaker opens |',
      'It is Black Friday, 20:15, and the payment provider becomes slow: answers take 30 seconds.',
      '### Scenario: Redis node lost\n\n1. Node 3 is OOM-killed.\n2. A third of the keys is unreachable.\n3. A replica is promoted.',
      'Suppose the broker with partition 7 goes down at 14:02. Producers block, and then their buffers fill.',
      '| Time | What happens |\n|---|---|\n| t0 | primary loses power |\n| 25 s | replica promoted |\n| 40 s | pods reconnected, errors stop |',
    ],
    unsaid: [
      '## Journey\n\n1. She opens the app.\n2. She pays.',
      'Failures are part of life.',
      'If the payment fails, the user sees an error.',
    ],
  },
  'simulation/degrades': {
    said: [
      'Worse: new posts appear a minute late. Unaffected: reading, likes, login.',
      '**What degrades**\n\n- search is stale\n\n**What stays up**\n\n- orders and payment',
      '| Lost | Still works |\n|---|---|\n| suggestions | checkout |',
      'Uploads are refused for two minutes, while viewing carries on as before.',
      'Cards cannot be used; cash orders keep working.',
      "New bookings aren't possible for half a minute; existing ones can be seen and boarding goes on.",
    ],
    unsaid: [
      'The leader crashes at 10:00.',
      'The team restarts the broker.',
    ],
  },
  'simulation/auto-recovery': {
    said: [
      'By itself: the replica is promoted in 15 s, and the breaker closes after a good probe.',
      'Kubernetes automatically restarts the pod and it rejoins the group.',
      '**What recovers automatically**\n\n- consumers catch up with the backlog',
      'Nobody has to touch anything for the phones to reconnect.',
      'The cache refills on its own within ten minutes.',
    ],
    unsaid: [
      'An engineer restarts the broker.',
      'The breaker opens at 14:02.',
    ],
  },
  'simulation/human-intervention': {
    said: [
      'Needs a human: deciding to fail over the region, and replacing the disk.',
      'The on-call engineer runs the reconciliation script the next morning.',
      '**Manual steps**\n\n- drain the poison messages',
      'Someone from finance has to call the bank about the nineteen double charges.',
      'No manual intervention is required, because Sentinel promotes the replica.',
      'what people must do: admin add disk and start node again',
    ],
    unsaid: [
      'The replica is promoted after 15 s.',
      'Users see a banner.',
    ],
  },
  'simulation/cascade': {
    said: [
      'It does not spread: calls to Redis time out after 20 ms, the breaker opens, and each box takes at most 200 requests before it answers 503.',
      '**Cascading failure prevention**\n\n- bulkheads: 50 threads for payment\n- load shedding at the gateway',
      'No domino, since the pool for the slow bank is separate and the gateway sheds what waits longer than 3 s.',
      'The rest stays safe because the breaker trips after 20 % errors and fails fast.',
      'Retry storms are prevented by a retry budget of 10 % and jitter.',
    ],
    unsaid: [
      'The leader crashes at 10:00.',
      'Cascading deletes remove the comments.',
      'The failure must not spread.',
    ],
  },
});
