import { isPlain, sameDimensions } from './dimension.ts';
import { evaluate, literal } from './evaluate.ts';
import { type Expression, type FoundExpression, isCalculation, quantitiesOf } from './expression.ts';
import type { Quantity } from './quantity.ts';
import { grainOf } from './reading-pairs.ts';
import type { Relation, Token } from './token.ts';
import { isOneStep } from './tolerance.ts';

/** What stands on both sides of a sign. */
export interface Sides {
  readonly left: FoundExpression;
  readonly right: FoundExpression;
  readonly relation: Relation;
  readonly chained: boolean;
}

/** `3 copies of 2 TB = …`, `10 hosts, 2 TB each = …`: the value is one of several that make the result. */
function isPartOfMore({ left, right }: Sides, tokens: readonly Token[]): boolean {
  const slip = takesBytesForBits(left.expression, right.expression);
  if (quantitiesOf(left.expression).some(({ labels }) => labels.some((label) => /^(?:each|per|every|of|with)$/.test(label)))) return true;
  const first = firstFrom(tokens, left.span.start);
  for (let at = first - 1; at >= 0 && at > first - 12; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'stop' || token.kind === 'newline' || token.kind === 'relation' || token.kind === 'open') return false;
    if ((token.kind === 'number' && (!slip || token.number.value === bitsInByte)) || (token.kind === 'word' && /^(?:twice|double|half|third|quarter|triple|thrice)$/.test(token.lower))) return true;
  }
  return false;
}

/** The first token that begins at an offset or behind it: found by halves, because a long paragraph may make a thousand claims. */
function firstFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const limit = /^(?:max|maximum|cap|capped|limit|ceiling|most)$/;

/** `30 s × 2 → 1 h`, `100 ms × 2^n = 30 s at most`: a wait that grows by a factor up to a limit is no equation. */
function isSeries({ left, right, relation }: Sides): boolean {
  if (relation !== 'arrow' && !quantitiesOf(right.expression).some(({ labels }) => labels.some((label) => limit.test(label)))) return false;
  if (left.partial) return isWait(quantitiesOf(left.expression)[0]) && isWait(onlyQuantity(right.expression));
  return growsTo(left.expression, right.expression);
}

/** Whether an expression is a wait times a factor, and another a longer wait. */
export function growsTo(one: Expression, other: Expression): boolean {
  if (one.kind !== 'operation' || one.operator !== 'times' || !isWait(onlyQuantity(one.left)) || !isWait(onlyQuantity(other))) return false;
  const factor = evaluate(one.right, literal);
  const given = evaluate(one, literal);
  const written = evaluate(other, literal);
  if (factor === undefined || given === undefined || written === undefined) return false;
  return isPlain(factor.dimensions) && factor.amount > 1 && factor.amount <= largestFactor && written.amount > given.amount * certainlyMore;
}

const largestFactor = 10;
// A limit that is so near to the product is its result.
const certainlyMore = 1.01;

function onlyQuantity(expression: Expression): Quantity | undefined {
  return expression.kind === 'quantity' ? expression.quantity : undefined;
}

function isWait(quantity: Quantity | undefined): boolean {
  const [factor, ...others] = quantity?.unit ?? [];
  return factor?.dimension === 'time' && factor.power > 0 && others.length === 0;
}

/**
 * Whether two sides claim to be equal. A lone quantity on the left is a name (`Year 5 = …`, `20 % = …`) unless it is
 * the result of an equation or a measure of the same kind (`1 day = 86,400 s`).
 */
export function isClaim(sides: Sides, tokens: readonly Token[]): boolean {
  const { left, right, relation, chained } = sides;
  if (isSeries(sides)) return false;
  if (isCalculation(left.expression) || (left.partial && !chained)) return true;
  if (!chained && isPartOfMore(sides, tokens)) return false;
  if (relation === 'arrow' && !chained) return false;
  const one = evaluate(left.expression, literal)?.dimensions;
  const other = evaluate(right.expression, literal)?.dimensions;
  if (one === undefined || other === undefined) return false;
  const alike = one.data === other.data && one.money === other.money && (one.time === other.time || (chained && one.time * other.time === 0));
  if (chained) return alike || isCalculation(right.expression);
  return alike && !isPlain(one);
}

const bitsInByte = 8;

/** `20 hosts now, and 1,302 MB/s = 1.3 Gbps`: the same digits in bits as in bytes. No number before it explains that but an eight. */
function takesBytesForBits(one: Expression, other: Expression): boolean {
  const given = evaluate(one, literal);
  const written = evaluate(other, literal);
  if (given === undefined || written === undefined || !sameDimensions(given.dimensions, written.dimensions) || grainOf(one) === grainOf(other)) return false;
  const ratio = given.amount / written.amount;
  return [ratio / bitsInByte, ratio * bitsInByte].some(isOneStep);
}
