import type { Span } from '../text/span.ts';

/** What a draft says of the requirements of its file. */
export interface DraftEvidence {
  /** By requirement id: where it is said. The first is the best place to show. */
  readonly found: ReadonlyMap<string, Span>;
  /** By requirement id or step key: where it is said not to apply. */
  readonly waived: ReadonlyMap<string, Waiver>;
  /** By section of the outline: the number of the step it belongs to; undefined where that is open. */
  readonly steps: readonly (number | undefined)[];
  /** By step number: the first section whose own title names the step. */
  readonly titled: ReadonlyMap<number, number>;
  /** By requirement id: the section whose title or run-in is about it, where there is one. */
  readonly places: ReadonlyMap<string, number>;
}

/** A place that says that something does not apply. */
export interface Waiver {
  readonly span: Span;
  /** Whether a reason stands with it. */
  readonly justified: boolean;
}
