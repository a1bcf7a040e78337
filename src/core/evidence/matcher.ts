import type { Span } from '../text/span.ts';
import { addSet, clearSet, createGroupSet, type GroupSet, hasAll, hasAny } from './group-set.ts';
import type { Scope } from './language.ts';
import type { CompiledAlternative, Program } from './program.ts';
import type { Watch } from './watches.ts';

/** A place at which a line of evidence holds. */
export interface Hit {
  readonly section: number;
  readonly span: Span;
}

/** A hit, and which line of evidence it is one of, as a place in `Program.alternatives`. */
export interface LineHit extends Hit {
  readonly line: number;
}

/** How a sentence is meant: as a statement, as a question, as something left out, or as nothing yet. */
export type Mode = 'said' | 'asked' | 'outOfScope' | 'silent';

/** Collects what is said, unit by unit in text order, and finds the lines of evidence that hold. */
export interface Matcher {
  /** Announces where the next block stands: under which real heading, in which section, and in which list, table or code block; blocks with the same `cluster` are one. */
  readonly enter: (home: number, section: number, cluster: number) => void;
  /** Judges one unit by itself. */
  readonly match: (scope: Scope, mode: Mode, own: GroupSet, around: Around, at: Hit) => void;
  /** Judges a passage, and keeps it for the list and the section it is part of. */
  readonly gather: (own: GroupSet, around: Around, above: Around, at: Hit) => void;
  /** Keeps a place at which a line of evidence holds by its words. */
  readonly note: (line: number, at: Hit) => void;
  /** Ends a cell that is all there is under its heading: where lines of evidence hold, in the order in which they were found. */
  readonly finish: () => readonly LineHit[];
  /** Ends a cell that others go on from. */
  readonly finishPart: () => CellHits;
  /** Where lines of evidence hold in what the cells under one heading say together. */
  readonly matchTogether: (cells: readonly Together[]) => readonly LineHit[];
}

/** What a cell says. */
export interface CellHits {
  /** Where lines of evidence hold, in the order in which they were found. */
  readonly hits: readonly LineHit[];
  /** What it says for the whole that lies under its heading; undefined where it says nothing, or is the whole. */
  readonly together: Together | undefined;
}

/** The groups of what stands above a place and speaks for it. */
export interface Around {
  readonly context: GroupSet;
  /** The part of the context below the outermost heading. */
  readonly near: GroupSet;
}

/** What passages say together. */
interface Gathered extends Around {
  readonly own: GroupSet;
  /** What the passages' own run-ins say. */
  readonly leads: GroupSet;
  /** What stands above them all. */
  readonly above: Around;
}

/** What the passages of a cell say together. */
export interface Together extends Gathered {
  /** The first passage. */
  readonly first: Hit;
  readonly passages: number;
}

/** What the passages of a list or section that have been read so far say together. */
interface Gathering extends Gathered {
  first: Hit | undefined;
  passages: number;
}

/**
 * Makes a matcher for a program; it serves one draft. In each section a line of evidence is found as often as it asks for:
 * more of the same tells nothing new.
 */
export function createMatcher(program: Program): Matcher {
  let hits: LineHit[] = [];
  /** By line: how often it has been found in the section that is being read. */
  const places = new Uint8Array(program.alternatives.length);
  /** By line: where its last hit ends. Passages of a long paragraph overlap: what is said once counts once. */
  const ends = new Int32Array(program.alternatives.length);
  const both = createGroupSet(program.groupCount);
  const list = createGathering(program.groupCount);
  const section = createGathering(program.groupCount);
  let home = 0;
  let within = -1;
  let cluster = -1;
  /** The first hit of the section that is being read. */
  let firstOfSection = 0;
  return { enter, match, gather, note, finish, finishPart, matchTogether };

  function enter(nextHome: number, nextSection: number, nextCluster: number): void {
    if (nextHome !== home || nextCluster !== cluster) flushList();
    if (nextHome !== home) flush('section', section);
    if (nextHome !== home || nextSection !== within) startCounting();
    home = nextHome;
    within = nextSection;
    cluster = nextCluster;
  }

  function startCounting(): void {
    for (let at = firstOfSection; at < hits.length; at++) {
      places[hits[at]?.line ?? 0] = 0;
      ends[hits[at]?.line ?? 0] = 0;
    }
    firstOfSection = hits.length;
  }

  function finish(): readonly LineHit[] {
    flushList();
    flush('section', section);
    return takeHits();
  }

  function finishPart(): CellHits {
    flushList();
    const together = takenFrom(section);
    return { hits: takeHits(), together };
  }

  function matchTogether(cells: readonly Together[]): readonly LineHit[] {
    for (const cell of cells) collectAll(section, cell);
    flush('section', section);
    return takeHits();
  }

  function takeHits(): readonly LineHit[] {
    startCounting();
    const found = hits;
    hits = [];
    firstOfSection = 0;
    return found;
  }

  /** A list is part of its section: what it says counts there too. */
  function flushList(): void {
    if (list.first === undefined) return;
    collectAll(section, { ...list, first: list.first });
    flush('list', list);
  }

  function gather(own: GroupSet, around: Around, above: Around, at: Hit): void {
    match('passage', 'said', own, around, at);
    collect(list, own, around, above);
    list.first ??= at;
    list.passages++;
  }

  function flush(scope: Scope, gathered: Gathering): void {
    if (gathered.first === undefined) return;
    // The run-in of one passage speaks for that passage alone: among several it is something said.
    if (gathered.passages > 1) addSet(gathered.own, gathered.leads);
    match(scope, 'said', gathered.own, gathered.passages > 1 ? gathered.above : gathered, gathered.first);
    clear(gathered);
  }

  function match(scope: Scope, mode: Mode, own: GroupSet, around: Around, at: Hit): void {
    if (mode === 'silent') return;
    const watches = program.watches[scope];
    for (let place = 0; place < own.length; place++) both[place] = (own[place] ?? 0) | (around.context[place] ?? 0);
    tryWatched(watches.own, own, mode, own, around, at);
    tryWatched(watches.all, both, mode, own, around, at);
  }

  /** Tries the lines that wait for a group of a set. */
  function tryWatched({ groups, lines }: Watch, said: GroupSet, mode: Mode, own: GroupSet, around: Around, at: Hit): void {
    for (let place = 0; place < said.length; place++) {
      for (let bits = (said[place] ?? 0) & (groups[place] ?? 0); bits !== 0; bits &= bits - 1) {
        const group = place * 32 + 31 - Math.clz32(bits & -bits);
        for (const line of lines[group] ?? none) tryLine(line, mode, own, around, at);
      }
    }
  }

  function tryLine(line: number, mode: Mode, own: GroupSet, around: Around, at: Hit): void {
    const alternative = program.alternatives[line];
    if (alternative === undefined || (places[line] ?? 0) >= alternative.count || !holds(alternative, own, both, around) || !counts(alternative, mode)) return;
    keep(line, at);
  }

  function note(line: number, at: Hit): void {
    if ((places[line] ?? 0) === 0) keep(line, at);
  }

  function keep(line: number, { section: place, span }: Hit): void {
    if (span.start < (ends[line] ?? 0)) return;
    places[line] = (places[line] ?? 0) + 1;
    ends[line] = span.end;
    hits.push({ line, section: place, span: { start: span.start, end: span.end } });
  }

  function counts({ target: index }: CompiledAlternative, mode: Mode): boolean {
    const target = program.targets[index];
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
}

const none: readonly number[] = [];

function holds({ body, context, near, not, notNear }: CompiledAlternative, own: GroupSet, both: GroupSet, around: Around): boolean {
  return hasAll(both, body) && hasAny(own, body) && hasAll(near ? around.near : around.context, context) && !hasAny(both, not) && !hasAny(around.near, notNear);
}

function createGathering(groupCount: number): Gathering {
  const above = { context: createGroupSet(groupCount), near: createGroupSet(groupCount) };
  return { own: createGroupSet(groupCount), leads: createGroupSet(groupCount), context: createGroupSet(groupCount), near: createGroupSet(groupCount), above, first: undefined, passages: 0 };
}

function collect(gathered: Gathered, own: GroupSet, around: Around, above: Around): void {
  const { own: allOwn, leads, context, near, above: allAbove } = gathered;
  for (let place = 0; place < allOwn.length; place++) {
    const said = around.context[place] ?? 0;
    const saidAbove = above.context[place] ?? 0;
    allOwn[place] = (allOwn[place] ?? 0) | (own[place] ?? 0);
    // What a passage's context has beyond what stands above the block.
    leads[place] = (leads[place] ?? 0) | (said & ~saidAbove);
    context[place] = (context[place] ?? 0) | said;
    near[place] = (near[place] ?? 0) | (around.near[place] ?? 0);
    allAbove.context[place] = (allAbove.context[place] ?? 0) | saidAbove;
    allAbove.near[place] = (allAbove.near[place] ?? 0) | (above.near[place] ?? 0);
  }
}

function collectAll(gathered: Gathering, part: Together): void {
  collect(gathered, part.own, part, part.above);
  addSet(gathered.leads, part.leads);
  gathered.first ??= part.first;
  gathered.passages += part.passages;
}

/** What was gathered, which then begins anew; undefined where it is nothing. */
function takenFrom(gathered: Gathering): Together | undefined {
  const { own, leads, context, near, above, first, passages } = gathered;
  if (first === undefined) return undefined;
  const taken = { own: own.slice(), leads: leads.slice(), context: context.slice(), near: near.slice(), above: { context: above.context.slice(), near: above.near.slice() }, first, passages };
  clear(gathered);
  return taken;
}

function clear(gathered: Gathering): void {
  const { own, leads, context, near, above } = gathered;
  for (const set of [own, leads, context, near, above.context, above.near]) clearSet(set);
  gathered.first = undefined;
  gathered.passages = 0;
}
