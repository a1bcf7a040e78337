import type { Technology } from '../catalogue/technology-schema.ts';
import { isFileTitle } from '../outline/home-section.ts';
import { type Block, type Outline, runInLevel, type Section } from '../outline/outline.ts';
import { textOf } from '../text/span.ts';
import { mentionsIn, namesIn, type TechnologyNames } from './mentions.ts';
import { type Role, roles, rolesIn } from './roles.ts';
import { leadRolesOf, titlesOf } from './titles.ts';

/** How a draft explains one technology. */
export interface Explanation {
  /** The sections that are about it, outermost ones only; none where the draft gives it no place of its own. */
  readonly sections: readonly Section[];
  /** The parts that are not there. */
  readonly missing: readonly Role[];
}

const chapterWords: Readonly<Record<string, RegExp>> = {
  messaging: /messag|queue|async|event|broker|stream|pub.?sub/i,
  cache: /\bcach/i,
  search: /search|\bindex/i,
};

/** Finds where a draft explains a technology, and which of concept, usage and simulation are there. */
export function explanationOf(outline: Outline, technology: Technology, names: TechnologyNames): Explanation {
  const sections = outermost(outline, chaptersOn(outline, technology, names), names);
  if (sections.length === 0) return { sections, missing: roles };
  const found = new Set(sections.flatMap((section) => rolesOf(outline, section, technology, names)));
  return { sections, missing: roles.filter((role) => !found.has(role)) };
}

/** Sections whose titles name it; else those about its kind that speak of it; else those that speak of it at all. */
function chaptersOn(outline: Outline, technology: Technology, names: TechnologyNames): readonly Section[] {
  const mentions = mentionsIn(outline, names).filter((one) => one.technology === technology);
  const named = mentions.filter(({ block }) => block === undefined).map(({ section }) => section);
  const own = sectionsAt(outline, named).filter((section) => canBeChapter(outline, section, names));
  if (own.length > 0) return own;
  const speaking = sectionsAt(outline, mentions.map(({ section }) => section))
    .flatMap((section) => withAncestors(outline, section))
    .filter((section) => canBeChapter(outline, section, names) && !isOnAnother(outline, section, technology, names));
  const ofKind = speaking.filter(({ title }) => chapterWords[technology.kind]?.test(title) === true);
  return ofKind.length > 0 ? ofKind : speaking.filter(({ level }) => level < 3);
}

function canBeChapter(outline: Outline, section: Section, names: TechnologyNames): boolean {
  return section.level > 0 && section.level < runInLevel && !isOverWholeFile(outline, section, names);
}

/** A chapter on one broker says nothing of another that it names in passing. */
function isOnAnother(outline: Outline, { index }: Section, { kind }: Technology, names: TechnologyNames): boolean {
  return titlesOf(outline, names)[index]?.technologies.some((one) => one.kind === kind) === true;
}

function sectionsAt({ sections }: Outline, indexes: readonly number[]): readonly Section[] {
  return [...new Set(indexes)].flatMap((index) => sections[index] ?? []);
}

/** A title over the whole file names all that is in it, and explains none of it. */
function isOverWholeFile(outline: Outline, section: Section, names: TechnologyNames): boolean {
  if (section.level === 0) return true;
  if (!isFileTitle(section)) return false;
  return section.span.end === outline.text.length || new Set(titlesOf(outline, names)[section.index]?.technologies).size > 1;
}

function withAncestors({ sections }: Outline, section: Section): readonly Section[] {
  const found: Section[] = [];
  for (let at: Section | undefined = section; at !== undefined; at = sections[at.parent]) found.push(at);
  return found;
}

/** A chapter's own headings lie inside it; a heading such as "What is Kafka?" stands for the chapter around it. */
function outermost(outline: Outline, found: readonly Section[], names: TechnologyNames): readonly Section[] {
  const chapters = found.map((section) => chapterOf(outline, section, names));
  let end = 0;
  return [...new Set(chapters)]
    .sort((one, other) => one.index - other.index)
    .filter(({ span }) => {
      if (span.start < end) return false;
      end = span.end;
      return true;
    });
}

const question = /^(?:so,? |but )?(?:what|why|how|when|where|who)\b/i;

/** The heading above, where a title names a part of the explanation or asks a question, and the parts are sisters. */
function chapterOf(outline: Outline, section: Section, names: TechnologyNames): Section {
  const parent = outline.sections[section.parent];
  if (parent === undefined || isOverWholeFile(outline, parent, names)) return section;
  if (rolesIn({ words: section.title, namesTechnology: true }).length === 0 && !question.test(section.title)) return section;
  return parent;
}

function rolesOf(outline: Outline, chapter: Section, technology: Technology, names: TechnologyNames): readonly Role[] {
  const sections = inside(outline, chapter);
  const titles = sections.flatMap(({ index }) => titlesOf(outline, names)[index]?.roles ?? []);
  const blocks = outline.blocks.slice(chapter.firstBlock, sections.at(-1)?.endBlock ?? chapter.endBlock);
  const leads = blocks.flatMap(({ index }) => leadRolesOf(outline, names)[index] ?? []);
  const found = new Set<Role>([...titles, ...leads]);
  if (!found.has('concept') && blocks.some((block) => defines(outline, block, technology, names))) found.add('concept');
  if (!found.has('usage') && tellsOfUse(outline, blocks)) found.add('usage');
  if (!found.has('simulation') && runsThrough(outline, blocks)) found.add('simulation');
  return [...found];
}

/** The chapter and its subsections, which follow it in the outline. */
function inside({ sections }: Outline, { index, span }: Section): readonly Section[] {
  let end = index;
  while ((sections[end]?.heading.start ?? span.end) < span.end) end++;
  return sections.slice(index, end);
}

const isA =
  /^["'*_`)]*(?:\s*\([^)]*\))?,?\s+(?:itself\s+|here\s+)?(?:is|are|means|works? (?:like|as)|behaves? like|acts? as|keeps?|holds?|remembers|stores?|gives?|lets?|lives?|consists?)\s+(?:(?:basically|simply|just|essentially|really|only|also|in short|at heart)\s+)?(?:an?|the|one|like|all|its|data|messages|events|values|keys|everything|every|each|us|words|lists|in)\b/i;
// "… is a derived copy", "… is the source of truth": its place in this design, not what it is.
const isPlace = /^\W*(?:is|are|keeps?|holds?)\s+(?:only\s+|just\s+)?(?:an?|the|our|one)\s+(?:[\w-]+,?\s+){0,3}(?:copy|replica|projection|source|truth|choice|option|candidate|fallback|bottleneck|risk|dependency|winner)\b/i;
const general =
  /\bwhat (?:it|this|that) is\b(?= ?[:,–—])|(?<!\b(?:how|what|where|when|why|if|there) )is (?:basically |simply |just |like |essentially )?an? (?:\w+[ -]){0,4}(?:log|queue|broker|cache|index|store|server|engine|system|service|dictionary|map|table|book|list)\b/i;

/** A sentence that says what the thing is: "Kafka is a log", "a log that many can read". */
function defines({ text }: Outline, block: Block, technology: Technology, names: TechnologyNames): boolean {
  if (block.kind === 'code') return false;
  const words = textOf(text, block.span);
  if (general.test(words)) return true;
  return namesIn(text, block.span, names).some((one) => {
    const behind = text.slice(one.span.end, Math.min(block.span.end, one.span.end + 80));
    return one.technology === technology && isA.test(behind) && !isPlace.test(behind);
  });
}

const ownUse = /\b(?:we|our|us)\b/i;
const fewestBlocks = 3;

/** Anything told of the design itself: what we do, tables of keys or topics, code. */
function tellsOfUse({ text }: Outline, blocks: readonly Block[]): boolean {
  return blocks.length >= fewestBlocks || blocks.some((block) => ownUse.test(textOf(text, block.span)));
}

const fewestSteps = 3;
const moments = /\b\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\b|\bT\s?[+=]\s?\d/g;
const counted = /(?:^|[.;:]\s+)(?:step )?(?:one|two|three|four|five|six)[,:.)]/gi;

/** A run told step by step: numbered steps, moments in time, a chain of arrows, or words of order. */
function runsThrough({ text }: Outline, blocks: readonly Block[]): boolean {
  const numbered = blocks.filter((block) => block.kind === 'item' && block.number !== undefined).length;
  if (numbered >= fewestSteps) return true;
  const times = blocks.reduce((count, block) => count + (textOf(text, block.span).match(moments)?.length ?? 0), 0);
  return times >= fewestSteps || blocks.some((block) => tellsSteps(textOf(text, block.span)));
}

function tellsSteps(text: string): boolean {
  const arrows = text.match(/→|-{1,2}>|⇒/g)?.length ?? 0;
  const numbers = text.match(/\((?:\d|[a-e])\)|\bstep \d/gi)?.length ?? 0;
  const spelled = text.match(counted)?.length ?? 0;
  return arrows >= fewestSteps + 1 || Math.max(numbers, spelled) >= fewestSteps || isToldInOrder(text);
}

/** "First … then … then …", "first … after that … finally …". */
function isToldInOrder(text: string): boolean {
  const first = /\b(?:first|1st)\b/i.exec(text);
  if (first === null) return false;
  const behind = text.slice(first.index);
  const second = /\b(?:then|next|after)\b/i.exec(behind);
  return second !== null && /\b(?:then|next|after|finally|last)\b/i.test(behind.slice(second.index + second[0].length));
}
