/** What one reference diagram has to show, counted by hand in the material that it was redrawn from. */
interface DiagramFigures {
  readonly nodes: number;
  /** Arrows or messages that the drawing must have at least; some were completed when it was redrawn. */
  readonly edges: number;
  /** A name for each component, separated by `|`. A label has to contain it, whatever the case. */
  readonly named: string;
}

/** What a senior question has to hold, counted by hand in the material that it was written from. */
interface QuestionFigures {
  readonly id: string;
  readonly category: string;
  readonly resembles?: string;
  /** Numbers and demands given with the question, in order. */
  readonly scale: readonly (number | string)[];
  /** Points of each discussion topic, in order. */
  readonly discussion: readonly number[];
  readonly diagrams: readonly DiagramFigures[];
}

const threeTimesThree = [3, 3, 3];

/** The ten senior questions in their order. */
export const figures: readonly QuestionFigures[] = [
  {
    id: 'global-social-media-platform',
    category: 'high-scale-web-services',
    resembles: 'Twitter/X',
    scale: [500e6, 2e9, 400e6, 100e9, 200, 99.9],
    discussion: [3, 3, 3, 3],
    diagrams: [
      {
        nodes: 24,
        edges: 13,
        named:
          'Users|CDN|Edge|Load balancer|API gateway|Timeline service|Tweet service|User service|User database|Tweet database|Social graph|Timeline cache|Kafka|Dead letter queue',
      },
      {
        nodes: 15,
        edges: 18,
        named:
          'tweet is published|how many followers|fan-out on write|push and pull|fan-out on read|every follower|active followers|celebrity feed cache|timeline cache in Redis|celebrity cache|asks for the timeline|reader follow|load from the timeline cache|merge cache|pull everything',
      },
      {
        nodes: 12,
        edges: 0,
        named:
          'US-East|EU-West|Asia-Pacific|2024-Q1|2024-Q2|2024-Q3|timeline shard 1|timeline shard 2|timeline shard 3|who follows whom|follower counts|celebrity relationships',
      },
    ],
  },
  {
    id: 'distributed-payment-processing',
    category: 'distributed-data-systems',
    scale: [100e3, 99.99, 'strong', 'in real time', 'PCI DSS', 50],
    discussion: threeTimesThree,
    diagrams: [
      {
        nodes: 20,
        edges: 11,
        named:
          'API gateway|payment router|validator|fraud detection|payment processor|reconciliation|transaction DB|audit log|fraud model DB|balance DB|banking APIs|card networks|KYC|regulatory APIs|event bus|dead letter queue|replay|metrics|alerting|dashboards',
      },
      { nodes: 9, edges: 19, named: 'client|gateway|validator|fraud|processor|bank|wallet|event bus|audit DB' },
      {
        nodes: 11,
        edges: 13,
        named:
          'stream of transactions|extract features|ML model|assess the risk|device fingerprint|merchant category|IP reputation|risk score|approve|verification|decline',
      },
    ],
  },
  {
    id: 'real-time-analytics',
    category: 'event-driven-architectures',
    scale: [10e6, 1, 'complex analytical queries', 'alerts and real-time aggregations', 99.9],
    discussion: threeTimesThree,
    diagrams: [
      {
        nodes: 18,
        edges: 16,
        named:
          'ingestion API|Kafka|schema registry|Storm|Flink|InfluxDB|Redis|Spark|HDFS|Hive|Cassandra|Druid|Presto|GraphQL|query results|Grafana|Superset|Jupyter',
      },
      {
        nodes: 14,
        edges: 14,
        named:
          'raw events|validate|enrich|classify|aggregations|anomaly|thresholds|user behaviour|metrics store|alert manager|behaviour store|rate limiter|circuit breaker|load balancer',
      },
      { nodes: 6, edges: 4, named: 'Redis|InfluxDB|Druid|Elasticsearch|Amazon S3|Hive' },
    ],
  },
  {
    id: 'distributed-database',
    category: 'distributed-data-systems',
    resembles: 'Cassandra',
    scale: ['high', 'required', 'horizontal', 'eventual, tunable', 3],
    discussion: threeTimesThree,
    diagrams: [
      {
        nodes: 15,
        edges: 11,
        named:
          'driver|query router|gossip|coordinator|snitch|hash ring|RF=3|Murmur3Hash|memtable|SSTable|compaction|write-ahead log|read path|write path|Merkle',
      },
      {
        nodes: 9,
        edges: 6,
        named:
          'consistency with partition tolerance|availability with partition tolerance|mixed|strong consistency|eventual consistency|LOCAL_QUORUM|banking|social media|leaderboards',
      },
    ],
  },
  {
    id: 'container-orchestration',
    category: 'platform-infrastructure',
    resembles: 'Kubernetes',
    scale: ['thousands', 'hundreds'],
    discussion: threeTimesThree,
    diagrams: [
      {
        nodes: 15,
        edges: 9,
        named:
          'API server|etcd|scheduler|controller manager|kubelet|kube-proxy|containerd|CNI|service mesh|ingress|CSI|persistent volumes',
      },
      {
        nodes: 18,
        edges: 17,
        named:
          'create a pod|validates|stored in etcd|watching|what resources|filter the nodes|score the nodes|best node|bind|pulls the image|container starts|resources available|selectors|affinity|policy|use of resources|locality|spread',
      },
    ],
  },
  {
    id: 'multi-tenant-saas',
    category: 'platform-infrastructure',
    scale: [10e3, 'millions'],
    discussion: threeTimesThree,
    diagrams: [
      {
        nodes: 10,
        edges: 6,
        named:
          'security by row|schema for each tenant|separate databases|load balancer|API gateway|application layer|cache for many tenants|shared infrastructure|hybrid|dedicated infrastructure',
      },
      { nodes: 6, edges: 10, named: 'client|gateway|auth|tenant resolver|app service|database' },
    ],
  },
  {
    id: 'high-frequency-trading',
    category: 'financial-systems',
    scale: ['millions', 'microseconds', 'strict'],
    discussion: threeTimesThree,
    diagrams: [
      {
        nodes: 13,
        edges: 12,
        named:
          'NYSE|NASDAQ|CME|feed parser|normaliser|order book|strategy|risk management|order management|smart router|FIX gateway|Exchange A|Exchange B',
      },
      {
        nodes: 11,
        edges: 3,
        named:
          'FPGA|RDMA|NVMe|CPU pinning|lock-free|zero-copy|busy polling|batching|multicast|DPDK and SPDK|co-location',
      },
      {
        nodes: 13,
        edges: 12,
        named:
          'validate the order|position|capital|concentration|market risk|P&L|VaR|stress|circuit breakers|reconcile|settlement|counterparty|regulatory',
      },
    ],
  },
  {
    id: 'iot-data-platform',
    category: 'iot-analytics',
    scale: [100e6, 'MQTT, CoAP, HTTP', 'in real time'],
    discussion: threeTimesThree,
    diagrams: [
      {
        nodes: 18,
        edges: 11,
        named:
          'sensors|gateways|industrial|MQTT broker|CoAP gateway|HTTP API|cellular|ingestion|stream processing|batch processing|ML pipeline|registry|command|OTA|security service|time series|data lake|analytics engine',
      },
      {
        nodes: 11,
        edges: 10,
        named:
          'data from devices|edge gateway|filtering|local analytics|cloud ingestion|Kafka and Flink|real-time analytics|ML processing|InfluxDB|Cassandra|S3',
      },
      {
        nodes: 10,
        edges: 8,
        named:
          'provisioning|registration|activation|monitoring|firmware|retirement|PKI|authentication|authorisation|encryption',
      },
    ],
  },
  {
    id: 'multiplayer-gaming',
    category: 'gaming-systems',
    scale: [10e6, 'real-time, turn-based, MMO', 'global'],
    discussion: threeTimesThree,
    diagrams: [
      {
        nodes: 17,
        edges: 10,
        named:
          'game clients|SDK|CDN|geographic load balancer|game gateway|matchmaking|game server|real-time sync|anti-cheat|player management|social|economy|game analytics|player database|game state DB|analytics DB|leaderboards',
      },
      {
        nodes: 12,
        edges: 14,
        named:
          'player 1|player 2|player 3|player N|game server|full state|delta|event-based|prediction|server validation|behaviour analysis|rollback',
      },
      {
        nodes: 17,
        edges: 18,
        named:
          'joins the queue|assess the skill|matchmaking pool|enough players|match by skill|wait|timed out|relaxed|latency|balance the teams|allocate a server|session starts|ELO|geographic|connection|game mode|language',
      },
    ],
  },
  {
    id: 'machine-learning-platform',
    category: 'ml-ai-systems',
    scale: ['complete', 'batch and real time', 'automatic'],
    discussion: threeTimesThree,
    diagrams: [
      {
        nodes: 16,
        edges: 13,
        named:
          'data sources|ingestion|data lake|feature store|notebooks|MLflow|training|registry|batch inference|real-time inference|A/B testing|model monitoring|Kubernetes|GPU|auto-scaling|distributed storage',
      },
      {
        nodes: 10,
        edges: 12,
        named:
          'raw data|transformation|Great Expectations|feature storage|online store|offline store|metadata|training pipeline|real-time inference|batch inference',
      },
      { nodes: 5, edges: 12, named: 'engineer|registry|deployment|monitoring|alert' },
    ],
  },
];

/** Minutes of the interview's phases, in order; each has four activities and four expectations. */
export const phaseMinutes: readonly number[] = [10, 20, 20, 10];

/** The scoring matrix: criteria in order, and the levels from the best to the worst. */
export const scoring = {
  criteria: [
    'Problem analysis',
    'Architecture design',
    'Distributed systems',
    'Scalability planning',
    'Trade-off analysis',
    'Operational readiness',
    'Communication',
  ],
  levels: ['Expert', 'Proficient', 'Competent', 'Developing', 'Novice'],
} as const;

/** Rows of the tables and lines of the lists of each evaluation guide, in order. */
export const evaluation: Readonly<
  Record<string, { readonly tables: readonly number[]; readonly lists: readonly number[]; readonly diagrams: number }>
> = {
  // Five differences, four categories, the ten questions; four connections to other material.
  'senior-questions': { tables: [5, 4, 10], lists: [4], diagrams: 1 },
  'interview-structure': { tables: [4], lists: [4, 4, 4, 4, 4, 4, 4, 4], diagrams: 0 },
  // Six factors, four trade-offs; four questions on evolution.
  'discussion-techniques': { tables: [6, 4], lists: [4], diagrams: 1 },
  // Three areas of four points at each of two levels.
  'competency-levels': { tables: [4, 4, 4], lists: [], diagrams: 0 },
  'scoring-matrix': { tables: [7], lists: [3], diagrams: 0 },
  'red-flags': { tables: [5, 5], lists: [], diagrams: 0 },
  // Nine aspects; four books, four papers and articles, four places to practise; four ways of three points.
  'junior-to-senior': { tables: [9, 12], lists: [4], diagrams: 0 },
  'success-factors': { tables: [], lists: [5, 5], diagrams: 0 },
};
