import type { Draft } from '../answer/draft.ts';
import type { Fix } from './finding.ts';
import { message } from '../message.ts';
import { closes, endsOpen, fenceOf, lineText } from '../outline/fences.ts';
import type { Code, Outline } from '../outline/outline.ts';
import type { Edit } from '../text/edit.ts';
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
  return block.language !== '' && !aboutMarkdown.has(block.language) && swallowedFence(outline, block) !== undefined;
}

function swallowedFence(outline: Outline, block: Code): number | undefined {
  const marks = marksOf(outline, block);
  if (marks === undefined || !outline.text.slice(block.content.start, block.content.end).includes(marks)) return undefined;
  return contentLines(outline, block).find((line) => opensAnother(lineText(outline.text, outline.lines, line), marks));
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
  const { text, lines } = outline;
  const first = lineAt(lines, block.span.start);
  const end = endOfCode(outline, block);
  const keepsRest = end !== undefined && !endsOpen(text, lines, end);
  if (keepsRest && block.language === '' && isBlankUntil(outline, block, end)) return removeFence(outline, block);
  const place = keepsRest ? end : swallowedFence(outline, block);
  const edits = [closing(outline, first, place), ...(place === undefined ? [] : closingsFrom(outline, place))];
  return { title: message('Close the code fence'), kind: 'assisted', edits };
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

/** What else has to be closed when a line is read outside of any block: blocks that run into the next, and the last one. */
function closingsFrom(outline: Outline, first: number): readonly Edit[] {
  const { text, lines } = outline;
  const edits: Edit[] = [];
  let open: { readonly line: number; readonly marks: string } | undefined;
  for (let line = first; line < lines.starts.length; line++) {
    const found = fenceOf(lineText(text, lines, line));
    if (found === undefined) continue;
    if (open !== undefined && closes(found, open.marks)) {
      open = undefined;
    } else if (open === undefined || opensAnother(lineText(text, lines, line), open.marks)) {
      if (open !== undefined) edits.push(closing(outline, open.line, line));
      open = { line, marks: found.marks };
    }
  }
  return open === undefined ? edits : [...edits, closing(outline, open.line, undefined)];
}

/** Closes the block opened on one line behind its last words before another; at the end of the text where none is given. */
function closing({ text, lines }: Outline, opening: number, end: number | undefined): Edit {
  const fence = fenceOf(lineText(text, lines, opening));
  const code = { start: lineStart(lines, opening + 1), end: end === undefined ? text.length : lineStart(lines, end) };
  const kept = trimSpan(text, code);
  const start = kept.start === kept.end ? code.start : kept.end;
  const lineBreak = lineBreakOf(text);
  const onNewLine = start === code.start && text[start - 1] === '\n';
  const mark = `${(fence?.prefix ?? '').replace(/[^\s>]/g, ' ')}${fence?.marks ?? '```'}`;
  return { span: { start, end: start }, text: onNewLine ? `${mark}${lineBreak}` : `${lineBreak}${mark}` };
}
