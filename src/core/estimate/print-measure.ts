import type { Measure } from './dimension.ts';
import { type Expression, quantitiesOf } from './expression.ts';
import { printNumber, suffixLetters } from './print.ts';
import { dataPrefixes, periods, type UnitFactor } from './unit.ts';

/** How a value is best shown next to a calculation. */
export interface MeasureStyle {
  readonly separator: string;
  /** Whether large plain numbers get K, M, B or T. */
  readonly suffixed: boolean;
  readonly grain: 'bit' | 'byte';
  /** Seconds of the period that rates are given in. */
  readonly period: number;
  readonly currency: string;
}

/** The style that a calculation is written in. */
export function measureStyleOf(text: string, expression: Expression): MeasureStyle {
  const quantities = quantitiesOf(expression);
  const factors = quantities.flatMap(({ unit }) => unit);
  const separated = quantities.find(({ number }) => number.separator !== '');
  const unseparated = quantities.some(({ number }) => number.separator === '' && number.value >= 1000);
  return {
    separator: separated?.number.separator ?? (unseparated ? '' : ','),
    suffixed: quantities.some(({ suffix }) => suffix !== ''),
    grain: factors.some(({ grain }) => grain === 'bit') && !factors.some(({ grain }) => grain === 'byte') ? 'bit' : 'byte',
    period: periodOf(factors),
    currency: /[$€£₹¥]/.exec(quantities.map(({ figure }) => text.slice(figure.start, figure.end)).join(' '))?.[0] ?? '$',
  };
}

/** The period of the rates on the left, unless a duration beside them turns it into seconds. */
function periodOf(factors: readonly UnitFactor[]): number {
  const rates = factors.filter(({ dimension, power }) => dimension === 'time' && power < 0);
  const lasting = factors.some(({ dimension, power }) => dimension === 'time' && power > 0);
  const [rate] = rates;
  return rate !== undefined && !lasting && periods.some(({ seconds }) => seconds === rate.size) ? rate.size : 1;
}

/** A value with its unit: `40 GB`, `1.16M/s`, `$21.9K/month`. Undefined for units that nobody writes (square bytes). */
export function printMeasure({ amount, dimensions }: Measure, style: MeasureStyle): string | undefined {
  const { data, time, money } = dimensions;
  if (Math.abs(data) > 1 || Math.abs(money) > 1 || Math.abs(time) > 1 || data < 0 || money < 0 || (data === 1 && money === 1)) return undefined;
  if (time === 1) return data === 0 && money === 0 ? printDuration(amount) : undefined;
  const rated = time === -1 ? amount * style.period : amount;
  const per = time === -1 ? `/${periods.find(({ seconds }) => seconds === style.period)?.short ?? 's'}` : '';
  if (data === 1) return printData(rated, style, per);
  return `${money === 1 ? style.currency : ''}${printCount(rated, style)}${per}`;
}

function printData(bits: number, style: MeasureStyle, per: string): string {
  const value = style.grain === 'bit' ? bits : bits / 8;
  const step = stepOf(value, dataPrefixes.length - 1);
  const unit = style.grain === 'byte' ? 'B' : per === '/s' ? 'bps' : 'bit';
  return `${printNumber(value / 1000 ** step, { separator: style.separator, digits: 3 })} ${dataPrefixes[step] ?? ''}${unit}${unit === 'bps' ? '' : per}`;
}

function printCount(value: number, { separator, suffixed }: MeasureStyle): string {
  const step = suffixed ? stepOf(value, suffixLetters.length - 1) : 0;
  return `${printNumber(value / 1000 ** step, { separator, digits: 3 })}${suffixLetters[step] ?? ''}`;
}

function stepOf(value: number, most: number): number {
  return Math.max(0, Math.min(most, Math.floor(Math.log10(Math.abs(value) || 1) / 3 + 1e-9)));
}

const lengths: readonly (readonly [seconds: number, name: string])[] = [
  [31_536_000, 'years'], [86_400, 'days'], [3600, 'h'], [60, 'min'], [1, 's'], [1e-3, 'ms'], [1e-6, 'µs'], [1e-9, 'ns'],
];

/** A length of time (seconds) in the largest unit of which there is at least one. */
function printDuration(seconds: number): string {
  const [size, name] = lengths.find(([length]) => Math.abs(seconds) >= length * 0.9999) ?? [1, 's'];
  return `${printNumber(seconds / size, { separator: ',', digits: 3 })} ${name}`;
}
