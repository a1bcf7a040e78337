import { trimSpan, type Span } from '../text/span.ts';
import { leadOf } from './lead.ts';

// One line with a label may be chance: "Note: …" in running text.
const fewestLabels = 2;

/**
 * Parts a paragraph whose lines are entries of their own (`Retention: 90 days` above `Backups: every night`), as people write
 * them without blank lines. A line without a label belongs to the entry above it. Other paragraphs stay whole.
 */
export function labelledLines(text: string, span: Span): readonly Span[] {
  const starts = lineStarts(text, span).filter((start) => leadOf(text, { start, end: span.end }) !== undefined);
  if (starts.length < fewestLabels) return [span];
  const bounds = starts[0] === span.start ? starts : [span.start, ...starts];
  return bounds.map((start, index) => trimSpan(text, { start, end: bounds[index + 1] ?? span.end }));
}

function lineStarts(text: string, { start, end }: Span): readonly number[] {
  const starts = [start];
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    const rest = /^[ \t>]*/.exec(text.slice(at + 1, Math.min(end, at + 40)));
    starts.push(at + 1 + (rest?.[0].length ?? 0));
  }
  return starts;
}
