import type { Block, Outline } from '../outline/outline.ts';
import type { Span } from '../text/span.ts';
import { featureBits, featuresOf } from './features.ts';
import { addMask, addSet, clearSet, copySet, createGroupSet, type GroupSet, hasGroup, noGroups } from './group-set.ts';
import { createHeadingContexts } from './heading-contexts.ts';
import { neighbourhoodOf } from './home-section.ts';
import { type Around, createMatcher, type Hit, type Mode } from './matcher.ts';
import { type Passage, passagesOf } from './passages.ts';
import type { Program } from './program.ts';
import { endsAsking, isInterviewer } from './prompts.ts';
import { createSaidBefore } from './said-before.ts';
import { sign } from './signs.ts';
import type { Spotter } from './spotter.ts';
import { signsIn, type Stretch } from './words.ts';

/** Reads a draft passage by passage: by line of evidence, where it holds. */
export function readPassages(outline: Outline, program: Program, spotter: Spotter): readonly (readonly Hit[])[] {
  const { words } = spotter;
  const matcher = createMatcher(program);
  const headings = createHeadingContexts(outline, spotter, program);
  const before = createSaidBefore(outline, spotter);
  const ofBlock = createAround(program);
  const ofPassage = createAround(program);
  const ofSentence = createGroupSet(program.groupCount);
  const own = createGroupSet(program.groupCount);
  for (const block of outline.blocks) {
    matcher.enter(neighbourhoodOf(outline, block), clusterOf(block));
    if (block.kind !== 'row' || !block.header) {
      copyAround(ofBlock, headings.around(block.section));
      before.addTo(block, ofBlock);
      for (const passage of passagesOf(words, block)) readPassage(passage);
    }
    before.remember(block);
  }
  matcher.finish();
  return matcher.hits();

  function readPassage(passage: Passage): void {
    copyAround(ofPassage, ofBlock);
    clearSet(own);
    for (const lead of passage.leads) addLead(lead);
    addFeatures(passage.features, own);
    const asked = passage.leads.some((lead) => isInterviewer(words.text, lead));
    let count = 0;
    let events = 0;
    for (const sentence of passage.sentences) {
      clearSet(ofSentence);
      spotter.spot(sentence, ofSentence);
      const mode = asked ? 'asked' : modeOf(sentence);
      const features = readSentence(passage, sentence, mode);
      if ((features & eventBit) !== 0) events++;
      if (mode !== 'silent' && mode !== 'asked') count += sentence.last - sentence.first;
    }
    if (events > 1) addFeatures(eventsFeature, own);
    addFeatures(wordFeatures(count), own);
    if (count > 0) matcher.gather(own, ofPassage, ofBlock, passage);
  }

  function addLead(lead: Span): void {
    const groups = spotter.groupsOf(lead);
    addSet(ofPassage.context, groups);
    addSet(ofPassage.near, groups);
  }

  /** Judges a sentence whose groups have been spotted, and keeps what it says or asks; its features come back as bits. */
  function readSentence(passage: Passage, sentence: Stretch, mode: Mode): number {
    const at = { section: passage.section, span: sentence };
    const asks = mode === 'asked' ? ofSentence.slice() : undefined;
    const features = addSentenceFeatures(passage, sentence);
    if (mode === 'said') {
      matcher.match('sentence', mode, ofSentence, ofPassage, at);
      addSet(own, ofSentence);
      return features;
    }
    addFeatures(wordFeatures(sentence.last - sentence.first), ofSentence);
    for (const scope of smallScopes) matcher.match(scope, mode, ofSentence, ofPassage, at);
    if (asks === undefined) return features;
    addSet(ofPassage.context, asks);
    addSet(ofPassage.near, asks);
    return features;
  }

  function addSentenceFeatures({ features }: Passage, sentence: Stretch): number {
    addFeatures(features, ofSentence);
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

  function modeOf(sentence: Stretch): Mode {
    const { unfinished, deferral, outOfScope } = program.silent;
    if (hasGroup(ofSentence, unfinished) || hasGroup(ofSentence, deferral)) return 'silent';
    if (hasGroup(ofSentence, outOfScope) || hasGroup(ofPassage.context, outOfScope)) return 'outOfScope';
    const mayAsk = ((words.signsBefore[sentence.last] ?? 0) & sign.question) !== 0;
    return mayAsk && endsAsking(words.text, sentence) ? 'asked' : 'said';
  }
}

const fewestWords = 3;
const smallScopes = ['sentence', 'passage'] as const;
const noFeatures: readonly string[] = [];
const wordFeature = ['word'];
const textFeatures = ['word', 'text'];
const eventsFeature = ['events'];
const eventBit = featureBits('event');

/** What a number of words makes of a stretch: nothing, words, or a text. */
function wordFeatures(count: number): readonly string[] {
  if (count === 0) return noFeatures;
  return count >= fewestWords ? textFeatures : wordFeature;
}

function createAround({ groupCount }: Program): Around {
  return { context: createGroupSet(groupCount), near: createGroupSet(groupCount) };
}

function copyAround(around: Around, other: Around): void {
  copySet(around.context, other.context);
  copySet(around.near, other.near);
}

/** Blocks of one list, table or code block share a cluster. */
function clusterOf(block: Block): number {
  if (block.kind === 'row') return block.table * 3;
  if (block.kind === 'item') return block.section * 3 + 1;
  return block.index * 3 + 2;
}
