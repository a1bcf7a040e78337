import type { GroupSet } from './group-set.ts';
import { createTally, type TellingWords } from './telling-words.ts';
import { type Stretch, wordAt, type Words } from './words.ts';

/**
 * How clearly each block of a cell, or of a draft, speaks for each topic of the telling words, in their measure: as its clearest passage does, or as all that
 * stands in its section does together, where that is clearer. Block by block, and in each topic by topic.
 */
export type Clearness = Int16Array;

/** Listens to one cell after the other, passage by passage and section by section. */
export interface Listener {
  /** Begins a cell of so many blocks: how clearly they speak, once it has been heard. */
  readonly begin: (blocks: number) => Clearness;
  /** Hears words of the passage, or words that stand over it. */
  readonly hear: (words: Words, stretch: Stretch) => void;
  /** Hears words of the passage that are no statement: its section tells of nothing by them. */
  readonly hearAside: (words: Words, stretch: Stretch) => void;
  /** Hears the groups of words of the passage, or of words that are no statement. */
  readonly hearGroups: (groups: GroupSet) => void;
  readonly hearGroupsAside: (groups: GroupSet) => void;
  /** The topics that the passage tells of so far. @param least how clearly */
  readonly told: (least: number) => readonly number[];
  /** Ends a passage of a block. Blocks count from the first of the cell. */
  readonly endPassage: (block: number) => void;
  /** Ends a section, which has the blocks from `first` (inclusive) to `end` (exclusive): the topics that it tells of as a whole, each with its clearest block. */
  readonly endSection: (first: number, end: number, least: number) => readonly ToldBySection[];
}

/** A topic that a section tells of, and the block that speaks most clearly for it. */
export interface ToldBySection {
  readonly topic: number;
  readonly block: number;
}

// Less clear than anything that is said.
const unclear = -999;

/** Makes a listener. */
export function createListener(tellingWords: TellingWords): Listener {
  const topics = tellingWords.topics.length;
  const passage = createTally(tellingWords);
  const section = createTally(tellingWords);
  let clearness: Clearness = new Int16Array(0);
  return { begin, hear, hearAside, hearGroups, hearGroupsAside: passage.hearGroups, told: passage.told, endPassage, endSection };

  function begin(blocks: number): Clearness {
    clearness = new Int16Array(blocks * topics).fill(unclear);
    return clearness;
  }

  function hear(words: Words, { first, last }: Stretch): void {
    for (let at = first; at < last; at++) {
      const row = wordAt(words, at)?.telling ?? -1;
      if (row < 0) continue;
      passage.hear(row);
      section.hear(row);
    }
  }

  function hearAside(words: Words, { first, last }: Stretch): void {
    for (let at = first; at < last; at++) {
      const row = wordAt(words, at)?.telling ?? -1;
      if (row >= 0) passage.hear(row);
    }
  }

  function hearGroups(groups: GroupSet): void {
    passage.hearGroups(groups);
    section.hearGroups(groups);
  }

  function endPassage(block: number): void {
    raise(block, passage.clearness());
    passage.forget();
  }

  function endSection(first: number, end: number, least: number): readonly ToldBySection[] {
    const told = section.told(least).map((topic) => ({ topic, block: clearestBlock(first, end, topic) }));
    const together = section.clearness();
    for (let block = first; block < end; block++) raise(block, together);
    section.forget();
    return told;
  }

  function raise(block: number, values: Float64Array): void {
    const start = block * topics;
    for (let topic = 0; topic < topics; topic++) {
      const value = values[topic] ?? 0;
      if (value > (clearness[start + topic] ?? 0)) clearness[start + topic] = value;
    }
  }

  function clearestBlock(first: number, end: number, topic: number): number {
    let best = first;
    for (let block = first; block < end; block++) if ((clearness[block * topics + topic] ?? 0) > (clearness[best * topics + topic] ?? 0)) best = block;
    return best;
  }
}
