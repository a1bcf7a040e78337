import { type Message, message } from '../message.ts';
import { readExpression } from './expression.ts';
import { movedPrefix } from './print.ts';
import { tokenize } from './tokenize.ts';
import { valueOfUnfinished } from './unfinished.ts';

/** A value that a pattern asks for. */
interface PatternInput {
  readonly title: Message;
  /** What a person may write: `10M`, `2 KB`. */
  readonly initial: string;
}

/** A usual estimate: it asks for its inputs and writes its lines, each result computed. */
export interface EstimatePattern {
  readonly id: 'requests' | 'storage' | 'bandwidth' | 'cache' | 'servers';
  readonly title: Message;
  readonly inputs: readonly PatternInput[];
  /** The lines for some values; a value that is no number stays, and what depends on it ends in `=`. */
  readonly write: (values: readonly string[]) => string;
}

/** The patterns of "Insert Estimate". */
export const estimatePatterns: readonly EstimatePattern[] = [
  {
    id: 'requests',
    title: message('Requests a second, from users'),
    inputs: [
      { title: message('Daily active users'), initial: '10M' },
      { title: message('Requests of one user a day'), initial: '20' },
      { title: message('Peak as a multiple of the mean'), initial: '3' },
    ],
    write: ([users = '', each = '', peak = '']: readonly string[]): string => {
      const daily = calculated(`${users} × ${each}`);
      const mean = calculated(`${daily.value} / 86,400 s`);
      return lines(['Requests a day', daily], ['Mean', mean], ['Peak', calculated(`${mean.value} × ${peak}`)]);
    },
  },
  {
    id: 'storage',
    title: message('Storage by year, with replication'),
    inputs: [
      { title: message('New records a day'), initial: '10M' },
      { title: message('Size of one record'), initial: '1 KB' },
      { title: message('Copies'), initial: '3' },
      { title: message('Years'), initial: '5' },
    ],
    write: ([records = '', size = '', copies = '', years = '']: readonly string[]): string => {
      const daily = calculated(`${records} × ${size}`);
      const yearly = calculated(`${daily.value} × 365`);
      const copied = calculated(`${yearly.value} × ${copies}`);
      return lines(['Storage a day', daily], ['Storage a year', yearly], ['With copies', copied], [`After ${years} years`, calculated(`${copied.value} × ${years}`)]);
    },
  },
  {
    id: 'bandwidth',
    title: message('Bandwidth, from requests a second'),
    inputs: [
      { title: message('Requests a second at the peak'), initial: '10K' },
      { title: message('Size of one response'), initial: '20 KB' },
    ],
    write: ([rate = '', size = '']: readonly string[]): string => {
      const bytes = calculated(`${rate}/s × ${size}`);
      return lines(['Outbound', bytes], ['On the wire', calculated(`${bytes.value} × 8 bits/byte`, 'bits')]);
    },
  },
  {
    id: 'cache',
    title: message('Cache, from its hit rate'),
    inputs: [
      { title: message('Reads a second'), initial: '50K' },
      { title: message('Hit rate, per cent'), initial: '90' },
      { title: message('Items worth keeping'), initial: '20M' },
      { title: message('Size of one item'), initial: '1 KB' },
    ],
    write: ([reads = '', hits = '', items = '', size = '']: readonly string[]): string =>
      lines(['Memory', calculated(`${items} × ${size}`)], ['Reads that miss', calculated(`${reads}/s × (1 − ${percent(hits)})`)]),
  },
  {
    id: 'servers',
    title: message('Servers, with headroom'),
    inputs: [
      { title: message('Requests a second at the peak'), initial: '12,000' },
      { title: message('Requests a second that one server takes'), initial: '800' },
      { title: message('Headroom, per cent'), initial: '30' },
    ],
    write: ([rate = '', each = '', headroom = '']: readonly string[]): string => {
      const bare = calculated(`${rate} / ${each}`, 'whole');
      return lines(['Servers', bare], ['With headroom', calculated(`${bare.value} × (1 + ${percent(headroom)})`, 'whole')]);
    },
  },
];

/** Whoever is asked for a number of per cent may give its sign too. */
function percent(given: string): string {
  return `${given.replace(/\s*%$/, '')}%`;
}

interface Calculated {
  readonly working: string;
  readonly value: string;
}

function calculated(working: string, form: 'as it is' | 'bits' | 'whole' = 'as it is'): Calculated {
  const text = form === 'bits' ? working.replace(/ × 8 bits\/byte$/, '') : working;
  const found = readExpression(tokenize(text, { start: 0, end: text.length }, 'code'), 0);
  const value = found === undefined || found.partial ? undefined : valueOfUnfinished(text, { working: found.expression });
  if (value === undefined) return { working, value: '' };
  if (form === 'whole') return { working, value: wholeOf(value) };
  return { working, value: form === 'bits' ? bitsOf(value) : value };
}

function wholeOf(value: string): string {
  const number = Number(value.replaceAll(',', ''));
  return Number.isFinite(number) ? String(Math.ceil(number - 1e-9)) : value;
}

/** Bytes a second as bits a second: `200 MB/s` is `1.6 Gbps`. */
function bitsOf(value: string): string {
  const found = /^([\d,.]+) ([KMGTP]?)B\/s$/.exec(value);
  if (found === null) return value;
  const bits = Number((found[1] ?? '').replaceAll(',', '')) * 8;
  const unit = `${found[2] ?? ''}bps`;
  const moved = bits >= 1000 ? movedPrefix(unit, 1) : undefined;
  return moved === undefined ? `${bits.toString()} ${unit}` : `${(bits / 1000).toString()} ${moved}`;
}

function lines(...parts: readonly (readonly [string, Calculated])[]): string {
  return parts.map(([name, { working, value }]) => `- ${name}: ${working} = ${value}`.trimEnd()).join('\n');
}
