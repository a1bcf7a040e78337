import type { Draft } from '../answer/draft.ts';
import { fileOfKey } from '../answer/files.ts';
import type { Technology } from '../catalogue/technology-schema.ts';
import type { Fix } from './finding.ts';
import { message } from '../message.ts';
import { runInLevel, type Outline, type Section } from '../outline/outline.ts';
import { isAnsweredIn } from '../technology/answering.ts';
import { explanationOf, type Explanation } from '../technology/explanation.ts';
import { namesOfTechnologies } from '../technology/mentions.ts';
import { roleNames, roleOf, roles, type Role } from '../technology/roles.ts';
import { usedIn } from '../technology/use.ts';
import type { Edit } from '../text/edit.ts';
import { lineBreakOf } from '../text/line-break.ts';
import { trimSpan, type Span } from '../text/span.ts';
import type { DraftInAnswerRule, Problem, RuleInput } from './rule.ts';

// Design files: what is named in requirements, in operations or in the grilling is talked about, not used.
const designFiles = [fileOfKey('03'), fileOfKey('04'), fileOfKey('05A')];

const headings: Readonly<Record<Role, string>> = { concept: 'Concept', usage: 'Usage', simulation: 'Simulation' };
const asked: Readonly<Record<Role, string>> = {
  concept: '<!-- What it is, and which problem it solves. -->',
  usage: '<!-- How this design uses it: topics, keys or indexes, and why so. -->',
  simulation: '<!-- One run, step by step, with real values. -->',
};

/** A messaging, cache or search technology of the design without its concept, usage and simulation in 05A. */
export const technologyUnexplained: DraftInAnswerRule = {
  id: 'draft/technology-unexplained',
  title: 'A technology without its concept, usage and simulation',
  why: 'Naming a technology is not knowing it. For each one an interviewer wants to hear what it is, what the design does with it, and one run in detail.',
  examples: {
    bad: '## Kafka\n\n### How we use Kafka\n\nWe publish each order to one topic.\n',
    good: '## Kafka\n\n### Concept\n\nA log that many can read.\n\n### How we use Kafka\n\nWe publish each order to one topic.\n\n### Simulation\n\n1. Ana orders.\n2. The order is published.\n3. Billing reads it.\n',
  },
  severity: 'warning',
  scope: 'draft-in-answer',
  *check({ file, outline, evidence }: Draft, { answer, catalogue }: RuleInput): Iterable<Problem> {
    if (file !== fileOfKey('05A')) return;
    const names = namesOfTechnologies(catalogue.technologies);
    const design = answer.drafts.filter((draft) => designFiles.includes(draft.file));
    const used = new Set(design.flatMap((draft) => [...usedIn({ outline: draft.outline, diagrams: draft.diagrams.diagrams }, names)]));
    for (const technology of catalogue.technologies) {
      if (!used.has(technology)) continue;
      const explanation = explanationOf(outline, technology, names);
      const places = isOnlyOne(technology, used) ? [{ start: 0, end: outline.text.length }] : explanation.sections.map(({ span }) => span);
      const missing = explanation.missing.filter((role) => !isAnsweredIn(places, technology.kind, role, evidence.found));
      if (missing.length > 0) yield problemOf(outline, technology, { ...explanation, missing });
    }
  },
};

/** Then whatever a draft explains of its kind, it explains of this one. */
function isOnlyOne({ kind }: Technology, used: ReadonlySet<Technology>): boolean {
  return [...used].filter((one) => one.kind === kind).length === 1;
}

function problemOf(outline: Outline, technology: Technology, explanation: Explanation): Problem {
  const chapter = explanation.sections[0];
  return {
    at: chapter?.heading ?? titleOf(outline),
    message: messageFor(technology, explanation),
    // Behind a fence that is never closed, whatever is inserted would be code: it is to be closed first.
    fixes: outline.lostFences.length > 0 ? [] : [insertMissing(outline, technology, explanation)],
  };
}

function messageFor({ name }: Technology, { missing }: Explanation): Problem['message'] {
  const [first = 'concept', second] = missing;
  if (missing.length === roles.length) return message('{0} is used, but its concept, usage and simulation are not here.', name);
  if (second !== undefined) return message('{0} is used, but its {1} and {2} are not here.', name, roleNames[first], roleNames[second]);
  return message('{0} is used, but its {1} is not here.', name, roleNames[first]);
}

function titleOf({ sections, text }: Outline): Span {
  const first = sections[1];
  if (first !== undefined) return first.heading;
  const line = /[^\r\n]*/.exec(text.trimStart())?.[0] ?? '';
  const start = text.length - text.trimStart().length;
  return { start, end: start + line.length };
}

function insertMissing(outline: Outline, technology: Technology, { sections, missing }: Explanation): Fix {
  const [chapter] = sections;
  const edits = chapter === undefined ? [wholeChapter(outline, technology)] : missing.map((role) => part(outline, chapter, role));
  return {
    title: message('Insert what is missing on {0}', technology.name),
    kind: 'assisted',
    edits,
  };
}

function wholeChapter({ text }: Outline, { name }: Technology): Edit {
  const lineBreak = lineBreakOf(text);
  const end = trimSpan(text, { start: 0, end: text.length }).end;
  const parts = roles.map((role) => `### ${headings[role]}${lineBreak}${lineBreak}${asked[role]}`);
  const chapter = [`## ${name}`, ...parts].join(lineBreak + lineBreak);
  return { span: { start: end, end: text.length }, text: `${end === 0 ? '' : lineBreak + lineBreak}${chapter}${lineBreak}` };
}

/** A section of its own where the chapter has some, else a run-in, which takes no text away from the chapter. */
function part(outline: Outline, chapter: Section, role: Role): Edit {
  const { text, sections } = outline;
  const lineBreak = lineBreakOf(text);
  const children = sections.filter(({ parent, level }) => parent === chapter.index && level < runInLevel);
  const at = placeOf(outline, chapter, children, role);
  const level = children[0]?.level;
  const heading = level === undefined ? `**${headings[role]}.** ` : `${'#'.repeat(level)} ${headings[role]}${lineBreak}${lineBreak}`;
  return { span: { start: at, end: at }, text: `${lineBreak}${lineBreak}${heading}${asked[role]}` };
}

/** Behind the last words of what comes before the part: the heading or text for the concept, all for the simulation. */
function placeOf({ text }: Outline, chapter: Section, children: readonly Section[], role: Role): number {
  const later = roles.slice(roles.indexOf(role) + 1);
  const next = children.find(({ title }) => later.some((one) => one === roleOf({ words: title, namesTechnology: true })));
  if (role === 'concept') return children.length > 0 ? endBefore(text, chapter, (next ?? children[0])?.heading.start) : chapter.heading.end;
  if (next !== undefined) return endBefore(text, chapter, next.heading.start);
  return endBefore(text, chapter, chapter.span.end);
}

function endBefore(text: string, chapter: Section, end: number | undefined): number {
  const found = trimSpan(text, { start: chapter.heading.end, end: end ?? chapter.span.end });
  return found.end === found.start ? chapter.heading.end : found.end;
}
