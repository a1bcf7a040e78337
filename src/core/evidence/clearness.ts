import { createTally, type TellingWords } from './telling-words.ts';
import type { Stretch, Words } from './words.ts';

/**
 * How clearly each block of a cell, or of a draft, speaks for each topic of the telling words, in their measure: as its clearest passage does, or as all that
 * stands in its section does together, where that is clearer. Block by block, and in each topic by topic.
 */
export type Clearness = Int16Array;

/** Listens to a cell, passage by passage and section by section. */
export interface Listener {
  readonly clearness: Clearness;
  /** Hears words of the passage, or words that stand over it. */
  readonly hear: (words: Words, stretch: Stretch) => void;
  /** Hears words of the passage that are no statement: its section tells of nothing by them. */
  readonly hearAside: (words: Words, stretch: Stretch) => void;
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

/** Makes a listener for a cell of so many blocks. */
export function createListener(tellingWords: TellingWords, blocks: number): Listener {
  const topics = tellingWords.topics.length;
  const clearness = new Int16Array(blocks * topics).fill(unclear);
  const passage = createTally(tellingWords);
  const section = createTally(tellingWords);
  return { clearness, hear, hearAside: passage.hear, told: passage.told, endPassage, endSection };

  function hear(words: Words, stretch: Stretch): void {
    passage.hear(words, stretch);
    section.hear(words, stretch);
  }

  function endPassage(block: number): void {
    for (let topic = 0; topic < topics; topic++) raise(block, topic, passage.clearnessOf(topic));
    passage.forget();
  }

  function endSection(first: number, end: number, least: number): readonly ToldBySection[] {
    const told = section.told(least).map((topic) => ({ topic, block: clearestBlock(first, end, topic) }));
    for (let topic = 0; topic < topics; topic++) {
      const together = section.clearnessOf(topic);
      for (let block = first; block < end; block++) raise(block, topic, together);
    }
    section.forget();
    return told;
  }

  function raise(block: number, topic: number, value: number): void {
    const at = block * topics + topic;
    if (value > (clearness[at] ?? 0)) clearness[at] = value;
  }

  function clearestBlock(first: number, end: number, topic: number): number {
    let best = first;
    for (let block = first; block < end; block++) if ((clearness[block * topics + topic] ?? 0) > (clearness[best * topics + topic] ?? 0)) best = block;
    return best;
  }
}
