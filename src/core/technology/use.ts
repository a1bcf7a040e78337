import type { Technology, TechnologyKind } from '../catalogue/technology-schema.ts';
import type { Diagram } from '../diagram/diagram.ts';
import { isFileTitle } from '../outline/home-section.ts';
import { lastBy, lastOf } from '../once.ts';
import type { Outline, Section } from '../outline/outline.ts';
import { sentenceAround } from '../outline/sentence-around.ts';
import { textOf, type Span } from '../text/span.ts';
import { mentionsIn, namesIn, type Mention, type TechnologyNames } from './mentions.ts';

/** A draft as far as the use of technologies is read from it. */
export interface UsingText {
  readonly outline: Outline;
  readonly diagrams: readonly Diagram[];
}

const uses =
  /\b(?:we|i|it|service|design|system|our|let us|let's)\b[^.;]{0,40}\b(?:use|uses|used|using|chose|choose|chosen|pick|picked|picks|select|selected|adopt|adopted|take|took|run|runs|rely|relies|go|went|going|deploy|settled?)\b[^.;]{0,40}$|\b(?:use|uses|using|chose|choose|chosen|picked|adopted|rely on|relies on|built on|backed by|powered by|based on|published to|(?:publish(?:es)?|sends?|push(?:es)?|puts?|writes?|emits?) (?:[\w-]+ ){0,3}?(?:to|on|into|onto|through|via)|cached in|stored in|written to|indexed (?:in|into)|runs on)\s+(?:(?:an?|the|our|one|amazon|aws|google|azure|apache|managed|three|two)\s+){0,2}["'*_`(]*$/i;
const declined =
  /\b(?:not|never|no|n['’]t|without|instead|rather|would|could|might|if|unless|later|someday|alternatives?|alternatively|consider(?:ed|ing)?|reject(?:ed)?|vs\.?|versus|compared?|than|avoid|unlike|neither|nor|overkill|out of scope|nothing|turned down|lose[rs]?|why)\b/i;

const saidIn = lastOf((outline: Outline, names: TechnologyNames): ReadonlySet<Technology> => {
  const used = new Set<Technology>();
  for (const mention of mentionsIn(outline, names)) {
    const { technology } = mention;
    if (explainedKinds.has(technology.kind) && !used.has(technology) && saysUse(outline, mention)) used.add(technology);
  }
  return used;
});

/** Kinds of technologies that an interviewer wants to hear explained. */
const explainedKinds: ReadonlySet<TechnologyKind> = new Set(['messaging', 'cache', 'search']);

/** The technologies of these kinds that a draft uses, not merely weighs: they are drawn, have a chapter, or are said to be used. */
export function usedIn({ outline, diagrams }: UsingText, names: TechnologyNames): ReadonlySet<Technology> {
  const drawn = diagrams.flatMap((diagram) => drawnIn(diagram, names)).filter(({ kind }) => explainedKinds.has(kind));
  return new Set([...drawn, ...saidIn(outline, names)]);
}

// A box with more text tells a story; what it names need not be a part of the system.
const longestLabel = 60;

const drawnIn = lastBy(({ nodes }: Diagram) => nodes, ({ nodes }: Diagram, names: TechnologyNames): readonly Technology[] =>
  nodes
    .filter(({ label }) => label.length <= longestLabel && !declined.test(label))
    .flatMap(({ label }) => namesIn(label, { start: 0, end: label.length }, names).map(({ technology }) => technology)),
);

// In characters: as far back from a name as the words that choose it can stand.
const reach = 160;

function saysUse(outline: Outline, mention: Mention): boolean {
  if (isSetAside(outline, outline.sections[mention.section])) return false;
  if (mention.block === undefined) return isChapter(outline, mention);
  const block = outline.blocks[mention.block];
  if (block === undefined) return false;
  const within = block.kind === 'row' ? cellAround(block.cells, mention.span) : block.span;
  if (!uses.test(outline.text.slice(Math.max(within.start, mention.span.start - reach), mention.span.start))) return false;
  const sentence = sentenceAround(outline.text, within, mention.span);
  const before = outline.text.slice(sentence.start, mention.span.start);
  return uses.test(before) && !declined.test(textOf(outline.text, sentence));
}

function cellAround(cells: readonly Span[], { start }: Span): Span {
  return cells.find((cell) => cell.start <= start && start < cell.end) ?? { start, end: start };
}

// In characters: a heading with less under it is a mention.
const shortestChapter = 40;

/** A heading with the name and text under it; a heading that asks "why not" or weighs two is none. */
function isChapter(outline: Outline, { section }: Mention): boolean {
  const found = outline.sections[section];
  if (found === undefined || found.level > 3 || isFileTitle(found)) return false;
  return !declined.test(found.title) && found.span.end - found.heading.end > shortestChapter;
}

const aside = /\bnot (?:applicable|needed|used|required)\b|\bn\/a\b|\balternativ|\bout of scope\b|\bwhy (?:not|no)\b|\bwithout\b|\bvs\b|\bversus\b|\bpushback|\bcompar|\brejected\b|\bconsidered\b|\bmigrat|\bfuture\b|\bevolution\b|\bunlimited\b/i;

/** A chapter about what was not chosen, or what does not apply, or its subsections say so at once. */
function isSetAside({ sections, blocks, text }: Outline, section: Section | undefined): boolean {
  for (let at = section; at !== undefined && at.level > 0; at = sections[at.parent]) {
    if (aside.test(at.title)) return true;
    const child = sections[at.index + 1];
    if (child?.parent === at.index && at.firstBlock === at.endBlock && aside.test(child.title)) return true;
    const first = blocks[at.firstBlock];
    if (at.firstBlock < at.endBlock && first !== undefined && saysNotNeeded(textOf(text, first.span).slice(0, 200))) return true;
  }
  return false;
}

function saysNotNeeded(opening: string): boolean {
  return /\b(?:do(?:es)? not apply|doesn['’]t apply|not (?:applicable|needed|used|required)|(?:we|i) do(?:n['’]t| not) (?:use|need|have)|(?:we|i) do without|no (?:search engine|text search|cache|broker|queue) (?:here|is needed))\b|^\W*n\/a\b/i.test(opening);
}
