import type { Requirement, Step } from '../catalogue/step-schema.ts';
import type { Section } from '../outline/outline.ts';
import { sectionAt } from '../outline/sections.ts';
import type { Edit } from '../text/edit.ts';
import { lineBreakOf } from '../text/line-break.ts';
import type { Span } from '../text/span.ts';
import type { Draft } from './draft.ts';
import { oncePerPart } from '../once.ts';

/** Where something belongs in a draft, and as what level of heading. */
export interface InsertionPlace {
  readonly offset: number;
  readonly level: number;
}

/** The place of a requirement's section: behind that of the requirement before it, or else under the heading of its step. */
export function placeOfRequirement(draft: Draft, step: Step, requirement: Requirement): InsertionPlace {
  const before = previousSection(draft, step, requirement);
  if (before !== undefined) return { offset: before.span.end, level: before.level };
  const heading = stepSection(draft, step);
  if (heading === undefined) return { offset: draft.outline.text.length, level: draft.outline.sections.some((one) => one.level === 2) ? 2 : 3 };
  return { offset: heading.body.end, level: Math.min(heading.level + 1, 6) };
}

/** The place of a whole step: before the first step behind it, or else at the end of the file. */
export function placeOfStep(draft: Draft, step: Step): InsertionPlace {
  const { titled } = draft.evidence;
  const following = [...titled].filter(([number]) => number > step.number).sort(([one], [other]) => one - other)[0];
  const section = following === undefined ? undefined : draft.outline.sections[following[1]];
  if (section !== undefined) return { offset: section.heading.start, level: Math.min(section.level, 6) };
  const sibling = [...titled.values()].map((index) => draft.outline.sections[index]?.level ?? 2);
  return { offset: draft.outline.text.length, level: Math.min(...sibling, 2) };
}

/** The edit that puts a block of Markdown at a place, with one blank line before and behind it, in the line breaks of the draft. */
export function insertionOf(draft: Draft, place: InsertionPlace, block: string): Edit {
  const { text } = draft.outline;
  const lineBreak = lineBreakOf(text);
  const lead = leadAt(text, place.offset, lineBreak);
  const tail = place.offset < text.length ? lineBreak : '';
  const body = block.trimEnd().replace(/\r?\n/g, lineBreak) + lineBreak;
  return { span: { start: place.offset, end: place.offset }, text: lead + body + tail };
}

/** The line breaks that part an insertion from what stands before it. */
function leadAt(text: string, offset: number, lineBreak: string): string {
  let at = offset;
  let lines = 0;
  for (; at > 0 && /\s/.test(text.charAt(at - 1)); at--) if (text.charAt(at - 1) === '\n') lines++;
  if (at === 0 || (lines > 1 && /\n[ \t]*\r?\n$/.test(text.slice(at, offset)))) return '';
  return text.charAt(offset - 1) === '\n' ? lineBreak : lineBreak + lineBreak;
}

/** The heading a finding about a requirement is shown at: of the section about it, or of its step, or the first of the file. */
export function headingFor(draft: Draft, step: Step, requirement: Requirement | undefined): Span {
  const own = requirement === undefined ? undefined : draft.evidence.places.get(requirement.id);
  const { sections } = draft.outline;
  const section = (own === undefined ? undefined : sections[own]) ?? stepSection(draft, step) ?? sections[1];
  return section?.heading ?? firstLine(draft);
}

/** The section that holds a step: the one headed "Step 3", else the first whose title names it, or else the first that belongs to it. */
export const stepSection: (draft: Draft, step: Step) => Section | undefined = oncePerPart((draft: Draft, step: Step) => {
  const { titled, steps } = draft.evidence;
  const { text, sections } = draft.outline;
  // The title of a whole file often names its step as well, a few lines above the heading that is meant.
  const numbered = sections.find(({ heading }) => text.slice(heading.start, heading.end).match(/^#+\s+step\s+(\d+)\b/i)?.[1] === String(step.number));
  if (numbered !== undefined) return numbered;
  const index = titled.get(step.number) ?? steps.findIndex((number, section) => section > 0 && number === step.number);
  return index > 0 ? draft.outline.sections[index] : undefined;
});

function previousSection(draft: Draft, step: Step, requirement: Requirement): Section | undefined {
  const order = step.requirements.findIndex((one) => one.id === requirement.id);
  for (let at = order - 1; at >= 0; at--) {
    const section = sectionOf(draft, step, step.requirements[at]);
    if (section !== undefined) return section;
  }
  return undefined;
}

/** The section a requirement is written in, as a child of its step's section: what is inserted behind it stays in the step. */
function sectionOf(draft: Draft, step: Step, requirement: Requirement | undefined): Section | undefined {
  if (requirement === undefined) return undefined;
  const { outline, evidence } = draft;
  const found = evidence.found.get(requirement.id);
  const index = evidence.places.get(requirement.id) ?? (found === undefined ? undefined : sectionAt(outline.sections, found.start));
  const holder = stepSection(draft, step);
  let section = index === undefined ? undefined : outline.sections[index];
  while (section !== undefined && (section.level > 6 || (holder !== undefined && section.level > holder.level + 1))) section = outline.sections[section.parent];
  return section === undefined || section.index === 0 || section.index === holder?.index || section.level === 1 ? undefined : section;
}

function firstLine(draft: Draft): Span {
  const { text } = draft.outline;
  const end = text.search(/[\r\n]/);
  return { start: 0, end: end < 0 ? text.length : end };
}
