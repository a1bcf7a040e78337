import type { Block, Code, Outline } from '../outline/outline.ts';
import type { Span } from '../text/span.ts';
import type { Setting } from './tokenize.ts';

/** A stretch of text that may hold an equation. */
export interface Stretch {
  readonly span: Span;
  readonly setting: Setting;
  /** The block it lies in; -1 for a heading. */
  readonly block: number;
}

// Fences without a language or with one of these hold calculations; others hold code.
const textLanguages = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'math', 'latex', 'calc', 'md', 'markdown', 'none', 'console', 'output', 'ini', 'properties']);
const codeComment = /(?:^|\s)(?:\/\/|#|--)\s/g;

/** What an equation needs, found with one look at each character. */
interface Signs {
  digit: boolean;
  /** An operator with a digit somewhere before it. */
  operator: boolean;
  /** An equals sign with a digit somewhere before it. */
  equals: boolean;
  /** A digit behind that equals sign. */
  result: boolean;
}

/** The stretches worth a closer look; everything else is passed over with one look at each character. */
export function* stretchesOf(outline: Outline): Generator<Stretch> {
  for (const { heading } of outline.sections) {
    if (mayCalculate(outline.text, heading.start, heading.end)) yield { span: heading, setting: 'prose', block: -1 };
  }
  for (const block of outline.blocks) yield* stretchesOfBlock(outline.text, block);
}

function* stretchesOfBlock(text: string, block: Block): Generator<Stretch> {
  switch (block.kind) {
    case 'paragraph':
    case 'item':
      if (mayCalculate(text, block.span.start, block.span.end)) yield { span: block.span, setting: 'prose', block: block.index };
      return;
    case 'code':
      yield* textLanguages.has(block.language) ? lineGroups(text, block) : commentsOf(text, block);
      return;
    case 'row':
    case 'html':
      return;
  }
}

const verb = /\b(?:is|are|comes?|coming|gives?|giving|makes?|making|equals?|yields?|leaves?|totals|becomes|means)\b[^.;\d]{0,20}\d/;

/** Whether a stretch has what an equation needs: a sign between digits, or an operator and a word like "gives". */
export function mayCalculate(text: string, start: number, end: number): boolean {
  const { operator, equals, result } = signsIn(text, start, end);
  if (equals) return result || operator;
  return operator && verb.test(text.slice(start, end));
}

/** Whether a stretch has a digit and an operator behind it. */
export function hasOperator(text: string, start: number, end: number): boolean {
  return signsIn(text, start, end).operator;
}

/** Whether a stretch has a digit. */
export function hasDigit(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((kinds[text.charCodeAt(at)] ?? 0) === digitKind) return true;
  return false;
}

const digitKind = 1;
const equalsKind = 2;
const operatorKind = 3;
const spacedKind = 4;
const kinds = new Uint8Array(0x2300);
for (let code = 48; code <= 57; code++) kinds[code] = digitKind;
for (const sign of '=≈≅≃→⇒&\\') kinds[sign.charCodeAt(0)] = equalsKind;
for (const sign of '*+/^×÷·−') kinds[sign.charCodeAt(0)] = operatorKind;
// A dash, an x and a tilde are signs only with room around them.
for (const sign of '-xX~') kinds[sign.charCodeAt(0)] = spacedKind;

function signsIn(text: string, start: number, end: number): Signs {
  const signs: Signs = { digit: false, operator: false, equals: false, result: false };
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const kind = code < 0x2300 ? kinds[code] : 0;
    if (kind === 0) continue;
    if (kind === digitKind) {
      signs.digit = true;
      signs.result ||= signs.equals;
    } else if (signs.digit) note(signs, kind, code, text, at);
  }
  return signs;
}

function note(signs: Signs, kind: number | undefined, code: number, text: string, at: number): void {
  if (kind === equalsKind) signs.equals = true;
  else if (kind === operatorKind) signs.operator = true;
  else if (code === 126) signs.equals ||= text.charCodeAt(at + 1) === 32 || text.charCodeAt(at + 1) === 61;
  else if (code === 45) signs.equals ||= text.charCodeAt(at + 1) === 62;
  if (kind === spacedKind) signs.operator ||= isSpaced(text, at);
}

function isSpaced(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const next = text.charCodeAt(at + 1);
  return (before === 32 || (before >= 48 && before <= 57)) && (next === 32 || (next >= 48 && next <= 57));
}

/** Lines of a fence that belong together: a line that begins with a sign goes on with the line before. */
function* lineGroups(text: string, { content, index }: Code): Generator<Stretch> {
  let open: { start: number; end: number } | undefined;
  let start = content.start;
  while (start < content.end) {
    const end = lineEnd(text, start, content.end);
    if (open !== undefined && continues(text, start, end)) {
      open = { start: open.start, end };
    } else {
      if (open !== undefined && mayCalculate(text, open.start, open.end)) yield { span: { start: open.start, end: open.end }, setting: 'code', block: index };
      open = { start, end };
    }
    start = end + 1;
  }
  if (open !== undefined && mayCalculate(text, open.start, open.end)) yield { span: { start: open.start, end: open.end }, setting: 'code', block: index };
}

function lineEnd(text: string, start: number, limit: number): number {
  const found = text.indexOf('\n', start);
  return found < 0 || found > limit ? limit : found;
}

function continues(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  if (!'=≈×*÷/+−→~x'.includes(text[at] ?? ' ')) return false;
  return text[at] !== 'x' || text[at + 1] === ' ';
}

/** Comments of program code: `ttl = 60 * 60 // 60 × 60 = 3,600 s`. */
function* commentsOf(text: string, { content, index, language }: Code): Generator<Stretch> {
  if (language === 'mermaid' || language === 'json') return;
  if (!mayCalculate(text, content.start, content.end)) return;
  let start = content.start;
  while (start < content.end) {
    const end = lineEnd(text, start, content.end);
    const line = mayCalculate(text, start, end) ? text.slice(start, end) : '';
    codeComment.lastIndex = 0;
    const found = line === '' ? null : codeComment.exec(line);
    if (found !== null && mayCalculate(line, found.index, line.length)) {
      yield { span: { start: start + found.index + found[0].length, end }, setting: 'code', block: index };
    }
    start = end + 1;
  }
}
