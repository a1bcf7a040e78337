import type { Block, Code, Outline } from '../outline/outline.ts';
import type { Span } from '../text/span.ts';
import { beginningsOf, countWords, forEachWordStart, wordEnd, type WordStarts } from '../text/word-starts.ts';
import { fullForm, shortForms, stem } from './component-words.ts';

// More words than any name spans: neither passages nor sentences run into each other.
const farApart = 1000;
const apart = 20;

/** One place of a word that was looked for. */
export interface WordPlace {
  readonly stem: string;
  /** Count of words in front of it; words of different passages lie far apart. */
  readonly position: number;
  /** Number of the passage it stands in. */
  readonly passage: number;
  /** Whether it stands in the words that the passage begins with. */
  readonly inLead: boolean;
}

/** Where the words that were looked for stand in a draft. */
export interface WordPlaces {
  readonly places: readonly WordPlace[];
  /** By passage: how many words its run-in, first cell or heading has. */
  readonly leadLengths: readonly number[];
}

/** A stretch of text that speaks of one thing. */
export interface Passage {
  readonly span: Span;
  /** Run-in, first cell or heading. */
  readonly lead: Span | undefined;
}

/** What of a draft can describe a component: text, lists, tables and headings, but no code and no diagram. */
export function proseOf({ blocks, sections }: Outline): readonly Passage[] {
  const passages: Passage[] = [];
  for (const { heading, level } of sections) if (level > 0) passages.push({ span: heading, lead: heading });
  for (const block of blocks) {
    if (block.kind === 'code' || (block.kind === 'row' && block.header)) continue;
    passages.push({ span: block.span, lead: leadOf(block) });
  }
  return passages;
}

function leadOf(block: Exclude<Block, Code>): Span | undefined {
  switch (block.kind) {
    case 'paragraph':
    case 'item':
      return block.lead;
    case 'row':
      return block.cells[0];
  }
}

/** Text that stands between fences: flows and lists that a writer wants to keep in shape. */
export function fencedProseOf({ blocks }: Outline, diagrams: ReadonlySet<number>): readonly Passage[] {
  return blocks
    .filter((block) => block.kind === 'code' && /^(?:|text|txt|plain|plaintext|markdown|md)$/.test(block.language) && !diagrams.has(block.index))
    .map(({ span }) => ({ span, lead: undefined }));
}

/** The wanted stems that a stem found in the text stands for. */
export type Likeness = (found: string, wanted: ReadonlySet<string>) => readonly string[];

/** The very stem. */
export const exactly: Likeness = (found, wanted) => (wanted.has(found) ? [found] : []);

/** Finds the wanted stems in passages. Linear; words that begin unlike any wanted one are passed over unread. */
export function findWords(
  text: string,
  words: WordStarts,
  passages: readonly Passage[],
  wanted: ReadonlySet<string>,
  like: Likeness = exactly,
): WordPlaces {
  const beginnings = beginningsOf([...wanted, ...shortForms.filter((short) => fullForm(short)?.some((word) => wanted.has(stem(word))))]);
  const places: WordPlace[] = [];
  const leadLengths: number[] = [];
  let passed = 0;
  passages.forEach(({ span, lead }, passage) => {
    passed += farApart;
    let lastEnd = span.start;
    const count = forEachWordStart(words, span, beginnings, (start, place) => {
      if (endsSentence(text, lastEnd, start)) passed += apart;
      lastEnd = wordEnd(text, start, span.end);
      const position = passed + place;
      const inLead = lead !== undefined && start < lead.end;
      const word = text.slice(start, lastEnd).toLowerCase();
      for (const form of formsOf(word, wordBehind(text, lastEnd, span.end))) {
        for (const one of like(form, wanted)) places.push({ stem: one, position, passage, inLead });
      }
      return true;
    });
    passed += count;
    leadLengths.push(lead === undefined ? 0 : countWords(text, lead));
  });
  return { places, leadLengths };
}

function endsSentence(text: string, from: number, to: number): boolean {
  for (let at = from; at < to - 1; at++) {
    const code = text.charCodeAt(at);
    if ((code === 46 || code === 33 || code === 63) && text.charCodeAt(at + 1) <= 32) return true;
  }
  return false;
}

/** The stems a written word stands for; with the word behind it, they may be one word written as two. */
function formsOf(word: string, behind: string): readonly string[] {
  const full = fullForm(word);
  const own = full === undefined ? [stem(word)] : full.map(stem);
  return behind === '' ? own : [...own, stem(word + behind)];
}

/** The next word, where no more than one character stands between. */
function wordBehind(text: string, end: number, limit: number): string {
  if (end + 1 >= limit) return '';
  return text.slice(end + 1, wordEnd(text, end + 1, limit)).toLowerCase();
}
