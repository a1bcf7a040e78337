import assert from 'node:assert/strict';
import { arguesForSomething, headsChoices, headsReasons, onlyLabels, onlyPlaces } from '../../../src/core/wording/choice.ts';

const bare: readonly string[] = [
  'The feature flags live in X.',
  'config lives in X.',
  'Payout jobs are on X.',
  'Regulatory reporting runs on X.',
  'Secrets are handled by X.',
  'Secrets are kept in **X**.',
  'Analytics: X',
  '- **Feature flags:** X',
  'logs → X',
  'X keeps the flags.',
  '- **X** holds the counters of sender reputation.',
  "- **X** is used for the planners' reports.",
  'X for the flags.',
  'X does the scheduling.',
  'X starts the nightly jobs.',
  '**X** is also running.',
  'New versions are rolled out with X.',
  'we chose X for them.',
  'The builds run on the managed X.',
  'All our dashboards are served from X.',
  'Hosts are packed by X.',
  'Model artefacts are registered in X.',
  'The object store was entrusted to X on premises for the northern carrier.',
  'I also put X in front of the second site.',
  'Runs on X.',
  'Backed by X.',
  'Calls between services use X.',
  'The worker uses X for the queue.',
  'The journal is additionally written to X.',
  'The waiting list goes into X.',
  'Zipped text lies in X.',
  'For statistics we add X.',
  'We would also add X for the graph of contacts.',
  'Feature flags are X.',
  '**Models:** the registry of models is X.',
  '- **Media files** in X',
  'For the keeping of logs, X is prescribed.',
  'As scheduler of the nightly check X is employed.',
  '7.1.5 The engine shall be written in X.',
  'For templates we use X in the editor.',
  'Use X.',
];

const more: readonly string[] = [
  'The flags live in X, because a flip must reach all pods at once.',
  'The flags live in X so that operators can flip them.',
  'X keeps the flags in memory, which no other product does.',
  'X keeps 3 copies.',
  'X is used for reports, because they read few columns of many rows.',
  'Analytics: X, since the analysts know SQL',
  'The limit of X is 400 KB.',
  'Nobody here runs X.',
  'Most teams of this size use X.',
  'Nobody uses X.',
  'The worker uses X, which survives a restart.',
  'When X is down, the flags keep their last value.',
  'The flags leave X with a delay.',
  'A key in X has a slot.',
  'Runs on X, which survives the loss of a zone.',
  'The rows are compressed in X from 2 KB to 400 B.',
  'Writes are acknowledged by X once two copies have them.',
  'One alternative is X.',
  'The next candidate for it is X.',
  'Not in X.',
  'For the keeping of logs, X is slow.',
];

const parts = (sentence: string): readonly [before: string, after: string] => {
  const at = sentence.indexOf('X');
  return [sentence.slice(0, at), sentence.slice(at + 1)];
};

describe('what a clause says of a technology', () => {
  for (const sentence of bare) it(`is only what it is for: ${sentence}`, () => { assert.ok(onlyPlaces(...parts(sentence))); });
  for (const sentence of more) it(`is more than that: ${sentence}`, () => { assert.ok(!onlyPlaces(...parts(sentence))); });
});

describe('what a table says of a technology', () => {
  for (const cell of ['$50,000', 'Kafka, Redis, X', '12 GB', 'reports']) it(`${cell} is a label`, () => { assert.ok(onlyLabels(cell)); });
  for (const cell of ['columns are read alone, so scans stay short', 'fast scans', 'needs no joins', 'X: reports of the planners and of the city']) it(`${cell} may be a reason`, () => { assert.ok(!onlyLabels(cell)); });
  for (const sentence of ['We need joins there.', 'Nothing else is as fast.', 'The team knows it.']) it(`${sentence} argues`, () => { assert.ok(arguesForSomething(sentence)); });
  for (const sentence of ['No roll-outs from 24 h before the sale.', 'A server that is to be replaced hands over its rooms.']) it(`${sentence} argues for nothing`, () => { assert.ok(!arguesForSomething(sentence)); });
  for (const head of ['Technology', '**Store**', 'Our choice']) it(`${head} heads choices`, () => { assert.ok(headsChoices(head)); });
  for (const head of ['Part', 'Implementation', 'Cost a month']) it(`${head} heads none`, () => { assert.ok(!headsChoices(head)); });
  for (const head of ['Why', 'Grounds', 'Rationale', 'What it is a fit for']) it(`${head} heads reasons`, () => { assert.ok(headsReasons(head)); });
});
