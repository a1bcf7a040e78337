import { trimSpan, type Span } from '../text/span.ts';
import type { DiagramGraph } from './diagram.ts';
import { addEdges, addNode, finishGraph, newGraph, type GraphBuilder, type WrittenLabel } from './graph-builder.ts';

interface Reader {
  readonly source: string;
  readonly graph: GraphBuilder;
  at: number;
}

// Opening marks of all node shapes, longest first, each with what closes it.
const shapes: readonly (readonly [open: string, closes: readonly string[]])[] = [
  ['(((', [')))']],
  ['((', ['))']],
  ['([', ['])']],
  ['(-', ['-)']],
  ['[[', [']]']],
  ['[(', [')]']],
  ['[/', ['/]', '\\]']],
  ['[\\', ['\\]', '/]']],
  ['[|', ['|]']],
  ['{{', ['}}']],
  ['(', [')']],
  ['[', [']']],
  ['{', ['}']],
  ['>', [']']],
];

const nodeId = /(?:[\p{L}\p{N}_#*/:!$%+?\\]|[-.](?![-.>=xo]*[->])(?=[\p{L}\p{N}_]))+/uy;
const wholeLink = /(?:[\w-]+@)?[<xo]?(?:-{2,}[->xo]|={2,}[=>xo]|-\.+-[>xo]?|~{3,})/y;
const openLink = /(?:[\w-]+@)?[<xo]?(?:--|==|-\.)(?![->=.])/y;
const closeLink = /(?:-{2,}[->xo]|={2,}[=>xo]|\.+-[>xo]?)/g;
const skipped = /^(?:style|classDef|class|click|linkStyle|direction|accTitle|accDescr|title)\b/;

/**
 * Reads nodes, groups and edges of a Mermaid flowchart. Tolerant: a line that it cannot read gives what
 * was read of it so far. Whether the diagram is right is for Mermaid's own parser to say.
 */
export function readFlowchart(source: string, bodyStart: number): DiagramGraph {
  const reader: Reader = { source, graph: newGraph(), at: bodyStart };
  while (reader.at < source.length) readStatement(reader);
  return finishGraph(reader.graph);
}

function readStatement(reader: Reader): void {
  skip(reader, /[\s;]+/y);
  const line = reader.source.slice(reader.at, lineEnd(reader));
  if (line.startsWith('%%') || skipped.test(line) || /^end\b\s*;?\s*$/.test(line)) reader.at += line.length;
  else if (/^subgraph\b/.test(line)) readGroup(reader, line);
  else readChain(reader);
  if (reader.source[reader.at] !== ';') reader.at = lineEnd(reader) + 1;
}

function readGroup(reader: Reader, line: string): void {
  const found = /^subgraph\s+(.*?)\s*$/.exec(line);
  const start = reader.at + line.length - line.slice('subgraph'.length).trimStart().length;
  const title = found?.[1] ?? '';
  reader.at = start;
  const named = /^[\p{L}\p{N}_.-]+\s*(?=\[|$)/u.exec(title);
  const id = named?.[0].trim() ?? title.replace(/"/g, '');
  if (id === '') return;
  reader.at += named?.[0].length ?? 0;
  const label = named === null ? unquoted(reader, { start, end: start + title.length }) : readLabel(reader);
  addNode(reader.graph, id, { start, end: start + id.length }, label, 'group');
  reader.at = Math.max(reader.at, start);
}

function readChain(reader: Reader): void {
  let from = readNodes(reader);
  while (from.length > 0) {
    const label = readLink(reader);
    if (label === undefined) return;
    const to = readNodes(reader);
    addEdges(reader.graph, from, to, label);
    from = to;
  }
}

function readNodes(reader: Reader): readonly string[] {
  const ids: string[] = [];
  do {
    skip(reader, /\s+/y);
    const id = readNode(reader);
    if (id === undefined) break;
    ids.push(id);
    skip(reader, /[ \t]+/y);
  } while (take(reader, /&/y) !== undefined);
  return ids;
}

function readNode(reader: Reader): string | undefined {
  const start = reader.at;
  const id = take(reader, nodeId);
  if (id === undefined) return undefined;
  const bare = id.replace(/:::.*$/, '');
  reader.at = start + bare.length;
  const label = readLabel(reader);
  addNode(reader.graph, bare, { start, end: start + bare.length }, label);
  skip(reader, /\s*:::[\w-]+(?:,[\w-]+)*/y);
  return bare;
}

/** The label in brackets of any shape, or in `@{ label: "…" }`, right behind an id. */
function readLabel(reader: Reader): WrittenLabel | undefined {
  if (reader.source.startsWith('@{', reader.at)) return readAttributes(reader);
  const shape = shapes.find(([open]) => reader.source.startsWith(open, reader.at));
  if (shape === undefined) return undefined;
  const start = reader.at + shape[0].length;
  const end = labelEnd(reader.source, start, shape[1]);
  reader.at = Math.min(reader.source.length, end.after);
  return unquoted(reader, { start, end: end.at });
}

/** A quoted label may hold any mark and line break; another ends at its closing mark, at the latest with the line. */
function labelEnd(source: string, start: number, closes: readonly string[]): { at: number; after: number } {
  const quoted = /\s*"[^"]*"\s*/y;
  quoted.lastIndex = start;
  const from = quoted.test(source) ? quoted.lastIndex : start;
  const line = source.slice(from, endOfLine(source, from));
  const found = closes
    .map((close) => ({ at: line.indexOf(close), close }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)[0];
  if (found === undefined) return { at: from + line.length, after: from + line.length };
  return { at: from + found.at, after: from + found.at + found.close.length };
}

function readAttributes(reader: Reader): WrittenLabel | undefined {
  const close = reader.source.indexOf('}', reader.at);
  const end = close < 0 ? lineEnd(reader) : close + 1;
  const found = /\blabel\s*:\s*(?:"([^"]*)"|'([^']*)'|([^,}\n]+))/.exec(reader.source.slice(reader.at, end));
  const text = (found?.[1] ?? found?.[2] ?? found?.[3])?.trim();
  const start = reader.at + (found?.index ?? 0) + (found?.[0].lastIndexOf(text ?? '') ?? 0);
  reader.at = end;
  return text === undefined ? undefined : { text, span: { start, end: start + text.length } };
}

/** The text written at a link, empty for a plain one; undefined where no link stands. */
function readLink(reader: Reader): string | undefined {
  skip(reader, /[ \t]+/y);
  if (take(reader, wholeLink) !== undefined) {
    skip(reader, /[ \t]+/y);
    const label = take(reader, /\|[^|\n]*\|/y);
    return (label ?? '').replace(/^\||\|$/g, '').replace(/"/g, '').trim();
  }
  if (take(reader, openLink) === undefined) return undefined;
  closeLink.lastIndex = reader.at;
  const close = closeLink.exec(reader.source.slice(0, lineEnd(reader)));
  if (close === null) return undefined;
  const label = reader.source.slice(reader.at, close.index);
  reader.at = close.index + close[0].length;
  return label.replace(/"/g, '').trim();
}

function unquoted(reader: Reader, span: Span): WrittenLabel {
  let { start, end } = trimSpan(reader.source, span);
  if (end - start > 1 && reader.source[start] === '"' && reader.source[end - 1] === '"') {
    start++;
    end--;
  }
  return { text: reader.source.slice(start, end), span: { start, end } };
}

function lineEnd(reader: Reader): number {
  return endOfLine(reader.source, reader.at);
}

function endOfLine(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}

function skip(reader: Reader, pattern: RegExp): void {
  take(reader, pattern);
}

function take(reader: Reader, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.source);
  if (found === null || found[0] === '') return undefined;
  reader.at += found[0].length;
  return found[0];
}
