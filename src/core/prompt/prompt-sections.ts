import type { CaseStudy, Day, DayPart, Deliverable, Drill, Include } from '../catalogue/day-schema.ts';
import type { ListItem } from './markdown-list.ts';
import { bulletList, numberedList } from './markdown-list.ts';
import type { Profile } from './prompt-profile.ts';
import { fillProfile } from './prompt-profile.ts';

/** One block of a prompt, a heading or more, in Markdown; blocks stand apart by an empty line. */
export type Block = string;

/** Joins blocks into the text of a prompt, which ends in a line break. */
export function joinBlocks(blocks: readonly Block[]): string {
  return `${blocks.join('\n\n')}\n`;
}

/** Who the model is, which day it is, and what the day is for: every prompt begins so. */
export function openingBlocks(day: Day, profile: Profile): Block[] {
  const unit = day.kind === 'week' ? 'Week' : 'Day';
  return [
    fillProfile(day.role, profile),
    `# ${unit} ${day.number}: ${day.title}`,
    day.summary,
    '## Goal',
    day.goal,
    ...(day.minutes === undefined ? [] : [`The session takes ${day.minutes.from}–${day.minutes.to} minutes.`]),
  ];
}

/** The parts in order, lettered from A. */
export function partBlocks(parts: readonly DayPart[]): Block[] {
  return parts.flatMap((part, index) => [
    `## ${partLetter(index)}. ${part.title}`,
    ...optional(part.emphasis),
    bulletList(part.topics),
    ...(part.quiz === undefined ? [] : [`Quiz: give me ${part.quiz.count} ${part.quiz.text}.`]),
  ]);
}

/** The letter of the part at a 0-based index: A to Z, and its number beyond that. */
export function partLetter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1);
}

/** The system to practise on, or nothing. */
export function caseStudyBlocks(caseStudy: CaseStudy | undefined): Block[] {
  if (caseStudy === undefined) return [];
  return [
    `## Case study: ${caseStudy.title}`,
    caseStudy.statement,
    ...listUnder('What belongs to it:', caseStudy.scope),
    ...listUnder('Requirements:', caseStudy.requirements),
    ...listUnder('What I have to work out:', caseStudy.tasks),
  ];
}

/** Every drill with its minutes. */
export function drillBlocks(drills: readonly Drill[] = []): Block[] {
  return drills.flatMap((drill) => [
    `## Drill: ${drill.title}${drill.minutes === undefined ? '' : ` (${drill.minutes} minutes)`}`,
    ...optional(drill.problem),
    ...listUnder('The options:', drill.options?.map((option) => option.title)),
    ...listUnder('Requirements:', drill.requirements),
    ...listUnder('My tasks:', drill.tasks),
    ...listUnder('Your part as the coach:', drill.coach),
  ]);
}

/** The deliverables, numbered, with what to read or watch for each. */
export function deliverableBlocks(deliverables: readonly Deliverable[]): Block[] {
  if (deliverables.length === 0) return [];
  const list = numberedList(deliverables.map(deliverableItem));
  return ['## Deliverables', 'I must produce these; review and correct them:', list];
}

function deliverableItem({ text, points = [], links = [] }: Deliverable): ListItem {
  return { text, points: [...points, ...links.map(({ title, url }) => `[${title}](${url})`)] };
}

/** What the session hands over besides the deliverables. */
export function includeBlocks(include: readonly Include[]): Block[] {
  return include.length === 0 ? [] : ['## Include', 'Give me these as well:', bulletList(include.map(includeLine))];
}

function includeLine(include: Include): string {
  switch (include.kind) {
    case 'mistakes':
      return `${include.count} common mistakes${inBrackets(include.about)}`;
    case 'questions':
      return `${include.count} interview questions with their answers${inBrackets(include.about)}`;
    case 'cheatSheet':
      return `A cheat sheet: ${include.about}`;
    case 'schedule':
      return `A revision schedule for the next ${include.count} days${inBrackets(include.about)}`;
    case 'backlog':
      return `A backlog for later: ${include.about}`;
  }
}

/** How the model must run the session. */
export function ruleBlocks(rules: Day['rules']): Block[] {
  return rules === undefined ? [] : ['## Rules', bulletList(rules)];
}

/** What a principal engineer brings out this week. */
export function focusBlocks(focus: string | undefined): Block[] {
  return focus === undefined ? [] : ['## Principal focus', focus];
}

function listUnder(lead: string, items: readonly ListItem[] | undefined): Block[] {
  return items === undefined ? [] : [lead, bulletList(items)];
}

function optional(text: string | undefined): Block[] {
  return text === undefined ? [] : [text];
}

function inBrackets(about: string | undefined): string {
  return about === undefined ? '' : ` (${about})`;
}
