import type { Span } from '../text/span.ts';
import { findEquations, type Link, saysAbout } from './equations.ts';
import type { Equation, UnfinishedEquation } from './estimate.ts';
import { type Expression, quantitiesOf } from './expression.ts';
import { evaluate, literal } from './evaluate.ts';
import { judge, type Verdict } from './judge.ts';
import { mayLast, remember, type RememberedUnits, withRemembered } from './remembered-units.ts';
import { secondsOfDayAround } from './short-days.ts';
import type { Token } from './token.ts';
import type { Setting } from './token-reading.ts';
import { tokenize } from './tokenize.ts';
import { isOneStep } from './tolerance.ts';
import { unitNamed } from './unit.ts';

/** What one stretch of text holds. */
export interface WrittenEstimates {
  readonly equations: readonly Equation[];
  readonly unfinished: readonly UnfinishedEquation[];
}

const longestNote = 60;
// Where data are counted in bits.
const line = /\b(?:wires?|lines?|line-rate|links?|ports?|cables?|carriers?|NICs?|bits?|[KMG]?bits?\/s|[KMG]?bps)\b/i;
const easing = /round|headroom|overhead|buffer|margin|redundan|safety|conservativ|spare|replica|HA\b|N\+1|pad/i;
const qualifier = /^(?:[\d.,]+\s?(?:%|percent|per cent|pct)\s+of\b|\d+(?:\.\d+)?[x×]\s)/i;
const fraction = /^\d{1,4}(?:\/\d{1,4})+$/;

/** Reads and judges the equations of a stretch. */
export function readStretch(text: string, span: Span, setting: Setting, remembered: RememberedUnits): WrittenEstimates {
  const tokens = tokenize(text, span, setting);
  const { links, open } = findEquations(tokens);
  if (links.length > 0) remember(remembered, tokens);
  return {
    equations: links.flatMap((link) => equationOf({ text, tokens, remembered }, link) ?? []),
    unfinished: open.map(({ expression, span: place, at }) => ({ working: expression, span: place, at })),
  };
}

interface Place {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly remembered: RememberedUnits;
}

function equationOf({ text, tokens, remembered }: Place, link: Link): Equation | undefined {
  const { left, right, restated } = link;
  const relation = link.relation === 'equal' && saysAbout(tokens, signEnd(tokens, link)) ? 'approximate' : link.relation;
  const told = withRemembered(left.expression, remembered, left.span.start);
  const claim = {
    left: left.expression,
    relation,
    right: right.expression,
    eased: easing.test(noteBehind(text, right.span.end)),
    fraction: fraction.test(text.slice(left.span.start, left.span.end)),
    unqualified: qualifier.test(text.slice(left.span.start, left.span.end)) ? withoutFirstFactor(left.expression) : lastOfList(text, left.expression),
    told,
    onLine: line.test(noteBefore(text, left.span.start) + noteBehind(text, right.span.end)),
    lasting: told !== undefined && mayLast(told, remembered),
  };
  const verdict = link.complete ? judge(claim) : link.openEnded ? ifVerified(judge(claim)) : notUnderstood;
  const settled = verdict.state === 'mismatched' ? doubted(text, verdict, link) : (otherPeriod(text, link, verdict) ?? verdict);
  const loose = restated || (relation === 'arrow' && left.expression.kind === 'quantity');
  if (loose && settled.state === 'notUnderstood') return undefined;
  return {
    kind: 'written',
    span: { start: left.span.start, end: right.span.end },
    left: left.span,
    result: right.span,
    relation,
    working: left.expression,
    value: right.expression,
    state: settled.state,
    fault: settled.state === 'mismatched' ? settled.fault : undefined,
  };
}

function withoutFirstFactor(expression: Expression): Expression | undefined {
  if (expression.kind !== 'operation') return undefined;
  if (expression.left.kind === 'quantity') return expression.operator === 'times' ? expression.right : undefined;
  const rest = withoutFirstFactor(expression.left);
  return rest === undefined ? undefined : { ...expression, left: rest };
}

const named = /\+\s*[a-z]/i;

/** `hot 15 TB + thinned 6.31 TB × 1.5 = 9.465 TB`: what was listed before a named product is no part of it. */
function lastOfList(text: string, expression: Expression): Expression | undefined {
  if (expression.kind !== 'operation' || expression.operator !== 'plus' || expression.right.kind !== 'operation') return undefined;
  const before = quantitiesOf(expression.left).at(-1);
  const [first] = quantitiesOf(expression.right);
  return before !== undefined && first !== undefined && named.test(text.slice(before.span.end, first.span.start)) ? expression.right : undefined;
}

// "In a year:" tells when, not how often.
const periodName = /(?<!\bin )\b(?:per|an?|each|every) (second|minute|hour|day|week|month|year)\W*[:=]\s*$|\b(hourly|daily|weekly|monthly|yearly)(?![ \t]+(?:mean|average|avg|peak|maximum|minimum)\b)(?:[ \t]+[\w-]+){0,2}\W*[:=]\s*$/i;
const adverbs: Readonly<Record<string, string>> = { hourly: 'hour', daily: 'day', weekly: 'week', monthly: 'month', yearly: 'year' };
const longestName = 60;

/** `Orders per hour: 1.2M / 24 = 50,000 a minute`: the name promises another period than the result gives. */
function otherPeriod(text: string, { left, right }: Link, verdict: Verdict): Verdict | undefined {
  if (verdict.state !== 'verified' || right.expression.kind !== 'quantity' || hasTime(left.expression)) return undefined;
  const name = /[^.;\n|]*$/.exec(text.slice(Math.max(0, left.span.start - longestName), left.span.start))?.[0] ?? '';
  // With a number in it, it is no name but another quantity: `1M payments a day: 1M / 86,400 = 12/s`.
  const found = /\d/.test(name) ? null : periodName.exec(name);
  const word = (found?.[1] ?? adverbs[found?.[2]?.toLowerCase() ?? ''])?.toLowerCase();
  const promised = word === undefined ? undefined : unitNamed(word)?.[0];
  const rate = right.expression.quantity.unit.find(({ dimension }) => dimension === 'time');
  const written = evaluate(right.expression, literal);
  if (promised === undefined || rate === undefined || rate.power > 0 || rate.size === promised.size || written === undefined) return undefined;
  if (convertsBetween(left.expression, rate.size, promised.size)) return undefined;
  const given = { ...written, amount: (written.amount * rate.size) / promised.size };
  return { state: 'mismatched', fault: { kind: 'unit', given, written, reading: literal } };
}

/** `every minute: 60,000 × 1,440 = 86.4M a day`: the period is that of the number behind the name, and the calculation changes it. */
function convertsBetween(expression: Expression, one: number, other: number): boolean {
  const steps = Math.max(one, other) / Math.min(one, other);
  return quantitiesOf(expression).some(({ unit, amount }) => unit.length === 0 && amount === steps);
}

function hasTime(expression: Expression): boolean {
  return quantitiesOf(expression).some(({ unit }) => unit.some(({ dimension }) => dimension === 'time'));
}

function signEnd(tokens: readonly Token[], { right }: Link): number {
  let at = right.next - 1;
  while (at > 0 && (tokens[at]?.start ?? 0) >= right.span.start) at--;
  while (at > 0 && tokens[at]?.kind === 'word') at--;
  return at + 1;
}

function noteBefore(text: string, start: number): string {
  return /[^\n.;]*$/.exec(text.slice(Math.max(0, start - longestNote), start))?.[0] ?? '';
}

function noteBehind(text: string, end: number): string {
  const rest = text.slice(end, end + longestNote);
  const clause = rest.search(/\n|[.;:]\s/);
  return clause < 0 ? rest : rest.slice(0, clause);
}

const notUnderstood: Verdict = { state: 'notUnderstood' };

/** With a word still to be added, only what fits without it was understood. */
function ifVerified(verdict: Verdict): Verdict {
  return verdict.state === 'verified' ? verdict : notUnderstood;
}

/** A wrong-looking equation that may not be one at all is left alone. */
function doubted(text: string, verdict: Verdict & { readonly state: 'mismatched' }, link: Link): Verdict {
  const { fault } = verdict;
  const ratio = fault.given.amount / fault.written.amount;
  if (changesGrainOnly(link, ratio)) return verdict;
  if (link.restated) return sameDigits(ratio) ? verdict : notUnderstood;
  if (isOfShortDay(text, link, ratio)) return notUnderstood;
  return link.left.expression.kind === 'quantity' && areOtherThings(link.left.expression, link.right.expression, link.chained) ? notUnderstood : verdict;
}

const day = 86_400;
// Characters in which a text goes on about one thing.
const sameThought = 300;

/** `1M messages/day ≈ 43/s` where the text tells that a day has 23,400 s. */
function isOfShortDay(text: string, { left, right }: Link, ratio: number): boolean {
  if (left.expression.kind !== 'quantity' || !left.expression.quantity.unit.some(({ dimension, power, size }) => dimension === 'time' && power < 0 && size === day)) return false;
  return secondsOfDayAround(text, { start: left.span.start, end: right.span.end }, sameThought).some((seconds) => isOneStep((ratio * day) / seconds));
}

// The numbers are the same, so only what a computer rounds keeps the ratio of their units from being a whole one.
const floatingPoint = 0.001;

/** `12 MB/s at noon = 12 Mbps`: whatever the words around it say, the number is the same to the digit and the unit is not. */
function changesGrainOnly({ left, right }: Link, ratio: number): boolean {
  if (left.expression.kind !== 'quantity' || right.expression.kind !== 'quantity') return false;
  return left.expression.quantity.amount === right.expression.quantity.amount && [8, 1 / 8].some((size) => Math.abs(ratio / size - 1) < floatingPoint);
}

/** Said again in other units, only a slip of the prefix is certain to be one: `10,249 TB, or 10.2 GB`. */
function sameDigits(ratio: number): boolean {
  const power = Math.log10(ratio);
  return Math.abs(power) > 0.9 && Math.abs(power - Math.round(power)) < 0.01;
}

/** `1 request/s = 5 writes/s` relates two things; `385.8 pages/s = 38 pages/s` says one thing twice. */
function areOtherThings(one: Expression, other: Expression, chained: boolean): boolean {
  const labels = quantitiesOf(one).flatMap((quantity) => quantity.labels);
  const others = quantitiesOf(other).flatMap((quantity) => quantity.labels);
  return others.length > 0 && (labels.length > 0 || !chained) && !labels.some((label) => others.includes(label));
}
