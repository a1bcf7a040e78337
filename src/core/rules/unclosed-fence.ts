import type { Draft } from '../answer/draft.ts';
import type { Fix } from '../check/finding.ts';
import { message } from '../message.ts';
import { endsOpen, fenceOf, lineText } from '../outline/fences.ts';
import type { Code, Outline } from '../outline/outline.ts';
import { lineBreakOf } from '../text/line-break.ts';
import { lineAt, lineStart, linesSpan } from '../text/line-index.ts';
import { trimSpan } from '../text/span.ts';
import type { DraftRule, Problem } from './rule.ts';

const anyHeading = /^#{1,6}[ \t]+\S/;
const deepHeading = /^#{2,6}[ \t]+\S/;
const rule = /^(?:-{3,}|\*{3,}|_{3,})\s*$/;
// In a block without a language, or of these, a line with one `#` may be a comment.
const hashComments: ReadonlySet<string> = new Set(
  ' bash sh shell zsh console py python rb ruby yaml yml toml ini conf dockerfile make makefile perl r properties nginx'.split(' '),
);
// Blocks of these may show fences and headings of their own.
const aboutMarkdown: ReadonlySet<string> = new Set(['md', 'markdown', 'mdx']);

/** A code fence that is opened and never closed, so that all that follows is shown as code. */
export const unclosedFence: DraftRule = {
  id: 'draft/unclosed-fence',
  title: 'A code fence that is never closed',
  why: 'Everything behind it is shown as code: headings, tables and diagrams are lost to the reader and to this check.',
  examples: {
    bad: '## Schema\n\n```sql\nSELECT 1;\n\n## Indexes\n\nOne for each foreign key.\n',
    good: '## Schema\n\n```sql\nSELECT 1;\n```\n\n## Indexes\n\nOne for each foreign key.\n',
  },
  severity: 'warning',
  scope: 'draft',
  *check({ outline }: Draft): Iterable<Problem> {
    const unclosed = unclosedBlock(outline);
    const culprit = unclosed === undefined ? undefined : (firstRunOn(outline) ?? unclosed);
    for (const block of outline.blocks) {
      if (block.kind !== 'code') continue;
      if (block !== culprit && !swallowsFence(outline, block)) continue;
      yield problemOf(outline, block);
    }
  },
};

function problemOf(outline: Outline, block: Code): Problem {
  const line = lineAt(outline.lines, block.span.start);
  return {
    at: trimSpan(outline.text, linesSpan(outline.lines, line, line + 1)),
    message: message('This code fence is never closed: what follows is taken for code.'),
    fixes: [mend(outline, block)],
  };
}

function unclosedBlock({ blocks, unclosedFence: fence }: Outline): Code | undefined {
  if (fence === undefined) return undefined;
  return blocks.findLast((block): block is Code => block.kind === 'code' && block.span.start <= fence.end);
}

/** With an odd number of fences the last one is left over, but the fault lies where a block first runs over a heading. */
function firstRunOn(outline: Outline): Code | undefined {
  return outline.blocks.find(
    (block): block is Code => block.kind === 'code' && block.language === '' && isFenced(outline, block) && endOfCode(outline, block) !== undefined && isMended(outline, block),
  );
}

function isFenced(outline: Outline, block: Code): boolean {
  return marksOf(outline, block) !== undefined;
}

function isMended(outline: Outline, block: Code): boolean {
  const end = endOfCode(outline, block);
  return end !== undefined && !endsOpen(outline.text, outline.lines, end);
}

/** A fence with a language inside a block that is not about Markdown: the block ran on into the next one. */
function swallowsFence(outline: Outline, block: Code): boolean {
  if (block.language === '' || aboutMarkdown.has(block.language)) return false;
  const marks = marksOf(outline, block);
  if (marks === undefined || !outline.text.slice(block.content.start, block.content.end).includes(marks)) return false;
  return contentLines(outline, block).some((line) => opensAnother(lineText(outline.text, outline.lines, line), marks));
}

function marksOf({ text, lines }: Outline, { span }: Code): string | undefined {
  return fenceOf(lineText(text, lines, lineAt(lines, span.start)))?.marks;
}

function opensAnother(line: string, marks: string): boolean {
  const found = fenceOf(line);
  return found !== undefined && found.marks.startsWith(marks) && /^[\w{]/.test(found.info);
}

/** The numbers (from 0) of the lines between the fences. */
function contentLines({ lines }: Outline, { content }: Code): readonly number[] {
  if (content.end <= content.start) return [];
  const first = lineAt(lines, content.start);
  return Array.from({ length: lineAt(lines, content.end - 1) - first + 1 }, (_, index) => first + index);
}

/** The first line that cannot be code: another fence, or a heading behind a blank line. */
function endOfCode(outline: Outline, block: Code): number | undefined {
  const marks = marksOf(outline, block) ?? '```';
  const heading = hashComments.has(block.language) ? deepHeading : anyHeading;
  let blank = true;
  for (const line of contentLines(outline, block)) {
    const words = lineText(outline.text, outline.lines, line);
    if (opensAnother(words, marks) || (blank && heading.test(words))) return line;
    blank = words.trim() === '';
  }
  return undefined;
}

function mend(outline: Outline, block: Code): Fix {
  const end = endOfCode(outline, block);
  const keepsRest = end !== undefined && !endsOpen(outline.text, outline.lines, end);
  if (keepsRest && block.language === '' && isBlankUntil(outline, block, end)) return removeFence(outline, block);
  return closeBefore(outline, block, keepsRest ? end : undefined);
}

/** A fence with nothing of its own in front of the next heading closed a block that no fence had opened. */
function isBlankUntil(outline: Outline, block: Code, end: number): boolean {
  return contentLines(outline, block)
    .filter((line) => line < end)
    .every((line) => {
      const words = lineText(outline.text, outline.lines, line).trim();
      return words === '' || rule.test(words);
    });
}

function removeFence({ lines }: Outline, { span }: Code): Fix {
  const line = lineAt(lines, span.start);
  return {
    title: message('Remove the fence that closes nothing'),
    kind: 'assisted',
    edits: [{ span: linesSpan(lines, line, line + 1), text: '' }],
  };
}

/** Closes the block behind its last line with words before `end`; at the end of the text where no line is given. */
function closeBefore(outline: Outline, block: Code, end: number | undefined): Fix {
  const { text, lines } = outline;
  const opening = fenceOf(lineText(text, lines, lineAt(lines, block.span.start)));
  const code = { start: block.content.start, end: end === undefined ? text.length : lineStart(lines, end) };
  const { end: last } = trimSpan(text, code);
  const start = Math.max(last, Math.min(code.start, text.length));
  const lineBreak = lineBreakOf(text);
  const onNewLine = start === code.start && text[start - 1] === '\n';
  const prefix = (opening?.prefix ?? '').replace(/[^\s>]/g, ' ');
  const closing = `${prefix}${opening?.marks ?? '```'}`;
  return {
    title: message('Close the code fence'),
    kind: 'assisted',
    edits: [{ span: { start, end: start }, text: onNewLine ? `${closing}${lineBreak}` : `${lineBreak}${closing}` }],
  };
}
