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
const equation = /\d[^=≈→\n]*[×x*·/÷+−^-][^=≈→\n]*(?:=|≈|→)\s*[~≈]?\s*[$€£]?\d/;
const numbered = /^\W{0,4}(?:step\s*)?\(?(?:\d{1,2}|[a-h])[).:]\s|\(1\)|\b1\)|①|^\W{0,3}step \d/i;
const version = /\/v\d\b|\bv\d+\b|\bversion \d/i;
const statusCode = /\b(?:200|201|202|204|30[1-8]|4[0-2]\d|5\d\d)\b/;
const percentile = /\bp\s?(?:50|75|90|95|99)\b|\b(?:50|90|95|99)(?:\.9+)?(?:th|st)?\s?(?:percentile|pct|%-?ile|centile)|\bmedian\b|\bP(?:50|95|99)/i;
const nines = /\b99\.\d+\s?%|\b(?:two|three|four|five)[ -]nines\b|\b99(?:[.,]\d+)?\s?(?:%|per ?cent)/i;
const moneyAfter = /\d\s?[kKmM]?\s?(?:[$€£₹¥](?!\d)|(?:USD|EUR|GBP|INR|dollars?|euros?)\b)/;
const clock = /\b[0-2]?\d:[0-5]\d\b|\b[Tt]\s?[+=]\s?\d|\b\d{1,2}\s?(?:am|pm|o'clock)\b/;
const digit = /\d/;
const wordedUnit = /second|minute|hour|day|week|month|year/;
const wordedDuration = /\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|few|half|couple of|several)(?:[ -](?:half|milli|micro|hundred|thousand|or two|or so|one|two|five|an?))*[ -]?(?:milli|micro)?(?:second|minute|hour|day|week|month|year)s?\b/i;
// Names that people give to what has happened: order.placed, order_paid, OrderPlaced, click-event.
const eventName = /\b[a-z][a-z0-9]*(?:[._][a-z0-9]+)*[._](?:[a-z]+ed|sent|paid|sold|lost|made|new|ready|done|gone|seen)\b|\b(?:[A-Z][a-z0-9]+)+(?:[A-Z][a-z]*ed|Sent|Paid|Sold|Lost|Made|Event)\b|`[a-z]+(?:-[a-z]+)*-(?:[a-z]+ed|sent|paid|new|events?)`/g;

/**
 * Tells what else than words a sentence holds: quantities, rates, HTTP calls, arrows and the like, by the
 * names that evidence uses after `#`. One pass over the sentence a feature, and none of them where there is no sign of it.
 */
export function featuresOf(sentence: string): readonly string[] {
  const found: string[] = [];
  if (digit.test(sentence)) addNumberFeatures(sentence, found);
  if (sentence.includes('/') && endpoint.test(sentence)) found.push('endpoint');
  if (sentence.includes('/') && path.test(sentence)) found.push('path');
  if (sentence.includes('-') && header.test(sentence)) found.push('header');
  if (sentence.includes(':') && keyPattern.test(sentence)) found.push('key');
  if (sentence.includes('{') && jsonObject.test(sentence)) found.push('json');
  const arrows = sentence.match(arrow)?.length ?? 0;
  if (arrows > 0) found.push('arrow');
  if (arrows > 1) found.push('arrows');
  if (sentence.includes('nines') && nines.test(sentence)) found.push('nines', 'number');
  if (sentence.includes('edian')) found.push('percentile');
  if (wordedUnit.test(sentence) && wordedDuration.test(sentence)) found.push('duration');
  addEventFeatures(sentence, found);
  return found;
}

function addNumberFeatures(sentence: string, found: string[]): void {
  found.push('number');
  for (const match of sentence.matchAll(quantity)) {
    if (match[1] !== undefined) found.push('money');
    const unit = match[2]?.toLowerCase();
    if (unit !== undefined) found.push(featureOfUnit(unit));
  }
  if (rate.test(sentence)) found.push('rate');
  if (perSecond.test(sentence)) found.push('persecond');
  if (dataRate.test(sentence)) found.push('datarate');
  if (volume.test(sentence)) found.push('volume');
  if (/[=≈→]/.test(sentence) && equation.test(sentence)) found.push('equation');
  if (numbered.test(sentence)) found.push('numbered');
  if (version.test(sentence)) found.push('version');
  if (statusCode.test(sentence)) found.push('status');
  if (moneyAfter.test(sentence)) found.push('money');
  if (clock.test(sentence)) found.push('clock');
  if (percentile.test(sentence)) found.push('percentile');
  if (sentence.includes('9') && nines.test(sentence)) found.push('nines');
}

function addEventFeatures(sentence: string, found: string[]): void {
  const names = new Set(sentence.match(eventName));
  if (names.size > 0) found.push('event');
  if (names.size > 1) found.push('events');
}

function featureOfUnit(unit: string): string {
  if (unit === '%' || unit === 'percent' || unit === 'per cent') return 'percent';
  if (unit === 'x' || unit === '×') return 'factor';
  if (unit.startsWith(':')) return 'ratio';
  if (/b$|bytes?$|bits?$|bps$/.test(unit)) return 'size';
  return 'duration';
}
