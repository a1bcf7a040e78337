import type { Outline, Section } from '../outline/outline.ts';
import { lineAt, lineStart } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import type { TechnologyNames } from './mentions.ts';
import type { Role } from './roles.ts';
import { leadRolesOf, titlesOf } from './titles.ts';

/** A stretch of a draft that is the concept, usage or simulation of something. */
export interface Part {
  readonly role: Role;
  /** The heading or run-in that says so. */
  readonly heading: Span;
  /** All of it, from the heading on. */
  readonly span: Span;
}

/** The parts that explain one thing, under one heading, in text order. */
export interface PartGroup {
  /** What is explained, as a person would call it: the technology, else the heading above. */
  readonly subject: string;
  readonly parts: readonly Part[];
}

/** The parts of a draft, by what they explain. */
export function partGroups(outline: Outline, names: TechnologyNames): readonly PartGroup[] {
  return [...sectionGroups(outline, names), ...outline.sections.flatMap((section) => leadGroup(outline, section, names))];
}

/**
 * Sections under one heading belong together, and where their titles name technologies, to one each. A title without
 * a name goes with the technology that its neighbours last named.
 */
function sectionGroups(outline: Outline, names: TechnologyNames): readonly PartGroup[] {
  const groups = new Map<string, { subject: string; parts: Part[] }>();
  const lastNamed = new Map<number, string>();
  const titles = titlesOf(outline, names);
  for (const section of outline.sections) {
    if (section.level === 0) continue;
    const title = titles[section.index];
    const technology = title?.technologies[0];
    if (technology !== undefined) lastNamed.set(section.parent, technology.name);
    const [role, other] = title?.roles ?? [];
    if (role === undefined || other !== undefined) continue;
    const subject = lastNamed.get(section.parent) ?? outline.sections[section.parent]?.title ?? '';
    const key = `${section.parent} ${section.level} ${subject}`;
    const group = groups.get(key) ?? { subject, parts: [] };
    group.parts.push({ role, heading: section.heading, span: section.span });
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Run-ins of one section, "**Concept.** …", "**Usage:** …": each reaches to the next. */
function leadGroup(outline: Outline, section: Section, names: TechnologyNames): readonly PartGroup[] {
  const found: { role: Role; heading: Span; start: number }[] = [];
  const leadRoles = leadRolesOf(outline, names);
  for (let at = section.firstBlock; at < section.endBlock; at++) {
    const block = outline.blocks[at];
    if (block === undefined || (block.kind !== 'paragraph' && !(block.kind === 'item' && block.depth === 0))) continue;
    const role = leadRoles[at];
    if (role === undefined || block.lead === undefined) continue;
    found.push({ role, heading: block.lead, start: lineStart(outline.lines, lineAt(outline.lines, block.span.start)) });
  }
  if (found.length < 2) return [];
  const parts = found.map(({ role, heading, start }, index) => ({
    role,
    heading,
    span: { start, end: found[index + 1]?.start ?? section.body.end },
  }));
  return [{ subject: titlesOf(outline, names)[section.index]?.technologies[0]?.name ?? section.title, parts }];
}
