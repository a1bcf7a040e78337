/** One line of a diagram's source, without its line break. */
export interface SourceLine {
  readonly text: string;
  /** Offset in the source. */
  readonly start: number;
}

/** The lines of a source from an offset on. */
export function linesOf(source: string, from = 0): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let start = from;
  while (start <= source.length) {
    const found = source.indexOf('\n', start);
    const end = found < 0 ? source.length : found;
    lines.push({ text: source.slice(start, end).replace(/\r$/, ''), start });
    start = end + 1;
  }
  return lines;
}
