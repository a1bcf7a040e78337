import type { Span } from '../text/span.ts';

// A run-in is short: a whole bold sentence of the running text is emphasis, not a label.
const longestLead = 160;
const longestLabel = 70;
const marks = ['**', '__', '*', '_'] as const;
const label = /^(?:\[[ xX]\]\s+)?(?:[A-Za-z0-9(][).]\s+)?[\p{L}\p{N}`"'“][^\n:|.?!]{0,60}(?:\r?\n:|[:?])(?=\s)/u;

/** The run-in a paragraph or item begins with (`**Why?** …`, `*Lanes.* …`, `Retention: …`, a term above `: …`), marks included. */
export function leadOf(text: string, span: Span): Span | undefined {
  const start = skipDecoration(text, span);
  const emphasis = emphasisAt(text, start, span.end);
  if (emphasis !== undefined) return emphasis;
  const head = text.slice(start, Math.min(span.end, start + longestLabel));
  if (!head.includes(':') && !head.includes('?')) return undefined;
  const found = label.exec(head);
  return found === null ? undefined : { start, end: start + found[0].length };
}

/** The words of a paragraph that is nothing but one run-in line, and so serves as a heading. */
export function wholeLead(text: string, span: Span): string | undefined {
  const start = skipDecoration(text, span);
  const emphasis = emphasisAt(text, start, span.end);
  if (emphasis === undefined) return undefined;
  const rest = text.slice(emphasis.end, span.end);
  if (!/^[\s:.?!]*$/u.test(rest) && !/^\s*\p{Extended_Pictographic}[\s\uFE0F]*$/u.test(rest)) return undefined;
  const words = text.slice(span.start, span.end);
  return isStatement(words) ? undefined : words;
}

// A title that ends with a full stop is shorter.
const fewestStated = 6;
const figure = /:[*_]*\s*[~≈<>≤≥]?\s?[$€£]?\d[^:]*\p{L}|\d\s*[=≈]\s*\S/u;
const phaseName = /^\W*(?:phase|step|stage|day|week|month|year|part|level|tier|option|q)\b/iu;

/** Whether a line in bold or italics is no title but says something: `**TTL: 10 minutes**`, or a whole sentence. */
function isStatement(words: string): boolean {
  if (figure.test(words) && !phaseName.test(words)) return true;
  return /\.[*_]*\s*$/.test(words) && words.split(/\s+/).length >= fewestStated;
}

const boldNumber = /^(\*\*|__|\*|_)(?:§\s?)?(?:[A-Za-z]\.?)?\d{1,2}(?:\.\d{1,2}){0,3}[.):]?\1[ \t]+(?=[*_])/;

/** Emoji, task boxes and numbers (`1)`, `2.1`, `B.2.3`, `**2.1**`) may stand before the run-in. */
function skipDecoration(text: string, span: Span): number {
  const numbered = text.charCodeAt(span.start) === star ? boldNumber.exec(text.slice(span.start, Math.min(span.end, span.start + 24))) : null;
  if (numbered !== null) return span.start + numbered[0].length;
  // Nearly every paragraph begins with a word: it needs no closer look.
  const first = text.charCodeAt(span.start);
  if (first === star || (isPlainLetter(first) && isPlainLetter(text.charCodeAt(span.start + 1)))) return span.start;
  const head = text.slice(span.start, Math.min(span.end, span.start + 40));
  const found = /^(?:\[[ xX]\]\s+|\(?[A-Za-z0-9]{1,2}[).]\s+|(?:§\s?)?[A-Za-z0-9]{1,2}(?:\.\d{1,2}){1,3}[.):]?\s+|[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\uFE0F\u200D]+\s*)*/u.exec(head);
  return span.start + (found?.[0].length ?? 0);
}

const star = 42;
const underscore = 95;

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function emphasisAt(text: string, start: number, end: number): Span | undefined {
  const first = text.charCodeAt(start);
  if (first !== star && first !== underscore) return undefined;
  const mark = marks.find((candidate) => text.startsWith(candidate, start));
  if (mark === undefined || /\s/.test(text[start + mark.length] ?? ' ')) return undefined;
  const close = text.indexOf(mark, start + mark.length + 1);
  if (close < 0 || close + mark.length > end || close - start > longestLead) return undefined;
  return { start, end: close + mark.length };
}
