import type { Comment, Section } from './outline.ts';
import { sectionAt } from './sections.ts';

/** The text with its HTML comments turned into spaces, so that offsets stay as they are. An unclosed comment runs to the end. */
export function blankComments(text: string): string {
  return text.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\r\n]/g, ' '));
}

/** All HTML comments of a text. Those inside code are among them: whoever asks looks for its own mark. */
export function findComments(text: string, sections: readonly Section[]): readonly Comment[] {
  const comments: Comment[] = [];
  let start = text.indexOf('<!--');
  while (start >= 0) {
    const close = text.indexOf('-->', start + 4);
    if (close < 0) break;
    const end = close + 3;
    comments.push({ span: { start, end }, text: text.slice(start + 4, close).trim(), section: sectionAt(sections, start) });
    start = text.indexOf('<!--', end);
  }
  return comments;
}
