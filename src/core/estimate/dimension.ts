/**
 * What a value counts, as exponents of the three things that an estimate measures. Counts of requests, users or
 * servers have no dimension: writers add and drop them freely, so a check on them would only raise false alarms.
 */
export interface Dimensions {
  readonly data: number;
  readonly time: number;
  readonly money: number;
}

/** A value in base units: bits, seconds and the writer's currency. */
export interface Measure {
  readonly amount: number;
  readonly dimensions: Dimensions;
}

/** A plain number. */
export const plain: Dimensions = { data: 0, time: 0, money: 0 };

/** The dimensions of a product. */
export function multiplied(one: Dimensions, other: Dimensions): Dimensions {
  return { data: one.data + other.data, time: one.time + other.time, money: one.money + other.money };
}

/** The dimensions of a quotient. */
export function divided(one: Dimensions, other: Dimensions): Dimensions {
  return multiplied(one, raised(other, -1));
}

/** The dimensions of a power. */
export function raised(dimensions: Dimensions, exponent: number): Dimensions {
  const times = (power: number): number => (power === 0 ? 0 : power * exponent);
  return { data: times(dimensions.data), time: times(dimensions.time), money: times(dimensions.money) };
}

/** Whether two values may be compared or added. */
export function sameDimensions(one: Dimensions, other: Dimensions): boolean {
  return one.data === other.data && one.time === other.time && one.money === other.money;
}

/** Whether a value is a plain number. */
export function isPlain({ data, time, money }: Dimensions): boolean {
  return data === 0 && time === 0 && money === 0;
}
