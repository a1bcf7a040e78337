import type { Span } from '../text/span.ts';
import { blankComments } from './comments.ts';

const blockEnd = /<\/(?:li|p|td|th|tr|dd|dt|div|h\d)>|<br\s*\/?>|\r?\n/gi;
const tagsInFront = /^(?:\s|<[^>]*>)*/;

/** The stretches of raw HTML that a person reads as lines: list items, paragraphs and written lines, without the tags in front of them. */
export function htmlLines(text: string, span: Span): readonly Span[] {
  const raw = blankComments(text.slice(span.start, span.end));
  const lines: Span[] = [];
  let first = 0;
  for (const match of [...raw.matchAll(blockEnd), undefined]) {
    const end = match?.index ?? raw.length;
    const start = first + (tagsInFront.exec(raw.slice(first, end))?.[0].length ?? 0);
    if (raw.slice(start, end).replace(/<[^>]*>/g, '').trim() !== '') lines.push({ start: span.start + start, end: span.start + end });
    first = match === undefined ? end : end + match[0].length;
  }
  return lines;
}
