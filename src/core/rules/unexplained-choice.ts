import type { Draft } from '../answer/draft.ts';
import type { Technology } from '../catalogue/technology-schema.ts';
import type { Fix } from './finding.ts';
import { message } from '../message.ts';
import type { Block, Outline } from '../outline/outline.ts';
import { sentenceAround } from '../outline/sentence-around.ts';
import { mentionsIn, namesOfTechnologies, type Mention } from '../technology/mentions.ts';
import type { Span } from '../text/span.ts';
import { choosesWhatFollows, givesReason, withoutChoice } from '../wording/choice.ts';
import type { DraftRule, Problem, RuleInput } from './rule.ts';

/** A technology that is chosen where no reason stands near it. */
export const unexplainedChoice: DraftRule = {
  id: 'draft/unexplained-choice',
  title: 'A technology chosen without a reason',
  why: 'Any of a dozen products would do. What an interviewer grades is why this one: the requirement that it meets, and what it costs.',
  examples: {
    bad: '## Storage\n\nWe use Cassandra.\n',
    good: '## Storage\n\nWe use Cassandra, because messages are only ever appended and read by one key.\n',
  },
  severity: 'information',
  scope: 'draft',
  *check({ outline }: Draft, { catalogue }: Pick<RuleInput, 'catalogue'>): Iterable<Problem> {
    const mentions = mentionsIn(outline, namesOfTechnologies(catalogue.technologies));
    const choices = new Map<Technology, Mention>();
    for (const mention of mentions) {
      if (!choices.has(mention.technology) && isBareChoice(outline, mention)) choices.set(mention.technology, mention);
    }
    for (const [technology, first] of choices) {
      const own = mentions.filter((mention) => mention.technology === technology).slice(0, mostMentions);
      if (own.some((mention) => hasReasonNear(outline, mention))) continue;
      yield {
        at: first.span,
        message: message('{0} is chosen, but no reason stands near it: name the requirement it meets, and what it costs.', technology.name),
        fixes: [giveReason(first.span)],
      };
    }
  },
};

// A technology that is named more often than this has been spoken of enough.
const mostMentions = 200;

// In characters: as far back from a name as the words that choose it can stand.
const reach = 120;

const givenUp = /^\s*(?:at first|before|earlier|initially|originally|previously|until|in the past)\b/i;

function isBareChoice(outline: Outline, mention: Mention): boolean {
  const block = blockOf(outline, mention);
  if (block === undefined || block.kind === 'row') return false;
  const { start } = mention.span;
  if (!choosesWhatFollows(outline.text.slice(Math.max(block.span.start, start - reach), start))) return false;
  const sentence = sentenceAround(outline.text, block.span, mention.span);
  if (givenUp.test(outline.text.slice(mention.span.end, sentence.end))) return false;
  return choosesWhatFollows(outline.text.slice(sentence.start, mention.span.start));
}

function blockOf({ blocks }: Outline, { block }: Mention): Block | undefined {
  return block === undefined ? undefined : blocks[block];
}

/** A reason may stand in the sentence, around it in its section, or be what a heading asks for. */
function hasReasonNear(outline: Outline, mention: Mention): boolean {
  const section = outline.sections[mention.section];
  if (mention.block === undefined) return givesReason(section?.title ?? '') || (section !== undefined && saysMore(outline, section.body, mention.span));
  const block = outline.blocks[mention.block];
  if (block === undefined || block.kind === 'row') return true;
  return saysMore(outline, block.span, mention.span) || (section !== undefined && saysMore(outline, section.body, mention.span));
}

// In characters, on either side: what stands farther away is not near.
const nearness = 1000;

function saysMore({ text }: Outline, within: Span, { start, end }: Span): boolean {
  const from = Math.max(within.start, start - nearness);
  const label = /^[\s*_`-]*[\p{L} ]{2,30}[\s*_`]*(?::|=|→|->)/u.exec(text.slice(from, start))?.[0].length ?? 0;
  return givesReason(withoutChoice(text.slice(from + label, start))) || givesReason(text.slice(end, Math.min(within.end, end + nearness)));
}

function giveReason({ end }: Span): Fix {
  const before = ' because ';
  const asked = '<!-- the requirement that it meets, and what it costs -->';
  const start = end + before.length;
  return {
    title: message('Give the reason'),
    kind: 'assisted',
    edits: [{ span: { start: end, end }, text: `${before}${asked}` }],
    select: { start, end: start + asked.length },
  };
}
