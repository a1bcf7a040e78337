import type { Span } from '../text/span.ts';
import type { DiagramEdge, DiagramGraph, DiagramNode } from './diagram.ts';

/** Collects the nodes and edges of one diagram while it is read. */
export interface GraphBuilder {
  readonly nodes: Map<string, DiagramNode>;
  readonly edges: DiagramEdge[];
}

/** A label as it stands in the draft. */
export interface WrittenLabel {
  readonly text: string;
  readonly span: Span;
}

// Chains of `A & B --> C & D` multiply; no readable diagram comes near this.
const mostEdges = 5000;

/** A graph with nothing in it yet. */
export function newGraph(): GraphBuilder {
  return { nodes: new Map(), edges: [] };
}

/** Adds a node where it is first named; a later mention with a label gives a bare node its label. */
export function addNode(
  graph: GraphBuilder,
  id: string,
  idSpan: Span,
  label?: WrittenLabel,
  role: DiagramNode['role'] = 'node',
): void {
  const known = graph.nodes.get(id);
  if (known !== undefined && (label === undefined || known.label !== id)) return;
  const text = label === undefined ? id : plainLabel(label.text) || id;
  graph.nodes.set(id, { id, label: text, span: label?.span ?? idSpan, role: known?.role ?? role });
}

/** Draws an edge from each of the one side to each of the other. */
export function addEdges(graph: GraphBuilder, from: readonly string[], to: readonly string[], label: string): void {
  for (const start of from) {
    for (const end of to) {
      if (graph.edges.length >= mostEdges) return;
      graph.edges.push({ from: start, to: end, label });
    }
  }
}

/** The graph as it was collected. */
export function finishGraph(graph: GraphBuilder): DiagramGraph {
  return { nodes: [...graph.nodes.values()], edges: graph.edges };
}

const entities: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', nbsp: ' ' };

/** The words a person reads: line breaks for `<br/>`, no other tags, no Markdown marks, entities resolved. */
function plainLabel(label: string): string {
  return label
    .replace(/<br\s*\/?>|\\n/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/[&#]([a-z]+);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
    .replace(/\bfa[bsrl]?:fa-[\w-]+/g, '')
    .replace(/^`([^]*)`$/, '$1')
    .replace(/\*\*|__/g, '')
    .replace(/[ \t]*\r?\n[ \t]*/g, '\n')
    .trim();
}
