import { describeSayings } from './says.ts';

describeSayings('10-observability', {
  'observability/metrics': {
    said: [
      'We watch p50/p95/p99 of redirects, the 5xx share, requests per second, and CPU, memory and connection pools.',
      '- metrics: lat p50 p99, err %, rps, sat (kafka lag, db conns)',
      '| Signal | What |\n|---|---|\n| Latency | p95 and p99 by endpoint |\n| Errors | failed calls |\n| Traffic | calls/s |\n| Saturation | queue depth |',
      'For every call we measure how long it takes at the median and the 99th percentile, how many fail, how many arrive each second and how full the queues are.',
      '**Key metrics.** Latency percentiles, error rate, throughput, saturation of disk and pool.',
      'Four things are tracked: response time (p99), failure ratio, throughput, and backlog in the queue.',
      '- delivery latency p99\n- bounce rate\n- messages sent per minute\n- consumer lag',
    ],
    unsaid: [
      'Alerts: error rate over 2 % pages, disk over 80 % opens a ticket.',
      'Success is measured by orders a day.',
      'Dashboards: golden signals.',
      'We want p99 below 100 ms and an error rate below 0.1 %.',
    ],
  },
  'observability/alerting': {
    said: [
      'Error rate above 1 % for five minutes pages the on-call engineer; disk above 80 % opens a ticket.',
      '| Alert | Threshold | Severity |\n|---|---|---|\n| p99 | > 500 ms, 10 min | page |\n| lag | > 10k | ticket |',
      '- page if 5xx>2% 5m, ticket if dlq>100. no ack in 10m → lead',
      'Who gets out of bed? If fewer than 95 of 100 payments succeed over three minutes the phone of the on-duty engineer rings, and after ten minutes that of her manager.',
      'Burn-rate alerts: 14x over 1 h goes to PagerDuty, 3x over 6 h to Jira.',
      'alarm when queue is bigger than 1000 for 5 min → call to person on duty; small problems only slack',
    ],
    unsaid: [
      'Attentive readers will be alert to this.',
      'Each page shows 20 results.',
      'We will set up alerts for the important metrics.',
    ],
  },
  'observability/logging': {
    said: [
      'Logs are structured JSON with request id and user hash; e-mail addresses and tokens are redacted before they are written.',
      '- logs: json, trace_id, no PII (phone masked), 30d in Loki',
      'Each service logs one line of key-value pairs per call. Card numbers never appear, names are hashed.',
      '| Topic | Choice |\n|---|---|\n| Logging | JSON to stdout, fields ts, route, ms; PII masked by the logger |',
      'every service write log in json format with order id, phone of client is hidden with stars, so we mask it',
      '### Logging\n\nStructured events, shipped by Fluent Bit.\n\nA filter strips message bodies and obfuscates IP addresses.',
    ],
    unsaid: [
      'The write-ahead log is flushed every 10 ms and its fields are checked.',
      'Users log in with a password, which is hashed.',
      'Personal data is masked in the export.',
    ],
  },
  'observability/tracing': {
    said: [
      'The gateway makes a trace id that is passed in traceparent over HTTP and in Kafka headers; spans cover service, query and cache.',
      '- OTel, 1 % sampled + all errors, spans: gw, svc, db',
      'Every request gets a number at the door, and that number travels in a header through every hop, queue messages included.',
      '| Tracing | id from the edge, spans for each call, 2 % kept |\n|---|---|\n| Tool | Jaeger |',
      'Distributed tracing with Jaeger: one span per RPC and per SQL statement, parent ids propagated by the sidecar.',
      'A span is opened at the gateway, at each service and around each query, with the same id in all of them.',
    ],
    unsaid: [
      'Logs carry req_id, route and ms.',
      'The cluster spans three zones.',
      'There is no trace of the deleted text anywhere.',
    ],
  },
  'observability/health-checks': {
    said: [
      'Liveness: the process answers on /livez. Readiness: it has reached its database and loaded its routes.',
      '- /healthz (alive → restart), /ready (db+redis ok → in LB)',
      'Two questions are asked of every pod: are you alive, and are you ready to take traffic, which means that the shard map is loaded.',
      '| Probe | Tests |\n|---|---|\n| liveness | event loop turned within 5 s |\n| readiness | can reach Postgres |',
      'Kubernetes restarts a pod whose liveness probe fails three times; a pod that is not ready gets no traffic.',
      'Health checks: shallow one for restarts, deep one that looks at dependencies before traffic is let in.',
      'There are two probes: one whether the process should be restarted, one whether it may be given work, which wants a warm cache.',
    ],
    unsaid: [
      'The restaurant has a health check from the city every year.',
      'The balancer leaves out what is slow.',
      'The service is healthy.',
      'Live streams are ready after 2 seconds.',
    ],
  },
  'observability/dashboards': {
    said: [
      'Two Grafana dashboards: golden signals per service, and a business one with orders and revenue.',
      '- boards: traffic/errors/latency/saturation by region; signups + DAU for product',
      'The first screen shows traffic, errors and latency; the second, for the product owner, bookings per day.',
      '| Dashboard | Content |\n|---|---|\n| ops | latency, errors |\n| business | conversion |',
      '### Dashboards\n\n- Engineers: p99, error budget, lag\n- Management: weekly active users, revenue',
      'One wallboard in the office has the error share and the throughput, another the number of rides finished today for the business people.',
    ],
    unsaid: [
      'We use Grafana.',
      'She opens the board and drags a card.',
      'The advisory board met twice.',
      'The seller dashboard shows orders and revenue.',
    ],
  },
});
