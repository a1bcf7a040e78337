import type { Block, Outline } from '../outline/outline.ts';
import type { Span } from '../text/span.ts';
import { linesOf, sentencesOf } from './sentences.ts';

/** A paragraph, list item, table row or stretch of code: what is said in one breath. */
export interface Passage {
  readonly block: number;
  readonly section: number;
  readonly span: Span;
  readonly sentences: readonly Span[];
  /** Words of the passage that speak for what follows them: run-in and first cell. */
  readonly leads: readonly Span[];
  /** Features of the passage as a whole. */
  readonly features: readonly string[];
}

const drawing = /[─│┌┐└┘├┤┬┴┼╔╗╚╝║═▶▼►◀▲]|\+-{2,}|-{2,}>|\|\s*v\b/;

// Shorter run-ins are titles.
const fewestSaid = 4;

/** The passages of one block. */
export function passagesOf(outline: Outline, block: Block): readonly Passage[] {
  switch (block.kind) {
    case 'paragraph':
    case 'item':
      return [textPassage(outline, block)];
    case 'row':
      return block.header ? [] : [rowPassage(outline, block)];
    case 'code':
      return codePassages(outline, block);
    case 'html':
      return [{ ...base(block), sentences: sentencesOf(outline.text, block.span), leads: [], features: [] }];
    default:
      return block satisfies never;
  }
}

function base(block: Block): Pick<Passage, 'block' | 'section' | 'span'> {
  return { block: block.index, section: block.section, span: block.span };
}

function textPassage(outline: Outline, block: Extract<Block, { kind: 'paragraph' | 'item' }>): Passage {
  const features = block.kind === 'item' ? (block.number === undefined ? ['item'] : ['item', 'numbered']) : [];
  return { ...base(block), sentences: textSentences(outline.text, block.span, block.lead), leads: block.lead === undefined ? [] : [block.lead], features };
}

/**
 * The sentences of a paragraph or item. A short run-in is a title and none of them. A long one is a statement too: by itself
 * where it is a sentence in bold, and together with what follows where it ends in a colon.
 */
function textSentences(text: string, span: Span, lead: Span | undefined): readonly Span[] {
  if (lead === undefined) return sentencesOf(text, span);
  const body = sentencesOf(text, { start: lead.end, end: span.end });
  const words = text.slice(lead.start, lead.end).trim();
  if (words.split(/\s+/).length < fewestSaid || words.endsWith('?')) return body;
  if (/^[*_]/.test(words)) return isTitle(text, words, lead.end) ? body : [lead, ...body];
  const [first, ...rest] = body;
  return first === undefined ? body : [{ start: lead.start, end: first.end }, ...rest];
}

/** Whether a run-in in bold or italics announces what follows it, and is no sentence of its own. */
function isTitle(text: string, words: string, end: number): boolean {
  return /[?:][*_]+$/.test(words) || text[end] === ':';
}

function rowPassage(outline: Outline, block: Extract<Block, { kind: 'row' }>): Passage {
  const sentences = block.cells.flatMap((cell) => sentencesOf(outline.text, cell));
  return { ...base(block), sentences, leads: rowLeads(outline.text, block.cells), features: ['row'] };
}

/** The first cell, and the second too where the first is only a number or mark. */
function rowLeads(text: string, cells: readonly Span[]): readonly Span[] {
  const first = cells[0];
  const numbered = first !== undefined && !/\p{L}{3}/u.test(text.slice(first.start, first.end));
  return cells.slice(0, numbered ? 2 : 1);
}

function codePassages(outline: Outline, block: Extract<Block, { kind: 'code' }>): readonly Passage[] {
  const features = codeFeatures(outline.text, block);
  const passages: Passage[] = [];
  let lines: Span[] = [];
  let end = block.content.start;
  for (const line of linesOf(outline.text, block.content)) {
    if (lines.length > 0 && isApart(outline.text, end, line)) {
      passages.push(codePassage(block, lines, features));
      lines = [];
    }
    lines.push(line);
    end = line.end;
  }
  if (lines.length > 0) passages.push(codePassage(block, lines, features));
  return passages;
}

function isApart(text: string, end: number, line: Span): boolean {
  return line.start - end > 1 || text.slice(line.start, line.end).trim() === '';
}

function codePassage(block: Block, lines: readonly Span[], features: readonly string[]): Passage {
  const span = { start: lines[0]?.start ?? block.span.start, end: lines.at(-1)?.end ?? block.span.end };
  return { ...base(block), span, sentences: lines, leads: [], features };
}

function codeFeatures(text: string, block: Extract<Block, { kind: 'code' }>): readonly string[] {
  const features = ['code'];
  const content = text.slice(block.content.start, Math.min(block.content.end, block.content.start + 4000));
  if (/^json|^http/.test(block.language) || (/^[ \t]*[{[]/m.test(content) && /"[\w-]+"\s*:/.test(content))) features.push('json');
  if (block.language.includes('sql') || /\bCREATE (?:TABLE|INDEX|UNIQUE)|\bPRIMARY KEY\b/i.test(content)) features.push('sql');
  if (block.language === 'mermaid' || block.language === 'plantuml' || drawing.test(content)) features.push('diagram');
  return features;
}
