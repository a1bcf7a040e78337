import type { Answer, Draft } from '../answer/draft.ts';
import type { Technology } from '../catalogue/technology-schema.ts';
import type { Fix } from './finding.ts';
import { message } from '../message.ts';
import { lastOf, once } from '../once.ts';
import type { Block, Outline, Row } from '../outline/outline.ts';
import { sentenceAround, sentencesIn } from '../outline/sentence-around.ts';
import { mentionsIn, namesOfTechnologies, type Mention, type TechnologyNames } from '../technology/mentions.ts';
import { textOf, type Span } from '../text/span.ts';
import { arguesForSomething, choosesWhatFollows, givesReason, goesOnAbout, headsChoices, headsReasons, onlyLabels, onlyPlaces, withoutChoice } from '../wording/choice.ts';
import type { DraftInAnswerRule, Problem, RuleInput } from './rule.ts';

/** A technology that is chosen where no reason stands near it. */
export const unexplainedChoice: DraftInAnswerRule = {
  id: 'draft/unexplained-choice',
  title: 'A technology chosen without a reason',
  why: 'Any of a dozen products would do. What an interviewer grades is why this one: the requirement that it meets, and what it costs.',
  examples: {
    bad: '## Storage\n\nWe use Cassandra.\n',
    good: '## Storage\n\nWe use Cassandra, because messages are only ever appended and read by one key.\n',
  },
  severity: 'information',
  scope: 'draft-in-answer',
  *check({ outline }: Draft, { answer, catalogue }: RuleInput): Iterable<Problem> {
    const names = namesOfTechnologies(catalogue.technologies);
    const chosen = choicesWithoutReason(outline, names);
    for (const [technology, first] of chosen) yield problemOf(technology, first, owedReason(outline, first));
    for (const [technology, first] of onlyPlaced(outline, names)) {
      if (!chosen.has(technology) && !isSpokenOf(answer, technology, names)) yield problemOf(technology, first, undefined);
    }
  },
};

const choicesWithoutReason = lastOf((outline: Outline, names: TechnologyNames): ReadonlyMap<Technology, Mention> => {
  const mentions = mentionsOfProducts(outline, names);
  const choices = firstOf(mentions.filter((mention) => isBareChoice(outline, mention) || owedReason(outline, mention) !== undefined));
  return new Map([...choices].filter(([technology, first]) => {
    // Where a table promises a reason and leaves it out, a row of another table is none.
    const owed = owedReason(outline, first) !== undefined;
    const own = mentions.filter((mention) => mention.technology === technology).slice(0, mostMentions);
    return !own.some((mention) => !(owed && blockOf(outline, mention)?.kind === 'row') && hasReasonNear(outline, mention));
  }));
});

const onlyPlaced = lastOf((outline: Outline, names: TechnologyNames): ReadonlyMap<Technology, Mention> =>
  firstOf(mentionsOfProducts(outline, names).filter((mention) => isOnlyPlaced(outline, mention))),
);

/** A standard that everybody takes is no choice. */
function mentionsOfProducts(outline: Outline, names: TechnologyNames): readonly Mention[] {
  return mentionsIn(outline, names).filter(({ technology }) => technology.standard !== true);
}

/** The first of some mentions for each technology, in text order. */
function firstOf(mentions: readonly Mention[]): ReadonlyMap<Technology, Mention> {
  const first = new Map<Technology, Mention>();
  for (const mention of mentions) if (!first.has(mention.technology)) first.set(mention.technology, mention);
  return first;
}

function problemOf({ name }: Technology, { span }: Mention, cell: Span | undefined): Problem {
  return {
    at: span,
    message: message('{0} is chosen, but no reason stands near it: name the requirement it meets, and what it costs.', name),
    fixes: [cell === undefined ? giveReason({ start: span.end, end: span.end }, ' because ', '') : giveReason(cell, '', ' ')],
  };
}

/** `The flags live in Unleash.`: a clause that says only what the technology is for. */
function isOnlyPlaced(outline: Outline, mention: Mention): boolean {
  const block = blockOf(outline, mention);
  if (block === undefined || block.kind === 'code') return false;
  if (block.kind === 'row') return isOnlyListed(outline, block, mention) || isOnlyPlacedInCell(outline, block, mention);
  const { start, end } = clauseAround(outline.text, sentenceAround(outline.text, block.span, mention.span), mention.span);
  return onlyPlaces(outline.text.slice(start, mention.span.start), outline.text.slice(mention.span.end, end));
}

// In words: `Amazon S3, Redis` is a list of names, more is a statement.
const longestName = 5;

/** `| Covers | Pictures of covers. Kept in MinIO. |`: a sentence at the row's end that says only what the technology is for. */
function isOnlyPlacedInCell({ text }: Outline, { cells, header }: Row, { span }: Mention): boolean {
  const cell = cells.at(-1);
  if (header || cell === undefined || span.start < cell.start) return false;
  const { start, end } = sentenceAround(text, cell, span);
  const before = text.slice(start, span.start).replace(/^.*[,;]\s+/s, '');
  return before.trim() !== '' && onlyPlaces(before, text.slice(span.end, end));
}

/** `| Reports | ClickHouse |` under `| Part | Technology |`: a row of labels that says of a technology only where it is used. */
function isOnlyListed(outline: Outline, row: Row, { span }: Mention): boolean {
  const at = row.cells.findIndex(({ start, end }) => start <= span.start && span.end <= end);
  const cell = row.cells[at];
  const head = headOf(outline, row);
  const headCell = head?.cells[at];
  if (row.header || cell === undefined || head === undefined || headCell === undefined) return false;
  if (!headsChoices(textOf(outline.text, headCell)) || textOf(outline.text, cell).split(/\s+/).length > longestName) return false;
  return saysNoReason(outline, row);
}

/** Whether a row is all names and figures, and no column is one for reasons. */
function saysNoReason(outline: Outline, row: Row): boolean {
  const heads = headOf(outline, row)?.cells ?? [];
  return !heads.some((head) => headsReasons(textOf(outline.text, head))) && row.cells.every((cell) => onlyLabels(textOf(outline.text, cell)));
}

/** The empty cell of `| Links | MongoDB | |` under `| Data | Store | Grounds |`: the table promises a reason, and the row has none. */
function owedReason(outline: Outline, mention: Mention): Span | undefined {
  const row = blockOf(outline, mention);
  const head = row?.kind === 'row' && !row.header ? headOf(outline, row) : undefined;
  if (row?.kind !== 'row' || head === undefined) return undefined;
  const chosen = row.cells.findIndex(({ start, end }) => start <= mention.span.start && mention.span.end <= end);
  const chosenHead = head.cells[chosen];
  if (chosenHead === undefined || !headsChoices(textOf(outline.text, chosenHead))) return undefined;
  const promised = head.cells.findIndex((cell, column) => column !== chosen && headsReasons(textOf(outline.text, cell)));
  const given = row.cells[promised];
  return given !== undefined && /^[\s*_–—-]*$/.test(textOf(outline.text, given)) ? given : undefined;
}

function headOf(outline: Outline, { table }: Row): Row | undefined {
  return headsIn(outline).get(table);
}

const headsIn = once(({ blocks }: Outline): ReadonlyMap<number, Row> =>
  new Map(blocks.flatMap((block) => (block.kind === 'row' && block.header ? [[block.table, block] as const] : []))),
);

function clauseAround(text: string, sentence: Span, { start, end }: Span): Span {
  const before = text.lastIndexOf(';', start);
  const behind = text.indexOf(';', end);
  return { start: Math.max(sentence.start, before + 1), end: behind < 0 ? sentence.end : Math.min(sentence.end, behind) };
}

/** Whether any file of the answer says more of a technology than what it is for. */
function isSpokenOf({ drafts }: Answer, technology: Technology, names: TechnologyNames): boolean {
  return drafts.some(({ outline }) => {
    const own = mentionsIn(outline, names).filter((mention) => mention.technology === technology);
    return own.slice(0, mostMentions).some((mention) => saysMoreOf(outline, mention));
  });
}

function saysMoreOf(outline: Outline, mention: Mention): boolean {
  const block = blockOf(outline, mention);
  if (block?.kind === 'row') return !saysNoReason(outline, block) && !isOnlyPlacedInCell(outline, block, mention);
  if (block === undefined || !isOnlyPlaced(outline, mention)) return true;
  const sentence = sentenceAround(outline.text, block.span, mention.span);
  const [next] = sentencesIn(outline.text, { start: sentence.end, end: Math.min(block.span.end, sentence.end + nearness) });
  if (next !== undefined) return goesOnAbout(textOf(outline.text, next)) || arguesForSomething(textOf(outline.text, next));
  const behind = outline.blocks[block.index + 1];
  return isWholeStoryOf(outline, mention, sentence) || (behind?.section === block.section && goesOnAbout(outline.text.slice(behind.span.start, behind.span.end)));
}

/** Whether the section is titled by a technology and says more in it than one sentence. */
function isWholeStoryOf({ sections, text }: Outline, { section, technology }: Mention, sentence: Span): boolean {
  const { title = '', body } = sections[section] ?? {};
  return body !== undefined && title.includes(technology.name) && textOf(text, body).trim().length > 2 * (sentence.end - sentence.start);
}

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
  if (block?.kind === 'row') return owedReason(outline, mention) === undefined;
  if (block === undefined) return true;
  return saysMore(outline, block.span, mention.span) || (section !== undefined && saysMore(outline, section.body, mention.span));
}

// In characters, on either side: what stands farther away is not near.
const nearness = 1000;

function saysMore({ text }: Outline, within: Span, { start, end }: Span): boolean {
  const from = Math.max(within.start, start - nearness);
  const label = /^[\s*_`-]*[\p{L} ]{2,30}[\s*_`]*(?::|=|→|->)/u.exec(text.slice(from, start))?.[0].length ?? 0;
  return givesReason(withoutChoice(text.slice(from + label, start))) || givesReason(text.slice(end, Math.min(within.end, end + nearness)));
}

function giveReason(place: Span, before: string, behind: string): Fix {
  const asked = '<!-- the requirement that it meets, and what it costs -->';
  const start = place.start + before.length;
  return {
    title: message('Give the reason'),
    kind: 'assisted',
    edits: [{ span: place, text: `${before}${asked}${behind}` }],
    select: { start, end: start + asked.length },
  };
}
