import type { Span } from '../text/span.ts';
import { isClaim } from './claims.ts';
import { sameDimensions } from './dimension.ts';
import { type Expression, type FoundExpression, isCalculation, quantitiesOf, readExpression, skipFillers } from './expression.ts';
import { evaluate, literal } from './evaluate.ts';
import { readQuantity } from './quantity.ts';
import type { Relation, Token } from './token.ts';

/** Two sides and the sign between them, not judged yet. */
export interface Link {
  readonly left: FoundExpression;
  readonly relation: Relation;
  readonly right: FoundExpression;
  /** Whether both sides are all numbers. */
  readonly complete: boolean;
  /** Whether only the end of the right side is none: `= 760 ms + network`. */
  readonly openEnded: boolean;
  /** Whether the left side is the result of an equation before. */
  readonly chained: boolean;
  /** Whether the right side says the left one again in other units: `= 6,000 GB, or 6 TB`. */
  readonly restated: boolean;
}

/** A calculation that ends in a sign with nothing behind it. */
interface OpenCalculation {
  readonly expression: Expression;
  readonly span: Span;
  /** Offset behind the sign. */
  readonly at: number;
}

/** What a stretch of text calculates. */
export interface FoundEquations {
  readonly links: readonly Link[];
  readonly open: readonly OpenCalculation[];
}

interface Scan {
  readonly tokens: readonly Token[];
  readonly links: Link[];
  readonly open: OpenCalculation[];
}

/** Finds the equations of one stretch of tokens; each token is read a bounded number of times. */
export function findEquations(tokens: readonly Token[]): FoundEquations {
  const scan: Scan = { tokens, links: [], open: [] };
  readAll(scan);
  for (const note of notesIn(tokens)) readAll({ ...scan, tokens: note });
  return { links: distinct(scan.links), open: scan.open };
}

function readAll(scan: Scan): void {
  let at = 0;
  while (at < scan.tokens.length) at = startsSide(scan.tokens[at]) ? readChain(scan, at) : at + 1;
}

/** What stands in brackets and has an equation of its own: a reader of the sentence around it passes over it. */
function notesIn(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const notes: (readonly Token[])[] = [];
  let open = -1;
  let related = false;
  tokens.forEach(({ kind }, at) => {
    if (kind === 'open' && open < 0) {
      open = at;
      related = false;
    }
    related ||= kind === 'relation';
    if (kind !== 'close' || open < 0) return;
    if (related) notes.push(tokens.slice(open + 1, at));
    open = -1;
  });
  return notes;
}

function distinct(links: readonly Link[]): readonly Link[] {
  const seen = new Set<string>();
  return links.filter(({ left, right }) => {
    const key = `${left.span.start} ${right.span.start}`;
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

function startsSide(token: Token | undefined): boolean {
  switch (token?.kind) {
    case 'number':
    case 'currency':
    case 'open':
    case 'about':
      return true;
    case 'word':
      return /^(?:ceil|ceiling|floor|round|roundup|log2|log10|sqrt)$/.test(token.lower);
    default:
      return false;
  }
}

/** Reads `a = b = c` from its first side on; gives the token to go on at. */
function readChain(scan: Scan, at: number): number {
  let left = readExpression(scan.tokens, behindRowName(scan.tokens, at));
  if (left === undefined) return at + 1;
  let chained = false;
  for (;;) {
    const sign = signBehind(scan.tokens, left, chained);
    if (sign === undefined) return chained ? readRestatement(scan, left) : Math.max(left.next, at + 1);
    const right = rightSide(scan.tokens, sign);
    if (right === undefined) {
      noteOpen(scan, left, sign);
      return Math.max(sign.next, at + 1);
    }
    if (sign.spoken === true && isCalculation(right.expression)) return left.next;
    const read = !left.partial && !sign.skipped;
    const link = { left, relation: sign.relation, right, complete: read && !right.partial, openEnded: read && right.partial, chained, restated: false };
    if (isClaim(link, scan.tokens)) scan.links.push(link);
    const longer = continuedBehindComma(scan.tokens, right, sign);
    chained = longer === undefined;
    left = longer ?? right;
  }
}

const longestRowName = 6;
// One more in the last of three digits adds at most 1 %: what a bracket works out is its number but for rounding.
const lastOfThreeDigits = 0.01;

/** `5 y (876 + 1,140) × 2 = …`: what stands before the bracket names the line, unless the bracket works it out: `12 nodes (4 + 8) × 2 TB`. */
function behindRowName(tokens: readonly Token[], at: number): number {
  const number = tokens[at]?.kind === 'currency' ? at + 1 : at;
  const ahead = tokens[number]?.kind === 'number' ? tokens.slice(number + 1, number + 1 + longestRowName) : [];
  const open = number + 1 + ahead.findIndex(({ kind }) => kind === 'open');
  const name = open === number ? undefined : readQuantity(tokens, at);
  const inner = name?.note === open ? readExpression(tokens, open + 1) : undefined;
  if (name === undefined || inner === undefined || !isCalculation(inner.expression) || tokens[inner.next]?.kind !== 'close') return at;
  const behind = tokens[inner.next + 1];
  const goesOn = behind?.kind === 'operator' && (behind.operator === 'times' || behind.operator === 'over');
  const value = evaluate(inner.expression, literal)?.amount;
  const explained = value !== undefined && Math.abs(value / name.quantity.amount - 1) < lastOfThreeDigits;
  return goesOn && !explained ? open : at;
}

/** `= 40 MB/day, × 3 d = 120 MB`, `→ 1,389/s → × 5 = 6,945/s`: the result goes on as the next left side. */
function continuedBehindComma(tokens: readonly Token[], right: FoundExpression, sign: Sign): FoundExpression | undefined {
  const breath = tokens[right.next]?.kind;
  if ((breath !== 'comma' && breath !== 'relation') || tokens[right.next + 1]?.kind !== 'operator') return undefined;
  const longer = readExpression(tokens, skipFillers(tokens, sign.next));
  return longer === undefined || longer.next === right.next ? undefined : longer;
}

interface Sign {
  readonly relation: Relation;
  readonly next: number;
  /** Whether something that is no number stands between the left side and the sign. */
  readonly skipped: boolean;
  /** Whether it is a word: "leaves" may also begin another thought. */
  readonly spoken?: boolean;
}

const verbs: readonly (readonly [string, readonly string[]])[] = [
  ['is', ['about', 'roughly', 'around', 'nearly', 'approximately', 'only', 'just']],
  ['comes', ['to', 'out', 'at', 'about', 'roughly', 'around', 'only']], ['come', ['to', 'out', 'at', 'about', 'roughly', 'around']],
  ['gives', ['about', 'roughly', 'us', 'around']], ['give', ['about', 'roughly', 'us', 'around']], ['giving', ['about', 'roughly', 'us', 'around']],
  ['makes', ['about', 'roughly', 'around']], ['make', ['about', 'roughly', 'around']], ['making', ['about', 'roughly', 'around']],
  ['equals', ['about']], ['equal', []], ['yields', ['about', 'roughly']], ['yield', []], ['leaves', ['about', 'only']], ['are', ['about', 'roughly']],
  ['totals', []], ['becomes', ['about', 'roughly']], ['means', ['about', 'roughly']],
];
const verbTails = new Map(verbs.map(([verb, tails]) => [verb, new Set(tails)]));

function signBehind(tokens: readonly Token[], left: FoundExpression, chained: boolean): Sign | undefined {
  const at = tokens[left.next]?.kind === 'newline' ? left.next + 1 : left.next;
  const token = tokens[at];
  if (token?.kind === 'relation') return { relation: token.relation, next: at + 1, skipped: false };
  if (left.partial) return relationAhead(tokens, left.next);
  if (chained || !isCalculation(left.expression)) return undefined;
  return verbAt(tokens, at);
}

/** "comes to about" between a calculation and a number is an equals sign in words. */
function verbAt(tokens: readonly Token[], at: number): Sign | undefined {
  let next = tokens[at]?.kind === 'comma' ? at + 1 : at;
  const verb = tokens[next];
  const tails = verb?.kind === 'word' ? verbTails.get(verb.lower) : undefined;
  if (tails === undefined) return undefined;
  next++;
  let relation: Relation = 'equal';
  for (let token = tokens[next]; token?.kind === 'word' && tails.has(token.lower) && next < at + 6; token = tokens[next]) {
    if (/^(?:about|roughly|around|nearly|approximately)$/.test(token.lower)) relation = 'approximate';
    next++;
  }
  return { relation, next, skipped: false, spoken: true };
}

/** The sign of an equation whose left side has a word for a number: seen, though not understood. */
function relationAhead(tokens: readonly Token[], at: number): Sign | undefined {
  for (let next = at; next < tokens.length && next < at + 40; next++) {
    const token = tokens[next];
    if (token?.kind === 'relation') return { relation: token.relation, next: next + 1, skipped: true };
    if (token?.kind === 'stop' || token?.kind === 'newline' || token?.kind === 'comma') return undefined;
  }
  return undefined;
}

const aboutWords = /^(?:about|around|roughly|approximately|approx|nearly|almost)$/;

function rightSide(tokens: readonly Token[], sign: Sign): FoundExpression | undefined {
  return readExpression(tokens, skipFillers(tokens, sign.next), 'right');
}

/** Whether "about" stands between a sign and what it says. */
export function saysAbout(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from, skipFillers(tokens, from)).some((token) => token.kind === 'word' && aboutWords.test(token.lower));
}

function noteOpen(scan: Scan, left: FoundExpression, sign: Sign): void {
  const behind = scan.tokens[sign.next];
  const open = behind === undefined || behind.kind === 'newline';
  if (!open || left.partial || sign.relation === 'arrow' || !isCalculation(left.expression)) return;
  const last = scan.tokens[sign.next - 1];
  if (last !== undefined) scan.open.push({ expression: left.expression, span: left.span, at: last.end });
}

/** `= 6,000 GB, or about 6 TB`, `≈ 11,574 QPS (~12K QPS)`, `= 80 MB/s, which needs 640 Mbps`: the result once more. */
function readRestatement(scan: Scan, result: FoundExpression): number {
  const at = restatementAt(scan.tokens, result);
  const again = at === undefined ? undefined : readExpression(scan.tokens, at);
  if (again?.expression.kind === 'quantity' && isSameKind(result.expression, again.expression)) {
    scan.links.push({ left: result, relation: 'approximate', right: again, complete: true, openEnded: false, chained: true, restated: true });
  }
  return result.next;
}

function restatementAt(tokens: readonly Token[], { next, note }: FoundExpression): number | undefined {
  if (note !== undefined) return tokens[note + 1]?.kind === 'relation' || tokens[note + 1]?.kind === 'about' ? skipSigns(tokens, note + 1) : undefined;
  const comma = tokens[next]?.kind === 'comma';
  const word = comma ? tokens[next + 1] : tokens[next];
  if (comma && word?.kind === 'word' && /^(?:which|that)$/.test(word.lower) && tokens[next + 2]?.kind === 'word') return skipSigns(tokens, next + 3);
  if (word?.kind !== 'word' || !/^(?:or|about|roughly|near|nearly|i\.e)$/.test(word.lower)) return undefined;
  return skipSigns(tokens, (comma ? next + 1 : next) + 1);
}

function skipSigns(tokens: readonly Token[], at: number): number {
  return skipFillers(tokens, tokens[at]?.kind === 'relation' ? at + 1 : at);
}

function isSameKind(one: Expression, other: Expression): boolean {
  const left = evaluate(one, literal)?.dimensions;
  const right = evaluate(other, literal)?.dimensions;
  if (left === undefined || right === undefined) return false;
  return sameDimensions(left, right) && quantitiesOf(other).every(({ percent }) => !percent);
}
