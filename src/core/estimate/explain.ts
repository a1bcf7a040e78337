import { type Message, message } from '../message.ts';
import { correctionOf } from './correction.ts';
import type { Equation, EstimateReport } from './estimate.ts';
import { evaluate, literal, type Reading } from './evaluate.ts';
import type { Expression } from './expression.ts';
import { bitsInByte, keepsBytes } from './kept-grain.ts';
import { bareOperand } from './period.ts';
import { printNumber } from './print.ts';
import { measureStyleOf, type MeasureStyle, printMeasure } from './print-measure.ts';
import type { Quantity } from './quantity.ts';
import { grainOf } from './reading-pairs.ts';
import type { Operator } from './token.ts';

/** The working of an equation, for a hover. */
export interface Explanation {
  /** One line of arithmetic each, with units: `20B × 5 % = 1B`, `1B × 200 KB = 200 TB`. */
  readonly steps: readonly string[];
  /** What it comes to, and whether that is what was written. */
  readonly verdict: Message;
}

const signs: Readonly<Record<Operator, string>> = { times: '×', over: '÷', plus: '+', minus: '−', power: '^' };

/** The equation at an offset. */
export function equationAt({ equations }: EstimateReport, offset: number): Equation | undefined {
  return equations.findLast(({ span }) => span.start <= offset && offset <= span.end);
}

/** Explains an equation step by step. */
export function explainEquation(text: string, equation: Equation): Explanation {
  const style = measureStyleOf(text, equation.working);
  return { steps: bitSteps(text, equation, style) ?? stepsOf(text, equation.working, style), verdict: verdictOf(text, equation) };
}

/** Where a bare 8 turns bytes into bits, the last step comes to bits: `34.9 MB/s × 8 = 279.2 Mbps`. */
function bitSteps(text: string, { working, value, fault }: Equation, style: MeasureStyle): readonly string[] | undefined {
  const times = bareOperand(working, 'times');
  const turned = grainOf(value) === 'bit' || (fault?.kind === 'unit' && keepsBytes(working, value));
  if (times?.number !== bitsInByte || working.kind !== 'operation' || grainOf(times.rest) !== 'byte' || !turned) return undefined;
  const bits = valueOf(times.rest, { ...style, grain: 'bit' });
  if (bits === undefined) return undefined;
  return [...stepsOf(text, times.rest, style), `${operand(text, times.rest, style)} × ${operand(text, working.right, style)} = ${bits}`];
}

function verdictOf(text: string, equation: Equation): Message {
  const written = text.slice(equation.result.start, equation.result.end).replace(/\s+/g, ' ');
  switch (equation.state) {
    case 'verified':
      return message('{0} is right.', written);
    case 'mismatched':
      return message('{0} is written; {1} would be right.', written, correctionOf(text, equation)?.text ?? '?');
    case 'notUnderstood':
      return message('{0} could not be compared.', written);
  }
}

const reading: Reading = { ...literal, daySeconds: 'unit' };

/** From the innermost operation to the outermost, each with its value. */
function stepsOf(text: string, expression: Expression, style: MeasureStyle): readonly string[] {
  if (expression.kind === 'measured') return stepsOf(text, expression.group, style);
  if (expression.kind !== 'operation') return [];
  const value = valueOf(expression, style);
  const own = value === undefined ? [] : [`${operand(text, expression.left, style)} ${signs[expression.operator]} ${operand(text, expression.right, style)} = ${value}`];
  return [...stepsOf(text, expression.left, style), ...stepsOf(text, expression.right, style), ...own];
}

function valueOf(expression: Expression, style: MeasureStyle): string | undefined {
  const measure = evaluate(expression, reading);
  return measure === undefined ? undefined : printMeasure(measure, style);
}

function operand(text: string, expression: Expression, style: MeasureStyle): string {
  if (expression.kind === 'quantity') return quantityIn(text, expression.quantity);
  return valueOf(expression, style) ?? '(…)';
}

/** As it was written; what the columns of a table only imply stands nowhere. */
function quantityIn(text: string, { span, amount }: Quantity): string {
  return span.end > span.start ? text.slice(span.start, span.end).replace(/\s+/g, ' ') : printNumber(amount, { separator: ',', digits: 3 });
}
