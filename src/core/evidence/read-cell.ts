import type { Block } from '../outline/outline.ts';
import type { Span } from '../text/span.ts';
import { featureBits, featuresOf } from './features.ts';
import { addMask, addSet, clearSet, copySet, createGroupSet, type GroupMask, type GroupSet, hasGroup, noGroups } from './group-set.ts';
import type { Cell } from '../outline/cells.ts';
import { type Clearness, createListener, type Listener } from './clearness.ts';
import type { Headings } from './headings.ts';
import { neighbourhoodOf } from '../outline/home-section.ts';
import { type Around, createMatcher, type Hit, type Matcher, type Mode } from './matcher.ts';
import { type Passage, passagesOf } from './passages.ts';
import type { Program } from './program.ts';
import { announcesQuestion, endsAsking } from './prompts.ts';
import { createSaidBefore } from './said-before.ts';
import { sign } from './signs.ts';
import { createSpotter } from './spotter.ts';
import { createWordReader, signsIn, type Stretch, stretchOf, type WordReader } from './words.ts';

/** What the cells of a draft are read with: made once, used for one after the other. */
export interface CellTools {
  readonly program: Program;
  readonly read: WordReader;
  readonly headings: Headings;
  readonly matcher: Matcher;
  readonly listener: Listener;
  readonly ofBlock: Around;
  readonly ofPassage: Around;
  readonly ofSentence: GroupSet;
  /** What a passage says itself. */
  readonly own: GroupSet;
  /** The groups of the features that a passage has by its kind. */
  readonly ofKind: GroupSet;
  readonly masks: Readonly<Record<'word' | 'text' | 'events', GroupMask>>;
}

/** Makes the tools for the cells of one draft. */
export function createCellTools(program: Program, headings: Headings): CellTools {
  return {
    program,
    read: createWordReader(program.lexicon),
    headings,
    matcher: createMatcher(program),
    listener: createListener(program.tellingWords),
    ofBlock: createAround(program),
    ofPassage: createAround(program),
    ofSentence: createGroupSet(program.groupCount),
    own: createGroupSet(program.groupCount),
    ofKind: createGroupSet(program.groupCount),
    masks: { word: maskOfFeatures(program, ['word']), text: maskOfFeatures(program, ['word', 'text']), events: maskOfFeatures(program, ['events']) },
  };
}

/** Reads a cell passage by passage, for the matcher to be asked what it says; how clearly each of its blocks speaks comes back. */
export function readCell({ outline, first, end, span }: Cell, tools: CellTools): Clearness {
  const { program, read, headings, matcher, listener, ofBlock, ofPassage, ofSentence, own, ofKind, masks } = tools;
  const words = read(outline.text, span);
  const spotter = createSpotter(program, words);
  const before = createSaidBefore(outline, spotter);
  const clearness = listener.begin(end - first);
  let previous: Block | undefined;
  let cluster = 0;
  let heading: readonly Stretch[] = [];
  let header: readonly Stretch[] = [];
  let sectionStart = first;
  for (const block of outline.blocks.slice(first, end)) {
    if (!isNextEntry(outline.text, previous, block)) cluster = clusterOf(block);
    if (previous?.section !== block.section) {
      endSection(block.index);
      heading = headingOver(block.section);
    }
    previous = block;
    matcher.enter(neighbourhoodOf(outline, block), block.section, cluster);
    if (block.kind !== 'row' || !block.header) {
      copyAround(ofBlock, headings.around(block.section));
      before.addTo(block, ofBlock);
      for (const passage of passagesOf(words, block)) readPassage(passage, block);
    }
    if (block.kind === 'row' && block.header) header = block.cells.slice(0, mostColumnsHeard).map((column) => stretchOf(words, column));
    before.remember(block);
  }
  endSection(end);
  return clearness;

  function endSection(next: number): void {
    if (next === sectionStart) return;
    for (const { topic, block } of listener.endSection(sectionStart - first, next - first, leastHeard)) note(topic, outline.blocks[first + block]);
    sectionStart = next;
  }

  function note(topic: number, at: Hit | undefined): void {
    const line = program.tellingWords.topics[topic]?.line;
    if (at !== undefined && line !== undefined) matcher.note(line, at);
  }

  function headingOver(section: number): readonly Stretch[] {
    const over = outline.sections[section]?.heading;
    return over === undefined || over.start < span.start ? [] : [stretchOf(words, over)];
  }

  function readPassage(passage: Passage, block: Block): void {
    copyAround(ofPassage, ofBlock);
    const leads = passage.leads.map(readLead);
    clearSet(ofKind);
    addFeatures(passage.features, ofKind);
    copySet(own, ofKind);
    const asked = passage.leads.some((lead) => announcesQuestion(words.text, lead));
    const asides: Part[] = [];
    let count = 0;
    let events = 0;
    for (const sentence of passage.sentences) {
      clearSet(ofSentence);
      spotter.spot(sentence, ofSentence);
      const mode = asked ? 'asked' : modeOf(sentence);
      const features = readSentence(passage, sentence, mode);
      if ((features & eventBit) !== 0) events++;
      if (mode !== 'silent' && mode !== 'asked') count += sentence.last - sentence.first;
      if (mode === 'said') hear({ stretch: sentence, groups: ofSentence });
      else if (mode !== 'silent') asides.push({ stretch: sentence, groups: ofSentence.slice() });
    }
    if (count > 0) for (const lead of leads) hear(lead);
    for (const title of heading) listener.hear(words, title);
    if (block.kind === 'row') for (const title of header) listener.hear(words, title);
    for (const topic of listener.told(leastHeard)) note(topic, passage);
    for (const { stretch, groups } of asides) {
      listener.hearAside(words, stretch);
      listener.hearGroupsAside(groups);
    }
    listener.endPassage(block.index - first);
    if (events > 1) addMask(own, masks.events);
    addWordFeatures(count, own);
    if (count > 0) matcher.gather(own, ofPassage, ofBlock, passage);
  }

  function hear({ stretch, groups }: Part): void {
    listener.hear(words, stretch);
    listener.hearGroups(groups);
  }

  function readLead(lead: Span): Part {
    const groups = spotter.groupsOf(lead);
    addSet(ofPassage.context, groups);
    addSet(ofPassage.near, groups);
    return { stretch: stretchOf(words, lead), groups };
  }

  /** Judges a sentence whose groups have been spotted, and keeps what it says or asks; its features come back as bits. */
  function readSentence(passage: Passage, sentence: Stretch, mode: Mode): number {
    const at = { section: passage.section, span: sentence };
    const asks = mode === 'asked' ? ofSentence.slice() : undefined;
    const features = addSentenceFeatures(sentence);
    if (mode === 'said') {
      matcher.match('sentence', mode, ofSentence, ofPassage, at);
      addSet(own, ofSentence);
      return features;
    }
    addWordFeatures(sentence.last - sentence.first, ofSentence);
    for (const scope of smallScopes) matcher.match(scope, mode, ofSentence, ofPassage, at);
    if (asks === undefined) return features;
    addSet(ofPassage.context, asks);
    addSet(ofPassage.near, asks);
    return features;
  }

  function addSentenceFeatures(sentence: Stretch): number {
    addSet(ofSentence, ofKind);
    const found = featuresOf(words.text, sentence, signsIn(words, sentence), program.featureReaders);
    for (let bits = found; bits !== 0; bits &= bits - 1) addMask(ofSentence, program.groupsOfBit[31 - Math.clz32(bits & -bits)] ?? noGroups);
    return found;
  }

  function addFeatures(names: readonly string[], set: GroupSet): void {
    for (const name of names) {
      const mask = program.groupsOfFeature.get(name);
      if (mask !== undefined) addMask(set, mask);
    }
  }

  /** A number of words makes a stretch nothing, words, or a text. */
  function addWordFeatures(count: number, set: GroupSet): void {
    if (count > 0) addMask(set, count >= fewestWords ? masks.text : masks.word);
  }

  /** In a calculation, "to be added" means a sum. */
  function calculates(sentence: Stretch): boolean {
    return (featuresOf(words.text, sentence, signsIn(words, sentence), program.featureReaders) & equationBit) !== 0;
  }

  /** "Partial failures are handled gracefully": no figure, no reason, nothing that could be asked about. */
  function promisesOnly(sentence: Stretch): boolean {
    const { emptyPromise, grounds } = program.silent;
    if (!hasGroup(ofSentence, emptyPromise) || hasGroup(ofSentence, grounds)) return false;
    return sentence.last - sentence.first <= longestPromise && (signsIn(words, sentence) & sign.digit) === 0;
  }

  function modeOf(sentence: Stretch): Mode {
    const { unfinished, leftOpen, deferral, outOfScope } = program.silent;
    const open = hasGroup(ofSentence, unfinished) || (hasGroup(ofSentence, leftOpen) && sentence.last - sentence.first <= longestOpen);
    if ((open && !calculates(sentence)) || hasGroup(ofSentence, deferral) || promisesOnly(sentence)) return 'silent';
    if (hasGroup(ofSentence, outOfScope) || hasGroup(ofPassage.context, outOfScope)) return 'outOfScope';
    const mayAsk = ((words.signsBefore[sentence.last] ?? 0) & sign.question) !== 0;
    return mayAsk && endsAsking(words.text, sentence) ? 'asked' : 'said';
  }
}

/** Words of a passage and the groups of their terms. */
interface Part {
  readonly stretch: Stretch;
  readonly groups: GroupSet;
}

const fewestWords = 3;
// "Thresholds to be added" says nothing; "to be added before launch: replicas, alerts, …" does.
const longestOpen = 15;
// In words; longer ones say something beside.
const longestPromise = 12;
const smallScopes = ['sentence', 'passage'] as const;
const eventBit = featureBits('event');
const equationBit = featureBits('equation');

// How clearly telling words must speak to be heard, in their measure. Less tells nothing of the step of a section either; whether it is enough to meet a
// requirement is judged when the whole draft is known. Chosen on the totals of answers that had no part in the words.
const leastHeard = -1;
// Each row of a table hears its header again.
const mostColumnsHeard = 12;

function maskOfFeatures({ groupsOfFeature }: Program, names: readonly string[]): GroupMask {
  const masks = names.map((name) => groupsOfFeature.get(name) ?? noGroups);
  return Int32Array.from(masks.flatMap((mask) => [...mask]));
}

function createAround({ groupCount }: Program): Around {
  return { context: createGroupSet(groupCount), near: createGroupSet(groupCount) };
}

function copyAround(around: Around, other: Around): void {
  copySet(around.context, other.context);
  copySet(around.near, other.near);
}

/** Whether a block is a further `key: value` line of the paragraph that the one before began: together they are a list. */
function isNextEntry(text: string, previous: Block | undefined, block: Block): boolean {
  if (block.kind !== 'paragraph' || previous?.kind !== 'paragraph' || previous.section !== block.section) return false;
  return /^[ \t]*\r?\n[ \t>]*$/.test(text.slice(previous.span.end, block.span.start));
}

/** Blocks of one list, table or code block share a cluster. */
function clusterOf(block: Block): number {
  if (block.kind === 'row') return block.table * 3;
  if (block.kind === 'item') return block.section * 3 + 1;
  return block.index * 3 + 2;
}
