import { type Document, isMap, isNode, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { message, type Message } from '../message.ts';
import type { Span } from '../text/span.ts';

/** One authored file: its path from the root of the content, with slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What is wrong with an authored file, at the place where it is. */
export interface CatalogueProblem {
  readonly path: string;
  /** Never more than one line. */
  readonly span: Span;
  /** Counted from 1. */
  readonly line: number;
  /** The field, as `deliverables.2.text`, lists counted from 0; empty for the whole file. */
  readonly field: string;
  readonly message: Message;
}

/** The way to a field: keys, and places in lists from 0. */
export type Field = readonly (string | number)[];

/** Makes a problem at a field: at its value, or at its key where the key is what is wrong. */
export type ProblemMaker = (field: Field, words: Message, at?: 'key' | 'value') => CatalogueProblem;

/** A file that is YAML, whatever it holds. */
export interface YamlFile {
  readonly value: unknown;
  readonly problemAt: ProblemMaker;
}

// The largest of our own files has a twentieth of this. In UTF-16 units.
const longestFile = 1_000_000;

/** Reads YAML. Never throws: files of packs are anybody's. */
export function readYaml({ path, text }: SourceFile): YamlFile | CatalogueProblem {
  const start = (words: Message): CatalogueProblem => ({ path, span: firstLine(text, 0, text.length), line: 1, field: '', message: words });
  if (text.length > longestFile) return start(message('This file is too long to be read: {0} characters at most.', longestFile));
  try {
    return parse(path, text);
  } catch (error) {
    // Brackets nested beyond the stack, or aliases that multiply.
    return start(message('This file cannot be read: {0}', error instanceof Error ? error.message : String(error)));
  }
}

function parse(path: string, text: string): YamlFile | CatalogueProblem {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const make = (span: Span, field: Field, words: Message): CatalogueProblem => ({
    path,
    span,
    line: Math.max(1, lines.linePos(span.start).line),
    field: field.join('.'),
    message: words,
  });
  const fault = document.errors[0];
  if (fault !== undefined) return make(firstLine(text, fault.pos[0], fault.pos[1]), [], message('This is not valid YAML: {0}', fault.message));
  const problemAt: ProblemMaker = (field, words, at = 'value') => make(spanOf(document, text, field, at), field, words);
  return { value: document.toJS(), problemAt };
}

function spanOf(document: Document, text: string, field: Field, at: 'key' | 'value'): Span {
  const node = field.length === 0 ? document.contents : document.getIn(field, true);
  const key = keyOf(document, field);
  const shown = at === 'key' || isMap(node) || isSeq(node) ? (key ?? node) : node;
  if (isNode(shown) && shown.range && (shown.range[1] > shown.range[0] || key === undefined)) return firstLine(text, shown.range[0], shown.range[1]);
  if (key?.range) return firstLine(text, key.range[0], key.range[1]);
  // Something that is missing is missed in what should hold it.
  return field.length === 0 ? firstLine(text, 0, text.length) : spanOf(document, text, field.slice(0, -1), 'key');
}

function keyOf(document: Document, field: Field): Node | undefined {
  const holder = field.length < 2 ? document.contents : document.getIn(field.slice(0, -1), true);
  if (field.length === 0 || !isMap(holder)) return undefined;
  const key = holder.items.find((pair) => String(pair.key) === String(field.at(-1)))?.key;
  return isNode(key) ? key : undefined;
}

function firstLine(text: string, start: number, end: number): Span {
  const brk = /\r|\n/.exec(text.slice(start, end))?.index;
  return { start, end: brk === undefined || brk === 0 ? end : start + brk };
}
