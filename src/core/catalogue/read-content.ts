import * as v from 'valibot';
import { type Document, isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import { message, type Message } from '../message.ts';
import type { Span } from '../text/span.ts';
import { type ContentKind, contentRules } from './content-kinds.ts';

/** One authored file: its path from the root of the content, with slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What is wrong with an authored file, at the place where it is. */
export interface CatalogueProblem {
  readonly path: string;
  readonly span: Span;
  /** Counted from 1. */
  readonly line: number;
  /** The field, as `deliverables.2.text`; empty for the whole file. */
  readonly field: string;
  readonly message: Message;
}

/** A file that is as its schema wants it. */
export interface ReadFile {
  readonly path: string;
  readonly kind: ContentKind;
  readonly value: unknown;
  /** Makes a problem at one of its fields. */
  readonly problemAt: (field: readonly (string | number)[], words: Message) => CatalogueProblem;
}

/** A file read, or what is wrong with it. */
export type ReadResult = { readonly file: ReadFile } | { readonly problems: readonly CatalogueProblem[] };

/** Reads one authored file and holds it against the schema of its kind. Never throws. */
export function readContent({ path, text }: SourceFile): ReadResult {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const locate = (field: readonly (string | number)[], words: Message): CatalogueProblem => problemAt(path, document, lines, field, words);
  const rule = contentRules.find((one) => one.path.test(path));
  if (rule === undefined) return { problems: [locate([], message('No kind of content is kept at this path.'))] };
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map(({ pos, message: words }) => {
        const span = { start: pos[0], end: pos[1] };
        return { path, span, line: lines.linePos(span.start).line, field: '', message: message('{0}', words.split('\n')[0] ?? '') };
      }),
    };
  }
  const result = v.safeParse(rule.schema, document.toJS());
  if (!result.success) return { problems: result.issues.flatMap(innermost).map((issue) => locate(fieldOf(issue), message('{0}', issue.message))) };
  return { file: { path, kind: rule.kind, value: result.output, problemAt: locate } };
}

/** Of an issue with a choice of forms, the issues of the form that came nearest: "expected one of" helps nobody. */
function innermost(issue: v.BaseIssue<unknown>): readonly v.BaseIssue<unknown>[] {
  const inner = issue.type === 'union' ? issue.issues : undefined;
  return inner === undefined || inner.length === 0 ? [issue] : [inner.reduce((best, one) => (depth(one) > depth(best) ? one : best))];
}

function depth({ path }: v.BaseIssue<unknown>): number {
  return path?.length ?? 0;
}

function fieldOf(issue: v.BaseIssue<unknown>): readonly (string | number)[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

function problemAt(path: string, document: Document, lines: LineCounter, field: readonly (string | number)[], words: Message): CatalogueProblem {
  const span = spanOf(document, field);
  return { path, span, line: lines.linePos(span.start).line, field: field.join('.'), message: words };
}

/** The value of a field; the key where the value is not there; the nearest thing around it where neither is. */
function spanOf(document: Document, field: readonly (string | number)[]): Span {
  for (let length = field.length; length > 0; length--) {
    const key = keySpan(document, field.slice(0, length));
    if (key !== undefined) return key;
    const node = document.getIn(field.slice(0, length), true);
    if (isNode(node) && node.range) return { start: node.range[0], end: node.range[1] };
  }
  return { start: 0, end: 0 };
}

function keySpan(document: Document, field: readonly (string | number)[]): Span | undefined {
  const holder = field.length === 1 ? document.contents : document.getIn(field.slice(0, -1), true);
  if (isSeq(holder) || !isMap(holder)) return undefined;
  const key = holder.items.find((pair) => isNode(pair.key) && String(pair.key) === String(field.at(-1)))?.key;
  return isNode(key) && key.range ? { start: key.range[0], end: key.range[1] } : undefined;
}
