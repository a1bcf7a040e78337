import type { Draft } from '../answer/draft.ts';
import { fileOfKey } from '../answer/files.ts';
import type { Technology } from '../catalogue/technology-schema.ts';
import type { Fix } from './finding.ts';
import { architectureOf, type Architecture } from '../diagram/architecture-diagram.ts';
import { shownName } from '../diagram/component-name.ts';
import { type DiagramNode, placeOfNode } from '../diagram/diagram.ts';
import { describedBy, type DescribingText, undescribedNodes } from '../diagram/undescribed.ts';
import { message } from '../message.ts';
import type { Block, Item, Outline, Row } from '../outline/outline.ts';
import { lineBreakOf } from '../text/line-break.ts';
import { lineAt, lineStart } from '../text/line-index.ts';
import { textOf } from '../text/span.ts';
import type { DraftInAnswerRule, Problem, RuleInput } from './rule.ts';
import { once } from '../once.ts';

const asked = '<!-- What it does, and why it is there. -->';

/** A component of the architecture diagram of which no text says what it is for. */
export const componentUndescribed: DraftInAnswerRule = {
  id: 'draft/component-undescribed',
  title: 'A component that is drawn but never described',
  why: 'An interviewer points at a box and asks what it is for. A box that no text explains reads as decoration.',
  examples: {
    bad: '## Architecture\n\nThe API takes orders and the store keeps them.\n\n```mermaid\nflowchart LR\n  A[Order API] --> B[(Order store)]\n  A --> C[Drift auditor]\n```\n',
    good: '## Architecture\n\nThe API takes orders, the store keeps them, and each night the drift auditor compares both.\n\n```mermaid\nflowchart LR\n  A[Order API] --> B[(Order store)]\n  A --> C[Drift auditor]\n```\n',
  },
  severity: 'warning',
  scope: 'draft-in-answer',
  *check(draft: Draft, { answer, catalogue }: RuleInput): Iterable<Problem> {
    if (draft.file !== fileOfKey('04')) return;
    const architecture = architectureOf(draft.outline, draft.diagrams);
    if (architecture === undefined) return;
    const others = answer.drafts.filter(({ file }) => file !== draft.file);
    const texts = [draft, ...others].map(textOfDraft);
    for (const node of undescribedNodes(architecture.components, texts, technologyTest(catalogue.technologies))) {
      const at = placeOfNode(architecture.diagrams, node);
      if (at === undefined) continue;
      yield {
        at,
        message: message('"{0}" is drawn here, but no text says what it is for: one sentence is enough.', shownName(node)),
        fixes: [describe(draft.outline, architecture, node)],
      };
    }
  },
};

function textOfDraft({ outline, diagrams }: Draft): DescribingText {
  return { outline, diagrams: new Set(diagrams.diagrams.map(({ block }) => block)) };
}

/** Whether words are the name of one of some technologies; always the same function for the same technologies. */
const technologyTest = once((technologies: readonly Technology[]): ((words: string) => boolean) => {
  const names = new Set(technologies.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]).map((name) => name.toLowerCase()));
  return (words) => names.has(words.trim().toLowerCase());
});

/** An entry for the component behind the last one that describes another, or behind the diagram. */
function describe(outline: Outline, architecture: Architecture, node: DiagramNode): Fix {
  const neighbour = outline.blocks.findLast(
    (block): block is Item | Row => isEntry(block) && describedBy(leadOf(outline, block), architecture.components),
  );
  const { at, text } = neighbour === undefined ? behindDiagram(outline, architecture, node) : behindEntry(outline, neighbour, node);
  const start = at + text.indexOf(asked);
  return {
    title: message('Describe "{0}" in an entry of its own', shownName(node)),
    kind: 'assisted',
    edits: [{ span: { start: at, end: at }, text }],
    select: { start, end: start + asked.length },
  };
}

function isEntry(block: Block): block is Item | Row {
  return (block.kind === 'item' && block.depth === 0) || (block.kind === 'row' && !block.header);
}

/** The words an entry begins with. */
function leadOf({ text }: Outline, block: Item | Row): string {
  const span = block.kind === 'row' ? block.cells[0] : block.lead;
  return span === undefined ? '' : textOf(text, span);
}

interface Insertion {
  readonly at: number;
  readonly text: string;
}

function behindDiagram({ text }: Outline, { diagrams }: Architecture, node: DiagramNode): Insertion {
  const lineBreak = lineBreakOf(text);
  const at = diagrams.at(-1)?.span.end ?? text.length;
  return { at, text: `${lineBreak}${lineBreak}- **${shownName(node)}**: ${asked}` };
}

function behindEntry(outline: Outline, entry: Item | Row, node: DiagramNode): Insertion {
  const { text, lines } = outline;
  const lineBreak = lineBreakOf(text);
  const name = `**${shownName(node)}**`;
  const start = lineStart(lines, lineAt(lines, entry.span.start));
  if (entry.kind === 'row') {
    const rest = entry.cells.slice(2).map(() => '  |').join('');
    return { at: entry.span.end, text: `${lineBreak}| ${name} | ${asked} |${rest}` };
  }
  const marker = text.slice(start, entry.span.start).replace(/\d+/, (number) => String(Number(number) + 1));
  return { at: endOfItem(outline, entry), text: `${lineBreak}${marker}${name}: ${asked}` };
}

/** Nested items and further paragraphs belong to an item. */
function endOfItem({ blocks }: Outline, item: Item): number {
  let end = item.span.end;
  for (let at = item.index + 1; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.kind !== 'item' || block.depth <= item.depth || block.section !== item.section) break;
    end = block.span.end;
  }
  return end;
}
