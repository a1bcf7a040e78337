import type { Span } from '../text/span.ts';
import { findWordStarts, type WordStarts } from '../text/word-starts.ts';
import { onceForOutline } from './once-for-outline.ts';
import type { Outline } from './outline.ts';

/** The words of a draft's headings, paragraphs, items, tables and HTML; code is left out. Found once for a version. */
export const proseWords: (outline: Outline) => WordStarts = onceForOutline((outline: Outline) =>
  findWordStarts(outline.text, proseSpans(outline)),
);

function proseSpans({ sections, blocks }: Outline): readonly Span[] {
  const spans: Span[] = [];
  for (const { heading, firstBlock, endBlock } of sections) {
    spans.push(heading);
    for (let at = firstBlock; at < endBlock; at++) {
      const block = blocks[at];
      if (block !== undefined && block.kind !== 'code') spans.push(block.span);
    }
  }
  return spans;
}
