import type { Span } from '../text/span.ts';
import type { Cell } from './cells.ts';
import type { Block, Section } from './outline.ts';

/** Writes numbers one behind the other, into room that is taken again for the next list of them. */
interface NumberWriter {
  readonly add: (number: number) => void;
  /** What was added since the last call: it holds until something is added. */
  readonly take: () => Int32Array;
}

const firstRoom = 1024;
const writer = createWriter();

/**
 * How a cell is built, as numbers counted from where it begins. Cells with the same text and the same numbers differ in nothing
 * but their place: Markdown before a cell may change what its own means. The numbers hold until the next call.
 */
export function buildOf({ outline: { blocks, sections }, first, end, section, span }: Cell): Int32Array {
  const opening: Opening = { section, at: span.start, list: undefined, table: undefined };
  for (let index = first; index < end; index++) addBlock(blocks[index], opening);
  const last = blocks[end - 1]?.section ?? section;
  for (let index = section + 1; index <= last; index++) addSection(sections[index], opening);
  return writer.take();
}

/** Where a cell begins: its section and offset, and its first list and table once one has been seen. */
interface Opening {
  readonly section: number;
  readonly at: number;
  list: number | undefined;
  table: number | undefined;
}


function addBlock(block: Block | undefined, opening: Opening): void {
  if (block === undefined) return;
  writer.add(kinds[block.kind]);
  writer.add(block.section - opening.section);
  addSpan(block.span, opening);
  switch (block.kind) {
    case 'paragraph':
      addSpan(block.lead, opening);
      return;
    case 'item':
      opening.list ??= block.list;
      writer.add(block.depth);
      writer.add(block.number ?? -1);
      writer.add(block.list - opening.list);
      addSpan(block.lead, opening);
      return;
    case 'row':
      opening.table ??= block.table;
      writer.add(block.header ? 1 : 0);
      writer.add(block.table - opening.table);
      writer.add(block.cells.length);
      for (const cell of block.cells) addSpan(cell, opening);
      return;
    case 'code':
      addSpan(block.content, opening);
      for (let at = 0; at < block.language.length; at++) writer.add(block.language.charCodeAt(at));
      return;
    default:
      block satisfies never;
  }
}

const kinds: Readonly<Record<Block['kind'], number>> = { paragraph: 0, item: 1, row: 2, code: 3 };

function addSection(section: Section | undefined, opening: Opening): void {
  if (section === undefined) return;
  writer.add(section.level);
  writer.add(section.parent - opening.section);
  addSpan(section.heading, opening);
}

function addSpan(span: Span | undefined, { at }: Opening): void {
  writer.add(span === undefined ? -1 : span.start - at);
  writer.add(span === undefined ? -1 : span.end - at);
}

/** Whether two builds are the same, number by number. */
export function isSameBuild(one: Int32Array, other: Int32Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

function createWriter(): NumberWriter {
  let room = new Int32Array(firstRoom);
  let count = 0;
  return { add, take };

  function add(number: number): void {
    if (count === room.length) room = longer(room);
    room[count++] = number;
  }

  function take(): Int32Array {
    const taken = room.subarray(0, count);
    count = 0;
    return taken;
  }
}

function longer(room: Int32Array): Int32Array<ArrayBuffer> {
  const result = new Int32Array(room.length * 2);
  result.set(room);
  return result;
}
