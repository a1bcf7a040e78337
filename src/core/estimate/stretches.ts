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

const sawDigit = 1;
const sawRelation = 2;
const sawOperator = 4;

/** The stretches worth a closer look; everything else is passed over with one look at each character. */
export function* stretchesOf(outline: Outline): Generator<Stretch> {
  for (const { heading } of outline.sections) {
    if (mayCalculate(signsIn(outline.text, heading.start, heading.end))) yield { span: heading, setting: 'prose', block: -1 };
  }
  for (const block of outline.blocks) yield* stretchesOfBlock(outline.text, block);
}

function* stretchesOfBlock(text: string, block: Block): Generator<Stretch> {
  switch (block.kind) {
    case 'paragraph':
    case 'item':
      if (mayCalculate(signsIn(text, block.span.start, block.span.end))) yield { span: block.span, setting: 'prose', block: block.index };
      return;
    case 'code':
      yield* textLanguages.has(block.language) ? lineGroups(text, block) : commentsOf(text, block);
      return;
    case 'row':
    case 'html':
      return;
  }
}

/** Whether a stretch has what an equation needs: a digit, and an equals sign, or an operator that words may follow. */
function mayCalculate(signs: number): boolean {
  return (signs & sawDigit) !== 0 && (signs & (sawRelation | sawOperator)) !== 0;
}

/** What kinds of characters a stretch has. */
export function signsIn(text: string, start: number, end: number): number {
  let signs = 0;
  for (let at = start; at < end; at++) signs |= signOf(text.charCodeAt(at), text, at);
  return signs;
}

function signOf(code: number, text: string, at: number): number {
  if (code >= 48 && code <= 57) return sawDigit;
  switch (code) {
    case 61: // =
    case 126: // ~
    case 0x2248: // ≈
    case 0x2245:
    case 0x2243:
    case 0x2192: // →
    case 0x21d2:
      return sawRelation;
    case 42: // *
    case 43: // +
    case 47: // /
    case 94: // ^
    case 215: // ×
    case 247: // ÷
    case 0xb7:
    case 0x2212:
      return sawOperator;
    case 45: // - as minus or in ->
    case 120: // x as times
      return text.charCodeAt(at - 1) === 32 && text.charCodeAt(at + 1) === 32 ? sawOperator : 0;
    default:
      return code === 38 || code === 92 ? sawRelation : 0; // &times; \times
  }
}

/** Lines of a fence that belong together: a line that begins with a sign goes on with the line before. */
function* lineGroups(text: string, { content, index }: Code): Generator<Stretch> {
  let open: { start: number; end: number; signs: number } | undefined;
  let start = content.start;
  while (start < content.end) {
    const end = lineEnd(text, start, content.end);
    if (open !== undefined && continues(text, start, end)) {
      open = { start: open.start, end, signs: open.signs | signsIn(text, start, end) };
    } else {
      if (open !== undefined && mayCalculate(open.signs)) yield { span: { start: open.start, end: open.end }, setting: 'code', block: index };
      open = { start, end, signs: signsIn(text, start, end) };
    }
    start = end + 1;
  }
  if (open !== undefined && mayCalculate(open.signs)) yield { span: { start: open.start, end: open.end }, setting: 'code', block: index };
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
  if (language === 'mermaid' || language === 'json' || (signsIn(text, content.start, content.end) & sawRelation) === 0) return;
  let start = content.start;
  while (start < content.end) {
    const end = lineEnd(text, start, content.end);
    codeComment.lastIndex = 0;
    const line = text.slice(start, end);
    const found = codeComment.exec(line);
    if (found !== null && mayCalculate(signsIn(line, found.index, line.length))) {
      yield { span: { start: start + found.index + found[0].length, end }, setting: 'code', block: index };
    }
    start = end + 1;
  }
}
