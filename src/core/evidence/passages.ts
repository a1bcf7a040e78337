import type { Block } from '../outline/outline.ts';
import type { Span } from '../text/span.ts';
import { linesOf, sentencesOf } from './sentences.ts';
import { sign } from './signs.ts';
import { signsIn, type Stretch, stretchOf, type Words } from './words.ts';

/** What is said in one breath: a short paragraph or list item, two sentences of a long one, a table row or a stretch of code. */
export interface Passage {
  readonly section: number;
  readonly span: Span;
  readonly sentences: readonly Stretch[];
  /** Words of the passage that speak for what follows them: run-in and first cell. */
  readonly leads: readonly Span[];
  /** Features of the passage as a whole. */
  readonly features: readonly string[];
}

const drawing = /[─│┌┐└┘├┤┬┴┼╔╗╚╝║═▶▼►◀▲]|\+-{2,}|-{2,}>|\|\s*v\b/;

const sql = /\bCREATE (?:TABLE|INDEX|UNIQUE)|\bPRIMARY KEY\b/i;
const noFeatures: readonly string[] = [];
const bulletFeatures = ['item'];
const numberedFeatures = ['item', 'numbered'];
const rowFeatures = ['row'];
const quotedRowFeatures = ['row', 'quoted'];
// In characters: what kind of code it is shows by then.
const mostCodeRead = 4000;

// Shorter run-ins are titles.
const fewestSaid = 4;

/** The passages of one block. */
export function passagesOf(words: Words, block: Block): readonly Passage[] {
  switch (block.kind) {
    case 'paragraph':
    case 'item':
      return inBreaths(textPassage(words, block));
    case 'row':
      return block.header ? [] : [rowPassage(words, block)];
    case 'code':
      return codePassages(words, block);
    default:
      return block satisfies never;
  }
}

/** A paragraph of more sentences speaks of several things: any two in a row are a passage of their own then. */
export const mostInOneBreath = 3;

function inBreaths(passage: Passage): readonly Passage[] {
  const { sentences } = passage;
  if (sentences.length <= mostInOneBreath) return [passage];
  return sentences.slice(1).flatMap((sentence, before) => {
    const first = sentences[before];
    return first === undefined ? [] : [{ ...passage, span: { start: first.start, end: sentence.end }, sentences: [first, sentence] }];
  });
}

function passageOf(block: Block, span: Span, sentences: readonly Stretch[], leads: readonly Span[], features: readonly string[]): Passage {
  return { section: block.section, span, sentences, leads, features };
}

function textPassage(words: Words, block: Extract<Block, { kind: 'paragraph' | 'item' }>): Passage {
  const ofKind = block.kind === 'item' ? (block.number === undefined ? bulletFeatures : numberedFeatures) : noFeatures;
  const features = isQuoted(words.text, block.span) ? [...ofKind, 'quoted'] : ofKind;
  return passageOf(block, block.span, textSentences(words, block.span, block.lead), block.lead === undefined ? [] : [block.lead], features);
}

const longestQuote = 240;
const quoted = /^[\s>*_]*["“][^"“”]+["”][\s*_]*$/;

/** Whether all of it is something that somebody says: `> "One writer does not scale."` */
function isQuoted(text: string, { start, end }: Span): boolean {
  return end - start <= longestQuote && quoted.test(text.slice(start, end));
}

/**
 * The sentences of a paragraph or item. A short run-in is a title and none of them. A long one is a statement too: by itself
 * where it is a sentence in bold, and together with what follows where it ends in a colon.
 */
function textSentences(words: Words, span: Span, lead: Span | undefined): readonly Stretch[] {
  if (lead === undefined) return sentencesOf(words, span);
  const body = sentencesOf(words, { start: lead.end, end: span.end });
  const said = words.text.slice(lead.start, lead.end).trim();
  if (said.split(/\s+/).length < fewestSaid || said.endsWith('?')) return body;
  if (/^[*_]/.test(said)) return isTitle(words.text, said, lead.end) ? body : [stretchOf(words, lead), ...body];
  const [first, ...rest] = body;
  return first === undefined ? body : [stretchOf(words, { start: lead.start, end: first.end }), ...rest];
}

/** Whether a run-in in bold or italics announces what follows it, and is no sentence of its own. */
function isTitle(text: string, said: string, end: number): boolean {
  return /[?:][*_]+$/.test(said) || text[end] === ':';
}

function rowPassage(words: Words, block: Extract<Block, { kind: 'row' }>): Passage {
  const sentences: Stretch[] = [];
  for (const cell of block.cells) sentences.push(...sentencesOf(words, cell));
  const says = block.cells[0];
  const features = says !== undefined && isQuoted(words.text, says) ? quotedRowFeatures : rowFeatures;
  return passageOf(block, block.span, sentences, rowLeads(words.text, block.cells), features);
}

/** The first cell, and the second too where the first is only a number or mark. */
function rowLeads(text: string, cells: readonly Span[]): readonly Span[] {
  const first = cells[0];
  const numbered = first !== undefined && !/\p{L}{3}/u.test(text.slice(first.start, first.end));
  return cells.slice(0, numbered ? 2 : 1);
}

function codePassages(words: Words, block: Extract<Block, { kind: 'code' }>): readonly Passage[] {
  const features = codeFeatures(words, block);
  const passages: Passage[] = [];
  let lines: Stretch[] = [];
  let end = block.content.start;
  for (const line of linesOf(words, block.content)) {
    if (lines.length > 0 && (features.includes('diagram') || isApart(words.text, end, line))) {
      passages.push(codePassage(words, block, lines, features));
      lines = [];
    }
    lines.push(line);
    end = line.end;
  }
  if (lines.length > 0) passages.push(codePassage(words, block, lines, features));
  return passages;
}

function isApart(text: string, end: number, line: Stretch): boolean {
  return line.start - end > 1 || (line.first === line.last && text.slice(line.start, line.end).trim() === '');
}

function codePassage({ text }: Words, block: Block, lines: readonly Stretch[], features: readonly string[]): Passage {
  const begins = lines.find(({ start, end }) => text.slice(start, end).trim() !== '');
  const span = { start: begins?.start ?? block.span.start, end: lines.at(-1)?.end ?? block.span.end };
  return passageOf(block, span, lines, [], features);
}

function codeFeatures(words: Words, block: Extract<Block, { kind: 'code' }>): readonly string[] {
  const features = ['code'];
  const signs = signsIn(words, stretchOf(words, block.content));
  const content = words.text.slice(block.content.start, Math.min(block.content.end, block.content.start + mostCodeRead));
  if (/^json|^http/.test(block.language) || holdsJson(content, signs)) features.push('json');
  if (block.language.includes('sql') || ((signs & sign.sql) !== 0 && sql.test(content))) features.push('sql');
  if (block.language === 'mermaid' || block.language === 'plantuml' || ((signs & (sign.drawing | sign.arrow)) !== 0 && drawing.test(content))) features.push('diagram');
  return features;
}

function holdsJson(content: string, signs: number): boolean {
  const needed = sign.brace | sign.quote | sign.colon;
  return (signs & needed) === needed && /^[ \t]*[{[]/m.test(content) && /"[\w-]+"\s*:/.test(content);
}
