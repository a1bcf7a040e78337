import type { Span } from '../text/span.ts';

/** The sentences of a stretch of running text. A full stop inside a number or a short form ends none. */
export function sentencesOf(text: string, { start, end }: Span): readonly Span[] {
  const sentences: Span[] = [];
  let first = start;
  for (let at = start; at < end; at++) {
    if (!endsSentence(text, at, end)) continue;
    sentences.push({ start: first, end: at + 1 });
    first = at + 1;
  }
  if (first < end) sentences.push({ start: first, end });
  return sentences;
}

/** The lines of a stretch of code. */
export function linesOf(text: string, { start, end }: Span): readonly Span[] {
  const lines: Span[] = [];
  let first = start;
  for (let at = start; at <= end; at++) {
    if (at < end && text.charCodeAt(at) !== 10) continue;
    if (at > first) lines.push({ start: first, end: at });
    first = at + 1;
  }
  return lines;
}

function endsSentence(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 46 && code !== 33 && code !== 63 && code !== 59) return false;
  if (code === 59) return true;
  let next = at + 1;
  while (next < end && isCloser(text.charCodeAt(next))) next++;
  if (next < end && !isBlank(text.charCodeAt(next))) return false;
  return code !== 46 || !isShortForm(text, at);
}

function isCloser(code: number): boolean {
  return code === 34 || code === 39 || code === 41 || code === 42 || code === 95 || code === 0x201d;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** `e.g.`, `i.e.`, `vs.`, `approx.` and list numbers: a stop behind them is no end. */
function isShortForm(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 6), at).toLowerCase();
  return /(?:\be\.g|\bi\.e|\bvs|approx|\bincl|\bno|\betc|^\d{1,2}|\n\d{1,2})$/.test(before) && !before.endsWith('etc');
}
