import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { countBelow } from '../text/ascending.ts';
import { indexLines, lineStart, linesSpan, type LineIndex } from '../text/line-index.ts';
import { trimSpan, type Span } from '../text/span.ts';
import { blankComments, findComments } from './comments.ts';
import { languageOf } from './fences.ts';
import { frontMatterOf } from './front-matter.ts';
import { htmlLines } from './html-lines.ts';
import { labelledLines } from './labelled-lines.ts';
import { leadOf, wholeLead } from './lead.ts';
import { type ClosingLine, closingsOf, findLostFences } from './lost-fences.ts';
import { type Block, type Outline, runInLevel, type Section } from './outline.ts';
import { buildSections, type Heading } from './sections.ts';
import { isDelimiterRow, tableCellsOf } from './table-cells.ts';
import { plainTitle } from './title.ts';

// Block structure is all that is needed: reading inline marks too would double the time (measured on 4.3 million characters).
const markdown = new MarkdownIt({ html: true });
markdown.core.ruler.enableOnly(['block']);
markdown.block.ruler.disable(['reference']);

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type FoundBlock = Mutable<Block>;

interface Reading {
  readonly text: string;
  readonly lines: LineIndex;
  readonly blocks: FoundBlock[];
  readonly headings: Heading[];
  unclosedFence: Span | undefined;
  /** How many lists there were so far, and how many tables. */
  lists: number;
  tables: number;
  /** What stands open around a token, the innermost last. */
  readonly openLists: number[];
  readonly openItems: OpenItem[];
  inTableHead: boolean;
}

interface OpenItem {
  readonly list: number;
  readonly depth: number;
  readonly number: number | undefined;
  used: boolean;
}

/** Reads a draft's Markdown. Never fails: whatever the text is, an outline of it comes back. */
export function parseOutline(text: string): Outline {
  const lines = indexLines(text);
  const frontMatter = frontMatterOf(text);
  const source = withPlainLineBreaks(frontMatter === undefined ? text : blank(text, frontMatter));
  const literal = readTokens(text, lines, markdown.parse(source, {}));
  const lostFences = findLostFences({ text, lines, codes: literal.blocks.filter((block) => block.kind === 'code'), unclosed: literal.unclosedFence });
  const closings = closingsOf(text, lines, lostFences);
  const { blocks, headings } = closings.length === 0 ? literal : readTokens(text, lines, parseWith(source, closings));
  const sections = buildSections(text, headings, blocks);
  placeBlocks(blocks, sections);
  const comments = findComments(text, sections);
  return { text, lines, sections, blocks, comments, frontMatter, lostFences };
}

/** A text as markdown-it reads it where lines stand in it that its writer forgot; the lines of the tokens are those of the text itself. */
function parseWith(source: string, closings: readonly ClosingLine[]): readonly Token[] {
  const lines = source.split('\n');
  const places = closings.map(({ before }, count) => before + count);
  const parts = closings.flatMap(({ before, mark }, count) => [...lines.slice(closings[count - 1]?.before ?? 0, before), mark]);
  const tokens = markdown.parse([...parts, ...lines.slice(closings.at(-1)?.before ?? 0)].join('\n'), {});
  for (const token of tokens) if (token.map !== null) token.map = [token.map[0] - countBelow(places, token.map[0]), token.map[1] - countBelow(places, token.map[1])];
  return tokens;
}

/** Line breaks and zeros as markdown-it wants them; few texts have others. */
function withPlainLineBreaks(text: string): string {
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return plain.includes('\0') ? plain.replaceAll('\0', '\uFFFD') : plain;
}

function placeBlocks(blocks: readonly FoundBlock[], sections: readonly Section[]): void {
  let section = 0;
  for (const block of blocks) {
    while (section + 1 < sections.length && (sections[section + 1]?.heading.start ?? 0) <= block.span.start) section++;
    block.section = section;
  }
}

function blank(text: string, span: Span): string {
  return text.slice(0, span.start) + text.slice(span.start, span.end).replace(/[^\r\n]/g, ' ') + text.slice(span.end);
}

type TokenReader = (reading: Reading, token: Token, next: Token | undefined) => void;

/** By type of token; of the others nothing is read. */
const tokenReaders: ReadonlyMap<string, TokenReader> = new Map<string, TokenReader>([
  ['bullet_list_open', openList],
  ['bullet_list_close', closeList],
  ['ordered_list_open', openList],
  ['ordered_list_close', closeList],
  ['list_item_open', openItem],
  ['list_item_close', closeItem],
  ['heading_open', readHeading],
  ['paragraph_open', readParagraph],
  ['table_open', openTable],
  ['thead_open', openTableHead],
  ['thead_close', closeTableHead],
  ['tr_open', readRow],
  ['fence', readCode],
  ['code_block', readCode],
  ['html_block', readHtml],
]);

function readTokens(text: string, lines: LineIndex, tokens: readonly Token[]): Reading {
  const reading: Reading = { text, lines, blocks: [], headings: [], unclosedFence: undefined, lists: 0, tables: 0, openLists: [], openItems: [], inTableHead: false };
  for (const [at, token] of tokens.entries()) tokenReaders.get(token.type)?.(reading, token, tokens[at + 1]);
  return reading;
}

function openList(reading: Reading): void {
  reading.openLists.push(reading.lists++);
}

function closeList(reading: Reading): void {
  reading.openLists.pop();
}

function openItem(reading: Reading, token: Token): void {
  const { openLists } = reading;
  const number = /^\d+$/.test(token.info) ? Number(token.info) : undefined;
  reading.openItems.push({ list: openLists.at(-1) ?? 0, depth: openLists.length - 1, number, used: false });
}

function closeItem(reading: Reading): void {
  reading.openItems.pop();
}

function openTable(reading: Reading): void {
  reading.tables++;
}

function openTableHead(reading: Reading): void {
  reading.inTableHead = true;
}

function closeTableHead(reading: Reading): void {
  reading.inTableHead = false;
}

/** The content of a paragraph in the original text: markdown-it tells its lines, not its columns. */
function contentSpan(reading: Reading, open: Token, content: string): Span {
  const [first, end] = open.map ?? [0, 0];
  const whole = linesSpan(reading.lines, first, end);
  const firstLine = content.slice(0, lineBreakIn(content));
  const found = reading.text.slice(whole.start, lineStart(reading.lines, first + 1)).indexOf(firstLine);
  const start = whole.start + Math.max(0, found);
  return trimSpan(reading.text, { start, end: whole.end });
}

function lineBreakIn(content: string): number {
  const at = content.indexOf('\n');
  return at < 0 ? content.length : at;
}

function readHeading(reading: Reading, open: Token, inline: Token | undefined): void {
  const [first, end] = open.map ?? [0, 0];
  const span = trimSpan(reading.text, linesSpan(reading.lines, first, end));
  reading.headings.push({ level: Number(open.tag.slice(1)), span, title: plainTitle(inline?.content ?? '') });
}

function readRow(reading: Reading, token: Token): void {
  const [first] = token.map ?? [0];
  const span = trimSpan(reading.text, linesSpan(reading.lines, first, first + 1));
  if (isDelimiterRow(reading.text, span)) return;
  const cells = tableCellsOf(reading.text, span);
  reading.blocks.push({ kind: 'row', index: reading.blocks.length, span, section: 0, header: reading.inTableHead, cells, table: reading.tables - 1 });
}

function readParagraph(reading: Reading, open: Token, inline: Token | undefined): void {
  const item = reading.openItems.at(-1);
  const span = contentSpan(reading, open, inline?.content ?? '');
  const whole = wholeLead(reading.text, span);
  if (whole !== undefined && (item === undefined || item.depth === 0)) {
    reading.headings.push({ level: runInLevel, span, title: plainTitle(whole) });
    return;
  }
  for (const entry of labelledLines(reading.text, span)) readEntry(reading, entry, item);
}

function readEntry(reading: Reading, span: Span, item: OpenItem | undefined): void {
  const index = reading.blocks.length;
  const lead = leadOf(reading.text, span);
  if (item === undefined || item.used) {
    reading.blocks.push({ index, span, section: 0, lead, kind: 'paragraph' });
    return;
  }
  item.used = true;
  reading.blocks.push({ index, span, section: 0, lead, kind: 'item', depth: item.depth, number: item.number, list: item.list });
}

function readCode(reading: Reading, token: Token): void {
  const [first, end] = token.map ?? [0, 0];
  const span = trimSpan(reading.text, linesSpan(reading.lines, first, end));
  const fenced = token.type === 'fence';
  const closed = !fenced || isClosed(reading, token, end);
  const content = linesSpan(reading.lines, fenced ? first + 1 : first, fenced && closed ? end - 1 : end);
  if (!closed) reading.unclosedFence = trimSpan(reading.text, linesSpan(reading.lines, first, first + 1));
  const language = fenced ? languageOf(token.info) : '';
  reading.blocks.push({ kind: 'code', index: reading.blocks.length, span, section: 0, language, content });
}

function isClosed(reading: Reading, token: Token, end: number): boolean {
  const last = linesSpan(reading.lines, end - 1, end);
  const line = reading.text.slice(last.start, last.end).replace(/^[\s>]*/, '').trimEnd();
  const marks = token.markup;
  return end - 1 > (token.map?.[0] ?? 0) && line.startsWith(marks) && [...line].every((mark) => mark === marks[0]);
}

function readHtml(reading: Reading, token: Token): void {
  const [first, end] = token.map ?? [0, 0];
  const span = trimSpan(reading.text, linesSpan(reading.lines, first, end));
  const raw = blankComments(reading.text.slice(span.start, span.end));
  const summary = /<summary[^>]*>([\s\S]*?)<\/summary>/i.exec(raw);
  if (summary?.[1] !== undefined) {
    const start = span.start + summary.index;
    reading.headings.push({ level: runInLevel, span: { start, end: start + summary[0].length }, title: plainTitle(summary[1].replace(/<[^>]*>/g, ' ')) });
  }
  const start = summary === null ? span.start : span.start + summary.index + summary[0].length;
  for (const line of htmlLines(reading.text, { start, end: span.end })) readEntry(reading, line, undefined);
}
