import type { CheckResult } from '../../src/core/check/check-answer.ts';
import { type Outline, runInLevel, type Section } from '../../src/core/outline/outline.ts';
import { parseOutline } from '../../src/core/outline/parse-outline.ts';
import { lineStart } from '../../src/core/text/line-index.ts';
import { touches } from '../../src/core/text/span.ts';
import { ownCatalogue } from '../support/catalogue.ts';
import { readLabels } from './labels.ts';
import { changedStates, checkDraft, type DraftToMutate, type Outcome, placeOf, wholeSection } from './mutated-draft.ts';

/** Two sections in a row, the second without the heading that the first one has above it. */
interface Neighbours {
  readonly first: Section;
  readonly second: Section;
}

/** Swaps each section with the next one under the same heading: nothing is said less, and only steps can be out of order. */
export function swappedSections(draft: DraftToMutate): readonly Outcome[] {
  const outline = parseOutline(draft.text);
  const before = checkDraft(draft, draft.text);
  return neighboursIn(outline).flatMap((pair) => {
    const text = swapped(outline.text, pair);
    const place = `${placeOf(draft, outline, pair.first)} with "${pair.second.title}"`;
    const after = checkDraft(draft, text);
    const changes = changedStates(draft, before, after).map((change) => `${place}: ${change}`);
    const states: Outcome = { question: 'states stay when two sections are swapped', losses: changes };
    const order = orderOf(draft, outline, pair);
    if (order === 'unclear') return [states];
    const found = disorders(after) > disorders(before);
    if (order === 'swapped') return [states, { question: 'swapped steps are found', losses: found ? [] : [place] }];
    return [states, { question: 'swapped sections of one step are not called steps', losses: found ? [place] : [] }];
  });
}

function disorders({ findings }: CheckResult): number {
  return findings.filter(({ rule }) => rule === 'draft/step-order').length;
}

function neighboursIn({ sections }: Outline): readonly Neighbours[] {
  return sections.flatMap((first) => {
    if (first.level === 0 || first.level === runInLevel) return [];
    const second = sections.find(({ index, parent }) => index > first.index && parent === first.parent);
    return second?.level === first.level && second.index !== first.index ? [{ first, second }] : [];
  });
}

function swapped(text: string, { first, second }: Neighbours): string {
  const one = wholeSection(first);
  const other = wholeSection(second);
  const apart = text.slice(one.end, other.start);
  return `${text.slice(0, one.start)}${text.slice(other.start, other.end).trimEnd()}\n\n${apart}${text.slice(one.start, one.end).trimEnd()}\n\n${text.slice(other.end)}`;
}

/** What a person's labels say: each section holds most of one step and nothing of another, or both lie in one step. */
function orderOf(draft: DraftToMutate, outline: Outline, { first, second }: Neighbours): 'swapped' | 'one step' | 'unclear' {
  const one = stepsIn(draft, outline, first);
  const other = stepsIn(draft, outline, second);
  const [step] = one;
  const [next] = other;
  if (one.length !== 1 || other.length !== 1 || step === undefined || next === undefined) return 'unclear';
  if (step.number === next.number) return 'one step';
  return step.whole && next.whole && step.number < next.number ? 'swapped' : 'unclear';
}

// A section with this share of what a file says of a step is the chapter on it.
const mostOfStep = 0.8;

function stepsIn({ folder, file }: DraftToMutate, outline: Outline, section: Section): readonly { readonly number: number; readonly whole: boolean }[] {
  const labels = readLabels(folder).filter(({ line }) => line > 0);
  const span = wholeSection(section);
  return ownCatalogue().steps.flatMap((step) => {
    if (!file.startsWith(`${step.file}-`)) return [];
    const own = labels.filter(({ id }) => step.requirements.some((requirement) => requirement.id === id));
    const within = own.filter(({ line }) => touches(span, lineStart(outline.lines, line - 1)));
    return within.length === 0 ? [] : [{ number: step.number, whole: within.length >= own.length * mostOfStep }];
  });
}
