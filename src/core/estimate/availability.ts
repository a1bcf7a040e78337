import type { Span } from '../text/span.ts';

/** How long something may be down, in seconds. */
export interface Downtime {
  readonly year: number;
  /** A twelfth of a year. */
  readonly month: number;
}

const secondsInYear = 365 * 86_400;

/** The downtime that an availability (per cent, 0 to 100) leaves: `(1 − availability) × period`. */
export function downtimeOf(availability: number): Downtime {
  // Whole parts of 1e-9 hide what binary fractions add to 99.99.
  const share = Math.round((1 - availability / 100) * 1e9) / 1e9;
  return { year: share * secondsInYear, month: (share * secondsInYear) / 12 };
}

/** An availability target in a text. */
export interface AvailabilityTarget {
  readonly span: Span;
  /** Per cent. */
  readonly availability: number;
}

const target = /(?<![\d.])(9\d(?:\.\d+)?)\s?%/g;
const subject = /availab|uptime|\bSL[AOI]s?\b|nines|downtime|outage/i;
const longestLine = 2000;

/** The availability target at an offset; the line has to speak of availability, because hit rates are percentages too. */
export function availabilityAt(text: string, offset: number): AvailabilityTarget | undefined {
  const start = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - longestLine);
  const found = text.indexOf('\n', offset);
  const line = text.slice(start, Math.min(found < 0 ? text.length : found, start + 2 * longestLine));
  if (!subject.test(line)) return undefined;
  for (const match of line.matchAll(target)) {
    const span = { start: start + match.index, end: start + match.index + match[0].length };
    if (span.start <= offset && offset <= span.end) return { span, availability: Number(match[1]) };
  }
  return undefined;
}
