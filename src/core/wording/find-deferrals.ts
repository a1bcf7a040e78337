import { once } from '../once.ts';
import type { Block, Outline } from '../outline/outline.ts';
import { outlineWords } from '../outline/outline-words.ts';
import { sentencesIn } from '../outline/sentence-around.ts';
import { textOf, type Span } from '../text/span.ts';
import { isDeferral } from './deferral.ts';
import { mayNameOtherPlace, otherPlacesIn, type OtherPlace } from './other-file.ts';

/** A sentence that leaves its subject to another file. */
export interface Deferral {
  readonly sentence: Span;
  /** The other place as written. */
  readonly place: Span;
}

// Counted besides the deferring sentence: enough for a paragraph to have said the thing itself.
const ownWords = 60;

/** The sentences of a draft that defer; `fileNumber` is the draft's own, `4` or `5A`, which is no other place. */
export function findDeferrals(outline: Outline, fileNumber: string): readonly Deferral[] {
  return sentencesWithPlaces(outline).flatMap(({ block, sentence, hasOwnWords }) => {
    const place = deferredTo(outline, sentence, hasOwnWords, fileNumber);
    return place === undefined || inComment(outline, block, sentence) ? [] : [{ sentence, place: place.span }];
  });
}

interface Candidate {
  readonly block: Block;
  readonly sentence: Span;
  readonly hasOwnWords: boolean;
}

const sentencesWithPlaces = once((outline: Outline): readonly Candidate[] => {
  const found: Candidate[] = [];
  const words = outlineWords(outline);
  for (const block of outline.blocks) {
    if (block.kind === 'code' || !mayNameOtherPlace(outline.text, words, block.span)) continue;
    for (const sentence of sentencesOf(outline, block)) {
      if (!mayNameOtherPlace(outline.text, words, sentence)) continue;
      const rest = block.span.end - block.span.start - (sentence.end - sentence.start);
      found.push({ block, sentence, hasOwnWords: rest > ownWords });
    }
  }
  return found;
});

// A text without stops is one sentence of any length. In characters and places: as much of it as a pointer can need.
const reach = 400;
const mostPlaces = 20;

function deferredTo(outline: Outline, sentence: Span, hasOwnWords: boolean, fileNumber: string): OtherPlace | undefined {
  const { text } = outline;
  return otherPlacesIn(textOf(text, sentence), sentence.start).slice(0, mostPlaces).find((place) => {
    if (place.number === fileNumber || isInside(place, outline)) return false;
    const before = text.slice(Math.max(sentence.start, place.span.start - reach), place.span.start);
    const behind = text.slice(place.span.end, Math.min(sentence.end, place.span.end + reach));
    return isDeferral({ before, place, behind, hasOwnWords });
  });
}

/** A chapter of the same file: one of its headings has its number, or is about the same thing. */
function isInside(place: OtherPlace, outline: Outline): boolean {
  if (!place.maybeInside) return false;
  if (place.chapter !== undefined) return isChapterOf(outline, place.chapter);
  if (place.topic === undefined) return true;
  const stem = place.topic.length > 5 ? place.topic.replace(/(?:ing|es|s)$/, '') : place.topic;
  return outline.sections.some(({ title }) => title.toLowerCase().split(/[^a-z0-9]+/).some((word) => word.startsWith(stem)));
}

/** Where headings carry numbers, one must carry this; else the file must have enough chapters to count up to it. */
function isChapterOf({ text, sections }: Outline, chapter: string): boolean {
  if (!/^\d+$/.test(chapter)) return false;
  const numbers = sections.flatMap(({ heading }) => /^[\s#*]*(?:(?:part|chapter|section)\s+)?(\d+)/i.exec(text.slice(heading.start, Math.min(heading.end, heading.start + 40)))?.[1] ?? []);
  return numbers.length > 0 ? numbers.includes(chapter) : sections.length > Number(chapter);
}

function inComment({ comments }: Outline, { section }: Block, sentence: Span): boolean {
  return comments.some(({ span, section: other }) => other === section && span.start <= sentence.start && sentence.end <= span.end);
}

/** Whole sentences; those of a table row end with their cell. */
function sentencesOf({ text }: Outline, block: Block): readonly Span[] {
  const parts = block.kind === 'row' ? block.cells : [block.span];
  return parts.flatMap((part) => sentencesIn(text, part));
}
