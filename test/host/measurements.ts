const taken = new Map<string, number>();

/** Keeps a figure, in milliseconds, for the runner's result; the benchmark reads it there. */
export function recordMeasurement(name: string, milliseconds: number): void {
  taken.set(name, milliseconds);
}

/** Every figure of this run, by name. */
export function measurements(): Readonly<Record<string, number>> {
  return Object.fromEntries(taken);
}
