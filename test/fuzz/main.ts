import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { properties, type PropertyName, tryProperty } from './properties.ts';

/** Inputs between two lines of progress. */
const BATCH = 200;

const { values } = parseArgs({ options: { seed: { type: 'string', default: String(Date.now() % 1_000_000) }, count: { type: 'string', default: '10000' }, minutes: { type: 'string' } } });
const first = Number(values.seed);
const wanted = Number(values.count);
const end = values.minutes === undefined ? Infinity : Date.now() + 60_000 * Number(values.minutes);

console.log(`Seed ${String(first)}, ${String(wanted)} inputs for each of ${String(Object.keys(properties).length)} properties${values.minutes === undefined ? '' : `, ${values.minutes} minutes at most`}.`);
const tried = new Map<PropertyName, number>();
const found = new Map<PropertyName, string>();
for (let seed = first, done = 0; done < wanted && Date.now() < end; seed++, done += BATCH) {
  for (const name of Object.keys(properties) as PropertyName[]) if (!found.has(name) && Date.now() < end) tryBatch(name, seed, Math.min(BATCH, wanted - done));
}
for (const [name, count] of tried) console.log(`${name}: ${String(count)} inputs, ${found.has(name) ? 'a fault' : 'no fault'}`);
for (const [name, report] of found) console.log(`\n${name}\n${report}`);
const sum = [...tried.values()].reduce((total, count) => total + count, 0);
console.log(`${String(sum)} inputs, ${String(found.size)} faults.`);
process.exitCode = found.size === 0 ? 0 : 1;

/** A property that has failed once is left alone: its further failures would be the same. */
function tryBatch(name: PropertyName, seed: number, runs: number): void {
  const details = tryProperty(name, seed, runs);
  tried.set(name, (tried.get(name) ?? 0) + details.numRuns);
  if (details.failed) found.set(name, fc.defaultReportMessage(details));
}
