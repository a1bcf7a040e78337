import type { DiagramGraph } from './diagram.ts';
import { addEdges, addNode, finishGraph, newGraph, type GraphBuilder } from './graph-builder.ts';
import { linesOf, type SourceLine } from './source-lines.ts';

const service = /^\s*(service|junction|group)\s+([\w-]+)(?:\([^)]*\))?(?:\["?([^"\]]*)"?\])?/;
const serviceEdge = /^\s*([\w-]+)(?:\{group\})?:[LRTB]\s*<?--?>?\s*[LRTB]:([\w-]+)/;
const element =
  /^\s*(Person|System|SystemDb|SystemQueue|Container|ContainerDb|ContainerQueue|Component|ComponentDb|ComponentQueue|Deployment_Node|Node|\w*Boundary)(_Ext)?\s*\(\s*([\w.-]+)\s*,\s*"([^"]*)"/;
const relation = /^\s*(?:Bi)?Rel(?:_\w+)?\s*\(\s*([\w.-]+)\s*,\s*([\w.-]+)\s*(?:,\s*"([^"]*)")?/;

/** Reads services of Mermaid's `architecture` diagrams and elements of its C4 diagrams. */
export function readArchitecture(source: string, bodyStart: number): DiagramGraph {
  const graph = newGraph();
  for (const line of linesOf(source, bodyStart)) {
    if (!readService(graph, line)) readElement(graph, line);
  }
  return finishGraph(graph);
}

function readService(graph: GraphBuilder, { text, start }: SourceLine): boolean {
  const edge = serviceEdge.exec(text);
  if (edge !== null) addEdges(graph, [edge[1] ?? ''], [edge[2] ?? ''], '');
  const found = service.exec(text);
  if (found === null) return edge !== null;
  const [, word = '', id = '', label] = found;
  if (word !== 'junction') add(graph, start, text, id, label, word === 'group' ? 'group' : 'node');
  return true;
}

function readElement(graph: GraphBuilder, { text, start }: SourceLine): void {
  const edge = relation.exec(text);
  if (edge !== null) addEdges(graph, [edge[1] ?? ''], [edge[2] ?? ''], edge[3] ?? '');
  const found = element.exec(text);
  if (found === null) return;
  const [, word = '', external, id = '', label = ''] = found;
  const outside = word === 'Person' || external !== undefined;
  const holds = /Boundary|Node/.test(word);
  add(graph, start, text, id, label, outside ? 'actor' : holds ? 'group' : 'node');
}

function add(
  graph: GraphBuilder,
  lineStart: number,
  text: string,
  id: string,
  label: string | undefined,
  role: 'node' | 'group' | 'actor',
): void {
  const idAt = lineStart + text.indexOf(id);
  const idSpan = { start: idAt, end: idAt + id.length };
  if (label === undefined) {
    addNode(graph, id, idSpan, undefined, role);
    return;
  }
  const labelAt = lineStart + text.indexOf(label, text.indexOf(id) + id.length);
  addNode(graph, id, idSpan, { text: label, span: { start: labelAt, end: labelAt + label.length } }, role);
}
