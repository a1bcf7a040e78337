import type { Span } from '../text/span.ts';
import { type Quantity, readQuantity } from './quantity.ts';
import { readTail } from './quantity-tail.ts';
import type { Operator, Token } from './token.ts';
import type { Unit } from './unit.ts';

/** A calculation as written, operators bound as in school. */
export type Expression =
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly argument: Expression }
  /** A group with a unit behind its bracket. */
  | { readonly kind: 'measured'; readonly group: Expression; readonly unit: Unit };

/** Functions that estimates use. */
export type FunctionName = 'ceil' | 'floor' | 'round' | 'log2' | 'log10' | 'sqrt';

/** An expression and where it stands. */
export interface FoundExpression {
  readonly expression: Expression;
  readonly span: Span;
  /** The token behind it. */
  readonly next: number;
  /** Whether an operator stands before or behind it whose other side is no number. */
  readonly partial: boolean;
  /** The token that opens a note in brackets behind its last quantity. */
  readonly note: number | undefined;
}

interface Parsing {
  readonly tokens: readonly Token[];
  at: number;
  end: number;
  depth: number;
  partial: boolean;
  note: number | undefined;
  /** Whether a comma may stand before `×`: on a left side it is only breath, on a right side the result ends there. */
  readonly side: 'left' | 'right';
  operands: number;
}

// No estimate nests deeper or runs longer; the limits keep the cost linear and the stack flat.
const deepest = 12;
const mostOperands = 60;
const functions = new Map<string, FunctionName>([
  ['ceil', 'ceil'], ['ceiling', 'ceil'], ['roundup', 'ceil'], ['floor', 'floor'], ['round', 'round'],
  ['log2', 'log2'], ['log10', 'log10'], ['sqrt', 'sqrt'],
]);
// Words that may stand between an operator and its number without changing it.
const fillers = new Set('about around roughly approximately approx nearly almost only just some an a the avg average another say'.split(' '));
const operatorWords = new Map<string, Operator>([['times', 'times'], ['plus', 'plus'], ['minus', 'minus']]);
const longestName = 3;

/** Reads the longest expression that begins at a token; undefined where none does. */
export function readExpression(tokens: readonly Token[], at: number, side: 'left' | 'right' = 'left'): FoundExpression | undefined {
  const before = tokens[at - 1];
  const parsing: Parsing = { tokens, at, end: 0, depth: 0, partial: before?.kind === 'operator', note: undefined, side, operands: 0 };
  const start = tokens[at]?.start ?? 0;
  const expression = readSum(parsing);
  if (expression === undefined) return undefined;
  return { expression, span: { start, end: parsing.end }, next: parsing.at, partial: parsing.partial, note: parsing.note };
}

function readSum(parsing: Parsing): Expression | undefined {
  return readOperations(parsing, readProduct, ['plus', 'minus']);
}

function readProduct(parsing: Parsing): Expression | undefined {
  return readOperations(parsing, readPower, ['times', 'over']);
}

type Reader = (parsing: Parsing) => Expression | undefined;

function readOperations(parsing: Parsing, operand: Reader, wanted: readonly Operator[]): Expression | undefined {
  let left = operand(parsing);
  while (left !== undefined && !parsing.partial) {
    const operator = operatorAt(parsing);
    if (operator === undefined || !wanted.includes(operator.operator)) break;
    if (++parsing.operands > mostOperands) {
      parsing.partial = true;
      break;
    }
    const back = parsing.at;
    parsing.at = skipName(parsing.tokens, skipFillers(parsing.tokens, operator.next));
    const right = operand(parsing);
    if (right === undefined) {
      parsing.at = back;
      parsing.partial = true;
      break;
    }
    left = { kind: 'operation', operator: operator.operator, left, right };
  }
  return left;
}

interface FoundOperator {
  readonly operator: Operator;
  readonly next: number;
}

function operatorAt({ tokens, at, side }: Parsing): FoundOperator | undefined {
  const token = tokens[at];
  if (token?.kind === 'comma') return side === 'left' ? operatorBehindComma(tokens, at) : undefined;
  if (token?.kind === 'relation') return side === 'left' && token.relation === 'arrow' ? operatorBehindComma(tokens, at) : undefined;
  if (token?.kind === 'operator') return { operator: token.operator, next: at + 1 };
  if (token?.kind !== 'word') return undefined;
  if (token.lower === 'of') return isShareBefore(tokens, at) && startsValue(tokens[at + 1]) ? { operator: 'times', next: at + 1 } : undefined;
  if (token.lower === 'multiplied' || token.lower === 'divided') return writtenOut(tokens, at, token.lower);
  const operator = operatorWords.get(token.lower);
  return operator === undefined || !startsValue(tokens[at + 1]) ? undefined : { operator, next: at + 1 };
}

/** `20 % of 500M` multiplies; `3 copies of 2 TB` only describes. */
function isShareBefore(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind === 'percent' || (before?.kind === 'word' && before.lower === 'percent');
}

/** `12,000 QPS, × 3 for the peak`, `1,389/s → × 5`: the comma or arrow is only breath. */
function operatorBehindComma(tokens: readonly Token[], at: number): FoundOperator | undefined {
  const next = tokens[at + 1];
  const certain = next?.kind === 'operator' && next.operator === 'times' && startsValue(tokens[at + 2]);
  return certain ? { operator: 'times', next: at + 2 } : undefined;
}

function writtenOut(tokens: readonly Token[], at: number, word: string): FoundOperator | undefined {
  const by = tokens[at + 1];
  if (by?.kind !== 'word' || by.lower !== 'by' || !startsValue(tokens[at + 2])) return undefined;
  return { operator: word === 'divided' ? 'over' : 'times', next: at + 2 };
}

function startsValue(token: Token | undefined): boolean {
  return token?.kind === 'number' || token?.kind === 'currency' || token?.kind === 'open' || token?.kind === 'about';
}

/** Behind filler words and a line break. */
export function skipFillers(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 4) {
    const token = tokens[next];
    const skipped = token?.kind === 'newline' || (token?.kind === 'word' && fillers.has(token.lower));
    if (!skipped) break;
    next++;
  }
  return next;
}

/** A name may stand before its value: `DNS 20 ms + TLS 30 ms`, `post_id (8 bytes) + score (4 bytes)`. */
function skipName(tokens: readonly Token[], at: number): number {
  let next = at;
  for (let token = tokens[next]; token?.kind === 'word' && next < at + longestName && !isCallAt(tokens, next); token = tokens[next]) next++;
  if (next === at) return at;
  const value = tokens[next];
  const bracketed = value?.kind === 'open' && value.apart && tokens[next + 1]?.kind === 'number';
  return bracketed || value?.kind === 'number' || value?.kind === 'currency' || value?.kind === 'about' ? next : at;
}

function isCallAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && functions.has(token.lower) && tokens[at + 1]?.kind === 'open';
}

function readPower(parsing: Parsing): Expression | undefined {
  const base = readAtom(parsing);
  const operator = base === undefined ? undefined : operatorAt(parsing);
  if (base === undefined || operator?.operator !== 'power') return base;
  parsing.at = operator.next;
  const exponent = ++parsing.operands > mostOperands ? undefined : readPower(parsing);
  if (exponent === undefined) {
    parsing.partial = true;
    return base;
  }
  return raiseNumber(base, exponent);
}

/** The unit behind a power belongs to the whole: `10^6 users` or `2^20 B`. The exponent read it, so it is moved. */
function raiseNumber(base: Expression, exponent: Expression): Expression {
  if (exponent.kind !== 'quantity') return { kind: 'operation', operator: 'power', left: base, right: exponent };
  const { quantity } = exponent;
  const suffixed = quantity.suffix !== '' ? 1 : quantity.amount / quantity.number.value || 1;
  const bare: Quantity = { ...quantity, amount: quantity.number.value * (quantity.percent ? 1 : suffixed), unit: [], other: undefined };
  const raised: Expression = { kind: 'operation', operator: 'power', left: base, right: { kind: 'quantity', quantity: bare } };
  return quantity.unit.length === 0 ? raised : { kind: 'measured', group: raised, unit: quantity.unit };
}

function readAtom(parsing: Parsing): Expression | undefined {
  const token = parsing.tokens[parsing.at];
  if (token?.kind === 'open') return readGroup(parsing);
  if (token?.kind === 'word') return readCall(parsing, token.lower);
  const found = readQuantity(parsing.tokens, parsing.at);
  if (found === undefined) return undefined;
  parsing.at = found.next;
  parsing.end = found.quantity.span.end;
  parsing.note = found.note;
  return { kind: 'quantity', quantity: found.quantity };
}

function readCall(parsing: Parsing, word: string): Expression | undefined {
  const name = functions.get(word);
  const bracket = parsing.tokens[parsing.at + 1];
  if (name === undefined || bracket?.kind !== 'open') return undefined;
  parsing.at++;
  const argument = readGroup(parsing);
  return argument === undefined ? undefined : { kind: 'call', name, argument };
}

function readGroup(parsing: Parsing): Expression | undefined {
  const { tokens, at } = parsing;
  if (parsing.depth >= deepest || isCallOf(tokens, at)) return undefined;
  parsing.depth++;
  parsing.at = at + 1;
  const inner = readSum(parsing);
  parsing.depth--;
  const closing = tokens[parsing.at];
  if (inner === undefined || closing?.kind !== 'close') {
    parsing.at = at;
    return undefined;
  }
  const tail = readTail(tokens, parsing.at + 1);
  parsing.at = tail.next;
  parsing.end = tail.end ?? closing.end;
  parsing.note = tail.note;
  return tail.unit.length === 0 ? inner : { kind: 'measured', group: inner, unit: tail.unit };
}

/** `f(3)` is no group, unless the caller knows `f`. */
function isCallOf(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind === 'word' && !(tokens[at]?.apart ?? true) && !functions.has(before.lower);
}

/** All quantities of an expression, from left to right. */
export function quantitiesOf(expression: Expression): readonly Quantity[] {
  switch (expression.kind) {
    case 'quantity':
      return [expression.quantity];
    case 'operation':
      return [...quantitiesOf(expression.left), ...quantitiesOf(expression.right)];
    case 'call':
      return quantitiesOf(expression.argument);
    case 'measured':
      return quantitiesOf(expression.group);
  }
}

/** Whether something is calculated in an expression. */
export function isCalculation(expression: Expression): boolean {
  return expression.kind === 'operation' || expression.kind === 'call';
}
