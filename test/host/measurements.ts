import type { Measurement } from '../../scripts/host/hosts.mjs';

const taken = new Map<string, Measurement>();

/** Keeps a figure for the runner's result; the benchmark reads it there. */
export function recordMeasurement(name: string, value: number, unit: Measurement['unit']): void {
  taken.set(name, { value, unit });
}

/** Every figure of this run, by name. */
export function measurements(): Readonly<Record<string, Measurement>> {
  return Object.fromEntries(taken);
}
