import { type Message, message } from '../message.ts';
import type { Edit } from '../text/edit.ts';
import type { Equation } from './estimate.ts';
import { keepsBytes } from './kept-grain.ts';
import { type FigureMarks, movedPrefix, printFigure, printNumber, stepsToRead } from './print.ts';
import type { Quantity } from './quantity.ts';
import { isOneStep } from './tolerance.ts';
import { periods } from './unit.ts';

/** The right result of a wrong equation, in its writer's style. */
export interface Correction {
  /** What belongs in the place of the written result: `54 TB`. */
  readonly text: string;
  readonly edit: Edit;
}

/** What a mismatched equation should say; undefined for others. */
export function correctionOf(text: string, equation: Equation): Correction | undefined {
  const { fault, value } = equation;
  if (fault === undefined || value.kind !== 'quantity') return undefined;
  const { quantity } = value;
  if (fault.given.dimensions.time < fault.written.dimensions.time) return perSecond(text, quantity);
  if (fault.given.dimensions.time > fault.written.dimensions.time) return withoutPeriod(text, quantity);
  const ratio = fault.given.amount / fault.written.amount;
  const renamed = fault.kind === 'unit' ? (asBits(text, equation, quantity) ?? otherPeriod(text, quantity, ratio)) : undefined;
  return renamed ?? figureAndUnit(text, quantity, quantity.amount * ratio);
}

function perSecond(text: string, { span }: Quantity): Correction {
  return { text: `${text.slice(span.start, span.end)}/s`, edit: { span: { start: span.end, end: span.end }, text: '/s' } };
}

const periodBehind = /\s*(?:\/|\b(?:per|an?|each|every)\b)\s*\p{L}+$/u;

/** A rate that is no rate: `58.5 TB/s` should be `58.5 TB`. */
function withoutPeriod(text: string, { span }: Quantity): Correction | undefined {
  const written = text.slice(span.start, span.end);
  const period = periodBehind.exec(written)?.[0];
  if (period === undefined) return undefined;
  return { text: written.slice(0, -period.length), edit: { span: { start: span.end - period.length, end: span.end }, text: '' } };
}

/** The same number in bits: `34.9 MB/s × 8 = 279 MB/s` should be `279 Mbit/s`. */
function asBits(text: string, { working, value }: Equation, { span, unitSpan }: Quantity): Correction | undefined {
  if (unitSpan === undefined || !keepsBytes(working, value)) return undefined;
  const bits = text.slice(unitSpan.start, unitSpan.end).replace(/bytes?/i, 'bit').replace(/B(?=ps)/, 'b').replace(/B(?![a-z])/, 'bit');
  return { text: text.slice(span.start, unitSpan.start) + bits + text.slice(unitSpan.end, span.end), edit: { span: unitSpan, text: bits } };
}

/** The same number in another period: `833/min` should be `833/s`. */
function otherPeriod(text: string, { span, unit }: Quantity, ratio: number): Correction | undefined {
  const [time, ...others] = unit.filter(({ dimension }) => dimension === 'time');
  if (time === undefined || others.length > 0) return undefined;
  const right = time.power > 0 ? time.size * ratio : time.size / ratio;
  const period = periods.find(({ seconds }) => isOneStep(right / seconds));
  const written = text.slice(span.start, span.end);
  const word = /\p{L}+$/u.exec(written)?.[0];
  if (period === undefined || word === undefined) return undefined;
  const plural = word.length > 3 && word.endsWith('s') ? 's' : '';
  const name = word.length > 3 ? `${period.long}${plural}` : period.short;
  const start = span.end - word.length;
  return { text: written.slice(0, -word.length) + name, edit: { span: { start, end: span.end }, text: name } };
}

function marksOf(figure: string): FigureMarks {
  return { currency: /^(?:[^\d.~\s]+\s?)?/.exec(figure)?.[0] ?? '', sign: /\s?(?:%|\p{L}[\p{L}\s]*)$/u.exec(figure)?.[0] ?? '%' };
}

/** Another amount in a quantity's place; the prefix of its unit moves where the number would be hard to read. */
export function figureAndUnit(text: string, quantity: Quantity, amount: number): Correction {
  const { figure, unitSpan } = quantity;
  const unit = unitSpan === undefined ? '' : text.slice(unitSpan.start, unitSpan.end);
  const steps = unitSpan === undefined || quantity.suffix !== '' ? 0 : stepsToRead(amount);
  const moved = steps === 0 ? undefined : movedPrefix(unit, steps);
  const marks = marksOf(text.slice(figure.start, figure.end));
  if (moved === undefined || unitSpan === undefined) {
    const printed = printFigure(amount, quantity, marks);
    return { text: printed + text.slice(figure.end, quantity.span.end), edit: { span: figure, text: printed } };
  }
  const printed = printFigure(amount / 1000 ** steps, quantity, marks) + text.slice(figure.end, unitSpan.start) + moved;
  return { text: printed + text.slice(unitSpan.end, quantity.span.end), edit: { span: { start: figure.start, end: unitSpan.end }, text: printed } };
}

const longestLeft = 90;

/** The sentence that says what is wrong with an equation. */
export function describeFault(text: string, equation: Equation): Message {
  const left = shortened(text.slice(equation.left.start, equation.left.end) + (equation.step ?? ''));
  const written = oneLine(text.slice(equation.result.start, equation.result.end));
  const right = correctionOf(text, equation)?.text ?? '';
  const { fault } = equation;
  if (fault === undefined) return message('{0} is {1}.', left, written);
  if (fault.kind === 'unit') return unitMessage(left, oneLine(right), written, fault.written.dimensions.data === 0 ? 1 : fault.given.amount / fault.written.amount);
  const said = equation.kind === 'total' ? 'total' : 'result';
  const ratio = fault.given.amount / fault.written.amount;
  return sentences[said][sizeOf(ratio)](left, oneLine(right), written, offBy(ratio));
}

// Each sentence stands in a call of its own, where the bundle for translators is gathered from.
const sentences = {
  result: {
    timesSmall: (...args: readonly string[]) => message('{0} is {1}; {2} is {3} times too small.', ...args),
    timesLarge: (...args: readonly string[]) => message('{0} is {1}; {2} is {3} times too large.', ...args),
    shareSmall: (...args: readonly string[]) => message('{0} is {1}; {2} is {3} % too small.', ...args),
    shareLarge: (...args: readonly string[]) => message('{0} is {1}; {2} is {3} % too large.', ...args),
  },
  total: {
    timesSmall: (...args: readonly string[]) => message('The rows add up to {1}; {2} is {3} times too small.', ...args),
    timesLarge: (...args: readonly string[]) => message('The rows add up to {1}; {2} is {3} times too large.', ...args),
    shareSmall: (...args: readonly string[]) => message('The rows add up to {1}; {2} is {3} % too small.', ...args),
    shareLarge: (...args: readonly string[]) => message('The rows add up to {1}; {2} is {3} % too large.', ...args),
  },
} as const;

const fewTimes = 1.5;

function sizeOf(ratio: number): 'timesSmall' | 'timesLarge' | 'shareSmall' | 'shareLarge' {
  if (ratio >= fewTimes) return 'timesSmall';
  if (ratio <= 1 / fewTimes) return 'timesLarge';
  return ratio > 1 ? 'shareSmall' : 'shareLarge';
}

// Bits taken for bytes, and divided by 8 where they should have been multiplied.
const bytesForBits = [8, 1 / 8, 64, 1 / 64];
// That the unit is wrong is known where this is asked: it chooses the sentence, so it may be wider than a step.
const roundedGrain = 0.05;

function unitMessage(left: string, right: string, written: string, ratio: number): Message {
  if (bytesForBits.some((factor) => Math.abs(ratio * factor - 1) < roundedGrain)) return message('{0} is {1}, not {2}: a byte has 8 bits.', left, right, written);
  return message('{0} is {1}, not {2}: the number fits, the unit does not.', left, right, written);
}

/** How many times, or how many per cent, the written result is off. */
function offBy(ratio: number): string {
  const factor = ratio > 1 ? ratio : 1 / ratio;
  const style = { separator: ',', digits: 3 };
  if (factor >= fewTimes) return printNumber(Number(factor.toPrecision(3)), style);
  return printNumber(Number((Math.abs(1 - 1 / ratio) * 100).toPrecision(2)), style);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function shortened(text: string): string {
  const line = oneLine(text);
  return line.length <= longestLeft ? line : `${line.slice(0, longestLeft)}…`;
}
