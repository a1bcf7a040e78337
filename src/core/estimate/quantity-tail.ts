import type { Span } from '../text/span.ts';
import { suffixNamed } from './number.ts';
import type { Token } from './token.ts';
import { countUnit, hasDimension, joinedUnits, moneyUnit, noUnit, perUnit, type Unit, unitNamed } from './unit.ts';

/** What stands behind the number of a quantity: unit, labels, "per" parts, a note in brackets. */
export interface Tail {
  readonly unit: Unit;
  readonly unitSpan: Span | undefined;
  /** Where the unit ends; undefined without one. */
  readonly end: number | undefined;
  readonly labels: readonly string[];
  readonly next: number;
  readonly note: number | undefined;
}

interface Reading {
  readonly tokens: readonly Token[];
  at: number;
  unit: Unit;
  unitSpan: Span | undefined;
  end: number | undefined;
  note: number | undefined;
  readonly labels: string[];
}

// A label is a few words; a longer run is a sentence that the number has nothing to do with.
const longestLabel = 8;
const longestNote = 40;

// Words that begin a new thought: what follows them does not belong to the quantity.
const breaks = new Set(
  'and or but so then which that where while because since hence thus therefore if when is are was were be gives give giving comes come coming makes make making equals equal leaves leave leaving needs need means mean becomes become plus minus times multiplied divided yields yield totals total we i they you it this these those there i.e i.e. e.g near about roughly approximately over with without use uses'.split(' '),
);
const adjectives = new Set('raw extra more additional usable full new total compressed uncompressed'.split(' '));
const perWords = new Set(['per', 'a', 'an', 'each', 'every']);

/** Reads unit and labels from a token on. */
export function readTail(tokens: readonly Token[], at: number): Tail {
  const reading = readingFrom(tokens, at);
  readUnit(reading);
  return readParts(reading);
}

/** Reads the labels of a number that has a unit of data already, its `G` or `T`: no second one is looked for. */
export function readTailBehindData(tokens: readonly Token[], at: number): Tail {
  return readParts(readingFrom(tokens, at));
}

function readingFrom(tokens: readonly Token[], at: number): Reading {
  return { tokens, at, unit: noUnit, unitSpan: undefined, end: undefined, note: undefined, labels: [] };
}

function readParts(reading: Reading): Tail {
  while (reading.labels.length < longestLabel && readPart(reading));
  const { unit, unitSpan, end, labels, note } = reading;
  return { unit, unitSpan, end, labels, next: reading.at, note };
}

function readUnit(reading: Reading): void {
  skipBreakBeforeUnit(reading);
  const { tokens, at } = reading;
  const token = tokens[at];
  if (token?.kind === 'currency' && tokens[at + 1]?.kind !== 'number') return take(reading, moneyUnit, 1);
  if (token?.kind !== 'word') return;
  const unit = unitOfWord(token.text);
  if (unit !== undefined) return take(reading, unit, 1);
  const second = tokens[at + 1];
  if (!adjectives.has(token.lower) || second?.kind !== 'word') return;
  const later = unitOfWord(second.text);
  if (later !== undefined && hasDimension(later, 'data')) {
    reading.labels.push(token.lower);
    reading.at++;
    take(reading, later, 1);
  }
}

/** A line may be wrapped between a number and its unit. */
function skipBreakBeforeUnit(reading: Reading): void {
  const { tokens, at } = reading;
  const second = tokens[at + 1];
  if (tokens[at]?.kind !== 'newline' || second?.kind !== 'word') return;
  const unit = unitOfWord(second.text);
  const relation = tokens[at + 2]?.kind;
  if (unit !== undefined && hasDimension(unit, 'data') && relation !== 'relation') reading.at++;
}

function take(reading: Reading, unit: Unit, length: number): void {
  const first = reading.tokens[reading.at];
  const last = reading.tokens[reading.at + length - 1];
  reading.at += length;
  reading.unit = joinedUnits(reading.unit, unit);
  if (first === undefined || last === undefined) return;
  reading.unitSpan ??= { start: first.start, end: last.end };
  reading.end = last.end;
}

/** The unit of a word; parts joined by a hyphen are multiplied (`GB-month`). */
function unitOfWord(word: string): Unit | undefined {
  if (word === 'B') return [{ dimension: 'data', power: 1, size: 8, steps: 0, grain: 'byte' }];
  const whole = unitNamed(word);
  if (whole !== undefined || !word.includes('-')) return whole;
  const parts = word.split('-').map(unitNamed);
  if (parts.some((part) => part === undefined)) return undefined;
  return parts.reduce<Unit>((joined, part) => joinedUnits(joined, part ?? noUnit), noUnit);
}

/** Reads one label, "per" part or note; false where the quantity ends. */
function readPart(reading: Reading): boolean {
  const token = reading.tokens[reading.at];
  switch (token?.kind) {
    case 'word':
      return readWordPart(reading, token.lower);
    case 'operator':
      return token.slash && readSlash(reading);
    case 'open':
      return skipNote(reading);
    case 'newline':
      return joinsNextLine(reading);
    default:
      return false;
  }
}

function readWordPart(reading: Reading, word: string): boolean {
  const { tokens, at } = reading;
  const following = tokens[at + 1];
  const eachOne = word === 'for' && following?.kind === 'word' && (following.lower === 'each' || following.lower === 'every');
  if (eachOne) reading.at++;
  if (eachOne || perWords.has(word)) return readPer(reading, eachOne ? 'each' : word);
  const before = tokens[at - 1];
  const share = word === 'of' && (before?.kind === 'percent' || (before?.kind === 'word' && before.lower === 'percent'));
  const breaking = (breaks.has(word) && !joinsLabels(reading, word)) || share || (word === 'x' && following?.kind === 'number');
  if (breaking) return false;
  reading.labels.push(word);
  reading.at++;
  return true;
}

/** `0.8M billing and control = …`: the last two words of a label. */
function joinsLabels({ tokens, at, labels }: Reading, word: string): boolean {
  return word === 'and' && labels.length > 0 && tokens[at + 1]?.kind === 'word' && tokens[at + 2]?.kind === 'relation';
}

/** `per day`, `a second`, `for each million`, `per 1,000 requests`, `every 25 s`. */
function readPer(reading: Reading, word: string): boolean {
  const { tokens, at } = reading;
  const next = tokens[at + 1];
  if (next?.kind === 'number') return readPerNumber(reading, next.number.value, word);
  if (next?.kind !== 'word') return false;
  const unit = unitOfWord(next.text);
  const before = tokens[at - 1];
  // "In a year we reach 108,000" tells when, not how often.
  const when = before?.kind === 'word' && before.lower === 'in' && word !== 'per';
  const wanted = !when && unit !== undefined && (word === 'per' || hasDimension(unit, 'time')) && next.lower.length > (word === 'a' ? 1 : 0);
  const size = suffixNamed(next.lower);
  if (wanted) takePer(reading, unit, 2);
  else if (size !== undefined && next.lower.length > 1 && word !== 'a') takePer(reading, countUnit(size), 2);
  else {
    reading.labels.push(word, next.lower);
    reading.at += 2;
  }
  return true;
}

function readPerNumber(reading: Reading, value: number, word: string): boolean {
  const { tokens, at } = reading;
  if (word !== 'per' && word !== 'every' && word !== 'each') return false;
  const next = tokens[at + 2];
  const multiple = next?.kind === 'word' ? suffixNamed(next.lower) : undefined;
  const unit = next?.kind === 'word' && multiple === undefined ? unitOfWord(next.text) : undefined;
  const length = multiple === undefined && unit === undefined ? 2 : 3;
  // "At 250 B each 1,000 × 250 B": a calculation begins, no rate goes on.
  const begins = tokens[at + length];
  if (word !== 'per' && begins?.kind === 'operator' && !begins.slash) return false;
  const measured = unit?.map((factor, index) => (index === 0 ? { ...factor, size: factor.size * value } : factor));
  takePer(reading, measured ?? countUnit(value * (multiple ?? 1)), length);
  return true;
}

function takePer(reading: Reading, unit: Unit, length: number): void {
  const last = reading.tokens[reading.at + length - 1];
  reading.at += length;
  reading.unit = joinedUnits(reading.unit, perUnit(unit));
  reading.end = last?.end ?? reading.end;
}

/** `/s`, `/ month`, `/user`: a slash with a word behind it says "per"; before a number it divides. */
function readSlash(reading: Reading): boolean {
  const { tokens, at } = reading;
  const slash = tokens[at];
  const next = tokens[at + 1];
  if (next?.kind !== 'word') return false;
  const unit = unitOfWord(next.text);
  if (unit !== undefined) {
    takePer(reading, unit, 2);
    return true;
  }
  const size = suffixNamed(next.lower);
  if (size !== undefined && next.lower !== 'k') {
    takePer(reading, countUnit(size), 2);
    return true;
  }
  const loose = (slash?.apart ?? false) && next.lower.endsWith('s');
  if (loose) return false;
  reading.labels.push(next.lower);
  reading.at += 2;
  return true;
}

function skipNote(reading: Reading): boolean {
  const { tokens, at } = reading;
  let depth = 0;
  for (let index = at; index < Math.min(tokens.length, at + longestNote); index++) {
    const kind = tokens[index]?.kind;
    if (kind === 'open') depth++;
    if (kind === 'newline' || (kind === 'close' && --depth < 0)) return false;
    if (kind !== 'close' || depth > 0) continue;
    reading.note ??= at;
    reading.at = index + 1;
    return true;
  }
  return false;
}

function joinsNextLine(reading: Reading): boolean {
  const next = reading.tokens[reading.at + 1];
  if (next?.kind !== 'operator' && next?.kind !== 'relation') return false;
  reading.at++;
  return next.kind === 'operator' && next.slash;
}
