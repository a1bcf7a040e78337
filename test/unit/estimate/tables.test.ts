import assert from 'node:assert/strict';
import { correctionOf } from '../../../src/core/estimate/correction.ts';
import { estimatesOf } from './read.ts';

function table(header: string, ...rows: readonly string[]): string {
  const columns = header.split('|').length;
  return [`| ${header} |`, `|${'---|'.repeat(columns)}`, ...rows.map((row) => `| ${row} |`), ''].join('\n');
}

function states(text: string): readonly string[] {
  return estimatesOf(text).equations.map(({ kind, state }) => `${kind} ${state}`);
}

describe('tables', () => {
  it('calculate from one cell into another', () => {
    assert.deepEqual(states(table('Job | Calculation | Memory', 'presence | 60M sockets × 150 B | 9 GB', 'cache | 24 × 13 GB | 31.2 GB')), ['row verified', 'row mismatched']);
  });

  it('take the unit of a bare result from its header', () => {
    assert.deepEqual(states(table('Direction | Arithmetic | GB/day', 'in | 10.8M × 2 KB | 21.6', 'out | 162M × 4 KB | 64.8')), ['row verified', 'row mismatched']);
  });

  it('are no calculations where nothing says so', () => {
    assert.deepEqual(states(table('Machine | Shape | Memory', 'API | 2 × 8 cores | 32 GB', 'cache | 3 × 4 | 64 GB')), []);
  });

  it('have their results in the thousands, lakhs or crores that the title of their column names', () => {
    assert.deepEqual(states(table('Head | Working | ₹ lakh', 'compute | 60 × ₹18,000 | 10.80', 'Redis | 6 × ₹24,000 | 14.40')), ['row verified', 'row mismatched']);
    assert.deepEqual(states(table('Head | Working | Cost (crore)', 'compute | 60 × ₹1,800,000 | 10.80')), ['row verified']);
    assert.deepEqual(states(table('Head | Working | $, thousands', 'compute | 60 × $1,800 | 108')), ['row verified']);
  });

  it('are calculations where other rows show it', () => {
    const text = table('what | how | $', 'app | 22 x 150 $ | 3300', 'cache | 6 x 200 $ | 1200', 'logs | 5 x 100 $ | 5000');
    assert.deepEqual(states(text), ['row verified', 'row verified', 'row mismatched']);
  });

  it('hold equations inside a cell', () => {
    assert.deepEqual(states(table('When | Load', 'in 1 year | 20B × 1.25 = 25B', 'in 2 years | 20B × 1.25^2 = 41B')), ['written verified', 'written mismatched']);
  });

  it('are added where the header names the year that the values are of', () => {
    assert.deepEqual(states(table('Data | GB a year', 'Orders | 12', 'Tickets | 18', 'Total | 40')), ['total mismatched']);
    assert.deepEqual(states(table('Data | Year', 'Orders | 2024', 'Tickets | 2025', 'Total | 2026')), []);
  });

  it('add up to their total, subtotals and percentages included', () => {
    const text = table('Part | Servers | Share', 'API | 10 | 62.5 %', 'Cache | 6 | 37.5 %', '**Total** | 16 | 100 %', 'Batch | 4 | ', 'Grand total | 20 | ');
    assert.deepEqual(states(text), ['total verified', 'total verified', 'total verified']);
  });

  it('add a row that only is called totals', () => {
    assert.deepEqual(states(table('Held | Size', 'pages | 1,200 MB', 'totals | 4 MB', 'forms | 1,000 MB', '**Together** | 2,204 MB')), ['total verified']);
  });

  it('add no means to the total of a peak', () => {
    const rows = ['In (mean) | 4.8 Gbps', 'In (peak) | 14.5 Gbps', 'Copies | 9.7 Gbps', 'Answers | 0.4 Gbps'];
    assert.deepEqual(states(table('Direction | Bandwidth', ...rows, 'Total (peak) | ~25 Gbps')), ['total verified']);
    assert.deepEqual(states(table('Direction | Bandwidth', ...rows, 'Total (peak) | ~250 Gbps')), ['total mismatched']);
    assert.deepEqual(states(table('Direction | Bandwidth', ...rows, 'Total | ~25 Gbps')), ['total mismatched']);
  });

  it('add nothing to a total of other parts', () => {
    const rows = ['out, diffs | 96 GB', 'out, pages | 25 GB', 'out, total | 121 GB', 'in, total | 12 GB'];
    assert.deepEqual(states(table('Direction | Volume', ...rows)), ['total verified']);
    assert.deepEqual(states(table('Direction | Volume', 'push | 96 GB', 'pull | 25 GB', 'day, total | 12 GB')), ['total mismatched']);
  });

  it('calculate behind a label', () => {
    assert.deepEqual(states(table('Step | Formula | Result', 'S-1 | Rows: 25M × 400 B | 10 GB', 'S-2 | Views a day: 48M + 16.8M | 65.8M')), ['row verified', 'row mismatched']);
  });

  it('calculate behind words, behind another equation and behind a name', () => {
    const rows = ['Compute, 300 × $200 | $60,000', 'ClickHouse, 20 nodes × $1,500 | $30,000', 'OpenSearch 30 × $700 | $21,000'];
    assert.deepEqual(states(table('Driver | A month', ...rows, 'Backup 10 × $70 | $7,000')), [...rows.map(() => 'row verified'), 'row mismatched']);
    assert.deepEqual(states(table('Call | Calculation | Average', 'open | 12M × 12 = 144M/day, and 144M / 86,400 | 1,667/s')), ['written verified', 'row verified']);
    assert.deepEqual(states(table('Call | Calculation | Average', 'frame | 8M × 24 = 192M/day; 192M / 86,400 | 2,222')), ['written verified', 'row verified']);
    assert.deepEqual(states(table('Call | Formula | A day', 'deliver | U × r = 20M × 30 | 600M')), ['row verified']);
    assert.deepEqual(states(table('Store | Formula | Disk', 'events | 3 copies of 5 TB × 2 | 30 TB')), []);
  });

  it('have their total behind an empty cell or with a remark', () => {
    assert.deepEqual(states(table('Step | Action | ms', '1 | Fold | 1', '2 | Read | 2', '| **Total** | **4**')), ['total mismatched']);
    assert.deepEqual(states(table('Step | Minutes', 'Decide | 5', 'Promote | 4', '**Total = RTO** | 9')), ['total verified']);
    assert.deepEqual(states(table('Part | Disk', 'Rows | 5 TB', 'Index | 4 TB', 'Total, with copies | 27 TB')), []);
  });

  it('are no calculations where one cell is the base and the factor and another the limit', () => {
    assert.deepEqual(states(table('Breaker | Wait, calculation | Cap', 'host | 30 s × 2 | 1 h', 'proxy | 1 s × 2 | 1 min')), []);
  });

  it('are added where a rate is called a mean, and whatever the total is called', () => {
    assert.deepEqual(states(table('Where | Share | Calls a second at the mean', 'north | 60% | 600', 'south | 40% | 400', 'All of it | 100% | 1,200')), ['row verified', 'row verified', 'total verified', 'total mismatched']);
  });

  it('add what they weigh where they weigh it', () => {
    const rows = ['Skills (3) | 5 | 4', 'Price (2) | 4 | 2'];
    assert.deepEqual(states(table('Criterion | PostgreSQL | MongoDB', ...rows, 'Total | 23 | 16')), []);
    assert.deepEqual(states(table('Criterion | PostgreSQL', 'Skills | 5', 'Price | 4', 'Sum | 3 × 5 + 2 × 4 = 23')), ['written verified']);
    assert.deepEqual(states(table('Criterion | Weight | PostgreSQL', 'Skills | 3 | 5', 'Price | 2 | 4', 'Total | | 23')), []);
    assert.deepEqual(states(table('Criterion | PostgreSQL', 'Skills | 5', 'Price | 4', 'Total | 23')), ['total mismatched']);
  });

  it('show a wrong total and what it should be', () => {
    const text = table('Region | Nodes', 'Asia | 324', 'Europe | 180', 'Total | 514');
    const [total] = estimatesOf(text).equations;
    assert.ok(total);
    assert.equal(total.state, 'mismatched');
    assert.equal(correctionOf(text, total)?.text, '504');
  });

  it('have no total of latencies at a percentile, of prices or of unlike things', () => {
    assert.deepEqual(states(table('Hop | p99', 'a | 5 ms', 'b | 6 ms', 'Total | 9 ms')), []);
    assert.deepEqual(states(table('Kind | Unit price', 'a | $5', 'b | $6', 'Total | $9')), []);
    assert.deepEqual(states(table('Metric | Value', 'Peak | 5 GB/s', 'Disk | 6 TB', 'Total users | 9M')), []);
  });
});
