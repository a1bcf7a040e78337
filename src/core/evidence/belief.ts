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
  /** Whether telling words are enough to speak for a topic at a place that belongs to no step. */
  readonly isClear: (topic: number, hit: Hit) => boolean;
}

// In the measure of the telling words. The weights are those of a logistic regression on 28 answers that had no part in evidence and words, rounded. On 24 of
// them 16 of 85 requirements that lines hold for and that are not said are told apart so, for 5 of 2,668 that are; -14 would tell 25, but it
// calls three things more missing in ten public answers that are there.
const weightOfClearest = 2 / 3;
const weightOfLine = 3;
const leastBelieved = -16;
// An open section mostly speaks of other steps.
const leastElsewhere = 2;

/**
 * Makes a judge of places. A line of evidence that holds by chance stands in a section whose words speak of something else, in a chapter that has no
 * other place whose words speak of the requirement. Believed is what stands under a heading about it, and what has no telling words.
 */
export function createBelief(outline: Outline, program: Program, clearness: Clearness, places: Places, headedBy: HeadedBy): Belief {
  const { blocks } = outline;
  const { topics } = program.tellingWords;
  const topicsById = new Map(topics.map(({ line }, topic) => [program.targets[program.alternatives[line]?.target ?? -1]?.id ?? '', topic]));
  return { isSaid, isClear: (topic, { span }) => clearnessAt(blockAt(span.start), topic) >= leastElsewhere };

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
