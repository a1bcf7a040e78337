import { isWordCharacter } from '../text/word-characters.ts';

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
  /** A stop or underscore, which joins two words where it stands between them alone. */
  joint: 1 << 9,
  backtick: 1 << 10,
  /** `)` and circled digits. */
  closing: 1 << 11,
  /** What boxes are drawn with. */
  drawing: 1 << 12,
  quote: 1 << 13,
  /** A joint that stands alone between two words. */
  joined: 1 << 14,
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
  /** What may stand behind a number as its unit. */
  unit: 1 << 27,
  /** Multiples that are told in words (threefold) or begin with their sign (x4). */
  fold: 1 << 28,
} as const;

const allButDigit =
  sign.hump | sign.unitOfTime | sign.rate | sign.volume | sign.version | sign.status | sign.percentile | sign.nines | sign.clock | sign.method | sign.sql | sign.money | sign.unit | sign.fold;

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
  [sign.unit, /^(?:.*\d)?(?:milli|micro|[kmgtpe]i?)?(?:b|bits?|bytes?|bps|m?secs?|seconds?|[mnu]?s|min(?:ute)?s?|h|hrs?|hours?|d|days?|weeks?|months?|years?|yrs?|x|per|percent)$/i],
  [sign.fold, /fold$|^x\d*$/i],
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

// Marks that have the same signs, each in one class.
const marks: readonly (readonly [string, number])[] = [
  ['/', sign.slash],
  ['-', sign.hyphen],
  [':', sign.colon],
  ['{[', sign.brace],
  ['>⇒➜⟶↓⬇', sign.arrow],
  ['▼', sign.arrow | sign.drawing],
  ['→', sign.arrow | sign.equals],
  ['=≈', sign.equals],
  ['.', sign.stop | sign.joint],
  ['_', sign.joint],
  ['!;', sign.stop],
  ['?', sign.stop | sign.question],
  ['`', sign.backtick],
  [')①', sign.closing],
  ['|+─│┌┐└┘├┤┬┴┼╔╗╚╝║═▶►◀▲', sign.drawing],
  ['"', sign.quote],
  ['$€£₹¥', sign.money | sign.unit],
  ['%×', sign.unit],
];

/** The class of a letter or digit. */
export const wordClass = 0;

const plainMark = marks.length + 1;

/** The signs of marks by class. */
export const signsOfClass = Int32Array.from({ length: plainMark + 1 }, (_, index) => marks[index - 1]?.[1] ?? 0);

let classes: Uint8Array | undefined;

/**
 * By UTF-16 unit: `wordClass` for what words are made of, else the class of the mark. A table of all units, because a look
 * into it is what each character of a draft costs; made when the first draft is read, and not while the extension starts.
 */
export function classesOfCharacters(): Uint8Array {
  return (classes ??= makeClasses());
}

function makeClasses(): Uint8Array {
  const made = Uint8Array.from({ length: 0x10000 }, (_, code) => (isWordCharacter(code) ? wordClass : plainMark));
  for (const [index, [characters]] of marks.entries()) for (const mark of characters) made[mark.charCodeAt(0)] = index + 1;
  return made;
}
