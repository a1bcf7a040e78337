/** What a guide has to hold, counted by hand in the material that it was written from. */
interface GuideFigures {
  readonly sections: number;
  readonly subsections: number;
  /** Rows of each table, in order. */
  readonly tables: readonly number[];
  /** Lines and points of each list, of steps or of boxes to tick too, in order. */
  readonly lists: readonly (readonly [lines: number, points: number])[];
  /** Components and arrows of each diagram, in order. */
  readonly diagrams: readonly (readonly [components: number, arrows: number])[];
}

const six = [6, 0] as const;

export const figures: Readonly<Record<string, GuideFigures>> = {
  // Three pillars with 3, 3 and 5 points; eight principles.
  'design-philosophy': { sections: 2, subsections: 0, tables: [8], lists: [[3, 11]], diagrams: [[4, 3]] },
  // An introduction, then six letters of six questions.
  'sacred-framework': { sections: 7, subsections: 0, tables: [6], lists: [six, six, six, six, six, six], diagrams: [] },
  // Requirements 5, 6 and 5; five design steps; five things to detail; five kinds of bottleneck.
  'design-phases': {
    sections: 5,
    subsections: 3,
    tables: [4],
    lists: [[5, 0], [6, 0], [5, 0], [5, 0], [5, 0], [5, 0]],
    diagrams: [[4, 3]],
  },
  // Four groups of three questions; five design parts; four options of three; five common trade-offs.
  'interview-presentation': {
    sections: 7,
    subsections: 4,
    tables: [6, 5],
    lists: [[3, 0], [3, 0], [3, 0], [3, 0], [4, 12], [5, 0]],
    diagrams: [],
  },
  'quick-reference-card': { sections: 3, subsections: 0, tables: [], lists: [[6, 0], [8, 0], [7, 0]], diagrams: [] },
  // Eleven components on the request path and four of observability; eight rows in the matrix.
  'core-components': { sections: 2, subsections: 0, tables: [8], lists: [[11, 0]], diagrams: [[15, 11]] },
  'latency-targets': { sections: 2, subsections: 0, tables: [7], lists: [[3, 0]], diagrams: [] },
  'availability-targets': { sections: 2, subsections: 0, tables: [5], lists: [], diagrams: [] },
  // Six lines from users to the design rate; four lines of storage.
  'capacity-sizing': { sections: 3, subsections: 0, tables: [6, 4], lists: [[3, 0]], diagrams: [] },
  // Four decisions and ten ends; the ends as rows; eight databases compared.
  'database-selection': { sections: 2, subsections: 0, tables: [10, 8], lists: [], diagrams: [[14, 13]] },
  // Four paths, five methods, twelve status codes, three ways of versioning.
  'api-design': { sections: 3, subsections: 3, tables: [4, 5, 12, 3], lists: [], diagrams: [] },
  'security-architecture': {
    sections: 2,
    subsections: 4,
    tables: [6],
    lists: [[4, 0], [4, 0], [6, 0], [5, 0]],
    diagrams: [[4, 3]],
  },
  // Pillars 3; RED 3, USE 3, golden signals 4; severities 4.
  'observability': { sections: 3, subsections: 3, tables: [3, 3, 3, 4, 4], lists: [], diagrams: [[4, 3]] },
  'ecommerce-platform': {
    sections: 3,
    subsections: 0,
    tables: [6],
    lists: [[5, 5]],
    diagrams: [[15, 14], [9, 8]],
  },
  'social-media-platform': {
    sections: 3,
    subsections: 3,
    tables: [6],
    lists: [[3, 0], [4, 0], [4, 0]],
    diagrams: [[17, 11], [6, 5]],
  },
  // Four guarantees of the database, seven steps of a transfer, two ways that it ends.
  'banking-system': {
    sections: 3,
    subsections: 0,
    tables: [6],
    lists: [[4, 0], [7, 0], [2, 0]],
    diagrams: [[12, 11], [11, 10]],
  },
  // The critical flow of this template and of the four below is ours: the material gives a flow for three of the eight.
  // The first table explains six short names.
  'healthcare-system': { sections: 3, subsections: 0, tables: [6, 6], lists: [[7, 5]], diagrams: [[13, 12]] },
  // The first table has three outputs of the pipeline and four parts of playback.
  'streaming-platform': { sections: 3, subsections: 0, tables: [7, 6], lists: [[8, 3]], diagrams: [[17, 12]] },
  // Three ways of rolling out; five parts of monitoring and feedback.
  'ai-ml-platform': { sections: 3, subsections: 0, tables: [6], lists: [[3, 0], [5, 0], [9, 4]], diagrams: [[18, 10]] },
  'multi-tenant-saas': {
    sections: 4,
    subsections: 0,
    tables: [3, 6],
    lists: [[3, 0], [3, 0], [7, 3]],
    diagrams: [[17, 10], [4, 3]],
  },
  'iot-platform': { sections: 3, subsections: 0, tables: [6], lists: [[4, 0], [4, 0], [9, 4]], diagrams: [[19, 12]] },
};

/** Figures and names that a guide has to give exactly, as its file spells them without Markdown's marks. */
export const statements: Readonly<Record<string, readonly string[]>> = {
  'sacred-framework': ['99.9% allows 8.76 hours', '10 times and at 100 times', 'p50, p95 and p99'],
  'design-phases': ['[1. Requirements gathering, 5,', '[2. High-level design, 10,', '[3. Deep dive, 15,', '[4. Bottlenecks, 5,'],
  'interview-presentation': [
    '[Opening, 30 seconds,',
    '[Requirements, 3-5 minutes,',
    '[Design, 10-15 minutes,',
    '[Deep dive, 10-15 minutes,',
    '[Trade-offs, 5 minutes,',
    '[Closing, 2 minutes,',
  ],
  'core-components': [
    'AWS ALB, Nginx, HAProxy',
    'Kong, AWS API Gateway, Envoy',
    'Istio, Linkerd',
    'Redis, Memcached',
    'Kafka, RabbitMQ, SQS',
    'Elasticsearch, Algolia',
    'CloudFront, Cloudflare',
    'S3, GCS, MinIO',
  ],
  'latency-targets': [
    '[E-commerce checkout, < 200 ms, < 500 ms, < 1 s]',
    '[Social feed, < 100 ms, < 300 ms, < 500 ms]',
    '[Search, < 50 ms, < 200 ms, < 500 ms]',
    '[Real-time gaming, < 50 ms, < 100 ms, < 150 ms]',
    '[Banking transaction, < 500 ms, < 1 s, < 2 s]',
    '[Analytics dashboard, < 2 s, < 5 s, < 10 s]',
    '[Batch processing, does not apply, does not apply, within hours]',
  ],
  'availability-targets': [
    '[99%, two nines, 3.65 days, 7.3 hours,',
    '[99.9%, three nines, 8.76 hours, 43.8 minutes,',
    '4.38 hours, 21.9 minutes, E-commerce]',
    '[99.99%, four nines, 52.6 minutes, 4.38 minutes,',
    '[99.999%, five nines, 5.26 minutes, 26.3 seconds,',
  ],
  'capacity-sizing': [
    '10 million',
    '200 million ÷ 86,400 seconds, ≈ 2,300 RPS',
    'average × 3, ≈ 7,000 RPS',
    'peak × 2, ≈ 15,000 RPS',
    '10 million users × 1 KB, 10 GB',
    '200 million actions × 100 bytes, 20 GB/day',
    '7.3 TB]',
    '20 TB]',
  ],
  'database-selection': ['10 TB]', '100 TB]', 'Petabytes]', '100 GB]', '1 TB]', 'Pinecone / Milvus', 'Neo4j / Neptune'],
  'api-design': [
    ...['200, OK', '201, Created', '204, No Content', '400, Bad Request', '401, Unauthorized', '403, Forbidden'],
    ...['404, Not Found', '409, Conflict', '422, Unprocessable', '429, Too Many Requests', '500, Internal Error'],
    '503, Service Unavailable',
    'application/vnd.api+json; version=1',
    '/users/{id}/orders/{oid}',
    'VALIDATION_ERROR',
  ],
  'security-architecture': ['AES-256', 'TLS 1.3', 'OWASP', 'RBAC or ABAC', 'CSP and HSTS', '[mTLS, Zero trust and high security, High]'],
  'observability': ['less than 15 minutes', 'less than 1 hour', 'less than 24 hours', 'sprint planning', 'trace_id / request_id'],
  'ecommerce-platform': ['less than 100 ms', 'soft lock', 'Saga pattern with compensation', 'Write-ahead log pattern'],
  'social-media-platform': ['fewer than 1,000 followers', 'more than 10,000 followers', 'O(followers)', 'top N'],
  'banking-system': ['SERIALIZABLE', '99.99%', 'AES-256', 'SWIFT', 'SOX', 'PCI-DSS', 'balance ≥ amount'],
  'healthcare-system': ['HL7 FHIR R4', '7 years', 'RBAC and ABAC', 'CCD/CDA exchange', 'HL7 v2 interface'],
  'streaming-platform': [
    '360p, 480p, 720p, 1080p, 4K',
    'HLS, DASH, CMAF',
    'H.264, H.265, VP9, AV1',
    'Widevine, FairPlay, PlayReady',
    'less than 3 seconds',
    '99.99%',
  ],
  'ai-ml-platform': ['Feast', 'MLflow', 'Triton Inference Server', 'Evidently', 'Airflow / Kubeflow Pipelines', 'Great Expectations'],
  'multi-tenant-saas': ['X-Tenant-ID', 'users (tenant_id, user_id, ...)', 'tenant_002.orders', 'db_tenant_001'],
  'iot-platform': ['EMQX / HiveMQ / Mosquitto', 'QoS levels 0, 1 and 2', 'MQTT · CoAP · HTTP · LoRaWAN · Zigbee', 'X.509'],
};
