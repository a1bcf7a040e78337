import { suffixNamed, type WrittenNumber } from './number.ts';
import type { Quantity } from './quantity.ts';
import { dataPrefixes } from './unit.ts';

/** How a writer writes numbers. */
export interface NumberStyle {
  /** What stands between thousands. */
  readonly separator: string;
  /** Digits to keep at least where a number does not come out even. */
  readonly digits: number;
}

const exactDigits = 7;
const leastDigits = 3;

/** The style of a number that somebody wrote. Below 1,000 nobody shows a separator: a comma is taken then. */
export function styleOf({ separator, digits, value }: WrittenNumber): NumberStyle {
  return { separator: separator === '' && value < 1000 ? ',' : separator, digits: Math.max(leastDigits, digits) };
}

/** A number in a style: as it is where seven digits show it whole, else rounded. */
export function printNumber(value: number, { separator, digits }: NumberStyle): string {
  const exact = Number(value.toPrecision(exactDigits));
  const even = Math.abs(exact - value) <= Math.abs(value) * 1e-9 || Math.abs(value - Math.round(value)) < 1e-6;
  const shown = even ? value : Number(value.toPrecision(Math.max(digits, leastDigits)));
  return grouped(plainDigits(shown), separator);
}

/** Digits without an exponent, rounding noise cut off. */
function plainDigits(value: number): string {
  const tidy = Number(value.toPrecision(12));
  if (tidy !== 0 && Math.abs(tidy) < 1e-6) return tidy.toFixed(Math.min(20, 3 - Math.floor(Math.log10(Math.abs(tidy))))).replace(/0+$/, '');
  return Math.abs(tidy) < 1e21 ? tidy.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 12 }) : String(tidy);
}

function grouped(digits: string, separator: string): string {
  if (separator === '') return digits;
  const [whole = '', fraction] = digits.split('.');
  const groups = whole.length > 3 ? whole.replace(/\B(?=(?:\d{3})+$)/g, separator) : whole;
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

/** Suffixes of plain numbers by their steps of 1,000. */
export const suffixLetters: readonly string[] = ['', 'K', 'M', 'B', 'T'];
const suffixWords = ['', ' thousand', ' million', ' billion', ' trillion'];
const smallestMantissa = 0.1;
const largestMantissa = 10_000;

/** What a writer puts around a number: a currency in front, and `%` or its name behind. */
export interface FigureMarks {
  readonly currency: string;
  readonly sign: string;
}

/** The figure of a quantity with another amount, in its writer's own style of currency, number, suffix and percent. */
export function printFigure(amount: number, written: Quantity, { currency, sign }: FigureMarks): string {
  const style = styleOf(written.number);
  const cents = currency !== '' && written.suffix === '' && written.number.decimals === 2 && amount >= 0.1;
  if (cents) return `${currency}${grouped(amount.toFixed(2), style.separator)}`;
  if (written.percent) return `${currency}${printNumber(amount * 100, style)}${sign}`;
  const scale = suffixNamed(written.suffix) ?? 1;
  if (written.suffix === '') return `${currency}${printNumber(amount, style)}`;
  const mantissa = amount / scale;
  const known = suffixLetters.includes(written.suffix.toUpperCase()) || suffixWords.includes(` ${written.suffix.toLowerCase()}`);
  if (!known || (mantissa >= smallestMantissa && mantissa < largestMantissa)) return `${currency}${printNumber(mantissa, style)}${gap(written)}${written.suffix}`;
  return `${currency}${printScaled(amount, written, style)}`;
}

function gap({ suffix }: Quantity): string {
  return suffix.length > 2 ? ' ' : '';
}

function printScaled(amount: number, { suffix }: Quantity, style: NumberStyle): string {
  const names = suffix.length > 2 ? suffixWords : suffixLetters;
  const step = Math.max(0, Math.min(names.length - 1, Math.floor(Math.log10(Math.abs(amount) || 1) / 3)));
  return `${printNumber(amount / 1000 ** step, style)}${names[step] ?? ''}`;
}

const symbol = /^([kmgtpez]?)(i?(?:[bB]|[bB]ps|bits?))$/i;

/** A unit of data with its prefix moved by some steps: `GB` by 2 is `PB`; undefined where it has no such prefix. */
export function movedPrefix(unit: string, steps: number): string | undefined {
  const found = symbol.exec(unit);
  if (found === null) return undefined;
  const step = dataPrefixes.indexOf((found[1] ?? '').toUpperCase());
  const prefix = dataPrefixes[step + steps];
  if (prefix === undefined) return undefined;
  const lower = (found[1] ?? '') !== '' && (found[1] ?? '') === (found[1] ?? '').toLowerCase() && unit === unit.toLowerCase();
  return `${lower ? prefix.toLowerCase() : prefix}${found[2] ?? ''}`;
}

/** By how many steps of 1,000 a value should move so that it reads well: 1,000,000 by 2, 50 by none. */
export function stepsToRead(value: number): number {
  const size = Math.abs(value);
  if (size === 0 || (size >= smallestMantissa && size < largestMantissa)) return 0;
  return Math.floor(Math.log10(size) / 3);
}
