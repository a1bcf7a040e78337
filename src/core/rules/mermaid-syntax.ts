import type { Draft } from '../answer/draft.ts';
import type { Fix } from './finding.ts';
import type { Diagram, DiagramFault } from '../diagram/diagram.ts';
import { quoteLabels } from '../diagram/quote-labels.ts';
import { message } from '../message.ts';
import type { Outline } from '../outline/outline.ts';
import { lineAt, linesSpan } from '../text/line-index.ts';
import { trimSpan, type Span } from '../text/span.ts';
import type { DraftInAnswerRule, Problem, RuleInput } from './rule.ts';

/** A Mermaid diagram that Mermaid cannot read, at the faulty line. */
export const mermaidSyntax: DraftInAnswerRule = {
  id: 'mermaid/syntax',
  title: 'A Mermaid diagram that does not parse',
  why: 'A diagram with a fault is shown as an error instead of a picture, and the picture is what an interviewer looks at first.',
  examples: {
    bad: '```mermaid\nflowchart LR\n  A --> B[Cache (hot keys)]\n```\n',
    good: '```mermaid\nflowchart LR\n  A --> B["Cache (hot keys)"]\n```\n',
  },
  severity: 'error',
  scope: 'draft-in-answer',
  *check({ outline, diagrams }: Draft, { diagramFaults }: RuleInput): Iterable<Problem> {
    for (const diagram of diagrams.diagrams) {
      if (diagram.kind !== 'mermaid') continue;
      for (const fault of diagramFaults.get(diagram.source) ?? []) yield problemOf(outline, diagram, fault);
    }
  },
};

function problemOf(outline: Outline, diagram: Diagram, fault: DiagramFault): Problem {
  const at = faultyLine(outline, diagram, fault);
  return {
    at,
    message: message('Mermaid cannot read this diagram: {0}.', fault.reason),
    fixes: diagram.type === 'flowchart' ? quoting(outline.text, at) : [],
  };
}

/** Round brackets in a bare label are the usual fault, and quotes around the label mend it. */
function quoting(text: string, line: Span): readonly Fix[] {
  const edits = quoteLabels(text, line);
  return edits.length === 0 ? [] : [{ title: message('Put the label in quotes'), kind: 'assisted', edits }];
}

/** The words of the faulty line; the whole opening line of the block where that line is blank. */
function faultyLine({ text, lines }: Outline, { span, sourceStart }: Diagram, { line }: DiagramFault): Span {
  const first = lineAt(lines, sourceStart) + line;
  const found = trimSpan(text, linesSpan(lines, first, first + 1));
  const inside = found.start < found.end && found.start >= span.start && found.end <= span.end;
  if (inside) return found;
  const opening = lineAt(lines, span.start);
  return trimSpan(text, linesSpan(lines, opening, opening + 1));
}
