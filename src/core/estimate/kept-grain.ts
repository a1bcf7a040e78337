import { type Expression, quantitiesOf } from './expression.ts';
import { bareOperand } from './period.ts';
import { factorsOf } from './reading-pairs.ts';

/** The bits of a byte. */
export const bitsInByte = 8;

/**
 * Whether a rate in bytes times a bare 8 is still called one in bytes: `34.9 MB/s × 8 = 279 MB/s` on a line is 279 Mbit/s. The
 * words around it must say that it is about a line: the 8 may be how much more a peak is.
 */
export function keepsBytes(left: Expression, right: Expression): boolean {
  const times = bareOperand(left, 'times');
  return times?.number === bitsInByte && isByteRate(times.rest) && isByteRate(right);
}

function isByteRate(expression: Expression): boolean {
  const factors = factorsOf(expression);
  const data = factors.filter(({ dimension }) => dimension === 'data');
  return quantitiesOf(expression).length === 1 && data.length === 1 && data[0]?.grain === 'byte' && factors.some(({ dimension, power }) => dimension === 'time' && power < 0);
}
