import { linesSpan, type LineIndex } from '../text/line-index.ts';
import { textOf, type Span } from '../text/span.ts';

const fence = /^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(`{3,}(?=[^`]*$)|~{3,})[ \t]*([^\r\n]*)/;

/** A line that opens or closes a code block. */
export interface FenceLine {
  /** Indentation, quote and list marks in front of the fence. */
  readonly prefix: string;
  readonly marks: string;
  /** What stands behind the marks; a fence that closes has nothing there. */
  readonly info: string;
}

/** The fence of a line, if it is one; list and quote marks in front of it are allowed for. */
export function fenceOf(line: string): FenceLine | undefined {
  const found = fence.exec(line.trimEnd());
  if (found === null) return undefined;
  const [whole, marks = '', info = ''] = found;
  return { prefix: whole.slice(0, whole.indexOf(marks)), marks, info: info.trim() };
}

/** What language a fence says that its block is in: the first word behind the marks in lower case, empty where there is none. */
export function languageOf(info: string): string {
  return (/^[\s{.]*([\w+#-]*)/.exec(info)?.[1] ?? '').toLowerCase();
}

/** Whether a fence can close a block that was opened by another. */
export function closes(line: FenceLine, opening: string): boolean {
  return line.info === '' && line.marks.startsWith(opening);
}

/** One line (from 0) of a text, its line break included. */
export function lineText(text: string, lines: LineIndex, line: number): string {
  return textOf(text, lineSpan(lines, line));
}

function lineSpan(lines: LineIndex, line: number): Span {
  return linesSpan(lines, line, line + 1);
}
