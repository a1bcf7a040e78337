import { textOf, trimSpan, type Span } from '../text/span.ts';

// A stop behind these, or inside a number or name, ends no sentence.
const ending = /(?<!\b(?:e\.g|i\.e|cf|ref|vs|no|nr|incl|approx|etc))[.!?]+["')\]*_`”]*(?=\s)|<!--|-->/gi;

/** The sentences of a stretch of running text, without white space around them. */
export function sentencesIn(text: string, within: Span): readonly Span[] {
  const sentences: Span[] = [];
  let start = within.start;
  for (const end of textOf(text, within).matchAll(ending)) {
    const stop = within.start + end.index + end[0].length;
    sentences.push(trimSpan(text, { start, end: stop }));
    start = stop;
  }
  sentences.push(trimSpan(text, { start, end: within.end }));
  return sentences.filter((sentence) => sentence.end > sentence.start);
}

// In characters. No sentence is longer; a text without stops would else be read again for each place in it.
const longestReach = 600;

/** The sentence of a stretch of running text that a place in it belongs to. */
export function sentenceAround(text: string, within: Span, place: Span): Span {
  const near = {
    start: Math.max(within.start, place.start - longestReach),
    end: Math.min(within.end, place.end + longestReach),
  };
  return sentencesIn(text, near).find(({ end }) => place.start < end) ?? near;
}
