import type { MessageArgument } from '../message.ts';
import { movedSpan, type Span } from '../text/span.ts';

/** The diagrams of one draft, in text order. */
export interface DiagramReport {
  readonly diagrams: readonly Diagram[];
}

/** What kind of picture a diagram is: only flowcharts, sequences, architectures and boxes have their nodes read. */
export type DiagramType = 'flowchart' | 'sequence' | 'architecture' | 'boxes' | 'other';

/** One diagram: a Mermaid block or boxes drawn with characters. */
export interface Diagram {
  readonly kind: 'mermaid' | 'ascii';
  readonly type: DiagramType;
  /** Place of its block in `Outline.blocks`. */
  readonly block: number;
  /** The whole block, fences included. */
  readonly span: Span;
  /** The lines between the fences, as long as the text they come from. The key of `DiagramFaults`. */
  readonly source: string;
  /** Where `source` begins in the draft's text. */
  readonly sourceStart: number;
  /** In the order in which they are first named; empty for `other`. The same list in all versions of a draft while the diagram stays as it is. */
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

/** A box, participant or group of a diagram. */
export interface DiagramNode {
  /** The name that edges use; the label itself where there is no other. */
  readonly id: string;
  /** What a person reads in the picture, without markup; lines are separated by `\n`. */
  readonly label: string;
  /** The label in the diagram's `source`, without quotes; the id where there is no label. */
  readonly span: Span;
  /** `group` holds other nodes, `actor` stands outside the system. */
  readonly role: 'node' | 'group' | 'actor';
}

/** Where the label of a node of some diagrams stands in the draft's text; undefined where none of them has it. */
export function placeOfNode(diagrams: readonly Diagram[], node: DiagramNode): Span | undefined {
  const diagram = diagrams.find(({ nodes }) => nodes.includes(node));
  return diagram === undefined ? undefined : movedSpan(node.span, diagram.sourceStart);
}

/** A line or message from one node to another, by their ids. */
export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  /** What is written at the line; empty where there is nothing. */
  readonly label: string;
}

/** Nodes and edges of one diagram. */
export interface DiagramGraph {
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

/** Faults by the exact text of a Mermaid block; a text that is not in it has not been judged yet. */
export type DiagramFaults = ReadonlyMap<string, readonly DiagramFault[]>;

/** Something Mermaid cannot read. */
export interface DiagramFault {
  /** Line inside the block's content, counted from 0. */
  readonly line: number;
  /** One line: a message where the words are ours, a text where they are Mermaid's own. */
  readonly reason: MessageArgument;
}
