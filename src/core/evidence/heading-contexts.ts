import type { Outline, Section } from '../outline/outline.ts';
import type { Span } from '../text/span.ts';
import { featureBits, featuresOf } from './features.ts';
import { addMask, addSet, createGroupSet, type GroupSet, noGroups } from './group-set.ts';
import type { Around } from './matcher.ts';
import type { Program } from './program.ts';
import type { Spotter } from './spotter.ts';
import { signsIn, stretchOf } from './words.ts';

/** What the headings around a place say. */
export interface HeadingContexts {
  /** The groups of the headings around what stands in a section. Asked in text order it costs one look at each heading. */
  readonly around: (section: number) => Around;
}

interface OpenSection extends Around {
  readonly index: number;
}

/** Hears what the title of a section says, once for each section. */
export type OnHeading = (section: number, groups: GroupSet) => void;

/** Reads the headings of a draft as they come. Only those still open are kept, at most eight. */
export function createHeadingContexts(outline: Outline, spotter: Spotter, program: Program, onHeading: OnHeading): HeadingContexts {
  const open: OpenSection[] = [];
  const whole = hasWholeTitle(outline);
  const nothing = createGroupSet(program.groupCount);
  let next = 0;
  let heard = 0;
  return { around };

  function around(section: number): Around {
    if (section < next - 1) rewind();
    while (next <= section) enter(outline.sections[next++]);
    return open.at(-1) ?? { context: nothing, near: nothing };
  }

  function rewind(): void {
    open.length = 0;
    next = 0;
  }

  function enter(section: Section | undefined): void {
    if (section === undefined) return;
    while (open.length > 0 && open.at(-1)?.index !== section.parent) open.pop();
    const parent = open.at(-1);
    // The title of the whole file says nothing about any one place in it.
    const groups = groupsOfHeading(spotter, program, section.heading);
    if (section.index === heard) onHeading(heard++, groups);
    const own = whole && section.level === 1 ? nothing : groups;
    const outer = isOutermost(outline, section.parent, whole) ? undefined : parent?.near;
    open.push({ index: section.index, context: joined(own, parent?.context), near: joined(own, outer) });
  }
}

const endpointBit = featureBits('endpoint');
const longestCall = 200;

/** The words of a heading, and that it names a call of an interface where it does: "POST /orders". */
function groupsOfHeading(spotter: Spotter, program: Program, heading: Span): GroupSet {
  const groups = spotter.groupsOf(heading);
  const mask = program.groupsOfFeature.get('endpoint') ?? noGroups;
  if (mask.length === 0) return groups;
  const opening = stretchOf(spotter.words, { start: heading.start, end: Math.min(heading.end, heading.start + longestCall) });
  const features = featuresOf(spotter.words.text, opening, signsIn(spotter.words, opening), program.featureReaders);
  if ((features & endpointBit) !== 0) addMask(groups, mask);
  return groups;
}

function joined(own: GroupSet, above: GroupSet | undefined): GroupSet {
  if (above === undefined) return own;
  const both = own.slice();
  addSet(both, above);
  return both;
}

function hasWholeTitle({ sections }: Outline): boolean {
  return sections.filter((section) => section.level === 1).length === 1;
}

/** Whether a section is one of the chapters of the file: below the root or below the title of the whole file. */
function isOutermost(outline: Outline, index: number, whole: boolean): boolean {
  const section = outline.sections[index];
  if (section === undefined || section.index === 0) return true;
  return section.parent === 0 || (whole && outline.sections[section.parent]?.level === 1);
}
