import { oncePerCell } from '../outline/cell-content.ts';
import { type Cell, cellsOf } from '../outline/cells.ts';
import type { Block, Code, Outline } from '../outline/outline.ts';
import { movedSpan, type Span } from '../text/span.ts';
import { mayCalculate, sawEquals, sawOperator, signsIn } from './signs.ts';
import type { Setting } from './token-reading.ts';

const headingSign = /\d[^=≈]*[=≈].*\d/s;

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

/** The stretches worth a closer look. */
export function* stretchesOf(outline: Outline): Generator<Stretch> {
  const { text } = outline;
  for (const { heading } of outline.sections) {
    if (headingSign.test(text.slice(heading.start, heading.end))) yield { span: heading, setting: 'prose', block: -1 };
  }
  for (const cell of cellsOf(outline)) {
    for (const { span, setting, block } of stretchesInCell(cell)) yield { span: movedSpan(span, cell.span.start), setting, block: block + cell.first };
  }
}

const stretchesInCell = oncePerCell((cell: Cell): readonly Stretch[] => {
  const { outline, first, end, span } = cell;
  const signs = signsInCell(cell);
  const stretches = outline.blocks.slice(first, end).flatMap((block, place) => [...stretchesOfBlock(outline.text, block, signs[place] ?? 0)]);
  return stretches.map(({ span: own, setting, block }) => ({ span: movedSpan(own, -span.start), setting, block: block - first }));
});

/** The signs of each block. */
export function signsOfBlocks(outline: Outline): Uint8Array {
  const signs = new Uint8Array(outline.blocks.length);
  for (const cell of cellsOf(outline)) signs.set(signsInCell(cell), cell.first);
  return signs;
}

/** The signs of each block of a cell. */
export const signsInCell: (cell: Cell) => Uint8Array = oncePerCell(({ outline: { text, blocks }, first, end }: Cell) =>
  Uint8Array.from(blocks.slice(first, end), (block) => signsOfBlock(text, block)),
);

/** The signs of a block, as `signsIn` tells them; of program code only that it may have comments. */
function signsOfBlock(text: string, block: Block): number {
  if (block.kind !== 'code') return signsIn(text, block.span.start, block.span.end);
  return isText(block) ? signsIn(text, block.content.start, block.content.end) : sawEquals;
}

function* stretchesOfBlock(text: string, block: Block, signs: number): Generator<Stretch> {
  switch (block.kind) {
    case 'paragraph':
    case 'item':
      if (mayCalculate(signs, text, block.span.start, block.span.end)) yield { span: block.span, setting: 'prose', block: block.index };
      return;
    case 'code':
      if ((signs & (sawEquals | sawOperator)) !== 0) yield* isText(block) ? lineGroups(text, block) : commentsOf(text, block);
      return;
    case 'row':
      return;
  }
}

/** Whether a fence holds words rather than code. */
export function isText({ language }: Code): boolean {
  return textLanguages.has(language);
}

/** Lines of a fence that belong together: a line that begins with a sign goes on with the line before. */
function* lineGroups(text: string, { content, index }: Code): Generator<Stretch> {
  let open = { start: content.start, end: content.start, signs: 0 };
  for (let start = content.start; start < content.end; ) {
    const end = lineEnd(text, start, content.end);
    const goesOn = continues(text, start, end);
    if (!goesOn && mayCalculate(open.signs, text, open.start, open.end)) yield { span: open, setting: 'code', block: index };
    const before = goesOn ? open : { start, signs: 0 };
    open = { start: before.start, end, signs: signsIn(text, start, end, before.signs) };
    start = end + 1;
  }
  if (mayCalculate(open.signs, text, open.start, open.end)) yield { span: open, setting: 'code', block: index };
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
  const code = text.slice(content.start, content.end);
  for (const { index: at, 0: mark } of code.matchAll(codeComment)) {
    const start = at + mark.length;
    const end = lineEnd(code, start, code.length);
    if (!mayCalculate(signsIn(code, start, end), code, start, end)) continue;
    yield { span: { start: content.start + start, end: content.start + end }, setting: 'code', block: index };
  }
}
