/** One part of a unit: the `GB` or the `/s` of `GB/s`. */
export interface UnitFactor {
  readonly dimension: 'data' | 'time' | 'money' | 'count';
  /** 1 above the line, -1 below it. */
  readonly power: 1 | -1;
  /** Bits, seconds or pieces in one, the decimal prefix left out. */
  readonly size: number;
  /** Steps of the prefix, each 1,000 or, as many write it, 1,024: 3 for GB. */
  readonly steps: number;
  /** Bits or bytes, where it is data. */
  readonly grain?: 'bit' | 'byte';
  /** Calendar units have no fixed length. */
  readonly calendar?: 'month' | 'year';
}

/** A unit as the product of its parts; no parts for a plain number. */
export type Unit = readonly UnitFactor[];

/** The plain number's unit. */
export const noUnit: Unit = [];

/** The unit of a product. */
export function joinedUnits(one: Unit, other: Unit): Unit {
  return [...one, ...other];
}

/** The same unit below the line. */
export function perUnit(unit: Unit): Unit {
  return unit.map((factor) => ({ ...factor, power: factor.power === 1 ? -1 : 1 }));
}

/** Whether some part of a unit has the dimension. */
export function hasDimension(unit: Unit, dimension: UnitFactor['dimension']): boolean {
  return unit.some((factor) => factor.dimension === dimension);
}

/** A number of pieces as a unit: the `million` of `$7 per million`. */
export function countUnit(size: number): Unit {
  return [{ dimension: 'count', power: 1, size, steps: 0 }];
}

/** Money: all currencies are one, because no estimate converts them. */
export const moneyUnit: Unit = [{ dimension: 'money', power: 1, size: 1, steps: 0 }];

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** A period that rates are given in. */
interface Period {
  readonly seconds: number;
  /** As it stands behind a slash: `min`. */
  readonly short: string;
  /** As it stands behind "per": `minute`. */
  readonly long: string;
}

/** The periods of rates, the shortest first; a month has 30 days and a year 365, as in the units below. */
export const periods: readonly Period[] = [
  { seconds: 1, short: 's', long: 'second' },
  { seconds: minute, short: 'min', long: 'minute' },
  { seconds: hour, short: 'h', long: 'hour' },
  { seconds: day, short: 'day', long: 'day' },
  { seconds: 7 * day, short: 'week', long: 'week' },
  { seconds: 30 * day, short: 'month', long: 'month' },
  { seconds: 365 * day, short: 'year', long: 'year' },
];

/** Prefixes of units of data by their steps of 1,000: `G` is three of them. */
export const dataPrefixes: readonly string[] = ['', 'K', 'M', 'G', 'T', 'P', 'E', 'Z'];

function time(size: number, calendar?: 'month' | 'year'): Unit {
  const factor: UnitFactor = { dimension: 'time', power: 1, size, steps: 0 };
  return [calendar === undefined ? factor : { ...factor, calendar }];
}

function data(grain: 'bit' | 'byte', steps: number): UnitFactor {
  return { dimension: 'data', power: 1, size: grain === 'byte' ? 8 : 1, steps, grain };
}

/** GiB for GB: its steps are 1,024 to every writer, so they belong to its size. */
function binaryData(grain: 'bit' | 'byte', steps: number): UnitFactor {
  const one = data(grain, 0);
  return { ...one, size: one.size * 1024 ** steps };
}

const perSecond = perUnit(time(1));

const times: readonly (readonly [string, Unit])[] = [
  ['ns nanosecond nanoseconds', time(1e-9)],
  ['us µs μs usec microsecond microseconds', time(1e-6)],
  ['ms msec msecs millisecond milliseconds millis', time(1e-3)],
  ['s sec secs second seconds', time(1)],
  ['min mins minute minutes', time(minute)],
  ['h hr hrs hour hours', time(hour)],
  ['d day days', time(day)],
  ['wk wks week weeks', time(7 * day)],
  ['mo mos month months mth', time(30 * day, 'month')],
  ['quarter quarters', time(91.25 * day)],
  ['y yr yrs year years annum', time(365 * day, 'year')],
];

const rates = 'qps rps tps wps mps eps pps fps cps iops ops/s req/s reqs/s';

const currencies = 'usd eur gbp inr dollar dollars euro euros';

function dataUnits(): readonly (readonly [string, Unit])[] {
  const found: [string, Unit][] = [];
  const long = ['', 'kilo', 'mega', 'giga', 'tera', 'peta', 'exa', 'zetta'];
  dataPrefixes.forEach((upper, steps) => {
    const prefix = upper.toLowerCase();
    const byte = data('byte', steps);
    const bit = data('bit', steps);
    found.push([`${prefix}bps ${prefix}bit/s ${prefix}bits/s`, [bit, ...perSecond]]);
    found.push([`${prefix}bit ${prefix}bits ${long[steps] ?? ''}bit ${long[steps] ?? ''}bits`, [bit]]);
    found.push([`${long[steps] ?? ''}byte ${long[steps] ?? ''}bytes ${prefix}byte ${prefix}bytes`, [byte]]);
    found.push([`${upper}Bps ${prefix}Bps`, [byte, ...perSecond]]);
    if (steps === 0) return;
    found.push([`${prefix}b ${upper}B ${prefix}B`, [byte]]);
    found.push([`${upper}b`, [steps === 1 ? byte : bit]]);
    found.push([`${prefix}ib`, [binaryData('byte', steps)]]);
    found.push([`${prefix}ibit ${prefix}ibits ${upper}ib`, [binaryData('bit', steps)]]);
    found.push([`${upper}iB ${prefix}iB`, [binaryData('byte', steps)]]);
  });
  return found;
}

const named = new Map<string, Unit>([
  ...listed(times),
  ...listed(dataUnits()),
  ...listed([[rates, perSecond]]),
  ...listed([[currencies, moneyUnit]]),
  ['cent', [{ dimension: 'money', power: 1, size: 0.01, steps: 0 }]],
  ['cents', [{ dimension: 'money', power: 1, size: 0.01, steps: 0 }]],
]);

function listed(table: readonly (readonly [string, Unit])[]): readonly (readonly [string, Unit])[] {
  return table.flatMap(([words, unit]) => words.split(' ').map((word) => [word, unit] as const));
}

/** The unit that a word names, as written first (`Gb` is bits, `GB` bytes) and then in lower case. */
export function unitNamed(word: string): Unit | undefined {
  return named.get(word) ?? named.get(word.toLowerCase());
}
