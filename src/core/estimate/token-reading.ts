import type { Token } from './token.ts';

/** Whether a star is Markdown's emphasis unless it clearly multiplies, or always an operator. */
export type Setting = 'prose' | 'code';

/** Where a text is being read into tokens. */
export interface Reading {
  readonly text: string;
  readonly end: number;
  readonly setting: Setting;
  readonly tokens: Token[];
  at: number;
  apart: boolean;
}

/** Passes over marks that separate. */
export function skip(reading: Reading, length: number): void {
  reading.at += length;
  reading.apart = true;
}

/** Adds a mark. */
export function push(reading: Reading, kind: Exclude<Token['kind'], 'number' | 'word' | 'operator' | 'relation'>, length: number): void {
  add(reading, { kind, ...place(reading, length) });
}

/** The place of the next characters. */
export function place(reading: Reading, length: number): { start: number; end: number; apart: boolean } {
  return { start: reading.at, end: Math.min(reading.end, reading.at + length), apart: reading.apart };
}

/** Adds a token and goes on behind it. */
export function add(reading: Reading, token: Token): void {
  reading.tokens.push(token);
  reading.at = Math.max(token.end, reading.at + 1);
  reading.apart = false;
}

/** A sticky pattern at an offset. */
export function matchAt(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at;
  return form.exec(text);
}
