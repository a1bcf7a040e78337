import type { DiagramGraph } from './diagram.ts';
import { addEdges, addNode, finishGraph, newGraph, type GraphBuilder } from './graph-builder.ts';
import { linesOf, type SourceLine } from './source-lines.ts';

const participant = /^\s*(?:create\s+)?(participant|actor)\s+/;
const arrow = /(?:<<)?(?:-{1,2}(?:>>|>|\))|--x|-x(?![\p{L}\p{N}]))(?:\(\))?/u;
const keyword =
  /^\s*(?:note|loop|alt|else|opt|par|and|rect|end|box|activate|deactivate|autonumber|title|break|critical|option|destroy|links?)\b/i;

/** Reads the participants and messages of a Mermaid sequence diagram; lines that it does not know are passed over. */
export function readSequence(source: string, bodyStart: number): DiagramGraph {
  const graph = newGraph();
  for (const line of linesOf(source, bodyStart)) {
    const declared = participant.exec(line.text);
    if (declared !== null) readParticipant(graph, line, declared);
    else if (!keyword.test(line.text)) readMessage(graph, line);
  }
  return finishGraph(graph);
}

function readParticipant(graph: GraphBuilder, { text, start }: SourceLine, head: RegExpExecArray): void {
  const from = head[0].length;
  const alias = /\sas\s/.exec(text.slice(from));
  const id = text.slice(from, alias === null ? undefined : from + alias.index).replace(/@\{.*|;/, '').trim();
  const label = alias === null ? id : text.slice(from + alias.index + alias[0].length).trim();
  if (id === '') return;
  const idStart = start + text.indexOf(id, from);
  const labelStart = start + text.lastIndexOf(label);
  const written = { text: label, span: { start: labelStart, end: labelStart + label.length } };
  addNode(graph, id, { start: idStart, end: idStart + id.length }, written, head[1] === 'actor' ? 'actor' : 'node');
}

function readMessage(graph: GraphBuilder, { text, start }: SourceLine): void {
  const colon = text.indexOf(':');
  const found = arrow.exec(colon < 0 ? text : text.slice(0, colon));
  if (found === null) return;
  const behind = found.index + found[0].length;
  const from = text.slice(0, found.index).trim();
  const to = text.slice(behind, colon < 0 ? undefined : colon).replace(/^\s*[+-]/, '').trim();
  if (from === '' || to === '') return;
  addParticipant(graph, from, start + text.indexOf(from));
  addParticipant(graph, to, start + text.indexOf(to, behind));
  addEdges(graph, [from], [to], colon < 0 ? '' : text.slice(colon + 1).trim());
}

function addParticipant(graph: GraphBuilder, id: string, start: number): void {
  addNode(graph, id, { start, end: start + id.length });
}
