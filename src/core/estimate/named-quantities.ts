import type { Cell } from '../outline/cells.ts';
import type { Block } from '../outline/outline.ts';
import type { Span } from '../text/span.ts';
import type { NamedQuantity } from './estimate.ts';
import { readQuantity } from './quantity.ts';
import { hasValueBehind, sawDigit, sawNamed } from './signs.ts';
import { isText, signsInCell } from './stretches.ts';
import { tokenize } from './tokenize.ts';
import { readCell } from './table-rows.ts';

// A name, then a colon or equals sign, then a value: nothing else on the line but a note.
const named = /^[\s\-*+•│├└─>]*((?:\*\*|__)?\p{L}[^:=|\n]{2,60}?(?:\*\*|__)?)\s*(?:[:=≈]|:\s*(?:\*\*|__))\s*(?:\*\*|__)?\s*(?=[~≈]?\s*[$€£₹]?\d)/u;

/** The values in a cell of a draft whose names match, in text order. */
export function readNamedQuantities(cell: Cell, wanted: RegExp): readonly NamedQuantity[] {
  const { text, blocks } = cell.outline;
  const signs = signsInCell(cell);
  const found: NamedQuantity[] = [];
  for (const block of blocks.slice(cell.first, cell.end)) {
    if (((signs[block.index - cell.first] ?? 0) & (block.kind === 'row' ? sawDigit : sawNamed)) === 0) continue;
    if (block.kind === 'row') found.push(...ofRow(text, block, wanted));
    else if (block.kind === 'code') found.push(...(isText(block) ? ofLines(text, block.content, { block: block.index, wanted }) : []));
    else found.push(...ofLines(text, block.span, { block: block.index, wanted }));
  }
  return found;
}

function ofRow(text: string, row: Extract<Block, { kind: 'row' }>, wanted: RegExp): readonly NamedQuantity[] {
  const [name, value] = row.cells;
  if (row.header || name === undefined || value === undefined || !startsWithValue(text, value)) return [];
  if (!wanted.test(text.slice(name.start, name.end))) return [];
  const found = readCell(text, value);
  if (found?.expression.kind !== 'quantity') return [];
  return [{ name: normalised(text.slice(name.start, name.end)), nameSpan: name, quantity: found.expression.quantity, block: row.index }];
}

const longestValue = 60;
const longestLine = 200;

function startsWithValue(text: string, { start, end }: Span): boolean {
  return end - start <= longestValue && hasValueBehind(text, start, end);
}

/** Where lines are looked at, and for which names. */
interface Search {
  readonly block: number;
  readonly wanted: RegExp;
}

/** Lines with a colon or equals sign and a value behind it, found with one look at each character. */
function* ofLines(text: string, span: Span, search: Search): Generator<NamedQuantity> {
  let lineStart = span.start;
  for (let at = span.start; at < span.end; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) lineStart = at + 1;
    if ((code !== 58 && code !== 61 && code !== 0x2248) || !hasValueBehind(text, at + 1, span.end)) continue;
    const found = text.indexOf('\n', at);
    const end = found < 0 || found > span.end ? span.end : found;
    const quantity = end - lineStart < longestLine ? ofLine(text, { start: lineStart, end }, search) : undefined;
    if (quantity !== undefined) yield quantity;
    at = end - 1;
  }
}

function ofLine(text: string, { start, end }: Span, { block, wanted }: Search): NamedQuantity | undefined {
  const line = text.slice(start, end);
  const match = wanted.test(line) ? named.exec(line) : null;
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
