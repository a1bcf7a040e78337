import type { LineIndex } from '../text/line-index.ts';
import type { LostFence } from './lost-fences.ts';
import type { Span } from '../text/span.ts';

/**
 * A draft's Markdown, read once for each version of its text. Everything else in the core reads this;
 * nothing parses Markdown again. All spans are offsets into `text`.
 */
export interface Outline {
  readonly text: string;
  readonly lines: LineIndex;
  /** In text order. Section 0 is the root: what stands before the first heading. */
  readonly sections: readonly Section[];
  /** The leaf blocks in text order; headings are not among them. */
  readonly blocks: readonly Block[];
  /** HTML comments in text order. */
  readonly comments: readonly Comment[];
  /** YAML front matter with its fences, where the text begins with one. */
  readonly frontMatter: Span | undefined;
  /** The code fences that nothing closes where it should, in text order; blocks and sections are read as if it did. */
  readonly lostFences: readonly LostFence[];
}

/** Level of a section whose title is a bold paragraph, a run-in line or a `<summary>`: below all real headings. */
export const runInLevel = 7;

/** A heading and what stands under it. */
export interface Section {
  /** Place in `Outline.sections`. */
  readonly index: number;
  /** 0 for the root, 1 to 6 for headings, `runInLevel` for a bold line that serves as a heading. */
  readonly level: number;
  /** The words of the heading, without Markdown marks and numbering; empty for the root. */
  readonly title: string;
  /** The heading itself, without the line break; empty at 0 for the root. */
  readonly heading: Span;
  /** From the end of the heading to the next heading of any level. */
  readonly body: Span;
  /** From the heading to the next heading of the same or a higher level: subsections included. */
  readonly span: Span;
  /** The section that this one lies in; -1 for the root. */
  readonly parent: number;
  /** Own blocks: `Outline.blocks` from `firstBlock` (inclusive) to `endBlock` (exclusive). */
  readonly firstBlock: number;
  readonly endBlock: number;
}

interface BlockBase {
  /** Place in `Outline.blocks`. */
  readonly index: number;
  /** The content, without list marker, quote mark or fence of its first line. */
  readonly span: Span;
  /** The section it lies in. */
  readonly section: number;
}

/** Running text, that between HTML tags included; entries with a label of their own are paragraphs of their own. */
export interface Paragraph extends BlockBase {
  readonly kind: 'paragraph';
  /** The bold, italic or `Label:` run-in it begins with, marks included; undefined where there is none. */
  readonly lead: Span | undefined;
}

/** The text of one list item; its nested lists are items of their own. */
export interface Item extends BlockBase {
  readonly kind: 'item';
  readonly lead: Span | undefined;
  /** 0 for a top-level list. */
  readonly depth: number;
  /** The number of an ordered item as written; undefined in a bullet list. */
  readonly number: number | undefined;
  /** Items of one list share this number; lists are counted in text order, nested ones too. */
  readonly list: number;
}

/** One row of a table; the delimiter row is left out. */
export interface Row extends BlockBase {
  readonly kind: 'row';
  readonly header: boolean;
  /** The cells without white space and pipes. */
  readonly cells: readonly Span[];
  /** Rows of one table share this number; tables are counted in text order. */
  readonly table: number;
}

/** A code block, fenced or indented. */
export interface Code extends BlockBase {
  readonly kind: 'code';
  /** First word of the info string in lower case; empty where there is none. */
  readonly language: string;
  /** The lines between the fences. */
  readonly content: Span;
}

/** The smallest part of a draft that is read as one; `kind` tells them apart. */
export type Block = Paragraph | Item | Row | Code;

/** An HTML comment. */
export interface Comment {
  /** With `<!--` and `-->`. */
  readonly span: Span;
  /** What stands between the marks, trimmed. */
  readonly text: string;
  /** The section it lies in. */
  readonly section: number;
}
