import type { Block, Outline } from '../outline/outline.ts';
import type { Span } from '../text/span.ts';
import { addSet, type GroupSet } from './group-set.ts';
import type { Around } from './matcher.ts';
import { givesReason, isPrompt, isShortPrompt } from './prompts.ts';
import type { Spotter } from './spotter.ts';

/** What stands before a block and speaks for it: introductions, questions, table headers and the items around. */
export interface SaidBefore {
  /** Adds it to what the headings say. */
  readonly addTo: (block: Block, around: Around) => void;
  /** Takes note of a block once it has been read. */
  readonly remember: (block: Block) => void;
}

/** Words that may come to speak for others; they are read when they do. */
interface Saying {
  readonly span: Span;
  groups: GroupSet | undefined;
}

// An answer in more paragraphs than these has left its question behind.
const longestAnswer = 2;

/** Makes an empty memory for a draft that is read block by block. */
export function createSaidBefore(outline: Outline, spotter: Spotter): SaidBefore {
  let intro: Saying | undefined;
  let introEnd = -1;
  let introIn = -1;
  let header: Saying | undefined;
  let table = -1;
  const items: Saying[] = [];
  let lastItem = -2;
  let itemsIn = -1;
  let question: GroupSet | undefined;
  /** The end of the last paragraph or item that was no question. */
  let answer: Span | undefined;
  let questionFor = 0;
  /** The paragraph or item that gave no reason itself, and that reasons after it speak of. */
  let reasoned: Saying | undefined;
  let reasonedIn = -1;
  let questionIn = -1;
  return { addTo, remember };

  function addTo(block: Block, around: Around): void {
    const introduced = introIn === block.section && (introEnd === block.index - 1 || block.kind !== 'paragraph');
    if (introduced) add(intro, around);
    if (questionFor > 0 && questionIn === block.section && question !== undefined) addBoth(question, around);
    if (block.kind === 'row' && table === block.table) add(header, around);
    if (reasonedIn === block.section && isReason(block)) add(reasoned, around);
    for (let depth = depthOf(block) - 1; depth >= 0; depth--) add(items[depth], around);
  }

  function add(saying: Saying | undefined, around: Around): void {
    if (saying === undefined) return;
    saying.groups ??= spotter.groupsOf(saying.span);
    addBoth(saying.groups, around);
  }

  function isReason(block: Block): boolean {
    return (block.kind === 'paragraph' || block.kind === 'item') && givesReason(outline.text, block.span);
  }

  /** How many items of the list stand around a block: code right after an item belongs to it. */
  function depthOf(block: Block): number {
    if (block.kind === 'item') return block.depth;
    return block.kind === 'code' && lastItem === block.index - 1 && itemsIn === block.section ? items.length : 0;
  }

  function remember(block: Block): void {
    if (block.kind === 'row') rememberHeader(block);
    if (block.kind !== 'paragraph' && block.kind !== 'item') return;
    rememberQuestion(block);
    if (!isReason(block)) {
      reasoned = saying(shortened(block.span));
      reasonedIn = block.section;
    }
    if (block.kind === 'item') rememberItem(block);
    else rememberIntroduction(block);
  }

  function rememberHeader(block: Extract<Block, { kind: 'row' }>): void {
    if (!block.header) return;
    header = saying(block.span);
    table = block.table;
  }

  function rememberQuestion(block: Block): void {
    if (isPrompt(outline.text, block.span)) {
      const asked = spotter.groupsOf(lastSentences(block.span));
      if (questionIn === block.section && answer !== undefined && isShortPrompt(outline.text, block.span)) addEarlierTalk(asked, answer);
      question = asked;
      questionFor = longestAnswer;
      questionIn = block.section;
      return;
    }
    answer = lastSentences(block.span);
    if (block.kind === 'paragraph') questionFor--;
  }

  /** What a short prompt leans on: the question before it, and the end of the answer to that one. */
  function addEarlierTalk(asked: GroupSet, answered: Span): void {
    if (question !== undefined) addSet(asked, question);
    addSet(asked, spotter.groupsOf(answered));
  }

  function rememberItem(block: Extract<Block, { kind: 'item' }>): void {
    items.length = Math.min(items.length, block.depth);
    items[block.depth] = saying(shortened(block.span));
    lastItem = block.index;
    itemsIn = block.section;
  }

  function rememberIntroduction(block: Block): void {
    const introduces = outline.text.charAt(block.span.end - 1) === ':' || isTitleInCapitals(outline.text, block.span);
    const next = outline.blocks[block.index + 1];
    const led = next !== undefined && next.section === block.section && next.kind !== 'paragraph';
    intro = introduces || led ? saying(lastSentences(block.span)) : undefined;
    introEnd = introduces ? block.index : -1;
    introIn = block.section;
    items.length = 0;
  }
}

function addBoth(groups: GroupSet, { context, near }: Around): void {
  addSet(context, groups);
  addSet(near, groups);
}

function saying(span: Span): Saying {
  return { span, groups: undefined };
}

/** A short line in capitals, alone in its paragraph, is meant as a heading. */
function isTitleInCapitals(text: string, { start, end }: Span): boolean {
  return end - start <= longestTitle && titleInCapitals.test(text.slice(start, end));
}

const longestTitle = 48;
const titleInCapitals = /^\p{Lu}{2}[\p{Lu}\p{Nd} ,&/'-]*$/u;

// Only the end of a long paragraph introduces what follows it.
function lastSentences(span: Span): Span {
  return { start: Math.max(span.start, span.end - 240), end: span.end };
}

function shortened(span: Span): Span {
  return { start: span.start, end: Math.min(span.end, span.start + 240) };
}
