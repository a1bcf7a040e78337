/**
 * Signs: what the characters and words of a stretch of text have about them, as bits. A look at them tells nearly always
 * that a costlier question need not be asked. A sign that is there promises nothing; one that is missing is really missing.
 */
export const sign = {
  digit: 1,
  slash: 1 << 1,
  hyphen: 1 << 2,
  colon: 1 << 3,
  /** An opening brace or bracket. */
  brace: 1 << 4,
  /** `>` and the arrows. */
  arrow: 1 << 5,
  /** `=`, `≈`, `→`. */
  equals: 1 << 6,
  /** What may end a sentence. */
  stop: 1 << 7,
  question: 1 << 8,
  /** A single stop or underscore between two words. */
  joined: 1 << 9,
  backtick: 1 << 10,
  /** `)` and circled digits. */
  closing: 1 << 11,
  /** What boxes are drawn with. */
  drawing: 1 << 12,
  quote: 1 << 13,
  plus: 1 << 14,
  /** A capital inside a word. */
  hump: 1 << 15,
  unitOfTime: 1 << 16,
  rate: 1 << 17,
  volume: 1 << 18,
  version: 1 << 19,
  status: 1 << 20,
  percentile: 1 << 21,
  nines: 1 << 22,
  clock: 1 << 23,
  method: 1 << 24,
  sql: 1 << 25,
  money: 1 << 26,
} as const;

const allButDigit =
  sign.hump | sign.unitOfTime | sign.rate | sign.volume | sign.version | sign.status | sign.percentile | sign.nines | sign.clock | sign.method | sign.sql | sign.money;

// Each pattern finds all words that can be part of the feature, and a few more.
const wordSigns: readonly (readonly [number, RegExp])[] = [
  [sign.digit, /\d/],
  [sign.hump, /[a-z0-9][A-Z]/],
  [sign.unitOfTime, /sec|minute|hour|day|week|month|year/i],
  [sign.rate, /^(?:[qrt]ps|per)$|b(?:it|yte)?s?ps/i],
  [sign.volume, /[kmgtpe]i?b$|bytes$/i],
  [sign.version, /v\d|version/i],
  [sign.status, /^\d{3}$/],
  [sign.percentile, /^p$|p\d|percentile|pct|centile|ile$|edian/i],
  [sign.nines, /^99|nines/i],
  [sign.clock, /^\d*(?:am|pm|o|t)$/i],
  [sign.method, /GET|POST|PUT|PATCH|DELETE|rpc/],
  [sign.sql, /create|primary/i],
  [sign.money, /USD|EUR|GBP|INR|dollar|euro/],
];

/**
 * The signs of a word. Letters that are not plain ASCII part words for some patterns: such a word has all signs.
 * The digit alone is exact.
 */
export function signsOfWord(word: string): number {
  let signs = /[^A-Za-z0-9]/.test(word) ? allButDigit : 0;
  for (const [bit, pattern] of wordSigns) if (pattern.test(word)) signs |= bit;
  return signs;
}

const ascii: Readonly<Record<string, number>> = {
  '/': sign.slash,
  '-': sign.hyphen,
  ':': sign.colon,
  '{': sign.brace,
  '[': sign.brace,
  '>': sign.arrow,
  '=': sign.equals,
  '.': sign.stop,
  '!': sign.stop,
  ';': sign.stop,
  '?': sign.stop | sign.question,
  '`': sign.backtick,
  ')': sign.closing,
  '|': sign.drawing,
  '+': sign.plus | sign.drawing,
  '"': sign.quote,
  $: sign.money,
};
const signsOfAscii = Int32Array.from({ length: 128 }, (_, code) => ascii[String.fromCharCode(code)] ?? 0);
const signsOfOthers = sign.arrow | sign.equals | sign.closing | sign.drawing | sign.money;

/** The signs of a character that belongs to no word. */
export function signsOfMark(code: number): number {
  return code < 128 ? (signsOfAscii[code] ?? 0) : signsOfOthers;
}
