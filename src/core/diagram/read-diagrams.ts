import { oncePerCell } from '../outline/cell-content.ts';
import { type Cell, cellsOf } from '../outline/cells.ts';
import type { Code, Outline } from '../outline/outline.ts';
import { movedSpan, ownTextOf } from '../text/span.ts';
import { readArchitecture } from './architecture.ts';
import { isDrawing, readBoxes } from './boxes.ts';
import type { Diagram, DiagramGraph, DiagramReport, DiagramType } from './diagram.ts';
import { readFlowchart } from './flowchart.ts';
import { readHeader } from './mermaid-header.ts';
import { readSequence } from './sequence.ts';

const plainLanguages: ReadonlySet<string> = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'ascii', 'diagram', 'ditaa']);

// A cheap look before the lines are read: most code blocks hold none of these.
const drawingMarks = /[┌┏╔╭┍┎│║▼▶►→↓]|\+--|--+>|==+>|<--|^\s*[|v]\s*$/m;

/** Finds the diagrams of a draft and reads their nodes and edges. Linear in the text; never fails. */
export function readDiagrams(outline: Outline): DiagramReport {
  return { diagrams: cellsOf(outline).flatMap((cell) => diagramsInCell(cell).map((diagram) => moved(diagram, cell.span.start, cell.first))) };
}

const diagramsInCell = oncePerCell(({ outline, first, end, span: { start } }: Cell): readonly Diagram[] => {
  const diagrams: Diagram[] = [];
  for (const block of outline.blocks.slice(first, end)) {
    if (block.kind !== 'code') continue;
    const diagram = block.language === 'mermaid' ? mermaidDiagram(outline, block) : drawing(outline, block);
    if (diagram !== undefined) diagrams.push(moved(diagram, -start, -first));
  }
  return diagrams;
});

/** A diagram so many characters and blocks further on. */
function moved(diagram: Diagram, characters: number, blocks: number): Diagram {
  return { ...diagram, block: diagram.block + blocks, span: movedSpan(diagram.span, characters), sourceStart: diagram.sourceStart + characters };
}

function mermaidDiagram(outline: Outline, block: Code): Diagram {
  const source = sourceOf(outline, block);
  const { type, bodyStart } = readHeader(source);
  const graph = readGraph(type, source, bodyStart);
  return { kind: 'mermaid', type, block: block.index, span: block.span, source, sourceStart: block.content.start, ...graph };
}

function readGraph(type: DiagramType, source: string, bodyStart: number): DiagramGraph {
  switch (type) {
    case 'flowchart':
      return readFlowchart(source, bodyStart);
    case 'sequence':
      return readSequence(source, bodyStart);
    case 'architecture':
      return readArchitecture(source, bodyStart);
    case 'boxes':
      return readBoxes(source);
    case 'other':
      return { nodes: [], edges: [] };
  }
}

function drawing(outline: Outline, block: Code): Diagram | undefined {
  if (!plainLanguages.has(block.language)) return undefined;
  const source = sourceOf(outline, block);
  if (!drawingMarks.test(source)) return undefined;
  const graph = readBoxes(source);
  if (!isDrawing(source, graph)) return undefined;
  return {
    kind: 'ascii',
    type: 'boxes',
    block: block.index,
    span: block.span,
    source,
    sourceStart: block.content.start,
    ...graph,
  };
}

/** The lines between the fences; quote marks in front of them become spaces, so that offsets stay. */
function sourceOf(outline: Outline, block: Code): string {
  const source = ownTextOf(outline.text, block.content);
  return isQuoted(outline.text, block) ? source.replace(/^[ \t>]+/gm, (marks) => marks.replace(/>/g, ' ')) : source;
}

function isQuoted(text: string, { content }: Code): boolean {
  const first = text.slice(content.start, text.indexOf('\n', content.start) + 1 || undefined);
  return /^\s*>/.test(first);
}
