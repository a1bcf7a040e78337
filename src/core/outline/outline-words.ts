import type { Span } from '../text/span.ts';
import { findWordStarts, joinWordStarts, type WordStarts } from '../text/word-starts.ts';
import { oncePerCell } from './cell-content.ts';
import { cellsOf, gapsOf } from './cells.ts';
import { once } from '../once.ts';
import type { Outline } from './outline.ts';

/** Where the words of a draft begin, in whatever they stand. Found once for a version: all searches for names share it. */
export const outlineWords: (outline: Outline) => WordStarts = once((outline: Outline) => {
  const cells = cellsOf(outline);
  return joinWordStarts(
    gapsOf(outline, cells).flatMap((gap, place) => {
      const cell = cells[place];
      const before = { words: wordsOf(outline.text, gap), offset: gap.start };
      return cell === undefined ? [before] : [before, { words: wordsInCell(cell), offset: cell.span.start }];
    }),
  );
});

const wordsInCell = oncePerCell(({ outline: { text }, span }) => wordsOf(text, span));

/** The words of a stretch, counted from its start. */
function wordsOf(text: string, { start, end }: Span): WordStarts {
  return findWordStarts(text.slice(start, end), { start: 0, end: end - start });
}
