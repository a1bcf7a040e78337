import type { Outline } from '../outline/outline.ts';
import { lineAt, lineStart } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';

/** The findings that a draft's own comments ask to leave out. */
export interface Suppressions {
  /** Whether a rule is switched off at a place. */
  readonly suppresses: (rule: string, at: Span) => boolean;
}

const mark = /^hld-ignore(-file)?\s+(.+)$/s;

/** Reads `<!-- hld-ignore rule -->`, which speaks for the next line that is not blank, and `<!-- hld-ignore-file rule -->`. Several ids may follow. */
export function suppressionsOf(outline: Outline): Suppressions {
  const file = new Set<string>();
  const byLine = new Map<number, Set<string>>();
  for (const comment of outline.comments) {
    const match = mark.exec(comment.text);
    if (match === null) continue;
    const rules = (match[2] ?? '').split(/[\s,]+/);
    const line = nextLine(outline, comment.span.end);
    const set = match[1] === undefined ? (byLine.get(line) ?? new Set<string>()) : file;
    for (const rule of rules) set.add(rule);
    if (match[1] === undefined) byLine.set(line, set);
  }
  return {
    suppresses: (rule, at) => file.has(rule) || (byLine.get(lineAt(outline.lines, at.start))?.has(rule) ?? false),
  };
}

function nextLine({ lines, text }: Outline, end: number): number {
  let line = lineAt(lines, end) + 1;
  while (line < lines.starts.length - 1 && text.slice(lineStart(lines, line), lineStart(lines, line + 1)).trim() === '') line++;
  return line;
}
