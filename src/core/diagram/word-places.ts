import type { Block, Outline } from '../outline/outline.ts';
import type { Span } from '../text/span.ts';
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
  const headings = sections.slice(1).map(({ heading }) => ({ span: heading, lead: heading }));
  return [...headings, ...blocks.flatMap(passageOf)];
}

/** Text that stands between fences: flows and lists that a writer wants to keep in shape. */
export function fencedProseOf({ blocks }: Outline, diagrams: ReadonlySet<number>): readonly Passage[] {
  return blocks
    .filter((block) => block.kind === 'code' && /^(?:|text|txt|plain|plaintext|markdown|md)$/.test(block.language) && !diagrams.has(block.index))
    .map(({ span }) => ({ span, lead: undefined }));
}

function passageOf(block: Block): readonly Passage[] {
  switch (block.kind) {
    case 'paragraph':
    case 'item':
      return [{ span: block.span, lead: block.lead }];
    case 'row':
      return block.header ? [] : [{ span: block.span, lead: block.cells[0] }];
    case 'html':
      return [{ span: block.span, lead: undefined }];
    case 'code':
      return [];
  }
}

/** The wanted stems that a stem found in the text stands for. */
export type Likeness = (found: string, wanted: ReadonlySet<string>) => readonly string[];

/** The very stem. */
export const exactly: Likeness = (found, wanted) => (wanted.has(found) ? [found] : []);

/** Finds the wanted stems in passages. Linear; words that begin unlike any wanted one are passed over unread. */
export function findWords(
  text: string,
  passages: readonly Passage[],
  wanted: ReadonlySet<string>,
  like: Likeness = exactly,
): WordPlaces {
  const beginnings = beginningsOf(wanted);
  const places: WordPlace[] = [];
  const leadLengths: number[] = [];
  let position = 0;
  passages.forEach(({ span, lead }, passage) => {
    position += farApart;
    let before = '';
    let leadLength = 0;
    let lastEnd = span.start;
    forEachWord(text, span, (start, end) => {
      position += endsSentence(text, lastEnd, start) ? apart : 1;
      lastEnd = end;
      const inLead = lead !== undefined && start < lead.end;
      if (inLead) leadLength++;
      const known = beginnings.has(keyAt(text, start, end));
      if (known || before !== '') {
        const forms = formsOf(text.slice(start, end).toLowerCase(), before);
        for (const form of forms) for (const one of like(form, wanted)) places.push({ stem: one, position, passage, inLead });
      }
      before = known ? text.slice(start, end).toLowerCase() : '';
    });
    leadLengths.push(leadLength);
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

/** The stems a written word stands for; with the word before it, they may be one word written as two. */
function formsOf(word: string, before: string): readonly string[] {
  const full = fullForm(word);
  const own = full === undefined ? [stem(word)] : full.map(stem);
  return before === '' ? own : [...own, stem(before + word)];
}

function beginningsOf(wanted: ReadonlySet<string>): ReadonlySet<number> {
  const keys = new Set<number>();
  for (const word of wanted) keys.add(keyAt(word, 0, word.length));
  for (const short of shortForms) {
    if (fullForm(short)?.some((word) => wanted.has(stem(word)))) keys.add(keyAt(short, 0, short.length));
  }
  return keys;
}

/** The first three letters as one number; two of a word that has no more. */
function keyAt(text: string, at: number, end: number): number {
  const two = (text.charCodeAt(at) | 32) * 65536 + (text.charCodeAt(at + 1) | 32);
  return end - at < 3 ? two : two * 65536 + (text.charCodeAt(at + 2) | 32);
}

function forEachWord(text: string, { start, end }: Span, visit: (start: number, end: number) => void): void {
  let at = start;
  while (at < end) {
    while (at < end && !isWordCode(text.charCodeAt(at))) at++;
    const first = at;
    let humps = 0;
    while (at < end && isWordCode(text.charCodeAt(at))) {
      if (at > first && isCapital(text.charCodeAt(at)) && isSmall(text.charCodeAt(at - 1))) humps++;
      at++;
    }
    if (at === first) continue;
    visit(first, at);
    if (humps > 0) visitHumps(text, first, at, visit);
  }
}

/** The parts of `ChatService`, behind the word as a whole. */
function visitHumps(text: string, start: number, end: number, visit: (start: number, end: number) => void): void {
  let first = start;
  for (let at = start + 1; at <= end; at++) {
    if (at < end && !(isCapital(text.charCodeAt(at)) && isSmall(text.charCodeAt(at - 1)))) continue;
    visit(first, at);
    first = at;
  }
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isWordCode(code: number): boolean {
  return isSmall(code) || isCapital(code) || (code >= 48 && code <= 57) || code > 191;
}
