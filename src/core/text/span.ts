/** A stretch of a text: UTF-16 offsets counted from 0, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text a span covers. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/**
 * The same as a text of its own, for what is kept longer than the text around it: engines keep a part of a text as a view of
 * the whole, which then stays in memory too.
 */
export function ownTextOf(text: string, span: Span): string {
  return ` ${textOf(text, span)}`.slice(1);
}

/** A span so many characters further on. */
export function movedSpan({ start, end }: Span, characters: number): Span {
  return { start: start + characters, end: end + characters };
}

/** Whether an offset lies in a span; the end itself counts, because a cursor can stand there. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The span without white space at either end; an empty span at the start where there is nothing else. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let first = start;
  let last = end;
  while (first < last && isSpace(text.charCodeAt(first))) first++;
  while (last > first && isSpace(text.charCodeAt(last - 1))) last--;
  return { start: first, end: last };
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff;
}
