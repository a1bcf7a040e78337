import type { Span } from '../text/span.ts';
import { findEquations, type Link, saysAbout } from './equations.ts';
import type { Equation, UnfinishedEquation } from './estimate.ts';
import { type Expression, quantitiesOf } from './expression.ts';
import { judge, type Verdict } from './judge.ts';
import type { Token } from './token.ts';
import { type Setting, tokenize } from './tokenize.ts';

/** What one stretch of text holds. */
export interface WrittenEstimates {
  readonly equations: readonly Equation[];
  readonly unfinished: readonly UnfinishedEquation[];
}

const longestNote = 60;
const easing = /round|headroom|overhead|buffer|margin|redundan|safety|conservativ|spare|replica|HA\b|N\+1|pad/i;
const fraction = /^\d{1,4}(?:\/\d{1,4})+$/;

/** Reads and judges the equations of a stretch. */
export function readStretch(text: string, span: Span, setting: Setting): WrittenEstimates {
  const tokens = tokenize(text, span, setting);
  const { links, open } = findEquations(tokens);
  return {
    equations: links.flatMap((link) => equationOf(text, tokens, link) ?? []),
    unfinished: open.map(({ expression, span: place, at }) => ({ working: expression, span: place, at })),
  };
}

function equationOf(text: string, tokens: readonly Token[], link: Link): Equation | undefined {
  const { left, right, restated } = link;
  const relation = link.relation === 'equal' && saysAbout(tokens, signEnd(tokens, link)) ? 'approximate' : link.relation;
  const claim = {
    left: left.expression,
    relation,
    right: right.expression,
    eased: easing.test(noteBehind(text, right.span.end)),
    fraction: fraction.test(text.slice(left.span.start, left.span.end)),
  };
  const verdict: Verdict = link.complete ? judge(claim) : { state: 'notUnderstood' };
  const settled = verdict.state === 'mismatched' ? doubted(verdict, link) : verdict;
  if (restated && settled.state === 'notUnderstood') return undefined;
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

function signEnd(tokens: readonly Token[], { right }: Link): number {
  let at = right.next - 1;
  while (at > 0 && (tokens[at]?.start ?? 0) >= right.span.start) at--;
  while (at > 0 && tokens[at]?.kind === 'word') at--;
  return at + 1;
}

function noteBehind(text: string, end: number): string {
  const rest = text.slice(end, end + longestNote);
  const line = rest.indexOf('\n');
  return line < 0 ? rest : rest.slice(0, line);
}

const notUnderstood: Verdict = { state: 'notUnderstood' };

/** A wrong-looking equation that may not be one at all is left alone. */
function doubted(verdict: Verdict & { readonly state: 'mismatched' }, link: Link): Verdict {
  const { fault } = verdict;
  const ratio = fault.given.amount / fault.written.amount;
  if (link.restated) return sameDigits(ratio) ? verdict : notUnderstood;
  if (link.left.expression.kind === 'quantity' && hasLabels(link.left.expression) && hasLabels(link.right.expression)) return notUnderstood;
  return verdict;
}

/** Said again in other units, only a slip of the prefix is certain to be one: `10,249 TB, or 10.2 GB`. */
function sameDigits(ratio: number): boolean {
  const power = Math.log10(ratio);
  return Math.abs(power) > 0.9 && Math.abs(power - Math.round(power)) < 0.01;
}

function hasLabels(expression: Expression): boolean {
  return quantitiesOf(expression).some(({ labels }) => labels.length > 0);
}
