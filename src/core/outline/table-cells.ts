import { trimSpan, type Span } from '../text/span.ts';

/** The cells of a table row, without the pipes around them. A pipe behind a backslash belongs to its cell. */
export function tableCellsOf(text: string, row: Span): readonly Span[] {
  const cells: Span[] = [];
  let start = text[row.start] === '|' ? row.start + 1 : row.start;
  for (let at = start; at < row.end; at++) {
    if (text[at] !== '|' || text[at - 1] === '\\') continue;
    cells.push(trimSpan(text, { start, end: at }));
    start = at + 1;
  }
  if (start < row.end) cells.push(trimSpan(text, { start, end: row.end }));
  return cells;
}

/** Whether a row is the line of dashes under a table's header. */
export function isDelimiterRow(text: string, row: Span): boolean {
  return /^[\s|:-]+$/.test(text.slice(row.start, row.end));
}
