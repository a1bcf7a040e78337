import type { DiagramReport } from '../diagram/diagram.ts';
import type { EstimateReport } from '../estimate/estimate.ts';
import type { DraftEvidence } from '../evidence/draft-evidence.ts';
import type { Outline } from '../outline/outline.ts';
import type { FileName } from './files.ts';

/** How many characters of a file are read: five times the longest draft seen in public answers. What is longer is no draft, and nobody should wait for it. */
export const longestRead = 500_000;

/**
 * How many bytes of a file are worth decoding: eight for each character that is read. Three would do for those, as no UTF-16
 * unit takes more of UTF-8; the rest is decoded to count what is not read, for whoever is told that a file is too long.
 */
export const mostBytes = 8 * longestRead;

/** One file of an answer with all that is read from its text, once for each version of it. */
export interface Draft {
  readonly file: FileName;
  readonly outline: Outline;
  /** How many characters at the end were not read, because the file is far too long for a draft. */
  readonly unread: number;
  /** What of the requirements the text says, and where. */
  readonly evidence: DraftEvidence;
  /** The equations and quantities of the text. */
  readonly estimates: EstimateReport;
  /** The diagrams of the text. */
  readonly diagrams: DiagramReport;
}

/** The drafts of one answer in the order of the seven files; missing files are not in it. */
export interface Answer {
  readonly drafts: readonly Draft[];
}

/** Whether a draft is what reading a text gives: its places are places of that text. */
export function isReadFrom({ outline, unread }: Draft, text: string): boolean {
  return text.length === outline.text.length + unread && text.startsWith(outline.text);
}
