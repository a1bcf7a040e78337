import type { Block, Outline } from '../outline/outline.ts';
import type { Span } from '../text/span.ts';
import type { NamedQuantity } from './estimate.ts';
import { readQuantity } from './quantity.ts';
import { tokenize } from './tokenize.ts';
import { readCell } from './table-rows.ts';

// A name, then a colon or equals sign, then a value: nothing else on the line but a note.
const named = /^[\s\-*+•│├└─>]*((?:\*\*|__)?\p{L}[^:=|\n]{2,60}?(?:\*\*|__)?)\s*(?:[:=≈]|:\s*(?:\*\*|__))\s*(?:\*\*|__)?\s*(?=[~≈]?\s*[$€£₹]?\d)/u;
const textLanguages = new Set(['', 'text', 'txt', 'plaintext', 'math']);

/** The named values of a draft, in text order. */
export function readNamedQuantities(outline: Outline): readonly NamedQuantity[] {
  const found: NamedQuantity[] = [];
  for (const block of outline.blocks) {
    if (block.kind === 'row') found.push(...ofRow(outline.text, block));
    else if (block.kind === 'code') found.push(...(textLanguages.has(block.language) ? ofLines(outline.text, block.content, block.index) : []));
    else if (block.kind !== 'html') found.push(...ofLines(outline.text, block.span, block.index));
  }
  return found;
}

function ofRow(text: string, row: Extract<Block, { kind: 'row' }>): readonly NamedQuantity[] {
  const [name, value] = row.cells;
  if (row.header || name === undefined || value === undefined || !/\d/.test(text.slice(value.start, value.end))) return [];
  const found = readCell(text, value);
  if (found?.expression.kind !== 'quantity') return [];
  return [{ name: normalised(text.slice(name.start, name.end)), nameSpan: name, quantity: found.expression.quantity, block: row.index }];
}

function* ofLines(text: string, span: Span, block: number): Generator<NamedQuantity> {
  let start = span.start;
  while (start < span.end) {
    const found = text.indexOf('\n', start);
    const end = found < 0 || found > span.end ? span.end : found;
    const quantity = end - start < 200 ? ofLine(text, { start, end }, block) : undefined;
    if (quantity !== undefined) yield quantity;
    start = end + 1;
  }
}

function ofLine(text: string, { start, end }: Span, block: number): NamedQuantity | undefined {
  const line = text.slice(start, end);
  const match = /[:=≈]\s*(?:\*\*|__)?\s*[~≈]?\s*[$€£₹]?\d/.test(line) ? named.exec(line) : null;
  // A calculation before the sign makes it an equation, and its left side no name.
  if (match?.[1] === undefined || /[×÷]|\d\s*[*/^]\s*\d/.test(match[1])) return undefined;
  const tokens = tokenize(text, { start: start + match[0].length, end }, 'prose');
  const value = readQuantity(tokens, 0);
  if (value === undefined || value.next < tokens.length) return undefined;
  const nameStart = start + line.indexOf(match[1]);
  return { name: normalised(match[1]), nameSpan: { start: nameStart, end: nameStart + match[1].length }, quantity: value.quantity, block };
}

function normalised(name: string): string {
  return name.replace(/\([^()]*\)/g, ' ').replace(/[*_`]/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
