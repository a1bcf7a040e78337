import type { Draft } from '../answer/draft.ts';
import { message } from '../message.ts';
import { lineText } from '../outline/fences.ts';
import { behindWords, closingMark, type LostFence } from '../outline/lost-fences.ts';
import type { Outline } from '../outline/outline.ts';
import type { Edit } from '../text/edit.ts';
import { lineBreakOf } from '../text/line-break.ts';
import { lineStart, linesSpan } from '../text/line-index.ts';
import { trimSpan } from '../text/span.ts';
import type { DraftRule, Problem } from './rule.ts';

const separator = /^(?:-{3,}|\*{3,}|_{3,})\s*$/;

/** A code fence that is opened and never closed, so that all that follows is shown as code. */
export const unclosedFence: DraftRule = {
  id: 'draft/unclosed-fence',
  title: 'A code fence that is never closed',
  why: 'Everything behind it is shown as code: headings, tables and diagrams are lost to the reader. This check goes on as if it were closed before the next heading.',
  examples: {
    bad: '## Schema\n\n```sql\nSELECT 1;\n\n## Indexes\n\nOne for each foreign key.\n',
    good: '## Schema\n\n```sql\nSELECT 1;\n```\n\n## Indexes\n\nOne for each foreign key.\n',
  },
  severity: 'warning',
  scope: 'draft',
  *check({ outline }: Draft): Iterable<Problem> {
    const edits = outline.lostFences.map((lost) => (isStray(outline, lost) ? removal(outline, lost) : closing(outline, lost)));
    // Fences without a language that are lost behind the first are mostly its doing: they are mended with it.
    for (const [place, lost] of outline.lostFences.entries()) if (place === 0 || lost.fence.info !== '') yield problemOf(outline, lost, edits);
  },
};

function problemOf(outline: Outline, lost: LostFence, edits: readonly Edit[]): Problem {
  const { text, lines } = outline;
  const title = isStray(outline, lost) ? message('Remove the fence that closes nothing') : message('Close the code fence');
  return {
    at: trimSpan(text, linesSpan(lines, lost.line, lost.line + 1)),
    message: message('This code fence is never closed: what follows is shown as code.'),
    fixes: [{ title, kind: 'assisted', edits }],
  };
}

/** A fence with nothing of its own in front of the next heading closed a block that no fence had opened. */
function isStray({ text, lines }: Outline, { line, fence, end }: LostFence): boolean {
  if (fence.info !== '' || end === undefined) return false;
  for (let at = line + 1; at < end; at++) {
    const words = lineText(text, lines, at).trim();
    if (words !== '' && !separator.test(words)) return false;
  }
  return true;
}

function removal({ lines }: Outline, { line }: LostFence): Edit {
  return { span: linesSpan(lines, line, line + 1), text: '' };
}

/** Closes a block behind its last words. */
function closing({ text, lines }: Outline, { line, fence, end = lines.starts.length }: LostFence): Edit {
  const lineBreak = lineBreakOf(text);
  const at = lineStart(lines, behindWords(text, lines, line, end));
  const onNewLine = at === 0 || /[\r\n]/.test(text.charAt(at - 1));
  return { span: { start: at, end: at }, text: onNewLine ? `${closingMark(fence)}${lineBreak}` : `${lineBreak}${closingMark(fence)}` };
}
