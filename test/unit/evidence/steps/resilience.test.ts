import { describeSayings } from './says.ts';

describeSayings('15-resilience', {
  'resilience/spof': {
    said: ['## Only one of\n\n- the signing key, kept twice', 'The single points of failure are DNS and the bank.'],
    unsaid: ['A single request takes 20 ms.'],
  },
  'resilience/component-failure': {
    said: ['If Redis fails, pages are slower. If Kafka fails, mails are delayed. If the primary fails, nobody can book for a minute.', '- Redis dies: pages are slower\n- Kafka down: mails are late\n- Postgres leader lost: no orders for 30 s'],
    unsaid: ['# Failure scenarios\n\n## How each part comes back\n\n- API: Kubernetes starts a new pod, users wait 20 s\n- Postgres: the standby is promoted, no writes meanwhile\n- Redis: starts empty, slow for five minutes', '## Recovery\n\n- gateway: replaced\n- Redis: restarted empty\n- Postgres: replica promoted', 'Redis may die.'],
  },
  'resilience/recovery': {
    said: ['- Redis restarts empty\n- the replica is promoted\n- workers resume from the queue', '## How each comes back\n\n- API: new pod\n- Redis: warms up\n- broker: new leader'],
    unsaid: ['- Redis dies: pages are slower\n- Kafka down: mails are late\n- search down: no results'],
  },
  'resilience/data-loss': {
    said: ['No acknowledged write is lost: a quorum of three copies confirms it.', '## Data not lost\n\nReplica must confirm, and binlog goes to S3.'],
    unsaid: ['Data loss is bad.'],
  },
  'resilience/partial-failure': {
    said: ['## Half broken\n\nResults of the other shards are shown with a note.', 'One shard is down: the others still answer.'],
    unsaid: ['The server is down.'],
  },
  'resilience/cascade': {
    said: ['**Does the feed go down with it?** No: the pool is isolated and calls give up after 100 ms.', 'Bulkheads and a retry cap keep one failure from spreading.', '## One fall must not pull others\n\nTimeout 2 s and own pool for the bank.'],
    unsaid: ['Failures are logged.'],
  },
  'resilience/circuit-breaker-config': {
    said: ['The breaker opens at 50 % of 20 calls in 10 s, stays open 30 s, 3 trial calls.', '- Bank breaker: 5 in a row, open 60 s, 1 probe'],
    unsaid: ['Calls go through a circuit breaker.'],
  },
  'resilience/disaster-recovery': {
    said: ['RTO 30 min, RPO 5 s; rehearsed every quarter.', '## DR\n\n- rto 1 h\n- rpo 5 min\n- flip tested twice a year'],
    unsaid: ['We have a plan with RTO and RPO that is drilled regularly.', 'RTO is 30 min and RPO 5 s.'],
  },
});
