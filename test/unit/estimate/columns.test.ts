import assert from 'node:assert/strict';
import { correctionOf, describeFault } from '../../../src/core/estimate/correction.ts';
import { explainEquation } from '../../../src/core/estimate/explain.ts';
import { formatMessage } from '../../../src/core/message.ts';
import { estimatesOf } from './read.ts';

function table(header: string, ...rows: readonly string[]): string {
  const columns = header.split('|').length;
  return [`| ${header} |`, `|${'---|'.repeat(columns)}`, ...rows.map((row) => `| ${row} |`), ''].join('\n');
}

/** The equations of a text as `state result`. */
function results(text: string): readonly string[] {
  return estimatesOf(text).equations.map(({ state, result }) => `${state} ${text.slice(result.start, result.end)}`);
}

const verified = (...values: readonly string[]): readonly string[] => values.map((value) => `verified ${value}`);

describe('columns of rates', () => {
  const reads = ['reads | 86.4M | 1,000', 'writes | 8.64M | 100', 'deletes | 0.864M | 10'];

  it('turn calls a day into calls a second, however they are titled', () => {
    for (const titles of ['A day | A second', 'per day | per sec', 'Requests/day | avg QPS', 'In a day | Every second (÷ 86,400)', 'how many per day | mean /s', 'Daily calls | RPS', 'Per day | Mean, per second']) {
      assert.deepEqual(results(table(`Action | ${titles}`, ...reads)), verified('1,000', '100', '10'), titles);
    }
  });

  it('leave out a period that the cells name', () => {
    assert.deepEqual(results(table('Call | A day | Mean rate', 'deliver | 600M | 6,944/s', 'send | 100M | 1,157/s')), verified('6,944/s', '1,157/s'));
  });

  it('have a wrong result, with what would be right', () => {
    const text = table('Action | A day | A second', ...reads, 'likes | 43.2M | 5,000');
    const wrong = estimatesOf(text).equations.find(({ state }) => state === 'mismatched');
    assert.ok(wrong);
    assert.equal(wrong.fault?.kind, 'value');
    assert.equal(correctionOf(text, wrong)?.text, '500');
    assert.equal(formatMessage(describeFault(text, wrong)), '43.2M / 86,400 is 500; 5,000 is 10 times too large.');
    assert.deepEqual(explainEquation(text, wrong).steps, ['43.2M ÷ 86,400 = 500']);
  });

  it('may take a day for 100,000 seconds, or for the hours that a text tells of', () => {
    assert.deepEqual(results(table('Action | A day | A second', 'reads | 86M | 860', 'writes | 8M | 80', 'likes | 4M | 400')), [...verified('860', '80'), 'mismatched 400']);
    const trading = table('Action | A day | A second', 'orders | 468M | 20,000', 'trades | 117M | 5,000');
    assert.deepEqual(results(`${trading}\nThe last column is the one before it over 23,400 s.\n`), verified('20,000', '5,000'));
    assert.deepEqual(results(trading), []);
  });

  it('have a peak where the title names its factor', () => {
    const rows = ['reads | 86.4M | 1,000 | 3,000', 'writes | 8.64M | 100 | 300'];
    assert.deepEqual(results(table('Action | A day | A second | Peak (×3)', ...rows)), verified('1,000', '3,000', '100', '300'));
    assert.deepEqual(results(table('Action | A day | A second | Peak QPS, 3x', ...rows, 'likes | 864M | 10,000 | 300')).at(-1), 'mismatched 300');
    assert.deepEqual(results(table('Action | A day | A second | Peak', ...rows)), verified('1,000', '100'));
  });

  it('say nothing of rows and tables that are meant otherwise', () => {
    const quiet = (header: string, ...rows: readonly string[]): void => {
      assert.deepEqual(results(table(header, ...rows)).filter((line) => !line.startsWith('verified')), [], header);
    };
    quiet('Action | A day | A second', ...reads, 'reads at the peak | 86.4M | 5,000');
    quiet('Action | A day | A second', ...reads, 'reports (8 h) | 8.64M | 300');
    quiet('Action | A day | A second', ...reads, 'likes | 43.2M | 600');
    quiet('Year | DAU | Rides/Day | Location updates/sec', '1 | 1M | 2M | 50,000', '2 | 3M | 6M | 150,000', '3 | 8M | 16M | 400,000');
    quiet('Action | A day | A second', 'reads | 86.4M | 1,000', 'writes | 8.64M | 1,000');
    quiet('Action | A day | A second', ...reads, 'nightly batch | 43.2M | 5,000');
    quiet('Plan | A day | A second', ...reads, 'trial | 1,000 | 100');
    quiet('Key | A second | A day', 'free | 1 | 86,400', 'pro | 10 | 864,000', 'gold | 100 | 1,000');
    quiet('Action | A day | Worst second', ...reads, 'likes | 43.2M | 5,000');
    quiet('Action | Stored a day | A second', 'photos | 86.4 GB | 1,000', 'notes | 8.64 GB | 1,000');
  });

  it('are judged once', () => {
    assert.deepEqual(results(table('Call | A day | Working | A second', 'reads | 86.4M | 86.4M / 86,400 | 1,000', 'writes | 8.64M | 8.64M / 86,400 | 100')), verified('1,000', '100'));
    const text = table('Call | A day | A second', 'a | 4M × 8 = 320M | 370', 'b | 60M | 694', 'c | 4M | 46', 'd | 6M | 69');
    assert.deepEqual(results(text), ['mismatched 320M', ...verified('694', '46', '69')]);
  });
});

describe('columns of shares', () => {
  it('split the total of another column', () => {
    const rows = ['north | 40 % | 480K', 'west | 35 % | 420K', 'south | 25 % | 300K'];
    assert.deepEqual(results(table('Where | Share | Orders a day', ...rows)), verified('480K', '420K', '300K'));
    assert.deepEqual(results(table('Where | Share | Orders a day', ...rows, 'Total | 100 % | 1.2M')), verified('480K', '420K', '300K', '100 %', '1.2M'));
  });

  it('stay quiet where they do not fit', () => {
    assert.deepEqual(results(table('Where | Share | Servers', 'north | 40 % | 12', 'west | 35 % | 30', 'south | 25 % | 4')), []);
    assert.deepEqual(results(table('Where | Growth | Orders', 'north | 40 % | 480K', 'west | 40 % | 420K')), []);
    assert.deepEqual(results(table('Where | Share | Orders a day', 'north | 40 % | 480K', 'west | 35 % | 420K', 'south | 25 % | 3M')), []);
  });
});
