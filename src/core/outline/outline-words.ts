import { findWordStarts, type WordStarts } from '../text/word-starts.ts';
import { onceForOutline } from './once-for-outline.ts';
import type { Outline } from './outline.ts';

/** Where the words of a draft begin, in whatever they stand. Found once for a version: all searches for names share it. */
export const outlineWords: (outline: Outline) => WordStarts = onceForOutline(({ text }: Outline) => findWordStarts(text, [{ start: 0, end: text.length }]));
