import type { Span } from '../text/span.ts';
import { readNumeral, readSuperscript, superscripts } from './numerals.ts';
import type { Operator, Relation, Token } from './token.ts';
import { add, matchAt, place, push, type Reading, type Setting, skip } from './token-reading.ts';

const word = /[\p{L}_](?:[\p{L}\p{M}\d_]|['’](?=\p{L})|-(?=\p{L})|\.(?=[\p{L}\d]))*/uy;
const perCent = /per[ \u00a0]cents?(?![\p{L}\d])/iuy;
const address = /(?:https?|ftp|wss?):\/\/\S+/y;
/** What stands before a dollar sign that is not everybody's: `R$`, `US$`. */
const dollarCountry = /^(?:US|AU|CA|NZ|HK|NT|MX|SG|[ACRS])$/;
const entity = /&(times|divide|minus|asymp|approx|rarr|nbsp|le|ge|lt|gt);/y;
const command = /\\(?:(times|cdot|div|approx|rightarrow|to)|(?:text|mathrm)\{?|[,;!]|quad|left|right)/y;
const withMark = /w\/(o(?![\p{L}\d]))?(?=[\s\d(~$])/iuy;
const entities: Readonly<Record<string, string>> = { times: '×', divide: '÷', minus: '−', asymp: '≈', approx: '≈', rarr: '→', cdot: '×', div: '÷', rightarrow: '→', to: '→' };

const operators: Readonly<Record<string, Operator>> = { '×': 'times', '·': 'times', '⋅': 'times', '∗': 'times', '✕': 'times', '✖': 'times', '÷': 'over', '∕': 'over', '⁄': 'over', '−': 'minus', '^': 'power' };
const relations: Readonly<Record<string, Relation>> = { '≈': 'approximate', '≅': 'approximate', '≃': 'approximate', '≒': 'approximate', '∼': 'approximate', '→': 'arrow', '⇒': 'arrow', '⟹': 'arrow', '➜': 'arrow', '➔': 'arrow', '⟶': 'arrow' };
const ignored = new Set(['}', '"', '“', '”', '`', "'", '‘', '’', '#', '@', '\\', '_']);

/** The tokens of a stretch of text, in order; linear in its length. */
export function tokenize(text: string, span: Span, setting: Setting): readonly Token[] {
  const reading: Reading = { text, end: span.end, setting, tokens: [], at: span.start, apart: true };
  while (reading.at < reading.end) readToken(reading);
  return reading.tokens;
}

function readToken(reading: Reading): void {
  const mark = reading.text[reading.at] ?? '';
  if (mark === ' ' || mark === '\t' || mark === '\r' || mark === '\u00a0' || mark === '\u202f') return skip(reading, 1);
  if (mark === '\n') return push(reading, 'newline', 1);
  if (mark >= '0' && mark <= '9') return readNumeral(reading);
  if (mark === '.' && /\d/.test(reading.text[reading.at + 1] ?? '') && isOpenBefore(reading)) return readNumeral(reading);
  if (superscripts.includes(mark)) return readSuperscript(reading);
  if (readCommand(reading, mark) || readWord(reading, mark)) return;
  readMark(reading, mark);
}

function isOpenBefore({ tokens, apart }: Reading): boolean {
  return apart || tokens.at(-1)?.kind !== 'number';
}

function readCommand(reading: Reading, mark: string): boolean {
  if (mark !== '&' && mark !== '\\') return false;
  const found = matchAt(mark === '&' ? entity : command, reading.text, reading.at);
  if (found === null) return false;
  const sign = entities[found[1] ?? ''];
  if (sign === undefined) skip(reading, found[0].length);
  else addSign(reading, sign, found[0].length);
  return true;
}

function addSign(reading: Reading, sign: string, length: number): boolean {
  const operator = operators[sign];
  if (operator === 'times' && isMultipleMark(reading, length)) {
    skip(reading, length);
    return true;
  }
  if (operator !== undefined) addOperator(reading, operator, length);
  const relation = relations[sign];
  if (relation !== undefined) addRelation(reading, relation, length);
  return operator !== undefined || relation !== undefined;
}

/** `241× headroom`, `5× mean`: nothing to multiply by stands behind the sign. */
function isMultipleMark({ text, at, tokens, apart }: Reading, length: number): boolean {
  return !apart && tokens.at(-1)?.kind === 'number' && !/^\s?[~≈]?\s?[$€£₹(]?[\d(.]/.test(text.slice(at + length, at + length + 5));
}

function addOperator(reading: Reading, operator: Operator, length: number, slash = false): void {
  add(reading, { kind: 'operator', operator, slash, ...place(reading, length) });
}

/** Signs in a row are one: `= ~`, `=≈`. */
function addRelation(reading: Reading, relation: Relation, length: number): void {
  const before = reading.tokens.at(-1);
  const found: Token = { kind: 'relation', relation, ...place(reading, length) };
  if (before?.kind !== 'relation') return add(reading, found);
  reading.tokens.pop();
  add(reading, { ...found, start: before.start, relation: relation === 'equal' ? before.relation : relation });
}

function readWord(reading: Reading, mark: string): boolean {
  if ((mark === 'x' || mark === 'X') && readTimes(reading)) return true;
  if (mark === 'h' && addressAt(reading)) return true;
  if ((mark === 'w' || mark === 'W') && readWith(reading)) return true;
  const found = wordAt(reading.text, reading.at);
  if (found === '' || mark === '_') return false;
  if (readPerCent(reading, found)) return true;
  if (reading.text[reading.at + found.length] === '$' && dollarCountry.test(found)) {
    push(reading, 'currency', found.length + 1);
    return true;
  }
  // The full stop of an abbreviated million ends no sentence.
  const stop = /^(?:mio|mrd|mln)$/i.test(found) && reading.text[reading.at + found.length] === '.' ? 1 : 0;
  add(reading, { kind: 'word', text: found, lower: found.toLowerCase(), ...place(reading, found.length + stop) });
  return true;
}

/** `w/ 60 / 6`: the first slash divides nothing. */
function readWith(reading: Reading): boolean {
  const found = matchAt(withMark, reading.text, reading.at);
  if (found === null) return false;
  add(reading, { kind: 'word', text: found[0], lower: found[1] === undefined ? 'with' : 'without', ...place(reading, found[0].length) });
  return true;
}

/** `per cent` is one word that some write as two. */
function readPerCent(reading: Reading, found: string): boolean {
  const both = found.length === 3 && found.toLowerCase() === 'per' ? matchAt(perCent, reading.text, reading.at) : null;
  if (both === null) return false;
  add(reading, { kind: 'word', text: both[0], lower: 'percent', ...place(reading, both[0].length) });
  return true;
}

/** Plain letters need no look at the rest of Unicode. */
function wordAt(text: string, at: number): string {
  let end = at;
  if (!isLetter(text.charCodeAt(at)) && text.charCodeAt(at) < 128) return '';
  while (isWordPart(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  const done = end > at && (end >= text.length || (next < 128 && next !== 39 && next !== 45 && next !== 46));
  return done ? text.slice(at, end) : (matchAt(word, text, at)?.[0] ?? '');
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isWordPart(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57) || code === 95;
}

function addressAt(reading: Reading): boolean {
  const found = matchAt(address, reading.text, reading.at);
  if (found !== null) push(reading, 'stop', found[0].length);
  return found !== null;
}

/** A lone `x` between two values multiplies; behind a number (`3x average`) it is only a mark. */
function readTimes(reading: Reading): boolean {
  const { text, at, tokens } = reading;
  const next = text[at + 1] ?? ' ';
  const before = tokens.at(-1);
  const value = before?.kind === 'number' || before?.kind === 'close' || before?.kind === 'percent' || before?.kind === 'word';
  if (!value || !/[\s\d(~$]/.test(next)) {
    const mark = before?.kind === 'number' && !reading.apart && !/[\p{L}\d]/u.test(next);
    if (mark) skip(reading, 1);
    return mark;
  }
  const rest = text.slice(at + 1, at + 6);
  if (/^\s*[~≈]?\s?[$€£₹]?[\d(.]/.test(rest) && (reading.apart || before.kind === 'number')) addOperator(reading, 'times', 1);
  else if (!reading.apart && before.kind === 'number') skip(reading, 1);
  else if (reading.apart && next === ' ') addOperator(reading, 'times', 1);
  else return false;
  return true;
}

function readMark(reading: Reading, mark: string): void {
  if (addSign(reading, mark, 1)) return;
  switch (mark) {
    case '*':
      return readStar(reading);
    case '=':
    case ':':
    case '<':
    case '>':
    case '!':
      return readEquals(reading, mark);
    case '~':
      return readTilde(reading);
    case '-':
    case '–':
      return readDash(reading, mark);
    case '+':
      return readPlus(reading);
    case '/':
      // Two of them begin a comment of a program.
      return reading.text[reading.at + 1] === '/' ? push(reading, 'stop', 2) : addOperator(reading, 'over', 1, true);
    case '(':
      return push(reading, 'open', 1);
    case ')':
      return push(reading, 'close', 1);
    case '%':
      return push(reading, 'percent', 1);
    case '$':
    case '€':
    case '£':
    case '₹':
    case '¥':
      return push(reading, 'currency', 1);
    case ',':
      return push(reading, 'comma', 1);
    default:
      if (ignored.has(mark) || mark > '\u2fff') skip(reading, 1);
      else push(reading, 'stop', 1);
  }
}

function readStar(reading: Reading): void {
  const { text, at, setting } = reading;
  const before = text[at - 1] ?? ' ';
  const next = text[at + 1] ?? ' ';
  if (next === '*') {
    const power = setting === 'code' && /[\d) ]/.test(before) && /[\d( ]/.test(text[at + 2] ?? '');
    return power ? addOperator(reading, 'power', 2) : skip(reading, 2);
  }
  const spaced = /\s/.test(before) && /\s/.test(next);
  const tight = /[\p{L}\d)%]/u.test(before) && /[\d($~.]/.test(next);
  const loose = setting === 'code' || /\s/.test(before) === /\s/.test(next);
  if ((spaced && (setting === 'code' ? reading.tokens.length > 0 : !atLineStart(reading))) || tight || (loose && /[\d($]/.test(next))) addOperator(reading, 'times', 1);
  else skip(reading, 1);
}

function readEquals(reading: Reading, mark: string): void {
  const { text, at } = reading;
  const next = text[at + 1] ?? '';
  if (mark === '=' && next === '>') return addRelation(reading, 'arrow', 2);
  if (mark === '=' && (next === '~' || next === '=')) return addRelation(reading, next === '~' ? 'approximate' : 'equal', 2);
  if (mark === '=') return addRelation(reading, 'equal', 1);
  if (mark === ':' && next === '=') return addRelation(reading, 'equal', 2);
  push(reading, 'stop', next === '=' ? 2 : 1);
}

/** Between two values with room on both sides a tilde compares them; elsewhere it says "about" of the number behind it. */
function readTilde(reading: Reading): void {
  const { text, at } = reading;
  if (text[at + 1] === '=') return addRelation(reading, 'approximate', 2);
  const before = reading.tokens.at(-1);
  if (before?.kind === 'relation') return addRelation(reading, 'approximate', 1);
  const compares = reading.apart && text[at + 1] === ' ' && (before?.kind === 'number' || before?.kind === 'word' || before?.kind === 'close');
  if (compares) addRelation(reading, 'approximate', 1);
  else push(reading, 'about', 1);
}

function readDash(reading: Reading, mark: string): void {
  const { text, at } = reading;
  const arrow = /-{1,2}>/y;
  arrow.lastIndex = at;
  const found = arrow.exec(text);
  if (found !== null) return addRelation(reading, 'arrow', found[0].length);
  const spaced = /\s/.test(text[at - 1] ?? ' ') && /\s/.test(text[at + 1] ?? ' ');
  if (spaced && mark === '-' && !atLineStart(reading)) addOperator(reading, 'minus', 1);
  else if (spaced) push(reading, 'stop', 1);
  else if (mark === '-' && reading.tokens.at(-1)?.kind === 'close') addOperator(reading, 'minus', 1);
  else if (mark === '-' && reading.tokens.at(-1)?.kind === 'open') addOperator(reading, 'minus', 1);
  else skip(reading, 1);
}

/** There a dash or star is a bullet. */
function atLineStart({ tokens }: Reading): boolean {
  const before = tokens.at(-1);
  return before === undefined || before.kind === 'newline' || before.kind === 'stop';
}

/** `100,000+` means "or more"; a plus with something to add behind it adds. */
function readPlus(reading: Reading): void {
  const next = reading.text[reading.at + 1] ?? ' ';
  const tight = !reading.apart && /[\s|,.;)]/.test(next);
  const before = reading.tokens.at(-1)?.kind;
  const signs = /\d/.test(next) && (before === undefined || before === 'stop' || before === 'comma' || before === 'open' || before === 'newline');
  if (tight || signs) skip(reading, 1);
  else addOperator(reading, 'plus', 1);
}
