import assert from 'node:assert/strict';
import type { FileName } from '../../../src/core/answer/files.ts';
import { checkTexts } from '../../support/answers.ts';

function stateOf(file: FileName, id: string, text: string): string | undefined {
  return checkTexts({ [file]: text }).states.find(({ requirement }) => requirement.id === id)?.state;
}

const promises: readonly { readonly file: FileName; readonly id: string; readonly text: string }[] = [
  { file: '04-data-model-architecture.md', id: 'data/resharding', text: '## Resharding\n\nNew shards will be added when they are needed.\n' },
  { file: '05A-production-deep-dives-core.md', id: 'async/breaks-first', text: '## Kafka\n\nWhat breaks first: something in the pipeline.\n' },
  { file: '06-interview-grilling.md', id: 'resilience/data-loss', text: '## Data loss\n\nWe make sure that no acknowledged write is lost.\n' },
];

describe('a promise that tells nothing', () => {
  for (const { file, id, text } of promises) it(`does not answer ${id}`, () => assert.equal(stateOf(file, id, text), 'missing'));

  it('is none where it gives a reason or a figure', () => {
    const moved = '## Resharding\n\nShards are split when needed, because logical slots move to a new machine while both copies serve.\n';
    assert.equal(stateOf('04-data-model-architecture.md', 'data/resharding', moved), 'met');
    const counted = '## Resharding\n\nAt 70 % full, slots move to a new shard as needed.\n';
    assert.equal(stateOf('04-data-model-architecture.md', 'data/resharding', counted), 'met');
  });
});

describe('a word that most titles of a file begin with', () => {
  it('tells nothing of their step', () => {
    const own = ['each part has an agreed way to fail', 'no acknowledged word is lost', 'limits between parts', 'breaker settings'].map((title) => `## Decision: ${title}`);
    const [fail = '', lost = '', limits = '', breakers = ''] = own;
    const text = [
      '# Defending it',
      '## Decision: PostgreSQL stands',
      'Against Cassandra the argument is the claim: exactly one moderator for each comment is a lock, and one transaction does it.',
      '## Decision: the first to break is known',
      'Under load the GPUs are exhausted first, then the leader of a hot thread.',
      '# When parts die',
      fail,
      '| Part | When it dies | How it returns |\n|---|---|---|\n| Redis | the database serves 200 more reads a second | filled again within 2 minutes |\n| Kafka broker | leaders move in 5 s | refilled from two copies |',
      lost,
      'Kafka waits for two of three copies before a write is acknowledged, so nothing acknowledged is lost.',
      limits,
      'Each dependency has its own thread pool, a bulkhead, so that one slow part does not take the others with it.',
      breakers,
      'The breaker opens at 50 % failures of 20 calls in 10 s, stays open 30 s and lets 5 probes through.',
    ].join('\n\n');
    const states = ['resilience/recovery', 'resilience/data-loss', 'resilience/cascade'].map((id) => stateOf('06-interview-grilling.md', id, `${text}\n`));
    assert.deepEqual(states, ['met', 'met', 'met']);
  });
});
