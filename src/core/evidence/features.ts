import type { Span } from '../text/span.ts';
import { sign } from './signs.ts';

const quantity = /([$€£₹¥]\s?)?\d[\d,.]*(?:\s?(%|per ?cent\b|(?:[KMGTPE]i?)?(?:B|bit|bits|byte|bytes|bps)\b|kB\b|ms\b|msecs?\b|milli(?:second)?s?\b|microseconds?\b|[µμu]s\b|ns\b|s\b|secs?\b|seconds?\b|mins?\b|minutes?\b|h\b|hrs?\b|hours?\b|d\b|days?\b|weeks?\b|months?\b|years?\b|yrs?\b|[x×](?![\w])|:\s?\d))?/gi;
const rate = /\/\s?(?:s|sec|second|min|minute|h|hour|day|month|year)\b|\bper (?:second|minute|hour|day|month|year)\b|\b(?:[qrt]ps|bps|[kmgt]bps)\b|\b(?:a|each|every) (?:second|minute|hour|day|month)\b/i;
const endpoint = /\b(?:GET|POST|PUT|PATCH|DELETE)\b(?:[\s|`"'*:]|on\b|to\b|at\b){0,8}(?:https?:\/)?\/|\/[\w{}/:.?=-]{1,99}[\s`|*"'(]{1,8}(?:GET|POST|PUT|PATCH|DELETE)\b|\brpc [A-Z]/;
const path = /(?:^|[\s`"'(|])\/[a-z{][\w{}/:-]*/i;
const perSecond = /\/\s?s(?:ec(?:ond)?)?\b|\b(?:per|a|each|every) sec(?:ond)?\b|\b[qrt]ps\b/i;
const dataRate = /\b(?:[KMGT]i?B(?:yte)?|[KMGT]?bit|[KMGT]b)s?(?:\/s|ps| per sec| a sec)|\b\d*[KMGT]bps\b|(?:kilo|mega|giga|tera)(?:byte|bit)s? (?:a|per|each) second/i;
const volume = /\d\s?[KMGTPE]i?B\b(?!\s?(?:\/\s?s|ps|per sec))|\d\s(?:kilo|mega|giga|tera|peta)bytes\b/i;
const jsonObject = /\{\s*"[\w.$-]+"\s*:/;
const header = /\b[A-Z][A-Za-z]+(?:-[A-Z][A-Za-z]+)+\b|\bIf-(?:Match|None)/;
const keyPattern = /(?:^|[`"'\s|(])@?[a-z][\w.]*:(?:[{<[]|[a-z][\w]*[:{<]|<?[a-z_]+id\b|\w*\d)/i;
const arrow = /→|⇒|➜|->|=>|⟶|↓|▼|⬇/g;
const equals = /[=≈→\n]/g;
const resultBehind = /\s*[~≈]?\s*[$€£]?\d/y;
const operator = /[×x*·/÷+−^-]/;
const leadingOperator = /^\s*[×*·÷+]\s?[$€£]?\d/;
const numberedAhead = /^\W{0,4}(?:step\s*)?\(?(?:\d{1,2}|[a-h])[).:]\s|^\W{0,3}step \d/i;
const numberedWithin = /\(1\)|\b1\)|①/;
const multiple = /(?:^|[\s(~])[x×]\s?\d|\b\d+[ -]?fold\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)[ -]?fold\b/i;
const version = /\/v\d\b|\bv\d+\b|\bversion \d/i;
const statusCode = /\b(?:200|201|202|204|30[1-8]|4[0-2]\d|5\d\d)\b/;
const moneyAfter = /\d\s?[kKmM]?\s?(?:[$€£₹¥](?!\d)|(?:USD|EUR|GBP|INR|dollars?|euros?)\b)/;
const percentile = /\bp\s?(?:50|75|90|95|99)\b|\b(?:50|90|95|99)(?:\.9+)?(?:th|st)?\s?(?:percentile|pct|%-?ile|centile)|\bmedian\b|\bP(?:50|95|99)/i;
const nines = /\b99\.\d+\s?%|\b(?:two|three|four|five)[ -]nines\b|\b99(?:[.,]\d+)?\s?(?:%|per ?cent)/i;
// A bill divided by many of something: what one costs.
const unitPrice = /\/\s*[~≈]?\s?(?:\d{1,3}(?:,\d{3})+|[\d.]+\s?(?:[kKMB]\b|thousand|million|billion)|\d{4,})[^=≈→\n]{0,40}(?:=|≈|→)\s*[~≈]?\s*(?:[$€£₹]\s?\d|[\d.,]+\s?(?:[$€£₹]|cents?\b|USD|EUR))/;
const clock = /\b[0-2]?\d:[0-5]\d\b|\b[Tt]\s?[+=]\s?\d|\b\d{1,2}\s?(?:am|pm|o'clock)\b/;
const digit = /\d/;
const wordedUnit = /second|minute|hour|day|week|month|year/;
const wordedDuration = /\b(?!a second\b)(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|few|half|couple of|several)(?:[ -](?:half|milli|micro|hundred|thousand|or two|or so|one|two|five|an?))*[ -]?(?:milli|micro)?(?:second|minute|hour|day|week|month|year)s?\b/i;
// Names that people give to what has happened: order.placed, order_paid, OrderPlaced, click-event.
const eventName = /\b[a-z][a-z0-9]*(?:[._][a-z0-9]+)*[._](?:[a-z]+ed|sent|paid|sold|lost|made|new|ready|done|gone|seen)\b|\b(?:[A-Z][a-z0-9]+)+(?:[A-Z][a-z]*ed|Sent|Paid|Sold|Lost|Made|Event)\b|`[a-z]+(?:-[a-z]+)*-(?:[a-z]+ed|sent|paid|new|events?)`/g;

/** What else than words a sentence can hold, by the names that evidence uses after `#`. The place in the list is a feature's bit. */
export const sentenceFeatures = [
  'number', 'money', 'percent', 'factor', 'ratio', 'size', 'duration', 'rate', 'persecond', 'datarate', 'volume', 'equation', 'numbered', 'version', 'status',
  'clock', 'percentile', 'nines', 'endpoint', 'header', 'key', 'json', 'arrow', 'arrows', 'event', 'events', 'path', 'unitprice',
] as const;

type Feature = (typeof sentenceFeatures)[number];

/** The bits of some features. */
export function featureBits(...names: readonly Feature[]): number {
  return names.reduce((bits, name) => bits | (1 << sentenceFeatures.indexOf(name)), 0);
}

/** Reads some features of a sentence. */
export interface FeatureReader {
  /** The features it may find, as bits. */
  readonly finds: number;
  /** Signs of which one must be there, and signs that must all be there: it need not look where they are not. */
  readonly any: number;
  readonly all: number;
  /** The features found, as bits. */
  readonly read: (sentence: string) => number;
}

/** All readers; in their patterns lies the meaning of the features. */
export const featureReaders: readonly FeatureReader[] = [
  { finds: featureBits('money', 'percent', 'factor', 'ratio', 'size', 'duration'), any: sign.unit | sign.colon, all: sign.digit, read: readQuantities },
  reader('money', sign.money, sign.digit, moneyAfter),
  reader('rate', sign.slash | sign.rate | sign.unitOfTime, sign.digit, rate),
  reader('persecond', sign.slash | sign.rate | sign.unitOfTime, sign.digit, perSecond),
  reader('datarate', sign.slash | sign.rate | sign.unitOfTime, sign.digit, dataRate),
  reader('volume', sign.volume, sign.digit, volume),
  { finds: featureBits('equation'), any: sign.equals, all: sign.digit, read: readEquations },
  reader('unitprice', sign.equals, sign.digit | sign.slash, unitPrice),
  reader('numbered', sign.digit, 0, numberedAhead),
  reader('numbered', sign.closing, sign.digit, numberedWithin),
  reader('version', sign.version, sign.digit, version),
  reader('status', sign.status, sign.digit, statusCode),
  reader('clock', sign.colon | sign.clock, sign.digit, clock),
  reader('factor', sign.unit | sign.fold, 0, multiple),
  { finds: featureBits('percentile'), any: sign.percentile, all: 0, read: readPercentiles },
  { finds: featureBits('nines', 'number'), any: sign.nines, all: 0, read: readNines },
  reader('endpoint', sign.method, sign.slash, endpoint),
  reader('path', sign.slash, 0, path),
  reader('header', sign.hyphen, 0, header),
  { finds: featureBits('key'), any: sign.colon, all: 0, read: readKey },
  reader('json', sign.brace, sign.colon | sign.quote, jsonObject),
  { finds: featureBits('arrow', 'arrows'), any: sign.arrow, all: 0, read: readArrows },
  { finds: featureBits('duration'), any: sign.unitOfTime, all: 0, read: readWordedDuration },
  { finds: featureBits('event', 'events'), any: sign.joined | sign.hump, all: 0, read: readEvents },
  { finds: featureBits('event', 'events'), any: sign.backtick, all: sign.hyphen, read: readEvents },
];

// In characters: no sentence is longer; lines of data are, and some patterns take long over those.
const mostRead = 4_000;
const numberBit = featureBits('number');

/**
 * The features of a sentence as bits, as far as the readers tell them. `signs` are those of the sentence, and may hold more.
 * `number` is told by the digits alone.
 */
export function featuresOf(text: string, { start, end }: Span, signs: number, readers: readonly FeatureReader[]): number {
  let found = (signs & sign.digit) === 0 ? 0 : numberBit;
  let sentence: string | undefined;
  for (const { any, all, read } of readers) {
    if ((signs & any) === 0 || (signs & all) !== all) continue;
    sentence ??= text.slice(start, Math.min(end, start + mostRead));
    found |= read(sentence);
  }
  return found;
}

function reader(name: Feature, any: number, all: number, pattern: RegExp): FeatureReader {
  const finds = featureBits(name);
  return { finds, any, all, read: (sentence) => (pattern.test(sentence) ? finds : 0) };
}

const moneyBit = featureBits('money');
const percentBit = featureBits('percent');
const factorBit = featureBits('factor');
const ratioBit = featureBits('ratio');
const sizeBit = featureBits('size');
const durationBit = featureBits('duration');

function readQuantities(sentence: string): number {
  let found = 0;
  quantity.lastIndex = 0;
  for (let match = quantity.exec(sentence); match !== null; match = quantity.exec(sentence)) {
    if (match[1] !== undefined) found |= moneyBit;
    if (match[2] !== undefined) found |= featureOfUnit(match[2].toLowerCase());
  }
  return found;
}

function featureOfUnit(unit: string): number {
  if (unit === '%' || unit === 'percent' || unit === 'per cent') return percentBit;
  if (unit === 'x' || unit === '×') return factorBit;
  if (unit.startsWith(':')) return ratioBit;
  return /b$|bytes?$|bits?$|bps$/.test(unit) ? sizeBit : durationBit;
}

function readPercentiles(sentence: string): number {
  const found = sentence.includes('edian') || (digit.test(sentence) && percentile.test(sentence));
  return found ? featureBits('percentile') : 0;
}

function readNines(sentence: string): number {
  if (!nines.test(sentence)) return 0;
  const worded = sentence.includes('nines') ? featureBits('nines', 'number') : 0;
  return sentence.includes('9') ? worded | featureBits('nines') : worded;
}

/** A number, an operator behind it, and a sign of equality with a number behind that: nothing else is between two such signs. */
function readEquations(sentence: string): number {
  let start = 0;
  equals.lastIndex = 0;
  for (let match = equals.exec(sentence); match !== null; match = equals.exec(sentence)) {
    resultBehind.lastIndex = equals.lastIndex;
    if (match[0] !== '\n' && resultBehind.test(sentence) && calculates(sentence.slice(start, match.index))) return featureBits('equation');
    start = equals.lastIndex;
  }
  return 0;
}

/** An operator behind a number, or one in front of it that goes on with the result before: `÷ 86,400 ≈ 11.6K/s`. */
function calculates(words: string): boolean {
  const first = words.search(digit);
  return first >= 0 && (operator.test(words.slice(first + 1)) || leadingOperator.test(words));
}

// Nearly all colons have a space behind them.
const tightColon = /:[\w{<[]/;

function readKey(sentence: string): number {
  return tightColon.test(sentence) && keyPattern.test(sentence) ? featureBits('key') : 0;
}

function readArrows(sentence: string): number {
  const count = sentence.match(arrow)?.length ?? 0;
  if (count === 0) return 0;
  return count > 1 ? featureBits('arrow', 'arrows') : featureBits('arrow');
}

function readWordedDuration(sentence: string): number {
  return wordedUnit.test(sentence) && wordedDuration.test(sentence) ? durationBit : 0;
}

function readEvents(sentence: string): number {
  const names = new Set(sentence.match(eventName));
  if (names.size === 0) return 0;
  return names.size > 1 ? featureBits('event', 'events') : featureBits('event');
}
