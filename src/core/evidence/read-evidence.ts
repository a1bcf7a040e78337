import type { Block, Outline } from '../outline/outline.ts';
import type { Span } from '../text/span.ts';
import type { DraftEvidence, Waiver } from './draft-evidence.ts';
import { featuresOf } from './features.ts';
import { type Around, createMatcher, type Hit, type Matcher, type Mode } from './matcher.ts';
import { type Passage, passagesOf } from './passages.ts';
import type { Program } from './program.ts';
import { endsAsking, isInterviewer, isPrompt, isShortPrompt } from './prompts.ts';
import { assignSteps } from './section-steps.ts';
import { createSpotter, type Spotter } from './spotter.ts';

/** Reads what a draft says of the requirements of its file. Linear in the text, whatever it is. */
export function readEvidence(outline: Outline, program: Program): DraftEvidence {
  const spotter = createSpotter(program);
  const matcher = createMatcher(program);
  const contexts = sectionContexts(outline, spotter);
  readBlocks(outline, spotter, matcher, contexts);
  const places = new Map<string, number>();
  const steps = stepNumbers(program);
  const titles = outline.sections.map((section) => titleSigns(program, steps, contexts.own[section.index] ?? [], section.index, places));
  const assigned = assignSteps(outline, { steps, titles, texts: textSigns(outline, program, steps, matcher.hits()) });
  const titled = titledSections(steps, titles, assigned);
  return { ...judge(outline, program, matcher.hits(), openPlaces(assigned, steps, titled)), steps: assigned.map((place) => steps[place]), titled, places };
}

function stepNumbers(program: Program): readonly number[] {
  return [...new Set(program.subjects.map((subject) => subject.step))].sort((one, other) => one - other);
}

interface Contexts {
  /** By section: the groups of its own title. */
  readonly own: readonly (readonly number[])[];
  /** By section: the groups of its title and of those around it. */
  readonly chain: readonly (readonly number[])[];
  /** By section: the chain without its outermost heading, which speaks for itself only. */
  readonly near: readonly (readonly number[])[];
}

function sectionContexts(outline: Outline, spotter: Spotter): Contexts {
  const own: (readonly number[])[] = [];
  const chain: (readonly number[])[] = [];
  const near: (readonly number[])[] = [];
  const whole = outline.sections.filter((section) => section.level === 1).length === 1;
  for (const section of outline.sections) {
    const groups = headingGroups(outline.text, section.heading, spotter);
    own.push(groups);
    // The title of the whole file says nothing about any one place in it.
    const named = whole && section.level === 1 ? [] : groups;
    const above = chain[section.parent] ?? [];
    chain.push([...above, ...named]);
    const outer = isOutermost(outline, section.parent, whole) ? [] : (near[section.parent] ?? []);
    near.push([...outer, ...named]);
  }
  return { own, chain, near };
}

/** The words of a heading, and that it names a call of an interface where it does: "POST /orders". */
function headingGroups(text: string, heading: Span, spotter: Spotter): readonly number[] {
  const words = spotter.groupsOf(text, heading);
  const call = featuresOf(text.slice(heading.start, Math.min(heading.end, heading.start + 200))).includes('endpoint');
  return call ? [...words, ...spotter.groupsOfFeatures(['endpoint'])] : words;
}

/** Whether a section is one of the chapters of the file: below the root or below the title of the whole file. */
function isOutermost(outline: Outline, index: number, whole: boolean): boolean {
  const section = outline.sections[index];
  if (section === undefined || section.index === 0) return true;
  return section.parent === 0 || (whole && outline.sections[section.parent]?.level === 1);
}

/** What stands before a block and speaks for it. */
interface Running {
  intro: readonly number[];
  introEnd: number;
  introIn: number;
  header: readonly number[];
  table: number;
  readonly items: (readonly number[])[];
  /** The block of the last item, and its section. */
  lastItem: number;
  itemsIn: number;
  /** The question that the next paragraphs answer, for how many of them, and the section they are in. */
  question: readonly number[];
  questionFor: number;
  questionIn: number;
  /** The end of the last paragraph or item that was no question. */
  answer: Span | undefined;
}

// An answer in more paragraphs than these has left its question behind.
const longestAnswer = 2;

function readBlocks(outline: Outline, spotter: Spotter, matcher: Matcher, contexts: Contexts): void {
  const running: Running = { intro: [], introEnd: -1, introIn: -1, header: [], table: -1, items: [], lastItem: -2, itemsIn: -1, question: [], questionFor: 0, questionIn: -1, answer: undefined };
  for (const block of outline.blocks) {
    matcher.enter(stretchOf(outline, block), clusterOf(block));
    if (block.kind === 'row' && block.header) {
      running.header = spotter.groupsOf(outline.text, block.span);
      running.table = block.table;
      continue;
    }
    const before = groupsBefore(block, running);
    const around = { context: [...(contexts.chain[block.section] ?? []), ...before], near: [...(contexts.near[block.section] ?? []), ...before] };
    for (const passage of passagesOf(outline, block)) readPassage(outline, spotter, matcher, passage, around);
    remember(outline, spotter, block, running);
  }
  matcher.finish();
}

function groupsBefore(block: Block, running: Running): readonly number[] {
  const introduced = running.introIn === block.section && (running.introEnd === block.index - 1 || block.kind !== 'paragraph');
  const groups: number[] = introduced ? [...running.intro] : [];
  if (running.questionFor > 0 && running.questionIn === block.section) groups.push(...running.question);
  if (block.kind === 'row' && running.table === block.table) groups.push(...running.header);
  for (let depth = 0; depth < depthOf(block, running); depth++) groups.push(...(running.items[depth] ?? []));
  return groups;
}

function rememberQuestion(outline: Outline, spotter: Spotter, block: Block, running: Running): void {
  if (block.kind !== 'paragraph' && block.kind !== 'item') return;
  if (isPrompt(outline.text, block.span)) {
    running.question = [...earlierTalk(outline, spotter, block, running), ...spotter.groupsOf(outline.text, lastSentences(block.span))];
    running.questionFor = longestAnswer;
    running.questionIn = block.section;
    return;
  }
  running.answer = lastSentences(block.span);
  if (block.kind === 'paragraph') running.questionFor--;
}

/** What a short prompt leans on: the question before it, and the end of the answer to that one. */
function earlierTalk(outline: Outline, spotter: Spotter, block: Block, running: Running): readonly number[] {
  if (running.questionIn !== block.section || running.answer === undefined || !isShortPrompt(outline.text, block.span)) return [];
  return [...running.question, ...spotter.groupsOf(outline.text, running.answer)];
}

/** How many items of the list stand around a block: code right after an item belongs to it. */
function depthOf(block: Block, running: Running): number {
  if (block.kind === 'item') return block.depth;
  return block.kind === 'code' && running.lastItem === block.index - 1 && running.itemsIn === block.section ? running.items.length : 0;
}

function remember(outline: Outline, spotter: Spotter, block: Block, running: Running): void {
  rememberQuestion(outline, spotter, block, running);
  if (block.kind === 'item') {
    running.items.length = Math.min(running.items.length, block.depth);
    running.items[block.depth] = spotter.groupsOf(outline.text, shortened(block.span));
    running.lastItem = block.index;
    running.itemsIn = block.section;
    return;
  }
  if (block.kind !== 'paragraph') return;
  const introduces = outline.text.slice(block.span.start, block.span.end).trimEnd().endsWith(':');
  const next = outline.blocks[block.index + 1];
  const led = next !== undefined && next.section === block.section && next.kind !== 'paragraph';
  running.intro = introduces || led ? spotter.groupsOf(outline.text, lastSentences(block.span)) : [];
  running.introEnd = introduces ? block.index : -1;
  running.introIn = block.section;
  running.items.length = 0;
}

// Only the end of a long paragraph introduces what follows it.
function lastSentences(span: Span): Span {
  return { start: Math.max(span.start, span.end - 240), end: span.end };
}

function shortened(span: Span): Span {
  return { start: span.start, end: Math.min(span.end, span.start + 240) };
}

function readPassage(outline: Outline, spotter: Spotter, matcher: Matcher, passage: Passage, around: Around): void {
  const leads = passage.leads.flatMap((lead) => spotter.groupsOf(outline.text, lead));
  const context = [...around.context, ...leads];
  const near = [...around.near, ...leads];
  const above = { context, near };
  const fixed = spotter.groupsOfFeatures(passage.features);
  const own: number[] = [...fixed];
  const asked = passage.leads.some((lead) => isInterviewer(outline.text, lead));
  let words = 0;
  let events = 0;
  for (const span of passage.sentences) {
    const spotted = spotter.spot(outline.text, span);
    const features = featuresOf(outline.text.slice(span.start, span.end));
    if (features.includes('event')) events++;
    const groups = [...spotted.groups, ...spotter.groupsOfFeatures(features), ...fixed];
    const mode = asked ? 'asked' : modeOf(outline.text, span, spotted.groups, context, spotter);
    if (mode !== 'silent' && mode !== 'asked') words += spotted.words;
    if (mode !== 'said') {
      const said = [...groups, ...spotter.groupsOfFeatures(wordFeatures(spotted.words))];
      for (const scope of smallScopes) matcher.match(scope, mode, said, above, { section: passage.section, span });
    }
    if (mode === 'asked') {
      context.push(...spotted.groups);
      near.push(...spotted.groups);
    }
    if (mode !== 'said') continue;
    matcher.match('sentence', 'said', groups, above, { section: passage.section, span });
    own.push(...groups);
  }
  if (events > 1) own.push(...spotter.groupsOfFeatures(['events']));
  if (words > 0) own.push(...spotter.groupsOfFeatures(wordFeatures(words)));
  if (words > 0) matcher.gather(own, above, { section: passage.section, span: passage.span });
}

const fewestWords = 3;

function wordFeatures(words: number): readonly string[] {
  return words >= fewestWords ? ['word', 'text'] : ['word'];
}
const smallScopes = ['sentence', 'passage'] as const;

function modeOf(text: string, span: Span, groups: readonly number[], context: readonly number[], spotter: Spotter): Mode {
  if (spotter.isUnfinished(groups)) return 'silent';
  if (spotter.isOutOfScope(groups) || spotter.isOutOfScope(context)) return 'outOfScope';
  return endsAsking(text, span) ? 'asked' : 'said';
}

/** The nearest section with a real heading: run-in lines do not part what belongs together. */
function homeSection(outline: Outline, index: number): number {
  const section = outline.sections[index];
  return section !== undefined && section.level === 7 ? Math.max(0, section.parent) : index;
}

// A file without headings is not all about one thing: this many blocks are taken together.
const blocksTogether = 8;

/** What belongs together by its place: a section, or a few blocks in a row where no heading parts them. */
function stretchOf(outline: Outline, block: Block): number {
  const home = homeSection(outline, block.section);
  const headed = home > 0 && !(outline.sections[home]?.level === 1 && home === 1);
  return headed ? home : -1 - Math.floor(block.index / blocksTogether);
}

/** Blocks of one list, table or code block share a cluster. */
function clusterOf(block: Block): string {
  if (block.kind === 'row') return `table ${String(block.table)}`;
  if (block.kind === 'item') return `list ${String(block.section)}`;
  return `block ${String(block.index)}`;
}

// What a title must reach to name the step itself, and not just something that the step asks for.
const namesStep = 3;

function titledSections(steps: readonly number[], titles: readonly (readonly number[])[], assigned: readonly number[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [section, place] of assigned.entries()) {
    const step = steps[place];
    if (step !== undefined && !found.has(step) && (titles[section]?.[place] ?? 0) >= namesStep) found.set(step, section);
  }
  return found;
}

function titleSigns(program: Program, steps: readonly number[], groups: readonly number[], section: number, places: Map<string, number>): readonly number[] {
  const signs = steps.map(() => 0);
  if (groups.length === 0) return signs;
  const said = new Set(groups);
  for (const subject of program.subjects) {
    if (!said.has(subject.group)) continue;
    const place = steps.indexOf(subject.step);
    signs[place] = (signs[place] ?? 0) + (subject.requirement === undefined ? namesStep : 1);
    if (subject.requirement !== undefined && !places.has(subject.requirement)) places.set(subject.requirement, section);
  }
  return signs;
}

function textSigns(outline: Outline, program: Program, steps: readonly number[], hits: readonly (readonly Hit[])[]): readonly (readonly number[])[] {
  const signs = outline.sections.map(() => steps.map(() => 0));
  const counted = new Set<string>();
  for (const [alternative, places] of hits.entries()) {
    const target = program.targets[program.alternatives[alternative]?.target ?? -1];
    if (target?.role !== 'evidence') continue;
    for (const { section } of places) {
      const key = `${target.id} ${String(section)}`;
      const own = signs[section];
      if (own === undefined || counted.has(key)) continue;
      counted.add(key);
      const place = steps.indexOf(target.step);
      own[place] = (own[place] ?? 0) + 1;
    }
  }
  return signs;
}

/** Which sections speak for which steps. */
interface Places {
  /** Whether what stands in a section may speak for a step. */
  readonly isOpen: (section: number, step: number) => boolean;
  /** Whether a section belongs to the step. */
  readonly isOwn: (section: number, step: number) => boolean;
}

/**
 * A section that belongs to a step speaks for that one only. One that belongs to none speaks for all of them, but an
 * introduction before the chapters speaks for no step that has a chapter of its own.
 */
function openPlaces(assigned: readonly number[], steps: readonly number[], titled: ReadonlyMap<number, number>): Places {
  const firstChapter = Math.min(...titled.values());
  const isOwn = (section: number, step: number): boolean => steps[assigned[section] ?? -1] === step;
  return {
    isOwn,
    isOpen: (section, step) => ((assigned[section] ?? -1) < 0 ? section >= firstChapter || !titled.has(step) : isOwn(section, step)),
  };
}

function judge(outline: Outline, program: Program, hits: readonly (readonly Hit[])[], places: Places): Pick<DraftEvidence, 'found' | 'waived'> {
  const found = new Map<string, Span>();
  const waived = new Map<string, Waiver>();
  const answered = new Set<string>();
  const reasoned = reasonedSections(outline, program, hits);
  for (const [index, alternative] of program.alternatives.entries()) {
    const target = program.targets[alternative.target];
    if (target === undefined || target.role === 'reason') continue;
    const own = (hits[index] ?? []).filter((hit) => target.anywhere || places.isOpen(hit.section, target.step));
    const first = own[0];
    if (first === undefined || own.length < alternative.count) continue;
    if (target.role === 'evidence') {
      if (!found.has(target.id)) found.set(target.id, first.span);
      if (own.some((hit) => places.isOwn(hit.section, target.step))) answered.add(target.id);
      continue;
    }
    const whole = !target.id.includes('/') ? own.find((hit) => reasoned.has(homeSection(outline, hit.section))) : undefined;
    const justified = target.role === 'justified' || whole !== undefined;
    if (justified || !waived.has(target.id)) waived.set(target.id, { span: (whole ?? first).span, justified });
  }
  return { found, waived: withoutAnswered(program, answered, waived) };
}

/** The sections that give a reason for something. */
function reasonedSections(outline: Outline, program: Program, hits: readonly (readonly Hit[])[]): ReadonlySet<number> {
  const index = program.alternatives.findIndex((alternative) => program.targets[alternative.target]?.role === 'reason');
  return new Set((hits[index] ?? []).map((hit) => homeSection(outline, hit.section)));
}

// Of a step that is said not to apply, people still name a thing or two; never this share of what it asks for.
const mostSaidOfWaived = 0.5;

/** The waivers without those of steps that are answered all the same: "not used" was said of a part only. */
function withoutAnswered(program: Program, answered: ReadonlySet<string>, waived: ReadonlyMap<string, Waiver>): ReadonlyMap<string, Waiver> {
  const asked = new Map<string, Set<string>>();
  for (const { role, id } of program.targets) {
    if (role !== 'evidence') continue;
    const key = id.slice(0, id.indexOf('/'));
    asked.set(key, (asked.get(key) ?? new Set()).add(id));
  }
  return new Map([...waived].filter(([id]) => {
    const all = [...(asked.get(id) ?? [])];
    return all.length === 0 || all.filter((one) => answered.has(one)).length <= all.length * mostSaidOfWaived;
  }));
}
