import type { Outline } from '../outline/outline.ts';

/** What the front matter of an answer's first file says. */
export interface AnswerFacts {
  readonly title: string | undefined;
  readonly question: string | undefined;
  /** 1 where the front matter names none. */
  readonly attempt: number;
}

const mark = /^system-design-answer:\s*\d/m;

/** Whether the beginning of an `01` file marks its folder as an answer, however few of the seven files are there. */
export function isMarked(text: string): boolean {
  return /^\uFEFF?---\r?\n/.test(text) && mark.test(text.slice(0, 2000));
}

/** Reads the front matter that the scaffold writes. What a person has changed beyond recognition counts as absent. */
export function factsOf(outline: Outline): AnswerFacts {
  const { frontMatter } = outline;
  const text = frontMatter === undefined ? '' : outline.text.slice(frontMatter.start, frontMatter.end);
  return { title: valueOf(text, 'title'), question: valueOf(text, 'question'), attempt: Number(valueOf(text, 'attempt') ?? 1) || 1 };
}

function valueOf(text: string, key: string): string | undefined {
  const raw = new RegExp(`^${key}:[ \\t]*(.+?)[ \\t]*$`, 'm').exec(text)?.[1];
  return raw === undefined ? undefined : raw.replace(/^"(.*)"$/, '$1').replace(/\\"/g, '"');
}
