import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type FileName, fileOfKey } from '../../src/core/answer/files.ts';
import type { RequirementStatus } from '../../src/core/answer/states.ts';
import type { Outline, Section } from '../../src/core/outline/outline.ts';
import { parseOutline } from '../../src/core/outline/parse-outline.ts';
import { indexLines, lineAt, lineStart } from '../../src/core/text/line-index.ts';
import type { Span } from '../../src/core/text/span.ts';
import { checkTexts } from '../support/answers.ts';
import { ownCatalogue } from '../support/catalogue.ts';
import { type Label, oneLine, readLabels, readTexts } from './labels.ts';

// A section with more of the file than this tells of many things.
const largestShare = 0.15;

/**
 * Prints for each step how often a requirement is missed once the section that answers it is cut out, and where it is still
 * heard: either it was said twice, or the checker hears what is not said.
 * @param numbers the steps to look at; all where none is given
 */
export function measure(numbers: readonly string[]): void {
  const folder = join(import.meta.dirname, 'tuning');
  const answers = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'truth.tsv')));
  for (const step of ownCatalogue().steps) {
    if (numbers.length > 0 && !numbers.includes(String(step.number))) continue;
    const ids = new Set(step.requirements.map(({ id }) => id));
    const heard = answers.sort().flatMap((name) => cutAnswer(join(folder, name), fileOfKey(step.file), ids).map((line) => (line === '' ? '' : `${name}: ${line}`)));
    const still = heard.filter((line) => line !== '');
    console.log([`\nstep ${String(step.number)}: ${String(heard.length - still.length)} of ${String(heard.length)} missed when cut out`, ...still].join('\n'));
  }
}

/** By requirement that is present: nothing where it is missed without its section, else where it is still heard. */
function cutAnswer(folder: string, file: FileName, ids: ReadonlySet<string>): readonly string[] {
  const text = readTexts(folder)[file];
  if (text === undefined) return [];
  const outline = parseOutline(text);
  const whole = stateById(file, text);
  return readLabels(folder)
    .filter(({ id, state, line }) => ids.has(id) && state === 'present' && line > 0 && whole.get(id)?.state === 'met')
    .map((label) => heardWithout(file, outline, label));
}

function heardWithout(file: FileName, outline: Outline, { id, line }: Label): string {
  const { start, end } = placeOf(outline, lineStart(outline.lines, line) - 1);
  const rest = outline.text.slice(0, start) + outline.text.slice(end);
  const status = stateById(file, rest).get(id);
  if (status?.state !== 'met' || status.span === undefined) return '';
  return `${id}, line ${String(line)} cut, still heard in line ${String(lineAt(indexLines(rest), status.span.start) + 1)}: ${oneLine(rest.slice(status.span.start, status.span.end))}`;
}

/** The section around the last character of a line, with its heading, unless it is a large part of the file: then the table or block. */
function placeOf(outline: Outline, offset: number): Span {
  const section = outline.sections.findLast(({ heading, level }) => level > 0 && heading.start <= offset);
  const whole = section === undefined ? undefined : sectionWithHeading(section);
  if (whole !== undefined && whole.end > offset && whole.end - whole.start < outline.text.length * largestShare) return whole;
  const block = outline.blocks.findLast(({ span }) => span.start <= offset);
  if (block === undefined || block.span.end < offset) return { start: offset, end: offset };
  const together = block.kind === 'row' ? outline.blocks.filter((other) => other.kind === 'row' && other.table === block.table) : [block];
  return { start: together[0]?.span.start ?? offset, end: together.at(-1)?.span.end ?? offset };
}

function sectionWithHeading({ heading, span }: Section): Span {
  return { start: heading.start, end: Math.max(heading.end, span.end) };
}

function stateById(file: FileName, text: string): ReadonlyMap<string, RequirementStatus> {
  return new Map(checkTexts({ [file]: text }).states.map((status) => [status.requirement.id, status]));
}
