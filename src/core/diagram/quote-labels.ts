import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

const links = /(?:[<xo](?=[-=]))?(?:-{2,}[>xo-]?|={2,}>?|-\.+->?|~{3,})(?:\|[^|]*\|)?/g;
const labelled = /^(\s*(?:subgraph\s+)?[\w.-]+)(\[\[|\(\[|\[\(|\(\(|\{\{|\[|\(|\{)(?![\s]*")(.*?)(\]\]|\]\)|\)\]|\)\)|\}\}|\]|\)|\})(\s*;?\s*)$/;
const closeOf: Readonly<Record<string, string>> = {
  '[[': ']]',
  '([': '])',
  '[(': ')]',
  '((': '))',
  '{{': '}}',
  '[': ']',
  '(': ')',
  '{': '}',
};

/** Edits that put the labels of a flowchart's line in quotes where marks in them end the label too early. */
export function quoteLabels(text: string, line: Span): readonly Edit[] {
  const edits: Edit[] = [];
  for (const segment of segmentsOf(text.slice(line.start, line.end))) {
    const found = labelled.exec(segment.text);
    const [, id = '', open = ''] = found ?? [];
    const close = closeOf[open];
    if (found === null || close === undefined) continue;
    const start = id.length + open.length;
    const end = segment.text.trimEnd().replace(/;$/, '').trimEnd().length - close.length;
    const label = segment.text.slice(start, end);
    if (!segment.text.startsWith(close, end) || !/[()[\]{}|"]/.test(label)) continue;
    const from = line.start + segment.start;
    edits.push({ span: { start: from + start, end: from + end }, text: `"${label.replace(/"/g, "'")}"` });
  }
  return edits;
}

interface Segment {
  readonly text: string;
  readonly start: number;
}

/** What stands between the links of a line: one node each. */
function segmentsOf(line: string): readonly Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  for (const link of line.matchAll(links)) {
    segments.push({ text: line.slice(start, link.index), start });
    start = link.index + link[0].length;
  }
  return [...segments, { text: line.slice(start), start }];
}
