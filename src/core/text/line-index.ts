import type { Span } from './span.ts';

/** A place as editors name it: line and character counted from 0, the character in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where each line of one text begins, so that offsets and positions can be turned into each other. */
export interface LineIndex {
  /** Offset of the first character of each line; never empty. */
  readonly starts: readonly number[];
  /** Length of the whole text in UTF-16 units. */
  readonly length: number;
}

/**
 * Finds the line starts of a text. `\n`, `\r\n` and a lone `\r` end a line, as they do in VS Code and
 * in markdown-it, so line numbers agree on both sides.
 */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  if (text.includes('\r')) for (const ending of text.matchAll(/\r\n?|\n/g)) starts.push(ending.index + ending[0].length);
  else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return { starts, length: text.length };
}

/** The line (from 0) that holds an offset; offsets outside the text count as its first or last line. */
export function lineAt(lines: LineIndex, offset: number): number {
  // A search of its own: what ascending.ts shares also looks through other kinds of lists, and takes twice as long.
  let low = 0;
  let high = lines.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The position of an offset. */
export function positionAt(lines: LineIndex, offset: number): Position {
  const line = lineAt(lines, offset);
  return { line, character: Math.max(0, offset - (lines.starts[line] ?? 0)) };
}

/** The offset of a position, kept inside the text. */
export function offsetAt(lines: LineIndex, { line, character }: Position): number {
  const start = lineStart(lines, line);
  return Math.min(start + Math.max(0, character), lineStart(lines, line + 1));
}

/** The offset at which a line (from 0) begins; the end of the text for lines behind the last. */
export function lineStart(lines: LineIndex, line: number): number {
  return line < 0 ? 0 : (lines.starts[line] ?? lines.length);
}

/** The lines `first` (inclusive) to `end` (exclusive) as a span, the line break of the last included. */
export function linesSpan(lines: LineIndex, first: number, end: number): Span {
  return { start: lineStart(lines, first), end: lineStart(lines, end) };
}
