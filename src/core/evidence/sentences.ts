import type { Span } from '../text/span.ts';
import { sign } from './signs.ts';
import { type Stretch, stretchOf, wordFrom, type Words } from './words.ts';

// What stands behind so many in one paragraph counts as one: no person writes that.
const mostSentences = 10_000;

/** The sentences of a span of running text. A full stop inside a number or a short form ends none. */
export function sentencesOf(words: Words, span: Span): readonly Stretch[] {
  const { signsBefore } = words;
  const { first, last } = stretchOf(words, span);
  const sentences: Stretch[] = [];
  let start = span.start;
  let word = first;
  for (let gap = first; gap <= last && sentences.length < mostSentences; gap++) {
    if (((signsBefore[gap] ?? 0) & sign.stop) === 0) continue;
    for (const end of endsBefore(words, gap, span)) {
      sentences.push({ start, end, first: word, last: gap });
      start = end;
      word = gap;
    }
  }
  if (start < span.end) sentences.push({ start, end: span.end, first: word, last });
  return sentences;
}

const none: readonly number[] = [];

/** Where sentences end between a word and the one before it. */
function endsBefore({ text, count, starts, ends }: Words, word: number, span: Span): readonly number[] {
  const from = word === 0 ? span.start : Math.max(span.start, ends[word - 1] ?? 0);
  const to = word === count ? span.end : Math.min(span.end, starts[word] ?? 0);
  let found: number[] | undefined;
  for (let at = from; at < to && (found?.length ?? 0) < mostSentences; at++) if (endsSentence(text, at, span.end)) (found ??= []).push(at + 1);
  return found ?? none;
}

/** The lines of a stretch of code. */
export function linesOf(words: Words, { start, end }: Span): readonly Stretch[] {
  const lines: Stretch[] = [];
  let word = wordFrom(words, start);
  for (let from = start; from < end; ) {
    const found = words.text.indexOf('\n', from);
    const to = found < 0 || found > end ? end : found;
    const first = word;
    while (word < words.count && (words.ends[word] ?? 0) <= to) word++;
    if (to > from) lines.push({ start: from, end: to, first, last: word });
    from = to + 1;
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

// The last characters of all short forms, and of numbers.
const lastOfShortForm = /[gesxlo\d]/i;

/** `e.g.`, `i.e.`, `vs.`, `approx.` and list numbers: a stop behind them is no end. */
function isShortForm(text: string, at: number): boolean {
  if (!lastOfShortForm.test(text.charAt(at - 1))) return false;
  const before = text.slice(Math.max(0, at - 6), at).toLowerCase();
  return /(?:\be\.g|\bi\.e|\bvs|approx|\bincl|\bno|^\d{1,2}|\n\d{1,2})$/.test(before);
}
