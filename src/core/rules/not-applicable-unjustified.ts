import type { Draft } from '../answer/draft.ts';
import { type RequirementStatus, stepStates } from '../answer/states.ts';
import type { Fix } from './finding.ts';
import { message } from '../message.ts';
import { sectionAt } from '../outline/sections.ts';
import { sentencesIn } from '../outline/sentence-around.ts';
import { textOf, type Span } from '../text/span.ts';
import { countWords } from '../text/word-starts.ts';
import { type DraftRule, type Problem, type RuleInput, stepsOf } from './rule.ts';

/** A step or an item that is said not to apply, without the reason. */
export const notApplicableUnjustified: DraftRule = {
  id: 'draft/not-applicable-unjustified',
  title: 'Said not to apply, without the reason',
  why: 'To leave something out is a decision, and an interviewer asks for the reason of each decision and for what would change it.',
  examples: {
    bad: '## Search\n\nSearch is not needed.\n',
    good: '## Search\n\nSearch is not needed because every look-up is by primary key; free text would change that.\n',
  },
  severity: 'warning',
  scope: 'draft',
  *check(draft: Draft, input: Pick<RuleInput, 'catalogue'>): Iterable<Problem> {
    const reported = new Set<number>();
    for (const step of stepsOf(draft, input)) {
      for (const status of stepStates(step, draft.file, draft)) {
        const { span } = status;
        if (status.justified || span === undefined || reported.has(span.start) || goesOn(draft, span)) continue;
        reported.add(span.start);
        yield problemOf(draft, status, span);
      }
    }
  },
};

// Whoever writes as much as this behind "not applicable" says why, in whatever words.
const reasonWords = 8;

/** Whether a waiver opens its section, or its paragraph, and more is said behind it. */
function goesOn({ outline }: Draft, at: Span): boolean {
  const { text, sections, blocks } = outline;
  const section = sections[sectionAt(sections, at.start)];
  if (section === undefined) return false;
  if (at.start < section.heading.end) return countWords(text, section.body) >= reasonWords;
  const own = blocks.slice(section.firstBlock, section.endBlock);
  const block = own.find(({ span }) => span.start <= at.start && at.start < span.end);
  const opening = block === undefined ? undefined : openingOf(text, block.span);
  if (block === undefined || opening === undefined || at.start >= opening.end) return false;
  const end = block === own[0] ? section.body.end : block.span.end;
  return countWords(text, { start: opening.end, end }) >= reasonWords;
}

/** The first sentence, or the part of it in front of a colon or dash. */
function openingOf(text: string, block: Span): Span | undefined {
  const sentence = sentencesIn(text, block)[0];
  const mark = sentence === undefined ? undefined : /[:;]|\s[–—-]\s/.exec(textOf(text, sentence));
  return sentence === undefined || !mark ? sentence : { start: sentence.start, end: sentence.start + mark.index };
}

function problemOf(draft: Draft, { requirement, step }: RequirementStatus, at: Span): Problem {
  const subject = draft.evidence.waived.has(requirement.id) ? requirement.title : step.title;
  return {
    at,
    message: message('"{0}" is said not to apply, but not why: give the reason, and what would change it.', subject),
    fixes: [giveReason(draft, at)],
  };
}

const reasonToWrite = 'the reason';

function giveReason({ outline }: Draft, at: Span): Fix {
  const end = at.start + outline.text.slice(at.start, at.end).replace(/[\s.!;]+$/, '').length;
  const lead = ' because ';
  return {
    title: message('Give the reason'),
    kind: 'assisted',
    edits: [{ span: { start: end, end }, text: lead + reasonToWrite }],
    select: { start: end + lead.length, end: end + lead.length + reasonToWrite.length },
  };
}
