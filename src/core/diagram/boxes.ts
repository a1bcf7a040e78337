import type { DiagramGraph } from './diagram.ts';
import { addNode, finishGraph, newGraph } from './graph-builder.ts';
import { linesOf, type SourceLine } from './source-lines.ts';

const corners = /[+┌┏╔╭┍┎]/g;
const horizontal = /[-─━═┄┅┈┉╌╍┬┴┼┳┻╋╦╩╬┯┷╤╧▼▲v^]/;
const rightCorner = /[+┐┓╗╮┑┒]/;
const sides = /[|│┃║┆┇┊┋├┤┝┥┠┨┣┫╟╢╠╣┼]/;
const lowerCorner = /[+└┗╚╰┕┖]/;
const longArrow = /[-=─━═]{2,}[->─━═]*[>▶►→]|[<◀◄←][-=─━═]{2,}/;
const downArrow = /^[\s|│┃║v▼↓▲↑]*[v▼↓▲↑][\s|│┃║v▼↓▲↑]*$/i;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The least number of lines with arrows that make a text a drawing where there is no box. */
const fewestArrows = 2;

/** Whether a text is a drawing: it has a box, or arrows between words on at least two lines. */
export function isDrawing(source: string, graph: DiagramGraph): boolean {
  if (graph.nodes.length > 0) return true;
  const lines = linesOf(source);
  const across = lines.filter(({ text }) => longArrow.test(text)).length;
  if (across >= fewestArrows) return true;
  return lines.filter(({ text }) => downArrow.test(text)).length >= fewestArrows;
}

/** Reads the boxes of a drawing made of `+--+` and `|`, or of line-drawing characters. */
export function readBoxes(source: string): DiagramGraph {
  const graph = newGraph();
  const lines = linesOf(source);
  const boxes = findBoxes(lines);
  for (const box of boxes) addBox(graph, lines, box, boxes);
  return finishGraph(graph);
}

// More boxes than a person can read; it bounds the search for boxes inside boxes.
const mostBoxes = 200;

function findBoxes(lines: readonly SourceLine[]): readonly Box[] {
  const boxes: Box[] = [];
  for (let top = 0; top < lines.length && boxes.length < mostBoxes; top++) {
    const text = lines[top]?.text ?? '';
    for (const corner of text.matchAll(corners)) {
      const box = boxAt(lines, top, corner.index);
      if (box !== undefined) boxes.push(box);
    }
  }
  return boxes;
}

function boxAt(lines: readonly SourceLine[], top: number, left: number): Box | undefined {
  const text = lines[top]?.text ?? '';
  let right = left + 1;
  while (right < text.length && horizontal.test(text[right] ?? '')) right++;
  if (right - left < 3 || !rightCorner.test(text[right] ?? '')) return undefined;
  let bottom = top + 1;
  while (sides.test(lines[bottom]?.text[left] ?? '')) bottom++;
  if (bottom - top < 2 || !lowerCorner.test(lines[bottom]?.text[left] ?? '')) return undefined;
  if (isGrid(lines, { left, right, top, bottom })) return undefined;
  return { left, right, top, bottom };
}

/** A drawn table has crossings inside its frame; a box has none. */
function isGrid(lines: readonly SourceLine[], { left, right, top, bottom }: Box): boolean {
  const inside = lines.slice(top + 1, bottom).map(({ text }) => text.slice(left + 1, right));
  return inside.some((line) => /[┼╬╋]/.test(line) || /^-{2,}\+-{2,}/.test(line));
}

function addBox(
  graph: ReturnType<typeof newGraph>,
  lines: readonly SourceLine[],
  box: Box,
  boxes: readonly Box[],
): void {
  const inner = boxes.filter((other) => other !== box && isInside(other, box));
  const words: string[] = [];
  let first: { start: number; end: number } | undefined;
  for (let row = box.top + 1; row < box.bottom; row++) {
    const line = lines[row];
    if (line === undefined || inner.some(({ top, bottom }) => row >= top && row <= bottom)) continue;
    const cell = line.text.slice(box.left + 1, box.right).replace(/[|│┃║]+\s*$/, '');
    const text = cell.trim();
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    const start = line.start + box.left + 1 + cell.indexOf(text);
    first ??= { start, end: start + text.length };
    words.push(text);
  }
  if (first === undefined) return;
  addNode(graph, words.join('\n'), first, undefined, inner.length > 0 ? 'group' : 'node');
}

function isInside(inner: Box, outer: Box): boolean {
  return inner.left > outer.left && inner.right < outer.right && inner.top > outer.top && inner.bottom < outer.bottom;
}
