import assert from 'node:assert/strict';
import { architectureOf } from '../../../src/core/diagram/architecture-diagram.ts';
import { readDiagrams } from '../../../src/core/diagram/read-diagrams.ts';
import { shownName } from '../../../src/core/diagram/component-name.ts';
import { undescribedNodes } from '../../../src/core/diagram/undescribed.ts';
import { parseOutline } from '../../../src/core/outline/parse-outline.ts';

/** The undescribed ones of some labels, in a draft with some prose. */
function undescribed(labels: readonly string[], prose: string): readonly string[] {
  const nodes = labels.map((label, index) => `  n${String(index)}["${label}"]`).join('\n');
  const outline = parseOutline(`# Data and structure\n\n## Architecture\n\n${prose}\n\n\`\`\`mermaid\nflowchart LR\n  u1[Users]\n  a1[Order intake]\n  a2[Order intake desk]\n${nodes}\n\`\`\`\n`);
  const report = readDiagrams(outline);
  const { diagrams } = report;
  const architecture = architectureOf(outline, report);
  assert.ok(architecture);
  const drawn = new Set(diagrams.map(({ block }) => block));
  const found = undescribedNodes(architecture.components, [{ outline, diagrams: drawn }], (words) => words === 'Redis');
  return found.map(shownName).filter((name) => !name.startsWith('Order intake'));
}

describe('components that a text describes', () => {
  const described: readonly [label: string, prose: string][] = [
    ['Chat service', 'The chat service numbers messages.'],
    ['Chat service', 'The chat svc numbers messages.'],
    ['Chat service', 'Chat servers number messages.'],
    ['Chat service', '- **Chat**: numbers messages.'],
    ['Chat service', '| Part | Why |\n|---|---|\n| chat | numbers messages |'],
    ['Message Store', 'Messages are kept in a store of their own.'],
    ['MessageStore', 'The message store keeps them.'],
    ['message-store', 'The message store keeps them.'],
    ['Load balancer', 'The LB spreads calls.'],
    ['LB', 'A load balancer spreads calls.'],
    ['API GW', 'The API gateway checks tokens.'],
    ['Fan-out workers', 'A fanout worker makes one frame for each device.'],
    ['Fanout worker', 'Fan-out workers make one frame for each device.'],
    ['WebSocket gateways', 'Web socket gateways hold the connections.'],
    ['Rate limiter', 'Rate limiting is done by a token bucket.'],
    ['Notification dispatcher', 'Notifications are dispatched by one process.'],
    ['Dedup service', 'The deduplication service drops what it has seen.'],
    ['Scheduler', 'The shceduler wakes jobs. The schedulr is one process.'],
    ['Cache (Redis)', 'Redis answers in a millisecond.'],
    ['Redis by city', 'Redis answers in a millisecond.'],
    ['Analytics / Billing', 'Billing sends invoices.'],
    ['Consumer 3', 'A consumer reads its partitions.'],
    ['User DB', 'The users table is in PostgreSQL.'],
    ['Order MQ', 'The order queue carries them.'],
    ['MQ', 'A message queue carries them.'],
    ['Postgres', 'PostgreSQL keeps the accounts.'],
    ['Chat service', '- **Chat path**: numbers messages.'],
    ['Image resizer', '### Image resizer\n\nMakes three sizes.'],
    ['Archiver', '1. The order is placed.\n2. The archiver moves it.'],
  ];
  for (const [label, prose] of described) it(`${label}: ${JSON.stringify(prose)}`, () => { assert.deepEqual(undescribed([label], prose), []); });

  const open: readonly [label: string, prose: string][] = [
    ['Drift auditor', 'Orders are checked by nobody.'],
    ['Link preview service', 'Links are sent as text. The service stores a message. A preview of the feed is shown.'],
    ['Chat service', 'People chat all day long.'],
    ['Geo ledger', 'The ledger of payments is append-only. Geo data is not kept.\n\nGeography matters.'],
    ['Bloom sidecar', 'A Bloom filter saves reads.'],
    ['Surge brain', 'Prices rise when demand does.'],
    ['Rounding engine', '| Known | Value |\n|---|---|\n| Round trip over 4G | 50 ms |'],
    ['Redis warmer', 'Redis answers in a millisecond.'],
    ['Quota keeper', '```text\nlog line\n```\n\nNobody may call too often.'],
    ['Yield oracle', '```mermaid\nsequenceDiagram\n  Yield oracle->>Desk: price\n```\n\nThe desk sells rooms.'],
  ];
  for (const [label, prose] of open) it(`${label} is not described by ${JSON.stringify(prose)}`, () => { assert.deepEqual(undescribed([label], prose), [label]); });

  it('an id in short hand names no other component: LB[License bot] is no load balancer', () => {
    const outline = parseOutline('# Data\n\n## Architecture\n\nA load balancer spreads the calls of the shop over the order service.\n\n```mermaid\nflowchart LR\n  A[Order service] --> B[Order shop]\n  B --> LB[License bot]\n```\n');
    const report = readDiagrams(outline);
    const found = undescribedNodes(architectureOf(outline, report)?.components ?? [], [{ outline, diagrams: new Set(report.diagrams.map(({ block }) => block)) }], () => false);
    assert.deepEqual(found.map(shownName), ['License bot']);
  });

  const nothingToDescribe = ['Users', 'Mobile app', 'Web browser', 'Browser of the utility', 'Admins', 'Payment provider', 'Third-party', 'Data layer', 'Step 1: write', 'Is it cached?', '...', 'Archive<br/>moves old orders to cheap disks'];
  for (const label of nothingToDescribe) it(`${label} needs no description`, () => { assert.deepEqual(undescribed([label], 'Nothing.'), []); });
});

describe('the architecture diagram of a draft', () => {
  const picture = (names: readonly string[]): string => `\`\`\`mermaid\nflowchart LR\n${names.map((name) => `  ${name}`).join('\n')}\n\`\`\`\n`;
  it('is the one under a heading about the whole, not a detail', () => {
    const outline = parseOutline(`# Data model and architecture\n\n## Replication architecture\n\n${picture(['Leader', 'FollowerOne', 'FollowerTwo', 'Witness'])}\n## High-level design\n\n${picture(['Intake', 'Ranker', 'Feed'])}`);
    const found = architectureOf(outline, readDiagrams(outline));
    assert.deepEqual(found?.components.map(shownName), ['Intake', 'Ranker', 'Feed']);
  });
  it('is the largest where headings do not tell', () => {
    const outline = parseOutline(`# Notes\n\n## One\n\n${picture(['Alpha', 'Beta', 'Gamma'])}\n## Two\n\n${picture(['Intake', 'Ranker', 'Feed', 'Index'])}`);
    assert.equal(architectureOf(outline, readDiagrams(outline))?.components.length, 4);
  });
});
