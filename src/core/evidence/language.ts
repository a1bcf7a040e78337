import { formatMessage, type Message, message } from '../message.ts';

/**
 * The evidence language: how the catalogue says what counts as an answer to a requirement.
 *
 *     [COUNT x] [SCOPE :] [CONTEXT >> | CONTEXT >>>] BODY
 *
 * BODY and CONTEXT are groups joined by `&`; all groups must be said. A group lists terms joined by `|`, any of
 * which will do; `!` before a group means that none of its terms may be said. A term is a word (matched by its
 * stem), `word*` (begins so), `=word` (exactly so), several words (a phrase; small words may stand between),
 * `a .. b` (in this order, at most six words apart), `#feature` (a number with a unit, a table row …) or
 * `@concept` (a group that has a name). SCOPE is `sentence`, `passage` (a paragraph, item or row; the default),
 * `list` (a whole list, table or code block) or `section`. CONTEXT must stand in a heading, run-in, question,
 * table header or introducing line above; with `>>>` the outermost heading does not count, so that a chapter
 * title speaks for none of its sections. `2 x` asks for two different places.
 */
export interface Alternative {
  readonly count: number;
  readonly scope: Scope;
  readonly context: readonly Group[];
  /** Whether the context must stand nearer than the outermost heading. */
  readonly near: boolean;
  readonly body: readonly Group[];
}

/** How far apart the groups of an alternative may be said. */
export type Scope = 'sentence' | 'passage' | 'list' | 'section';

/** All scopes, the narrowest first. */
export const scopes: readonly Scope[] = ['sentence', 'passage', 'list', 'section'];

/** Terms of which one is enough, or of which none may be said. */
export interface Group {
  readonly negated: boolean;
  readonly terms: readonly Term[];
}

/** What has to be said: words, a feature such as a number with a unit, or a concept by its name. */
export type Term =
  | { readonly kind: 'words'; readonly words: readonly WordPattern[] }
  | { readonly kind: 'feature'; readonly name: string }
  | { readonly kind: 'concept'; readonly name: string };

/** One word of a term. */
export interface WordPattern {
  readonly match: 'stem' | 'prefix' | 'exact';
  /** In lower case. */
  readonly word: string;
  /** How many other words may stand before it, counted from the word before. */
  readonly gap: number;
}

/** A text that is not in the evidence language; `problem` says what is wrong with it. */
export class EvidenceSyntaxError extends Error {
  readonly problem: Message;

  constructor(problem: Message) {
    super(formatMessage(problem));
    this.problem = problem;
  }
}

const widestGap = 6;
const header = /^\s*(?:(\d+)\s*x\s+)?(?:(sentence|passage|list|section)\s*:)?/;

/** Reads one line of evidence. Throws EvidenceSyntaxError with a sentence for the author. */
export function parseAlternative(source: string): Alternative {
  const head = header.exec(source);
  const rest = source.slice(head?.[0].length ?? 0);
  const near = rest.includes('>>>');
  const sides = rest.split(near ? '>>>' : '>>');
  if (sides.length > 2) throw new EvidenceSyntaxError(message('more than one >> in "{0}"', source));
  const body = parseGroups(sides.at(-1) ?? '', source);
  const context = sides.length === 2 ? parseGroups(sides[0] ?? '', source) : [];
  if (body.every((group) => group.negated)) throw new EvidenceSyntaxError(message('nothing to find in "{0}"', source));
  return { count: Number(head?.[1] ?? 1), scope: scopes.find((scope) => scope === head?.[2]) ?? 'passage', context, near, body };
}

/** Reads a list of terms joined by `|`, as concepts and subjects have it. */
export function parseTerms(source: string): readonly Term[] {
  return source.split('|').map((term) => parseTerm(term.trim(), source));
}

function parseGroups(side: string, source: string): readonly Group[] {
  return side.split('&').map((part) => {
    const group = part.trim();
    const negated = group.startsWith('!');
    return { negated, terms: parseTerms(negated ? group.slice(1) : group).map((term) => requireTerm(term, source)) };
  });
}

/** Whether a term stands for something that has a name: `@concept`, `#feature`. */
export function isNamed(term: string): boolean {
  return term.startsWith('@') || term.startsWith('#');
}

function requireTerm(term: Term, source: string): Term {
  if (term.kind === 'words' && term.words.length === 0) throw new EvidenceSyntaxError(message('an empty term in "{0}"', source));
  return term;
}

function parseTerm(term: string, source: string): Term {
  if (term.startsWith('#')) return { kind: 'feature', name: term.slice(1) };
  if (term.startsWith('@')) return { kind: 'concept', name: term.slice(1) };
  const words: WordPattern[] = [];
  let gap = 0;
  for (const part of term.split(/\s+/).filter((piece) => piece !== '')) {
    if (part === '..') {
      gap = widestGap;
      continue;
    }
    for (const [index, word] of part.toLowerCase().split(/[-/]/).entries()) words.push(wordPattern(word, index === 0 ? gap : 0, source));
    gap = 0;
  }
  return { kind: 'words', words };
}

function wordPattern(part: string, gap: number, source: string): WordPattern {
  const word = part.replace(/^=|\*$/g, '');
  if (!/^[\p{L}\p{N}_]+$/u.test(word)) throw new EvidenceSyntaxError(message('"{0}" is not a word in "{1}"', part, source));
  if (part.startsWith('=')) return { match: 'exact', word, gap };
  return { match: part.endsWith('*') ? 'prefix' : 'stem', word, gap };
}
