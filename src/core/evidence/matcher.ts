import type { Span } from '../text/span.ts';
import type { Scope } from './language.ts';
import type { Program } from './program.ts';

/** A place at which a line of evidence holds. */
export interface Hit {
  readonly section: number;
  readonly span: Span;
}

/** How a sentence is meant: as a statement, as a question, as something left out, or as nothing yet. */
export type Mode = 'said' | 'asked' | 'outOfScope' | 'silent';

/** Collects what is said, unit by unit in text order, and finds the lines of evidence that hold. */
export interface Matcher {
  /** Announces the section and the list, table or code block that come next. */
  readonly enter: (home: number, cluster: string) => void;
  /** Judges one unit by itself. */
  readonly match: (scope: Scope, mode: Mode, own: readonly number[], around: Around, at: Hit) => void;
  /** Judges a passage, and keeps it for the list and the section it is part of. */
  readonly gather: (own: readonly number[], around: Around, at: Hit) => void;
  readonly finish: () => void;
  /** By line of evidence: where it holds. */
  readonly hits: () => readonly (readonly Hit[])[];
}

/** The groups of what stands above a place and speaks for it. */
export interface Around {
  readonly context: readonly number[];
  /** The part of the context below the outermost heading. */
  readonly near: readonly number[];
}

interface Gathered {
  own: number[];
  context: number[];
  near: number[];
  first: Hit | undefined;
}

const none: readonly number[] = [];
// More places tell nothing new, and memory stays small on any text.
const mostHits = 40;

/** Makes a matcher for a program; it serves one draft. */
export function createMatcher(program: Program): Matcher {
  const hits: Hit[][] = program.alternatives.map(() => []);
  const touchedAt = new Int32Array(program.alternatives.length);
  const bodySaid = new Int32Array(program.alternatives.length);
  const contextSaid = new Int32Array(program.alternatives.length);
  const ownAt = new Int32Array(program.groupCount);
  const contextAt = new Int32Array(program.groupCount);
  const nearAt = new Int32Array(program.groupCount);
  let stamp = 0;
  let list: Gathered = emptyGathered();
  let section: Gathered = emptyGathered();
  let home = -1;
  let cluster = '';
  return { enter, match, gather, finish, hits: () => hits };

  function enter(nextHome: number, nextCluster: string): void {
    if (nextHome !== home || nextCluster !== cluster) flushList();
    if (nextHome !== home) flushSection();
    home = nextHome;
    cluster = nextCluster;
  }

  function finish(): void {
    flushList();
    flushSection();
  }

  function gather(own: readonly number[], around: Around, at: Hit): void {
    match('passage', 'said', own, around, at);
    collect(list, own, around, at);
    collect(section, own, around, at);
  }

  function flushList(): void {
    if (list.first !== undefined) match('list', 'said', list.own, list, list.first);
    list = emptyGathered();
  }

  function flushSection(): void {
    if (section.first !== undefined) match('section', 'said', section.own, section, section.first);
    section = emptyGathered();
  }

  function match(scope: Scope, mode: Mode, own: readonly number[], around: Around, at: Hit): void {
    stamp++;
    const touched = countOwn(scope, own);
    if (touched.length === 0) return;
    countContext(scope, around.context);
    countNear(scope, around.near);
    for (const index of touched) if (holds(index) && counts(index, mode)) record(index, at);
  }

  function countOwn(scope: Scope, own: readonly number[]): readonly number[] {
    const touched: number[] = [];
    for (const group of own) {
      if (ownAt[group] === stamp) continue;
      ownAt[group] = stamp;
      for (const index of program.bodyUses[scope][group] ?? none) {
        if (touchedAt[index] !== stamp) {
          touchedAt[index] = stamp;
          bodySaid[index] = 0;
          contextSaid[index] = 0;
          touched.push(index);
        }
        bodySaid[index] = (bodySaid[index] ?? 0) + 1;
      }
    }
    return touched;
  }

  function countContext(scope: Scope, context: readonly number[]): void {
    for (const group of context) {
      if (contextAt[group] === stamp) continue;
      contextAt[group] = stamp;
      for (const index of program.contextUses[scope][group] ?? none) if (touchedAt[index] === stamp) contextSaid[index] = (contextSaid[index] ?? 0) + 1;
      if (ownAt[group] === stamp) continue;
      for (const index of program.bodyUses[scope][group] ?? none) if (touchedAt[index] === stamp) bodySaid[index] = (bodySaid[index] ?? 0) + 1;
    }
  }

  function countNear(scope: Scope, near: readonly number[]): void {
    for (const group of near) {
      if (nearAt[group] === stamp) continue;
      nearAt[group] = stamp;
      for (const index of program.nearUses[scope][group] ?? none) if (touchedAt[index] === stamp) contextSaid[index] = (contextSaid[index] ?? 0) + 1;
    }
  }

  function holds(index: number): boolean {
    const alternative = program.alternatives[index];
    if (alternative === undefined) return false;
    if ((bodySaid[index] ?? 0) < alternative.body.length || (contextSaid[index] ?? 0) < alternative.context.length) return false;
    if (alternative.notNear.some((group) => nearAt[group] === stamp)) return false;
    return !alternative.not.some((group) => ownAt[group] === stamp || contextAt[group] === stamp);
  }

  function counts(index: number, mode: Mode): boolean {
    const target = program.targets[program.alternatives[index]?.target ?? -1];
    switch (mode) {
      case 'said':
        return true;
      case 'asked':
        return target?.questions === true;
      case 'outOfScope':
        return target?.outOfScope === true || target?.role !== 'evidence';
      case 'silent':
        return false;
      default:
        return mode satisfies never;
    }
  }

  function record(index: number, at: Hit): void {
    const places = hits[index];
    if (places !== undefined && places.length < mostHits) places.push(at);
  }
}

function emptyGathered(): Gathered {
  return { own: [], context: [], near: [], first: undefined };
}

function collect(gathered: Gathered, own: readonly number[], { context, near }: Around, at: Hit): void {
  for (const group of own) gathered.own.push(group);
  for (const group of context) gathered.context.push(group);
  for (const group of near) gathered.near.push(group);
  gathered.first ??= at;
}
