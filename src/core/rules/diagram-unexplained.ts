import type { Draft } from '../answer/draft.ts';
import type { Fix } from './finding.ts';
import { isComponent } from '../diagram/component-name.ts';
import type { Diagram, DiagramNode, DiagramReport } from '../diagram/diagram.ts';
import { unnamedNodes } from '../diagram/undescribed.ts';
import { message } from '../message.ts';
import { isFileTitle } from '../outline/home-section.ts';
import { lastOf, onceBy } from '../once.ts';
import type { Block, Outline, Section } from '../outline/outline.ts';
import { firstPlace } from '../text/ascending.ts';
import { lineBreakOf } from '../text/line-break.ts';
import { lineAt, linesSpan } from '../text/line-index.ts';
import { trimSpan, type Span } from '../text/span.ts';
import { countWords } from '../text/word-starts.ts';
import type { DraftRule, Problem } from './rule.ts';

const asked = '<!-- What this picture shows, and what to notice in it. -->';
// A sentence beside the picture has that many words; a caption has fewer.
const wordsBeside = 6;
// In characters: so many hold as many words in any paragraph.
const furthestRead = 200;
// Boxes with more words than this tell their story themselves, and so does a drawing with that many in all.
const tellingWords = 8;
const tellingDrawing = 24;

/** A diagram with no text that explains it. */
export const diagramUnexplained: DraftRule = {
  id: 'draft/diagram-unexplained',
  title: 'A diagram that no text explains',
  why: 'A picture shows what there is, not why. Without a sentence beside it an interviewer has to guess what it is meant to prove.',
  examples: {
    bad: '# Design\n\n## Write path\n\n```mermaid\nflowchart LR\n  A[Intake] --> B[Ranker]\n```\n\n## Cost\n\nTen machines are enough for the first year of this product.\n',
    good: '# Design\n\n## Write path\n\nThe intake answers at once; the ranker follows within a second.\n\n```mermaid\nflowchart LR\n  A[Intake] --> B[Ranker]\n```\n',
  },
  severity: 'warning',
  scope: 'draft',
  *check({ outline, diagrams }: Draft): Iterable<Problem> {
    for (const diagram of unexplained(outline, diagrams)) {
      yield {
        at: openingLine(outline, diagram),
        message: message('No text explains this diagram: say in a sentence what it shows and what to notice.'),
        fixes: [explain(outline, diagram)],
      };
    }
  },
};

/** A picture is often drawn twice in a section, once for each kind of reader: one explanation serves both. */
const unexplained = lastOf((outline: Outline, { diagrams }: DiagramReport): readonly Diagram[] => {
  const drawn = new Set(diagrams.map(({ block }) => block));
  const sections = new Set<number>();
  const alone = diagrams.filter((diagram) => {
    const section = outline.blocks[diagram.block]?.section ?? 0;
    if (sections.has(section) || hasTextBeside(outline, section, drawn) || !isPicture(diagram)) return false;
    sections.add(section);
    return true;
  });
  if (alone.length === 0) return [];
  // The text that explains a picture may stand under other headings: then it speaks of what is drawn.
  const components = alone.flatMap(({ nodes }) => nodes.filter(isComponent));
  const unnamed = new Set(unnamedNodes(components, outline));
  return alone.filter(({ nodes }) => !mostAreNamed(nodes.filter(isComponent), unnamed));
});

function mostAreNamed(components: readonly DiagramNode[], unnamed: ReadonlySet<DiagramNode>): boolean {
  return components.length > 0 && components.filter((node) => unnamed.has(node)).length * 2 <= components.length;
}

const isPicture = onceBy(({ nodes }: Diagram) => nodes, ({ kind, nodes, source }: Diagram): boolean => {
  if (kind === 'ascii' && (nodes.length < 2 || wordsIn(source) >= tellingDrawing)) return false;
  return nodes.length === 0 || wordsIn(nodes.map(({ label }) => label).join(' ')) / nodes.length <= tellingWords;
});

function hasTextBeside(outline: Outline, index: number, drawn: ReadonlySet<number>): boolean {
  const section = outline.sections[index];
  if (section === undefined || hasProse(outline, section.span, drawn) || hasNote(outline, section)) return true;
  const parent = outline.sections[section.parent];
  return parent !== undefined && !holdsWholeFile(parent) && hasProse(outline, parent.span, drawn);
}

/** A comment beside the picture asks for the text already. */
function hasNote({ comments }: Outline, { index }: Section): boolean {
  return comments.some(({ section }) => section === index);
}

/** The title of the file holds everything, so it says nothing of a single picture. */
function holdsWholeFile(section: Section): boolean {
  return section.index === 0 || isFileTitle(section);
}

function hasProse({ text, blocks }: Outline, span: Span, drawn: ReadonlySet<number>): boolean {
  let words = 0;
  const first = firstPlace(0, blocks.length, (place) => (blocks[place]?.span.start ?? 0) >= span.start);
  for (let at = first; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined || block.span.start >= span.end) break;
    if (drawn.has(block.index) || !isProse(block)) continue;
    words += countWords(text, { start: block.span.start, end: Math.min(block.span.end, block.span.start + furthestRead) });
    if (words >= wordsBeside) return true;
  }
  return false;
}

function isProse(block: Block): boolean {
  return block.kind === 'paragraph' || block.kind === 'item' || (block.kind === 'row' && !block.header);
}

function wordsIn(text: string): number {
  return countWords(text, { start: 0, end: text.length });
}

function openingLine({ text, lines }: Outline, { span }: Diagram): Span {
  const line = lineAt(lines, span.start);
  return trimSpan(text, linesSpan(lines, line, line + 1));
}

function explain({ text }: Outline, { span }: Diagram): Fix {
  const lineBreak = lineBreakOf(text);
  const before = `${lineBreak}${lineBreak}`;
  return {
    title: message('Insert a line that explains the diagram'),
    kind: 'assisted',
    edits: [{ span: { start: span.end, end: span.end }, text: `${before}${asked}` }],
    select: { start: span.end + before.length, end: span.end + before.length + asked.length },
  };
}
