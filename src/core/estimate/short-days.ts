import type { Span } from '../text/span.ts';
import { readNumber } from './number.ts';

// `23,400 s`, `÷ 23,400`
const seconds = /(?<![\d.,])\d{1,2}[, ]?\d{3}(?= ?s(?:ec(?:ond)?s?)?\b)|(?<=[÷/] ?)\d{1,2},?\d{3}(?![\d,.]*\d)/g;
const hour = 3600;
const day = 86_400;
const mostFound = 8;

/** How many seconds a day may have for whoever wrote a text, besides 86,400: an exchange trades for 23,400. Only what stands near a place counts. */
export function secondsOfDayAround(text: string, { start, end }: Span, farthest: number): readonly number[] {
  const near = text.slice(Math.max(0, start - farthest), start) + text.slice(start, Math.min(end, start + farthest)) + text.slice(end, end + farthest);
  const found = [...near.matchAll(seconds)].flatMap(({ 0: written }) => readNumber(written, 0)?.value ?? []);
  return [...new Set(found)].filter((value) => value > hour && value < day).slice(0, mostFound);
}
