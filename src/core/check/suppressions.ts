import type { Outline } from '../outline/outline.ts';
import type { Edit } from '../text/edit.ts';
import { lineAt, lineStart } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';

/** The findings that a draft's own comments ask to leave out. */
export interface Suppressions {
  /** Whether a rule is switched off at a place. */
  readonly suppresses: (rule: string, at: Span) => boolean;
}

const mark = /^hld-ignore(-file)?\s+(.+)$/s;

/** A line with nothing but comments of ours. */
const onlyMarks = /^[\s>]*(?:<!--\s*hld-ignore[^>]*-->\s*)*$/;

/**
 * Reads `<!-- hld-ignore rule -->`, which speaks for the next line that says something, or for the table or code block that
 * begins there, and `<!-- hld-ignore-file rule -->`. Several ids may follow.
 */
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
  const unbroken = byLine.size === 0 ? new Map<number, number>() : unbrokenLines(outline);
  return {
    suppresses: (rule, at) => {
      const line = lineAt(outline.lines, at.start);
      return [file, byLine.get(line), byLine.get(unbroken.get(line) ?? line)].some((silent) => silent?.has(rule));
    },
  };
}

/** The edit that silences a rule at a place: a comment before its line, indented and quoted alike, so that a list or quotation goes on. */
export function silenceHere(outline: Outline, rule: string, offset: number): Edit {
  const { lines, text } = outline;
  const own = lineAt(lines, offset);
  const line = unbrokenLines(outline).get(own) ?? own;
  const start = lineStart(lines, line);
  const margin = /^[ \t>]*/.exec(text.slice(start, lineStart(lines, line + 1)))?.[0] ?? '';
  const isIndentedCode = outline.blocks.some((block) => block.kind === 'code' && block.content.start === start);
  return { span: { start, end: start }, text: `${isIndentedCode ? margin.replace(/(?: {4}|\t)$/, '') : margin}<!-- hld-ignore ${rule} -->\n` };
}

/** The edit that silences a rule in the whole file: a comment at its top. */
export function silenceInFile({ frontMatter }: Outline, rule: string): Edit {
  const comment = `<!-- hld-ignore-file ${rule} -->`;
  if (frontMatter === undefined) return { span: { start: 0, end: 0 }, text: `${comment}\n\n` };
  return { span: { start: frontMatter.end, end: frontMatter.end }, text: `\n\n${comment}` };
}

function nextLine({ lines, text }: Outline, end: number): number {
  let line = lineAt(lines, end) + 1;
  while (line < lines.starts.length - 1 && onlyMarks.test(text.slice(lineStart(lines, line), lineStart(lines, line + 1)))) line++;
  return line;
}

/** The lines of tables and code blocks, each with the first one of its block: a comment between them would break the block. */
function unbrokenLines({ lines, blocks }: Outline): ReadonlyMap<number, number> {
  const firstLines = new Map<number, number>();
  const tables = new Map<number, number>();
  for (const block of blocks) {
    if (block.kind !== 'code' && block.kind !== 'row') continue;
    const start = lineAt(lines, block.span.start);
    const first = block.kind === 'row' ? (tables.get(block.table) ?? start) : start;
    if (block.kind === 'row') tables.set(block.table, first);
    for (let line = start; line <= lineAt(lines, block.span.end); line++) firstLines.set(line, first);
  }
  return firstLines;
}
