import { readNumber, suffixNamed, type WrittenNumber } from './number.ts';
import type { Token } from './token.ts';
import { add, matchAt, place, push, type Reading, skip } from './token-reading.ts';
import { unitNamed } from './unit.ts';

// Dates, times, ratios, versions and addresses: numbers that no calculation uses.
const noNumber = /\d+(?:\.\d+){2,}|\d{4}-\d{2}(?:-\d{2})?|\d+:\d+(?::\d+)*|0[xb][0-9a-fA-F]+/y;
/** `50:1` says 50. */
const ratioToOne = /\d+(?:\.\d+)?:1(?!\d|[:.]\d)/y;
const glued = /[\p{L}µ]+/uy;
/** The raised digits in order. */
export const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Reads a number, a range or a power of ten; what only looks like one ends a calculation. */
export function readNumeral(reading: Reading): void {
  const { text, at } = reading;
  const number = counted(reading) ?? readNumber(text, at);
  const behind = text.charCodeAt(number?.end ?? at);
  // A colon, point, dash or letter behind the number may make something else of it.
  const odd = behind === 58 || behind === 46 || behind === 45 || (behind | 32) >= 97;
  const other = odd ? matchAt(noNumber, text, at) : null;
  const toOne = behind === 58 ? matchAt(ratioToOne, text, at) : null;
  if (toOne !== null && number !== undefined) return add(reading, { kind: 'number', ...place(reading, toOne[0].length), number: { ...number, end: at + toOne[0].length } });
  if (number === undefined) return push(reading, 'stop', 1);
  if (other !== null && at + other[0].length > number.end) return push(reading, 'stop', other[0].length);
  if (odd && isCode(text, number.end)) return push(reading, 'stop', number.end - at + (matchAt(glued, text, number.end)?.[0].length ?? 0));
  const power = tenPower(text, at, number);
  if (power !== undefined) return add(reading, { kind: 'number', ...place(reading, power.end - at), number: power });
  const high = upperEnd(text, number);
  const end = Math.min(reading.end, (high ?? number).end);
  const token: Token = { kind: 'number', ...place(reading, end - at), number };
  add(reading, high === undefined ? token : { ...token, high });
}

const counting = new Set(['year', 'month', 'week', 'day', 'phase', 'step', 'stage', 'tier', 'level', 'shard', 'zone', 'scenario', 'option']);
const ordinal = /\d{1,2}(?= \d{3}(?!\d))/y;

/** `year 5 328.5 GB`: what a counting word numbers is no beginning of the figure behind it. */
function counted({ text, at, tokens }: Reading): WrittenNumber | undefined {
  const before = tokens.at(-1);
  if (before?.kind !== 'word' || !counting.has(before.lower)) return undefined;
  const found = matchAt(ordinal, text, at)?.[0];
  const number = found === undefined ? undefined : readNumber(found, 0);
  return number === undefined ? undefined : { ...number, end: at + number.end };
}

const timesTen = /\s?[×x*·]\s?10(?:\^|\*\*)\{?\(?([-−]?\d{1,2})\)?\}?|\s?[×x*·]\s?10([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})/y;
const tenTo = /(?:\^|\*\*)\{?\(?([-−]?\d{1,2})\)?\}?|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})/y;

/** `3.5 × 10^12` and `10⁶` are one number, as precise as its digits in front. */
function tenPower(text: string, at: number, number: WrittenNumber): WrittenNumber | undefined {
  const next = text.charCodeAt(number.end);
  if (next !== 32 && next !== 94 && next !== 42 && next !== 120 && next < 128) return undefined;
  const bare = number.value === 10 && number.end - at === 2;
  const mantissaFits = number.value >= 1 && number.value < 10;
  const found = (bare ? matchAt(tenTo, text, number.end) : null) ?? (mantissaFits ? matchAt(timesTen, text, number.end) : null);
  if (found === null) return undefined;
  const exponent = Number((found[1] ?? '').replace('−', '-') || [...(found[2] ?? '')].map((digit) => superscripts.indexOf(digit)).join(''));
  const mantissa = bare && !found[0].includes('10') ? 1 : number.value;
  const value = mantissa * 10 ** exponent;
  return { ...number, value, step: bare ? value : number.step * 10 ** exponent, digits: bare ? 1 : number.digits, end: number.end + found[0].length };
}

/** `5xlarge` and `3rd` are names; `5x`, `5GB`, `5kQPS` are numbers. */
function isCode(text: string, end: number): boolean {
  const run = matchAt(glued, text, end)?.[0];
  if (run === undefined || /^[xX]$/.test(run)) return false;
  if (/\d/.test(text[end + run.length] ?? '') && !/^[xX]/.test(run)) return true;
  return !isUnitRun(run) && /^(?:st|nd|rd|th|xlarge|large)$/i.test(run);
}

function isUnitRun(run: string): boolean {
  return suffixNamed(run) !== undefined || unitNamed(run) !== undefined || unitNamed(run.slice(1)) !== undefined;
}

const calculates = /\s*[×÷*/]\s*\d/y;
const rangeMark = /\s?[–—]\s?|-|\s+to\s+/y;

function upperEnd(text: string, low: WrittenNumber): WrittenNumber | undefined {
  const next = text.charCodeAt(low.end);
  if (next < 128 && next !== 45 && next !== 32) return undefined;
  const between = matchAt(rangeMark, text, low.end);
  if (between === null || !/\d/.test(text[low.end + between[0].length] ?? '')) return undefined;
  const high = readNumber(text, low.end + between[0].length);
  // `1,000 / 4 = 250 to 1,000 / 29 = 34.5` goes from one calculation to another.
  if (high !== undefined && between[0].includes('to') && matchAt(calculates, text, high.end) !== null) return undefined;
  return high !== undefined && high.value > low.value && text[high.end] !== '-' ? high : undefined;
}

/** Reads raised digits as a power. */
export function readSuperscript(reading: Reading): void {
  const { text, at } = reading;
  let length = 0;
  let digits = '';
  while (superscripts.includes(text[at + length] ?? ' ')) digits += String(superscripts.indexOf(text[at + length++] ?? ''));
  const number = readNumber(digits, 0);
  if (number === undefined) return skip(reading, length);
  reading.tokens.push({ kind: 'operator', operator: 'power', slash: false, start: at, end: at, apart: false });
  add(reading, { kind: 'number', ...place(reading, length), number: { ...number, end: at + length } });
}
