import assert from 'node:assert/strict';
import type { FileName } from '../../../src/core/answer/files.ts';
import { checkTexts } from '../../support/answers.ts';

const details: FileName = '05A-production-deep-dives-core.md';
const grilling: FileName = '06-interview-grilling.md';

function stateOf(file: FileName, id: string, text: string): string | undefined {
  return checkTexts({ [file]: text }).states.find(({ requirement }) => requirement.id === id)?.state;
}

describe('what a writer leaves out', () => {
  const left = '# Deep dives\n\n## Search: where is it?\n\nNowhere, and that is a decision. Every caption is sealed, so the server has no words for an index.\n\nWhat would change our mind? A plan without sealing. Then we would feed OpenSearch from the library.\n';

  it('does not apply where the chapter says that it is left out by decision, and when it would come', () => {
    assert.equal(stateOf(details, 'search/indexer-lag', left), 'waived');
    assert.equal(stateOf(details, 'async/retry', left), 'missing');
  });

  it('does not apply where its chapter says so of this step', () => {
    const text = '# Deep dives\n\n## Considerations on caching\n\nA cache is not foreseen, and this step does therefore not apply. The reason is that 94 % of the queries are singular.\n\n## Kafka\n\nA log that many read.\n';
    assert.equal(stateOf(details, 'cache/ttl', text), 'waived');
    assert.equal(stateOf(details, 'async/retry', text), 'missing');
  });

  it('does not apply where its heading says that it is not done, or a sentence that there is not any', () => {
    const kafka = '# Deep dives\n\n## Kafka\n\nA log that many read.\n\n';
    const why = 'Each paper is opened by its link, so nobody types words to find one.\n';
    assert.equal(stateOf(details, 'search/indexer-lag', `${kafka}## Search, not doing\n\n${why}`), 'waived');
    assert.equal(stateOf(details, 'search/indexer-lag', `${kafka}## Search\n\nWe are not having any search engine in this product. ${why}`), 'waived');
    assert.equal(stateOf(details, 'search/indexer-lag', `${kafka}## Search\n\nWe are not having any hot shard in this product. ${why}`), 'missing');
  });

  it('applies where the chapter only says that something is by decision', () => {
    assert.equal(stateOf(details, 'search/indexer-lag', '# Deep dives\n\n## Search\n\nOpenSearch has three shards by decision, each of 20 GB.\n'), 'missing');
  });

  it('is not what one row of a table has none of', () => {
    const table = '# Kafka\n\n| Topic | Retries |\n|---|---|\n| clicks | none |\n| orders | yes |\n';
    assert.equal(stateOf(details, 'async/retry', table), 'missing');
    assert.equal(stateOf(details, 'async/retry', '# Kafka\n\n**Retries:** none, because a lost click is worth less than a late one.\n'), 'waived');
  });

  it('is not what is parked or left out of something', () => {
    const parked = '# RabbitMQ\n\n## Retry\n\nA message that fails is tried again after 10 s, 60 s and 600 s, each give or take a fifth, and after the third time parked in the dead letter queue.\n';
    assert.equal(stateOf(details, 'async/retry', parked), 'met');
  });
});

describe('a question in bold', () => {
  const asked = '# Why so\n\n**Q. Why MySQL, why not DynamoDB?**\nA. Three rows change together in one transaction, which MySQL gives us. In DynamoDB a transaction would cost double, and finance needs joins.\n';

  it('leaves what follows it in the paragraph to be the answer', () => {
    assert.equal(stateOf(grilling, 'tradeoffs/database', asked), 'met');
  });

  it('is no answer by itself', () => {
    assert.equal(stateOf(grilling, 'tradeoffs/database', '# Why so\n\n**Q.** Why MySQL, why not DynamoDB, whose transactions would cost double?\n'), 'missing');
  });
});

describe('objections in quotation marks', () => {
  const three = ['"One writer per lot does not scale."', '"Clocks drift, and nobody can decide."', '"Two machines can think that they own a room."'];
  const replied = (quotes: readonly string[]): string => `# That this is a toy\n\n${quotes.map((quote) => `> ${quote}\n\nOne lot has one price, and 800 taps a second keep one core busy for 16 ms.\n`).join('\n')}`;

  it('are pushbacks where there are three of them', () => {
    assert.equal(stateOf(grilling, 'tradeoffs/pushbacks', replied(three)), 'met');
  });

  it('are none where nobody is quoted', () => {
    assert.equal(stateOf(grilling, 'tradeoffs/pushbacks', replied(three.map((quote) => quote.replaceAll('"', '')))), 'missing');
  });

  it('are pushbacks in the first column of a table too', () => {
    const rows = three.map((quote) => `| ${quote} | One lot has one price. |`).join('\n');
    assert.equal(stateOf(grilling, 'tradeoffs/pushbacks', `# A toy\n\n| They | I |\n|---|---|\n${rows}\n`), 'met');
  });
});
