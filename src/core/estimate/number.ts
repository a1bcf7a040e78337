/** A number as it was written. */
export interface WrittenNumber {
  readonly value: number;
  /** What one more in its last digit would add: 0.1 for 5.2, 1,000 for 12,000. */
  readonly step: number;
  /** Digits that count: 2 for 12,000 and for 0.0012. */
  readonly digits: number;
  /** Digits behind the point. */
  readonly decimals: number;
  /** What stands between thousands; empty where nothing does. */
  readonly separator: string;
  /** Offset behind the number. */
  readonly end: number;
}

const thousands = /\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d|,\d)(?:\.\d+)?/y;
// LaTeX sets a thin comma in braces.
const braced = /\d{1,3}(?:\{,\}\d{3})+(?!\d)(?:\.\d+)?/y;
const spaced = /\d{1,3}(?:([_'’\u00a0\u202f\u2009 ])\d{3})(?:\1\d{3}){0,3}(?!\d|\1\d)(?:\.\d+)?/y;
const dotted = /\d{1,3}(?:\.\d{3}){2,}(?![\d.])(?:,\d+)?/y;
const decimalComma = /\d+,\d{1,2}(?!\d|,\d)/y;
const simple = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,3}(?![\w.]))?/y;

/** Reads the number that begins at an offset; undefined where none does. */
export function readNumber(text: string, at: number): WrittenNumber | undefined {
  return readPlain(text, at) ?? readFormed(text, at);
}

/** Most numbers are digits with at most one point: they need none of the forms below. */
function readPlain(text: string, at: number): WrittenNumber | undefined {
  let end = digitsFrom(text, at);
  if (end === at || end - at > 15) return undefined;
  let decimals = 0;
  if (text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1))) {
    const behind = digitsFrom(text, end + 1);
    decimals = behind - end - 1;
    end = behind;
  }
  const next = text.charCodeAt(end);
  if (next > 127 || (mayGoOn(next) && goesOn(text.charCodeAt(end + 1)))) return undefined;
  const value = Number(text.slice(at, end));
  return { value, ...precision(value, decimals), decimals, separator: '', end };
}

function digitsFrom(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Space, apostrophe, comma, point, underscore, brace and E may join more digits to a number. */
function mayGoOn(code: number): boolean {
  return code === 32 || code === 39 || code === 44 || code === 46 || code === 95 || code === 123 || code === 69 || code === 101;
}

/** A digit, the sign of an exponent, or the comma in LaTeX's braces. */
function goesOn(code: number): boolean {
  return isDigit(code) || code === 43 || code === 44 || code === 45;
}

function precision(value: number, decimals: number): Pick<WrittenNumber, 'step' | 'digits'> {
  let whole = Math.round(value * 10 ** decimals);
  let zeros = 0;
  while (decimals === 0 && whole !== 0 && whole % 10 === 0) {
    whole /= 10;
    zeros++;
  }
  return { digits: Math.max(1, String(whole).length), step: 10 ** (zeros - decimals) };
}

function readFormed(text: string, at: number): WrittenNumber | undefined {
  return (
    read(text, at, thousands, (written) => written.replaceAll(',', ''), ',') ??
    read(text, at, braced, (written) => written.replaceAll('{,}', ''), '{,}') ??
    read(text, at, spaced, (written) => written.replace(/[_'’\u00a0\u202f\u2009 ]/g, ''), text[at + groupEnd(text, at)] ?? '') ??
    read(text, at, dotted, (written) => written.replaceAll('.', '').replace(',', '.'), '.') ??
    read(text, at, decimalComma, (written) => written.replace(',', '.'), '') ??
    read(text, at, simple, (written) => written, '')
  );
}

function groupEnd(text: string, at: number): number {
  let length = 0;
  while (length < 4 && /\d/.test(text[at + length] ?? '')) length++;
  return length;
}

function read(text: string, at: number, form: RegExp, bare: (written: string) => string, separator: string): WrittenNumber | undefined {
  form.lastIndex = at;
  const found = form.exec(text);
  if (found === null) return undefined;
  const digits = bare(found[0]);
  const value = Number(digits);
  if (!Number.isFinite(value)) return undefined;
  return { value, ...precisionOf(digits), separator, end: at + found[0].length };
}

function precisionOf(written: string): Pick<WrittenNumber, 'step' | 'digits' | 'decimals'> {
  const [mantissa = '', exponent = '0'] = written.toLowerCase().split('e');
  const decimals = mantissa.includes('.') ? mantissa.length - mantissa.indexOf('.') - 1 : 0;
  const figures = mantissa.replace('.', '').replace(/^0+/, '');
  const counted = decimals > 0 ? figures : figures.replace(/0+$/, '');
  const zeros = figures.length - counted.length;
  return { decimals, digits: Math.max(1, counted.length), step: 10 ** (zeros - decimals + Number(exponent)) };
}

const suffixes = new Map<string, number>([
  ['k', 1e3], ['thousand', 1e3], ['thousands', 1e3],
  ['m', 1e6], ['mm', 1e6], ['mn', 1e6], ['mln', 1e6], ['mio', 1e6], ['mil', 1e6], ['million', 1e6], ['millions', 1e6],
  ['b', 1e9], ['bn', 1e9], ['bln', 1e9], ['mrd', 1e9], ['billion', 1e9], ['billions', 1e9],
  ['t', 1e12], ['tn', 1e12], ['trn', 1e12], ['trillion', 1e12], ['trillions', 1e12],
  ['quadrillion', 1e15], ['lakh', 1e5], ['lakhs', 1e5], ['crore', 1e7], ['crores', 1e7],
]);

/** What a suffix or number word multiplies by: `K`, `bn`, `million`, `crore`. */
export function suffixNamed(word: string): number | undefined {
  return suffixes.get(word.toLowerCase());
}
