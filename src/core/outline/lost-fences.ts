import { lineAt, type LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { closes, type FenceLine, fenceOf, languageOf, lineText } from './fences.ts';
import type { Code } from './outline.ts';

/** A fence that opens a block which its writer did not mean to go on so far, or not to open at all. */
export interface LostFence {
  /** The line (from 0) of the fence. */
  readonly line: number;
  readonly fence: FenceLine;
  /** The line (from 0) that cannot be code any more, and before which the block should end; undefined where it may be code to the end. */
  readonly end: number | undefined;
}

/** What a draft's Markdown says by the letter. */
export interface LiteralReading {
  readonly text: string;
  readonly lines: LineIndex;
  readonly codes: readonly Code[];
  /** The opening line of a fence that no line closes. */
  readonly unclosed: Span | undefined;
}

const anyHeading = /^#{1,6}[ \t]+\S/;
const deepHeading = /^#{2,6}[ \t]+\S/;
// In blocks of these a line with marks for a heading may be a comment; in one without a language only a line with one mark may.
const hashComments: ReadonlySet<string> = new Set(
  'bash sh shell zsh console py python rb ruby yaml yml toml ini conf dockerfile make makefile perl r properties nginx'.split(' '),
);
// Blocks of these may show fences and headings of their own.
const aboutMarkdown: ReadonlySet<string> = new Set(['md', 'markdown', 'mdx']);

/**
 * The fences that are lost, in text order: none in a text whose fences are all closed and where none stands inside another block.
 * From the first of them on the text is read as it was meant: a block ends before a heading and before the next block's fence.
 */
export function findLostFences(reading: LiteralReading): readonly LostFence[] {
  const first = firstLost(reading);
  return first === undefined ? [] : lostFrom(reading, first);
}

/** The line of the first block that is never closed, runs over a heading while fences are left over, or runs into the next block. */
function firstLost(reading: LiteralReading): number | undefined {
  const { lines, codes, unclosed } = reading;
  const suspects = codes.filter((code) => swallowsFence(reading, code) || (unclosed !== undefined && runsOverHeading(reading, code)));
  const found = suspects[0] ?? (unclosed === undefined ? undefined : codes.findLast(({ span }) => span.start <= unclosed.end));
  return found === undefined ? undefined : lineAt(lines, found.span.start);
}

/** A fence with a language inside a block that is not about Markdown. */
function swallowsFence({ text, lines }: LiteralReading, code: Code): boolean {
  if (aboutMarkdown.has(code.language)) return false;
  const opening = openingOf({ text, lines }, code);
  if (opening === undefined || !text.slice(code.content.start, code.content.end).includes(opening.marks)) return false;
  return contentLines(lines, code).some((line) => opensAnother(fenceOf(lineText(text, lines, line)), opening));
}

/**
 * With an odd number of fences the last one is left over, but the fault lies where a block first runs over a heading, up to a
 * fence that opens another: behind one that closes there is an empty line.
 */
function runsOverHeading({ text, lines }: LiteralReading, code: Code): boolean {
  if (!endsAtHeadings(code.language) || openingOf({ text, lines }, code) === undefined) return false;
  if (lineText(text, lines, lineAt(lines, code.span.end) + 1).trim() === '') return false;
  return contentLines(lines, code).some((line) => isHeading(text, lines, line, code.language));
}

function openingOf({ text, lines }: Pick<LiteralReading, 'text' | 'lines'>, { span }: Code): FenceLine | undefined {
  return fenceOf(lineText(text, lines, lineAt(lines, span.start)));
}

/** The numbers (from 0) of the lines between the fences. */
function contentLines(lines: LineIndex, { content }: Code): readonly number[] {
  if (content.end <= content.start) return [];
  const first = lineAt(lines, content.start);
  return Array.from({ length: lineAt(lines, content.end - 1) - first + 1 }, (_, index) => first + index);
}

function endsAtHeadings(language: string): boolean {
  return !hashComments.has(language) && !aboutMarkdown.has(language);
}

/** Whether a line is a heading behind an empty line, as no code has it. */
function isHeading(text: string, lines: LineIndex, line: number, language: string): boolean {
  const heading = language === '' ? deepHeading : anyHeading;
  return heading.test(lineText(text, lines, line)) && lineText(text, lines, line - 1).trim() === '';
}

function opensAnother(found: FenceLine | undefined, opening: FenceLine): found is FenceLine {
  return found !== undefined && found.marks.startsWith(opening.marks) && /^[\w{]/.test(found.info);
}

interface OpenFence {
  readonly line: number;
  readonly fence: FenceLine;
  readonly language: string;
}

/** Reads the fences from a line on, which opens the first block. Looks at each line once. */
function lostFrom({ text, lines }: LiteralReading, first: number): readonly LostFence[] {
  const lost: LostFence[] = [];
  let open: OpenFence | undefined;
  for (let line = first; line < lines.starts.length; line++) {
    const fence = fenceOf(lineText(text, lines, line));
    if (open === undefined) open = fence === undefined ? undefined : openedBy(fence, line);
    else if (fence !== undefined && closes(fence, open.fence.marks)) open = undefined;
    else if (!aboutMarkdown.has(open.language) && opensAnother(fence, open.fence)) {
      lost.push({ line: open.line, fence: open.fence, end: line });
      open = openedBy(fence, line);
    } else if (endsAtHeadings(open.language) && isHeading(text, lines, line, open.language)) {
      lost.push({ line: open.line, fence: open.fence, end: line });
      open = undefined;
    }
  }
  return open === undefined ? lost : [...lost, { line: open.line, fence: open.fence, end: undefined }];
}

function openedBy(fence: FenceLine, line: number): OpenFence {
  return { line, fence, language: languageOf(fence.info) };
}

/** A line that closes the block of a lost fence, without its line break, and the line (from 0) that it belongs before. */
export interface ClosingLine {
  readonly before: number;
  readonly mark: string;
}

/** The lines that end the blocks of lost fences; a block that may go on to the end of the text needs none. */
export function closingsOf(text: string, lines: LineIndex, lost: readonly LostFence[]): readonly ClosingLine[] {
  return lost.flatMap(({ line, fence, end }) => (end === undefined ? [] : [{ before: behindWords(text, lines, line, end), mark: closingMark(fence) }]));
}

/** The line behind the last one with words between a fence and an end. */
export function behindWords(text: string, lines: LineIndex, fence: number, end: number): number {
  let line = end;
  while (line > fence + 1 && lineText(text, lines, line - 1).trim() === '') line--;
  return line;
}

/** What closes a block, under the same list or quote marks. */
export function closingMark({ prefix, marks }: FenceLine): string {
  return `${prefix.replace(/[^\s>]/g, ' ')}${marks}`;
}
