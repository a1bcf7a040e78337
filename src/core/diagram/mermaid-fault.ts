import { formatArgument, message, type Message, type MessageArgument } from '../message.ts';
import type { DiagramFault } from './diagram.ts';

/** What Mermaid's generated parsers tell about a fault, as far as it is used here. Lines count from 1. */
interface ParserError {
  readonly message: string;
  readonly loc: { readonly first: number; readonly last: number } | undefined;
  /** The text the parser stumbled over. */
  readonly found: string;
  readonly expected: readonly string[];
  readonly atEnd: boolean;
}

// Names that Mermaid's grammars give to what a person types.
const spoken: Readonly<Record<string, MessageArgument>> = {
  TXT: message('":" and a message'),
  taskData: message('":" and the dates of the task'),
  NEWLINE: message('a new line'),
  NL: message('a new line'),
  STR: message('a text in quotes'),
  ACTOR: message('a participant'),
  COMMA: '","',
  NUMBER_WITH_DECIMAL: message('a number'),
  NUMBER_PIE: message('a number'),
  ATTRIBUTE_WORD: message('a name'),
  STRUCT_STOP: '"}"',
  NODE_DEND: message('the closing bracket'),
  SQE: '"]"',
  PE: '")"',
  INT: message('a number'),
  EOF: message('the end'),
};

// With more than these to choose from, a list explains nothing.
const mostExpected = 3;
const longestQuote = 40;

/** The fault that an error of `mermaid.parse` stands for: its line inside the parsed text, counted from 0, and one line of words. */
export function faultOf(error: unknown, text: string): DiagramFault {
  const told = readError(error);
  const last = Math.max(0, text.trimEnd().split('\n').length - 1);
  const line = lineOf(told, text) ?? 0;
  return { line: Math.min(last, Math.max(0, line)), reason: reasonOf(told, text) };
}

function readError(error: unknown): ParserError {
  const message = error instanceof Error ? error.message : String(error);
  const hash = recordOf(recordOf(error)['hash']);
  const loc = recordOf(hash['loc']);
  const { first_line: first, last_line: last } = loc as { first_line?: unknown; last_line?: unknown };
  const token = hash['token'];
  return {
    message,
    loc: typeof first === 'number' && typeof last === 'number' ? { first, last } : undefined,
    found: typeof hash['text'] === 'string' ? hash['text'] : '',
    expected: Array.isArray(hash['expected']) ? hash['expected'].map(String) : [],
    atEnd: token === 1 || String(token).startsWith('EOF') || /but found ``/.test(message),
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function lineOf(told: ParserError, text: string): number | undefined {
  // Only a grammar's own complaint knows its place; others carry the place of nothing in particular.
  const fromGrammar = /^Parse error/.test(told.message);
  if (fromGrammar && told.loc !== undefined) return (told.atEnd ? told.loc.first : told.loc.last) - 1;
  const written = /\bline (\d+|\?)/.exec(told.message)?.[1];
  if (written === '?') return Number.POSITIVE_INFINITY;
  if (written !== undefined) return Number(written) - 1;
  return lineNaming(told, text);
}

/** For complaints about the meaning: the last line that holds what they name. */
function lineNaming(told: ParserError, text: string): number | undefined {
  const ended = /inactivate .*\(([^()]+)\)/.exec(told.message)?.[1];
  const names = [told.found, ended === undefined ? '' : `deactivate ${ended}`, ...[...told.message.matchAll(/\(?"([^"]+)"\)?|\(([^()"]+)\)|\b(\d+) - \d+/g)].map(nameIn)];
  const lines = text.split('\n');
  for (const name of names) {
    const line = name === '' ? -1 : lines.findLastIndex((candidate, index) => index > 0 && hasWord(candidate, name));
    if (line >= 0) return line;
  }
  return undefined;
}

function nameIn(match: RegExpExecArray): string {
  return match[1] ?? match[2] ?? match[3] ?? '';
}

function hasWord(line: string, name: string): boolean {
  const at = line.indexOf(name);
  return at >= 0 && !/\w/.test(line[at - 1] ?? ' ') && !/\w/.test(line[at + name.length] ?? ' ');
}

function reasonOf(told: ParserError, text: string): MessageArgument {
  if (/^No diagram type detected/.test(told.message)) return unknownType(text);
  if (/^Lexical error/.test(told.message)) return message('this line holds something that Mermaid does not know');
  if (/^Parse error/.test(told.message)) return grammarsReason(told);
  return firstSentence(told.message);
}

function unknownType(text: string): Message {
  const first = text.split('\n')[0]?.trim() ?? '';
  return first === '' ? message('the diagram is empty') : message('no diagram type is known by "{0}"', shorten(first));
}

function grammarsReason(told: ParserError): Message {
  const expected = expectedPart(told.expected);
  return expected === undefined ? foundPart(told) : message('{0}; expected {1}', foundPart(told), expected);
}

function foundPart({ found, atEnd }: ParserError): Message {
  if (atEnd) return message('the diagram ends too early');
  const words = found.trim();
  return words === '' ? message('the line ends too early') : message('unexpected "{0}"', shorten(words));
}

function expectedPart(expected: readonly string[]): MessageArgument | undefined {
  const names = expected.map((name) => name.replace(/^'|'$/g, '')).map(wordsFor);
  const known = names.filter((name) => name !== undefined);
  if (known.length !== names.length || names.length > mostExpected) return undefined;
  const [first, ...others] = [...new Map(known.map((name) => [formatArgument(name), name])).values()];
  return first === undefined ? undefined : others.reduce((one, other) => message('{0} or {1}', one, other), first);
}

/** What a person types for a name of a grammar. */
function wordsFor(name: string): MessageArgument | undefined {
  return spoken[name] ?? plain(name);
}

/** Names of a grammar in capitals mean nothing to a person; the others are what is typed. */
function plain(name: string): string | undefined {
  return /^[A-Z_]+$/.test(name) ? undefined : `"${name}"`;
}

/** Mermaid's own words, as far as they go through no grammar's name. */
function firstSentence(told: string): MessageArgument {
  const cleaned = told
    .replace(/^Parsing failed:\s*/, '')
    .replace(/(?:Lexer|Parse) error on line [\d?]+, column [\d?]+: /g, '')
    .replace(/->(\s*\S+?)<- at offset: \d+, skipped \d+ characters?/g, '"$1"')
    .replace(/token of type '?(\w+)'?/g, (_, name: string) => formatArgument(wordsFor(name) ?? 'something else'))
    .replace(/`\s*`/g, 'the end of the line')
    .replace(/\s+/g, ' ')
    .trim();
  const end = /[.!?](?=\s|$)/.exec(cleaned)?.index ?? cleaned.length;
  const sentence = cleaned.slice(0, end);
  if (sentence === '') return message('Mermaid cannot read this');
  return sentence.length > 160 ? `${sentence.slice(0, 159)}…` : sentence;
}

function shorten(words: string): string {
  const line = words.split('\n')[0] ?? '';
  return line.length > longestQuote ? `${line.slice(0, longestQuote - 1)}…` : line;
}
