import { Composer, type CST, Document, isMap, isNode, isSeq, LineCounter, type Node, Parser, visit } from 'yaml';
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

// The largest of our own files has a sixth of this. In UTF-16 units.
const longestFile = 500_000;

/**
 * Comparing each key with each other takes seconds for some thousands; `repeatedKey` does it in one pass. The library's own
 * warnings would go to whatever terminal or log there is: what is wrong with a file is told as its problem.
 */
const readingOptions = { uniqueKeys: false, logLevel: 'error' } as const;

// The library that makes documents of tokens goes one call deeper with each level; some hundreds end the whole process.
const deepestNesting = 50;

/** Reads YAML. Never throws: files of packs are anybody's. */
export function readYaml({ path, text }: SourceFile): YamlFile | CatalogueProblem {
  const lines = new LineCounter();
  const make = (start: number, end: number, field: Field, words: Message): CatalogueProblem => {
    const span = firstLine(text, start, end);
    return { path, span, line: Math.max(1, lines.linePos(span.start).line), field: field.join('.'), message: words };
  };
  const whole = (words: Message): CatalogueProblem => make(0, text.length, [], words);
  if (text.length > longestFile) return whole(message('This file is too long to be read: {0} characters at most.', longestFile));
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  if (nestingOf(tokens) > deepestNesting) return whole(message('This file is nested too deeply to be read: {0} levels at most.', deepestNesting));
  const [document = new Document(), second] = new Composer(readingOptions).compose(tokens, true, text.length);
  const fault = second === undefined ? faultOf(document) : { start: second.range[0], end: text.length, words: message('A second document begins here; a file holds one.') };
  if (fault !== undefined) return make(fault.start, fault.end, [], fault.words);
  const problemAt: ProblemMaker = (field, words, at = 'value') => {
    const { start, end } = spanOf(document, text, field, at);
    return make(start, end, field, words);
  };
  try {
    return { value: document.toJS(), problemAt };
  } catch (error) {
    // Aliases that multiply.
    return whole(message('This file cannot be read: {0}', error instanceof Error ? error.message : String(error)));
  }
}

function faultOf(document: Document): (Span & { readonly words: Message }) | undefined {
  const error = document.errors[0];
  if (error !== undefined) return { start: error.pos[0], end: error.pos[1], words: message('This is not valid YAML: {0}', error.message) };
  const key = repeatedKey(document);
  return key?.range ? { start: key.range[0], end: key.range[1], words: message('The field {0} stands here twice.', String(key)) } : undefined;
}

function repeatedKey(document: Document): Node | undefined {
  let repeated: Node | undefined;
  visit(document, {
    Map: (_place, { items }) => {
      const seen = new Set<string>();
      for (const { key } of items) if (isNode(key) && seen.size === seen.add(String(key)).size) repeated ??= key;
    },
  });
  return repeated;
}

function nestingOf(tokens: readonly CST.Token[]): number {
  const waiting = tokens.map((token) => ({ token, depth: 0 }));
  let deepest = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const depth = next.depth + 1;
    deepest = Math.max(deepest, depth);
    for (const token of childrenOf(next.token)) waiting.push({ token, depth });
  }
  return deepest;
}

function childrenOf(token: CST.Token): readonly CST.Token[] {
  const children = 'items' in token ? token.items.flatMap(({ key, value }) => [key, value]) : 'value' in token ? [token.value] : [];
  return children.filter((child) => child !== undefined && child !== null);
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

/** What of a stretch stands on its first line; the library points behind the text where something is missing at its end. */
function firstLine(text: string, start: number, end: number): Span {
  const length = text.slice(start, end).search(/[\r\n]/);
  return { start: Math.min(start, text.length), end: Math.min(length < 0 ? end : start + length, text.length) };
}
