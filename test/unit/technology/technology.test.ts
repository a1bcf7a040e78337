import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { technologiesSchema } from '../../../src/core/catalogue/technology-schema.ts';
import { readDiagrams } from '../../../src/core/diagram/read-diagrams.ts';
import { parseOutline } from '../../../src/core/outline/parse-outline.ts';
import { explanationOf } from '../../../src/core/technology/explanation.ts';
import { mentionsIn, namesOfTechnologies } from '../../../src/core/technology/mentions.ts';
import { rolesIn } from '../../../src/core/technology/roles.ts';
import { usedIn } from '../../../src/core/technology/use.ts';

const { technologies } = v.parse(technologiesSchema, parse(readFileSync('content/technologies.yaml', 'utf8')));
const names = namesOfTechnologies(technologies);

function technology(name: string): (typeof technologies)[number] {
  const found = technologies.find((one) => one.name === name);
  assert.ok(found, name);
  return found;
}

describe('the technologies of the catalogue', () => {
  it('have unique ids, and no name belongs to two of them', () => {
    const ids = technologies.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    const written = technologies.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]).map((name) => name.toLowerCase());
    assert.deepEqual(written.filter((name, index) => written.indexOf(name) !== index), []);
  });

  it('know brokers, caches and search engines by their cloud names too', () => {
    for (const kind of ['messaging', 'cache', 'search']) assert.ok(technologies.filter((one) => one.kind === kind).length >= 10, kind);
  });
});

describe('mentions of technologies', () => {
  const cases: readonly [text: string, names: readonly string[]][] = [
    ['We publish to kafka and cache in Redis Cluster.', ['Kafka', 'Redis']],
    ['Events go to SQS through SNS.', ['Amazon SQS', 'Amazon SNS']],
    ['Fans share it on social networks (sns).', []],
    ['A coffee has caffeine; the Caffeine cache in the JVM has none.', ['Caffeine']],
    ['Caffeine is a stimulant.', []],
    ['A Pulsar topic has many consumers.', ['Apache Pulsar']],
    ['A pulsar is a star, and Pulsar a car.', []],
    ['Runners use NATS.', ['NATS']],
    ['gnats and nats', []],
    ['Kafkaesque prose', []],
    ['Kafka’s log, “Redis”, RabbitMQ—a broker, NATS…', ['Kafka', 'Redis', 'RabbitMQ', 'NATS']],
    ['API→Kafka→Solr', ['Kafka', 'Solr']],
    ['Kafkaλ and Redisé', []],
    ['# A. Pulsar', ['Apache Pulsar']],
    ['# Pulsar stars', []],
    ['ElastiCache holds sessions, Amazon MSK the events, OpenSearch the words.', ['Redis', 'Kafka', 'OpenSearch']],
    ['Redis Streams carry the jobs.', ['Redis Streams']],
    ['`kafka-topics --list`', ['Kafka']],
    ['Solr or Elastic Search?', ['Solr', 'Elasticsearch']],
    ['Postgres keeps users.', ['PostgreSQL']],
    ['config lives in consul', ['Consul']],
    ['A consul is elected for one year.', []],
    ['Payout jobs are on Temporal.', ['Temporal']],
    ['Temporal locality helps.', []],
    ['Passwords rotate in Vault, reports come from Snowflake.', ['HashiCorp Vault', 'Snowflake']],
    ['The secrets are in Vault.', ['HashiCorp Vault']],
    ['Snowflake ids sort by time.', []],
    ['Each feature flag lives in Unleash.', ['Unleash']],
    ['The frontend is on Cloud Run behind Cloud Armor.', ['Google Cloud Run', 'Google Cloud Armor']],
    ['Route 53 answers, Fargate runs it, CloudWatch watches.', ['Amazon Route 53', 'AWS Fargate', 'Amazon CloudWatch']],
  ];
  for (const [text, wanted] of cases)
    it(text, () => { assert.deepEqual(mentionsIn(parseOutline(`${text}\n`), names).map((one) => one.technology.name), wanted); });

  it('are found in headings and tables, not in code', () => {
    const outline = parseOutline('# Kafka\n\n| Store | Why |\n|---|---|\n| Redis | fast |\n\n```\nRabbitMQ\n```\n');
    assert.deepEqual(mentionsIn(outline, names).map((one) => one.technology.name), ['Kafka', 'Redis']);
  });
});

describe('whether a technology is used', () => {
  const used: readonly [text: string, name: string, used: boolean][] = [
    ['We use Kafka for all events.', 'Kafka', true],
    ['Orders are published to Kafka.', 'Kafka', true],
    ['## Kafka\n\nA log with twelve partitions, one consumer group for each reader.', 'Kafka', true],
    ['```mermaid\nflowchart LR\n  A --> K[[Kafka]]\n```', 'Kafka', true],
    ['We publish each order to Kafka.', 'Kafka', true],
    ['We would use Kafka at ten times the load.', 'Kafka', false],
    ['We chose SQS rather than Kafka.', 'Kafka', false],
    ['## Why not Kafka?\n\nNobody replays, and one more cluster needs one more person.', 'Kafka', false],
    ['## Search (Elasticsearch)\n\n### Not applicable\n\nOrders are found by number only.', 'Elasticsearch', false],
    ['## Alternatives\n\nWe use RabbitMQ in other products.', 'RabbitMQ', false],
    ['Debezium would bring a Kafka estate that nothing else needs.', 'Kafka', false],
  ];
  for (const [text, name, wanted] of used)
    it(`${name}: ${JSON.stringify(text)}`, () => {
      const outline = parseOutline(`# Title\n\n${text}\n`);
      assert.equal(usedIn({ outline, diagrams: readDiagrams(outline).diagrams }, names).has(technology(name)), wanted);
    });
});

describe('the role of a heading', () => {
  const titles: readonly [title: string, namesTechnology: boolean, roles: readonly string[]][] = [
    ['CONCEPT: What is Kafka?', true, ['concept']],
    ['The idea of it', false, ['concept']],
    ['what it is', false, ['concept']],
    ['What is cached', false, []],
    ['What is Redis and why', true, ['concept']],
    ['OUR USAGE: How We Use Redis Here', true, ['usage']],
    ['What we do with it', false, ['usage']],
    ['CPU usage', false, []],
    ['REAL STEP-BY-STEP SIMULATION', false, ['simulation']],
    ['run-through', false, ['simulation']],
    ['One firing, from start to finish', false, ['simulation']],
    ['Retries', false, []],
    ['What Kafka is', true, ['concept']],
    ['What OpenSearch is good for', true, ['concept']],
    ['What Kafka is used for here', true, ['usage']],
    ['what/why', false, ['concept']],
    ['C.1 Idea', false, ['concept']],
    ['What Redis does here', true, ['usage']],
    ['Walkthroughs', false, ['simulation']],
    ['Course of events', false, ['simulation']],
  ];
  for (const [title, named, wanted] of titles) it(title, () => { assert.deepEqual(rolesIn({ words: title, namesTechnology: named }), wanted); });
});

describe('how a technology is explained', () => {
  const missing = (text: string, name: string): readonly string[] => explanationOf(parseOutline(`# Deep dives\n\n${text}\n`), technology(name), names).missing;
  it('asks each of two brokers for its own parts', () => {
    const text = '## Kafka\n\n### Concept\n\nA log.\n\n### Usage\n\nWe have one topic.\n\n### Simulation\n\nAna orders.\n\n## RabbitMQ\n\n### Usage\n\nWe send mail jobs.\n';
    assert.deepEqual(missing(text, 'Kafka'), []);
    assert.deepEqual(missing(text, 'RabbitMQ'), ['concept', 'simulation']);
  });
  it('finds the parts in plain paragraphs', () => {
    assert.deepEqual(missing('## Redis\n\nRedis is a server that keeps values in memory.\n\nWe keep sessions in it.\n\nFirst Ana asks, then the miss is read, then the copy is left.', 'Redis'), []);
  });
  it('finds the parts in run-ins', () => {
    assert.deepEqual(missing('## Redis\n\n**What it is.** Values in memory.\n\n**Our usage.** Sessions.\n\n**Simulation.** Ana asks.', 'Redis'), []);
  });
  it('finds the parts in chapters that ask questions', () => {
    assert.deepEqual(missing('## The log\n\n### What Kafka keeps\n\nKafka keeps the records in files.\n\n### What goes in\n\nWe send trips.\n\n### From swipe to bank\n\n1. Swipe.\n2. Send.\n3. Charge.\n', 'Kafka'), []);
  });
  it('hears what a thing is, and a run, in spoken words', () => {
    const text = '## Finding\n\nSolr? Let me say what it is: the index at the back of a cookbook. We fill it each minute.\n\nStep one, the feed wakes. Two, it gets shows. Three, it posts them to Solr.';
    assert.deepEqual(missing(text, 'Solr'), []);
  });
  it('takes no role in the design for a concept, nor any word of order for a run', () => {
    const text = '## Search with Elasticsearch\n\n### Usage\n\nElasticsearch is a derived copy that follows the topic.\n\nThe first to fail is the loader; then we wait.';
    assert.deepEqual(missing(text, 'Elasticsearch'), ['concept', 'simulation']);
  });
  it('asks for all of them where it has no place at all', () => {
    assert.deepEqual(missing('## Kafka\n\nKafka is a log. We use it.\n', 'Redis'), ['concept', 'usage', 'simulation']);
  });
});
