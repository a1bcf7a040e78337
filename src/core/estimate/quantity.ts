import type { Span } from '../text/span.ts';
import { suffixNamed, type WrittenNumber } from './number.ts';
import { readTail, readTailBehindData, type Tail } from './quantity-tail.ts';
import type { Token } from './token.ts';
import { hasDimension, joinedUnits, moneyUnit, noUnit, type Unit, unitNamed } from './unit.ts';

/** One value as written, with its suffix and unit: `~3.33 million URLs / day`. */
export interface Quantity {
  /** From the currency sign or number to the end of suffix and unit; labels are left out. */
  readonly span: Span;
  /** Currency sign, number, suffix and percent sign: what a correction of the number replaces. */
  readonly figure: Span;
  readonly number: WrittenNumber;
  /** Value with suffix and percent, unit left out. */
  readonly amount: number;
  /** Upper end of a range, as `amount` is counted. */
  readonly high: number | undefined;
  /** The suffix or number word as written; empty where there is none. */
  readonly suffix: string;
  readonly percent: boolean;
  readonly unit: Unit;
  /** Where the unit itself stands, without its "per" part. */
  readonly unitSpan: Span | undefined;
  /** What it may mean as well: the `B` of `20B` is billions or bytes. */
  readonly other: Meaning | undefined;
  /** Whether `~` or "about" stands before it. */
  readonly approximate: boolean;
  /** The words behind the number, in lower case. */
  readonly labels: readonly string[];
}

/** A reading of a written value. */
interface Meaning {
  readonly amount: number;
  readonly unit: Unit;
}

/** A quantity and the token behind it and its labels. */
export interface FoundQuantity {
  readonly quantity: Quantity;
  readonly next: number;
  /** The token that opens a note in brackets behind the quantity. */
  readonly note: number | undefined;
}

interface Suffix extends Meaning {
  readonly text: string;
  readonly next: number;
  readonly other: Meaning | undefined;
}

const byte: Unit = [{ dimension: 'data', power: 1, size: 8, steps: 0, grain: 'byte' }];
const gigabyte = unitNamed('GB') ?? noUnit;
const terabyte = unitNamed('TB') ?? noUnit;
const minute = unitNamed('min') ?? noUnit;

/** Reads the quantity that begins at a token; undefined where none does. */
export function readQuantity(tokens: readonly Token[], at: number): FoundQuantity | undefined {
  let next = at;
  const approximate = tokens[next]?.kind === 'about';
  if (approximate) next++;
  const currency = tokens[next]?.kind === 'currency';
  if (currency) next++;
  if (tokens[next]?.kind === 'about') next++;
  const token = tokens[next];
  if (token?.kind !== 'number') return undefined;
  const start = (currency ? (tokens[next - 1]?.start ?? token.start) : token.start);
  const suffix = readSuffix(tokens, next + 1, currency);
  const percent = isPercent(tokens[suffix.next]);
  const figureEnd = tokens[suffix.next - (percent ? 0 : 1)]?.end ?? token.end;
  const behind = suffix.next + (percent ? 1 : 0);
  const tail = hasDimension(suffix.unit, 'data') ? readTailBehindData(tokens, behind) : readTail(tokens, behind);
  const scale = suffix.amount / (percent ? 100 : 1);
  const money = currency ? moneyUnit : noUnit;
  return {
    quantity: {
      span: { start, end: tail.end ?? figureEnd },
      figure: { start, end: suffixIsUnit(suffix) ? token.end : figureEnd },
      number: token.number,
      amount: token.number.value * scale,
      high: token.high === undefined ? undefined : token.high.value * scale,
      suffix: suffixIsUnit(suffix) ? '' : suffix.text,
      percent,
      unit: joinedUnits(joinedUnits(money, suffix.unit), tail.unit),
      unitSpan: suffixIsUnit(suffix) ? { start: token.end, end: figureEnd } : tail.unitSpan,
      other: otherMeaning(token.number.value, suffix, money, tail) ?? inBits(tokens[behind], token.number.value * scale, tail),
      approximate: approximate || tokens[next - 1]?.kind === 'about',
      labels: tail.labels,
    },
    next: tail.next,
    note: tail.note,
  };
}

function suffixIsUnit(suffix: Suffix): boolean {
  return suffix.unit.length > 0;
}

function isPercent(token: Token | undefined): boolean {
  return token?.kind === 'percent' || (token?.kind === 'word' && (token.lower === 'percent' || token.lower === 'pct'));
}

function otherMeaning(value: number, suffix: Suffix, money: Unit, tail: Tail): Meaning | undefined {
  const { other } = suffix;
  if (other === undefined || money.length > 0) return undefined;
  if (hasDimension(other.unit, 'data') && hasDimension(tail.unit, 'data')) return undefined;
  return { amount: value * other.amount, unit: joinedUnits(other.unit, tail.unit) };
}

const smallBytes = /^[kmgtp]b$/;

/** Who writes bytes in small letters may mean bits by the same letters: `576 kbps × 210 s = 120,960 kb`. With a rate they are told apart. */
function inBits(word: Token | undefined, amount: number, { unit, unitSpan }: Tail): Meaning | undefined {
  const [factor, ...others] = unit;
  if (factor?.grain !== 'byte' || others.length > 0 || unitSpan === undefined) return undefined;
  return word?.kind === 'word' && word.start === unitSpan.start && smallBytes.test(word.text) ? { amount, unit: [{ ...factor, size: factor.size / 8, grain: 'bit' }] } : undefined;
}

function readSuffix(tokens: readonly Token[], at: number, money: boolean): Suffix {
  const token = tokens[at];
  const none: Suffix = { amount: 1, unit: noUnit, text: '', next: at, other: undefined };
  if (token?.kind !== 'word') return none;
  const found = { text: token.text, next: at + 1 };
  const ambiguous = money ? undefined : ambiguousSuffix(token.text, token.apart, isCountNoun(tokens[at + 1]));
  if (ambiguous !== undefined) return { ...found, ...ambiguous };
  const amount = suffixNamed(token.lower);
  return amount === undefined ? none : { ...found, amount, unit: noUnit, other: undefined };
}

function isCountNoun(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.lower.length > 2 && unitNamed(token.text) === undefined;
}

/** Letters that mean a multiple to one writer and a unit to another. The likelier meaning comes first. */
function ambiguousSuffix(text: string, apart: boolean, counted: boolean): (Meaning & { readonly other: Meaning | undefined }) | undefined {
  const billion: Meaning = { amount: 1e9, unit: noUnit };
  const bytes: Meaning = { amount: 1, unit: byte };
  switch (text) {
    case 'B':
      return apart && !counted ? { ...bytes, other: billion } : { ...billion, other: bytes };
    case 'b':
      return { ...billion, other: { amount: 1, unit: [{ dimension: 'data', power: 1, size: 1, steps: 0, grain: 'bit' }] } };
    case 'T':
      return { amount: 1e12, unit: noUnit, other: { amount: 1, unit: terabyte } };
    case 'G':
      return { amount: 1, unit: gigabyte, other: billion };
    case 'm':
      return counted ? { amount: 1e6, unit: noUnit, other: undefined } : { amount: 1, unit: minute, other: { amount: 1e6, unit: noUnit } };
    default:
      return undefined;
  }
}
