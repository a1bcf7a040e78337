import type { WrittenNumber } from './number.ts';

/** How a sign relates its two sides: `=`, `≈` and `~`, or `→`. */
export type Relation = 'equal' | 'approximate' | 'arrow';

/** An operator of an expression. */
export type Operator = 'times' | 'over' | 'plus' | 'minus' | 'power';

interface TokenBase {
  readonly start: number;
  readonly end: number;
  /** Whether white space or another mark stands before it. */
  readonly apart: boolean;
}

/** The smallest parts of a calculation as written. */
export type Token =
  | (TokenBase & { readonly kind: 'number'; readonly number: WrittenNumber; /** The upper end of a range. */ readonly high?: WrittenNumber })
  | (TokenBase & { readonly kind: 'word'; readonly text: string; /** The same in lower case. */ readonly lower: string })
  | (TokenBase & { readonly kind: 'operator'; readonly operator: Operator; /** A slash may also say "per". */ readonly slash: boolean })
  | (TokenBase & { readonly kind: 'relation'; readonly relation: Relation })
  | (TokenBase & { readonly kind: 'open' | 'close' | 'percent' | 'currency' | 'comma' | 'about' | 'newline' })
  /** A full stop, a pipe, a quotation: whatever ends a calculation. */
  | (TokenBase & { readonly kind: 'stop' });
