import { firstPlace } from '../text/ascending.ts';
import type { Outline } from '../outline/outline.ts';
import type { Clearness } from './clearness.ts';
import type { HeadedBy, Places } from './judge-hits.ts';
import type { Hit } from './matcher.ts';
import type { Program } from './program.ts';

/** Judges by the words around them whether the places that were found for requirements are to be believed. */
export interface Belief {
  /** Whether a requirement is said where lines of its evidence hold, `lines` being the places of each. */
  readonly isSaid: (requirement: string, lines: readonly (readonly Hit[])[]) => boolean;
  /** Whether the telling words at a place are enough to speak for a topic. */
  readonly isTold: (topic: number, hit: Hit) => boolean;
  /** The same in SQL, where most words are names. */
  readonly isToldInSql: (topic: number, hit: Hit) => boolean;
}

// In the measure of the telling words. The weights are those of a logistic regression on 28 answers that had no part in evidence and words, rounded; the numbers
// below were chosen on the totals of 51 that had no part in them when they were, and on what fair readers say of ten public answers.
const weightOfClearest = 2 / 3;
const weightOfLine = 3;
const leastBelieved = -12;
// How clearly telling words alone must speak where a chapter has as many blocks as is usual. An open section mostly speaks of other steps.
const leastTold = -1;
const leastElsewhere = 4;
const leastInSql = 7;
// The median of those 24. The more places there are, the likelier one of them speaks clearly by chance: so much is asked for each time that they are e times as many.
const usualBlocks = 23;
const weightOfRoom = 2;

/**
 * Makes a judge of places. A line of evidence that holds by chance stands in a section whose words speak of something else, in a chapter that has no
 * other place whose words speak of the requirement. Believed is what stands under a heading about it, and what has no telling words.
 */
export function createBelief(outline: Outline, program: Program, clearness: Clearness, places: Places, headedBy: HeadedBy): Belief {
  const { blocks } = outline;
  const { topics } = program.tellingWords;
  const topicsById = new Map(topics.map(({ line }, topic) => [program.targets[program.alternatives[line]?.target ?? -1]?.id ?? '', topic]));
  const rooms = new Map([...new Set(topics.map(({ step }) => step))].map((step) => [step, roomOf(step)]));
  return { isSaid, isTold, isToldInSql };

  function isTold(topic: number, { section, span }: Hit): boolean {
    const step = topics[topic]?.step ?? 0;
    if (!places.isOpen(section, step)) return false;
    const least = places.isInChapter(section, step) ? leastTold : leastElsewhere;
    return clearnessAt(blockAt(span.start), topic) >= least + (rooms.get(step) ?? 0);
  }

  function isToldInSql(topic: number, hit: Hit): boolean {
    return isTold(topic, hit) && clearnessAt(blockAt(hit.span.start), topic) >= leastInSql;
  }

  function roomOf(step: number): number {
    const open = blocks.filter(({ section }) => places.isOpen(section, step)).length;
    return weightOfRoom * Math.log(Math.max(usualBlocks, open) / usualBlocks);
  }

  function isSaid(requirement: string, lines: readonly (readonly Hit[])[]): boolean {
    const topic = topicsById.get(requirement);
    if (topic === undefined) return true;
    const here = clearestOf(lines, topic);
    const enough = leastBelieved - weightOfLine * lines.length - here;
    // No other place need be looked at where this one is clear by itself.
    if (weightOfClearest * here > enough || weightOfClearest * clearest(topic) > enough) return true;
    return lines.some((hits) => hits.some(({ section }) => headedBy(section, requirement)));
  }

  function clearestOf(lines: readonly (readonly Hit[])[], topic: number): number {
    let best = -Infinity;
    for (const hits of lines) for (const { span } of hits) best = Math.max(best, clearnessAt(blockAt(span.start), topic));
    return best;
  }

  function clearnessAt(block: number, topic: number): number {
    return clearness[block * topics.length + topic] ?? 0;
  }

  function blockAt(offset: number): number {
    return Math.max(0, firstPlace(0, blocks.length, (place) => (blocks[place]?.span.start ?? 0) > offset) - 1);
  }

  /** How clearly the clearest block of all that may speak for the step does. */
  function clearest(topic: number): number {
    const step = topics[topic]?.step ?? 0;
    return blocks.reduce((best, { section }, block) => (places.isOpen(section, step) ? Math.max(best, clearnessAt(block, topic)) : best), -Infinity);
  }
}
