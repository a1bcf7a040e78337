import type { Draft } from '../answer/draft.ts';
import type { DraftEvidence } from '../evidence/draft-evidence.ts';
import { message } from '../message.ts';
import { type Outline, runInLevel, type Section } from '../outline/outline.ts';
import type { DraftRule, Problem, RuleInput } from './rule.ts';

/** Where nearly all of what a file says of one step stands. */
interface Stretch {
  readonly step: number;
  /** The section it begins with. */
  readonly first: Section;
  /** The level of its chapter: of the section whose title names the step, or else of the outermost on it. */
  readonly level: number;
  readonly end: number;
}

/** A heading of a step with what stands right under it. */
interface Part {
  readonly section: Section;
  readonly length: number;
  readonly end: number;
}

/** Steps of one file in another order than that of the interview. */
export const stepOrder: DraftRule = {
  id: 'draft/step-order',
  title: 'Steps out of order',
  why: 'Each step builds on those before it: a reader who meets the architecture before the data has to take it on trust.',
  examples: {
    bad: '## Step 5: Architecture\n\nGateway and service.\n\n## Step 4: Data model\n\nOne table.\n',
    good: '## Step 4: Data model\n\nOne table.\n\n## Step 5: Architecture\n\nGateway and service.\n',
  },
  severity: 'information',
  scope: 'draft',
  *check({ evidence, outline }: Draft, { catalogue }: Pick<RuleInput, 'catalogue'>): Iterable<Problem> {
    const titleOf = (number: number): string => catalogue.steps.find((step) => step.number === number)?.title ?? '';
    let furthest: Stretch | undefined;
    for (const stretch of stretchesOf(outline, evidence)) {
      if (furthest !== undefined && isBehind(stretch, furthest)) {
        yield { at: stretch.first.heading, message: message('Step {0} ({1}) comes after step {2} ({3}), which builds on it.', stretch.step, titleOf(stretch.step), furthest.step, titleOf(furthest.step)) };
      }
      if (furthest === undefined || stretch.step > furthest.step) furthest = stretch;
    }
  },
};

/** A heading deeper than that of the later step is a detail of some chapter, not the chapter on its step. */
function isBehind({ step, first, level }: Stretch, furthest: Stretch): boolean {
  return step < furthest.step && first.heading.start >= furthest.end && level <= furthest.level;
}

// A thought that was put down early or late does not move a step.
const strayShare = 0.1;
// Less than this share of the file on a step is a remark.
const leastShare = 0.03;

/** By step that has chapters, in text order: where they stand, strays left aside. */
function stretchesOf(outline: Outline, { steps, titled }: DraftEvidence): readonly Stretch[] {
  const byStep = new Map<number, Part[]>();
  const owners: (number | undefined)[] = [];
  for (const section of outline.sections) {
    const own = steps[section.index];
    // Within the chapter on one step, a section on another is a detail.
    const owner = owners[section.parent] ?? own;
    owners.push(owner);
    if (own === undefined || owner !== own) continue;
    const parts = byStep.get(own) ?? [];
    byStep.set(own, parts);
    addPart(parts, section);
  }
  const stretches = [...byStep].flatMap(([step, parts]) => stretchOf(step, parts, { titled: outline.sections[titled.get(step) ?? 0], fileLength: outline.text.length }) ?? []);
  return stretches.sort((one, other) => one.first.index - other.first.index);
}

/** A run-in line belongs to the heading it stands under, and is no chapter by itself. */
function addPart(parts: Part[], section: Section): void {
  const length = section.body.end - section.heading.start;
  const last = parts.at(-1);
  if (section.level < runInLevel) parts.push({ section, length, end: section.body.end });
  else if (last?.section.index === section.parent) parts.splice(-1, 1, { section: last.section, length: last.length + length, end: section.body.end });
}

function stretchOf(step: number, parts: readonly Part[], { titled, fileLength }: { readonly titled: Section | undefined; readonly fileLength: number }): Stretch | undefined {
  const total = parts.reduce((sum, { length }) => sum + length, 0);
  if (total < fileLength * leastShare) return undefined;
  const outermost = Math.min(...parts.map(({ section }) => section.level));
  const level = titled === undefined || titled.level === 0 ? outermost : titled.level;
  let before = 0;
  let first: Section | undefined;
  for (const { section, length, end } of parts) {
    before += length;
    if (before > total * strayShare) first ??= section;
    if (first !== undefined && before >= total * (1 - strayShare)) return { step, first, level, end };
  }
  return undefined;
}
