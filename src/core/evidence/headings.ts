import type { Outline, Section } from '../outline/outline.ts';
import { hasWholeTitle } from '../outline/cells.ts';
import { createKnownWords } from '../text/known-words.ts';
import { featureBits, featuresOf } from './features.ts';
import { addMask, addSet, createGroupSet, type GroupSet, hasGroup, noGroups } from './group-set.ts';
import type { Around } from './matcher.ts';
import type { Program, Subject } from './program.ts';
import { createSpotter } from './spotter.ts';
import { createWordReader, signsIn, stretchOf, type WordReader } from './words.ts';

/** What the headings of a draft say. */
export interface Headings {
  /** The groups of the heading of a section. */
  readonly groupsOf: (section: Section) => GroupSet;
  /** The subjects of the program that the heading of a section names. */
  readonly subjectsOf: (section: Section) => readonly Subject[];
  /** The groups of the headings around what stands in a section. Asked in text order it costs one look at each heading. */
  readonly around: (section: number) => Around;
  /** The headings that were asked for. */
  readonly known: KnownHeadings;
}

/** What a heading says by itself. */
interface KnownHeading {
  readonly groups: GroupSet;
  readonly subjects: readonly Subject[];
}

/** What headings say, by their words. */
export type KnownHeadings = ReadonlyMap<string, KnownHeading>;

interface OpenSection extends Around {
  readonly index: number;
}

/** Makes a reader of the headings of a draft, which knows those of its last version. */
export function createHeadings(outline: Outline, program: Program, last: KnownHeadings | undefined): Headings {
  // At most eight.
  const open: OpenSection[] = [];
  const whole = hasWholeTitle(outline);
  const nothing = createGroupSet(program.groupCount);
  const read = createWordReader(program.lexicon);
  const known = createKnownWords((words) => readHeading(program, read, words), last);
  return { groupsOf: (section) => headingOf(section).groups, subjectsOf: (section) => headingOf(section).subjects, around, known: known.asked };

  function headingOf({ heading }: Section): KnownHeading {
    return known.of(outline.text.slice(heading.start, heading.end));
  }

  function around(index: number): Around {
    const path = pathTo(outline, index);
    let kept = 0;
    while (kept < open.length && open[kept]?.index === path[kept]?.index) kept++;
    open.length = kept;
    for (const section of path.slice(kept)) enter(section);
    return open.at(-1) ?? { context: nothing, near: nothing };
  }

  function enter(section: Section): void {
    const parent = open.at(-1);
    // The title of the whole file says nothing about any one place in it.
    const own = whole && section.level === 1 ? nothing : headingOf(section).groups;
    const outer = isOutermost(outline, section.parent, whole) ? undefined : parent?.near;
    open.push({ index: section.index, context: joined(own, parent?.context), near: joined(own, outer) });
  }
}

/** The sections around a place from the outermost to the nearest, without the root, which has no heading. */
function pathTo({ sections }: Outline, index: number): readonly Section[] {
  const path: Section[] = [];
  for (let section = sections[index]; section !== undefined && section.index > 0; section = sections[section.parent]) path.push(section);
  return path.reverse();
}

const endpointBit = featureBits('endpoint');
const longestCall = 200;

function readHeading(program: Program, read: WordReader, heading: string): KnownHeading {
  const groups = groupsOfHeading(program, read, heading);
  return { groups, subjects: program.subjects.filter(({ group }) => hasGroup(groups, group)) };
}

/** The words of a heading, and that it names a call of an interface where it does: "POST /orders". */
function groupsOfHeading(program: Program, read: WordReader, heading: string): GroupSet {
  const words = read(heading, { start: 0, end: heading.length });
  const groups = createSpotter(program, words).groupsOf({ start: 0, end: heading.length });
  const mask = program.groupsOfFeature.get('endpoint') ?? noGroups;
  if (mask.length === 0) return groups;
  const opening = stretchOf(words, { start: 0, end: Math.min(heading.length, longestCall) });
  const features = featuresOf(heading, opening, signsIn(words, opening), program.featureReaders);
  if ((features & endpointBit) !== 0) addMask(groups, mask);
  return groups;
}

function joined(own: GroupSet, above: GroupSet | undefined): GroupSet {
  if (above === undefined) return own;
  const both = own.slice();
  addSet(both, above);
  return both;
}

/** Whether a section is one of the chapters of the file: below the root or below the title of the whole file. */
function isOutermost(outline: Outline, index: number, whole: boolean): boolean {
  const section = outline.sections[index];
  if (section === undefined || section.index === 0) return true;
  return section.parent === 0 || (whole && outline.sections[section.parent]?.level === 1);
}
