import type { Span } from '../text/span.ts';

const frontMatter = /^\uFEFF?---[ \t]*(?:\r\n?|\n)[\s\S]*?(?:\r\n?|\n)---[ \t]*(?=\r|\n|$)/;

/** The YAML front matter a text begins with, its fences included. */
export function frontMatterOf(text: string): Span | undefined {
  if (!text.startsWith('---') && !text.startsWith('\uFEFF---')) return undefined;
  const match = frontMatter.exec(text);
  return match === null ? undefined : { start: 0, end: match[0].length };
}
