import { type Expression, quantitiesOf } from './expression.ts';
import { type Quantity, readQuantity } from './quantity.ts';
import type { Token } from './token.ts';
import { hasDimension, type Unit } from './unit.ts';

interface Mention {
  readonly at: number;
  readonly unit: Unit;
  readonly grade: string;
}

/** Units that values were written with further up in the same section: `… 71.9 MB/s; 71.9 / 8 = …`. */
export interface RememberedUnits {
  readonly mentions: Map<number, Mention[]>;
  /** Numbers that were times. */
  readonly times: Set<number>;
}

/** Nothing remembered yet. */
export function nothingRemembered(): RememberedUnits {
  return { mentions: new Map(), times: new Set() };
}

// Factors and divisors that turn up everywhere, so that a bare one tells nothing about one with a unit.
const commonFactors = new Set([24, 30, 60, 100, 365, 1000, 1024, 1440, 3600, 10_000, 86_400, 100_000]);
const mostMentions = 8;

/** Remembers the units of the values in some tokens. */
export function remember({ mentions, times }: RememberedUnits, tokens: readonly Token[]): void {
  tokens.forEach((token, at) => {
    if (token.kind !== 'number') return;
    const found = readQuantity(tokens, at)?.quantity;
    if (found === undefined || found.unit.length === 0) return;
    if (found.unit.every(({ dimension, power }) => dimension === 'time' && power > 0)) times.add(found.amount);
    if (found.other !== undefined || !isTellingFactor(found) || hasDimension(found.unit, 'count')) return;
    const known = mentions.get(found.amount) ?? [];
    if (known.length < mostMentions) known.push({ at: found.span.start, unit: found.unit, grade: gradeOf(found.unit) });
    mentions.set(found.amount, known);
  });
}

const shortestTime = 1000;

/** Whether a bare factor or divisor was a time before, or may be one: 300, 23,400. */
export function mayLast(expression: Expression, { times }: RememberedUnits): boolean {
  const isDividend = expression.kind === 'operation' && expression.operator === 'over' && expression.left.kind === 'quantity';
  return quantitiesOf(expression).slice(isDividend ? 1 : 0).some(({ unit, labels, percent, suffix, amount, number }) => {
    const bare = unit.length === 0 && labels.length === 0 && !percent && suffix === '';
    return bare && (times.has(amount) || (amount >= shortestTime && number.digits <= 3) || amount % 60 === 0);
  });
}

/** Looser than what follows a result through the answer: a unit is remembered within a chapter only, where another 40 is most likely the same. */
function isTellingFactor({ amount, number, percent }: Quantity): boolean {
  return !percent && !commonFactors.has(amount) && (number.digits >= 2 || number.value >= 16);
}

function gradeOf(unit: Unit): string {
  return unit.map(({ dimension, power, size, steps }) => `${dimension}${power}:${size}:${steps}`).join(' ');
}

/** The expression with remembered units on its bare numbers; undefined where none is known for certain. */
export function withRemembered(expression: Expression, { mentions }: RememberedUnits, before: number): Expression | undefined {
  if (mentions.size === 0 || !quantitiesOf(expression).some((quantity) => unitBefore(quantity, mentions, before) !== undefined)) return undefined;
  return completed(expression, mentions, before);
}

function completed(expression: Expression, mentions: RememberedUnits['mentions'], before: number): Expression {
  switch (expression.kind) {
    case 'quantity': {
      const unit = unitBefore(expression.quantity, mentions, before);
      return unit === undefined ? expression : { kind: 'quantity', quantity: { ...expression.quantity, unit } };
    }
    case 'measured':
      return { ...expression, group: completed(expression.group, mentions, before) };
    case 'call':
      return { ...expression, argument: completed(expression.argument, mentions, before) };
    case 'operation':
      return { ...expression, left: completed(expression.left, mentions, before), right: completed(expression.right, mentions, before) };
  }
}

function unitBefore(quantity: Quantity, mentions: RememberedUnits['mentions'], before: number): Unit | undefined {
  if (quantity.unit.length > 0 || quantity.other !== undefined || !isTellingFactor(quantity)) return undefined;
  const known = (mentions.get(quantity.amount) ?? []).filter(({ at }) => at < before);
  const [first] = known;
  return first !== undefined && known.every(({ grade }) => grade === first.grade) ? first.unit : undefined;
}
