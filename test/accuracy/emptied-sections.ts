import { type Outline, runInLevel, type Section } from '../../src/core/outline/outline.ts';
import { parseOutline } from '../../src/core/outline/parse-outline.ts';
import { checkDraft, type DraftToMutate, type Outcome, placeOf, statesOf, wholeSection } from './mutated-draft.ts';

/** Takes all from under one heading after the other: the rule finds the heading, and the heading alone is no evidence. */
export function emptiedSections(draft: DraftToMutate): readonly Outcome[] {
  const outline = parseOutline(draft.text);
  return outline.sections.filter((section) => isEmptied(outline, section)).flatMap((section) => {
    const place = placeOf(draft, outline, section);
    const { start, end } = wholeSection(section);
    const heading = { start, end: section.heading.end };
    const emptied = checkDraft(draft, `${draft.text.slice(0, heading.end)}\n\n${draft.text.slice(end)}`);
    const found = emptied.findings.some(({ rule, span }) => rule === 'draft/empty-section' && span.start >= heading.start && span.start <= heading.end);
    const gone = checkDraft(draft, draft.text.slice(0, start) + draft.text.slice(end));
    const without = new Map(statesOf(draft.file, gone).map(({ requirement, state }) => [requirement.id, state]));
    const alone = statesOf(draft.file, emptied).filter(({ requirement, state }) => state === 'met' && without.get(requirement.id) !== 'met');
    return [
      { question: 'emptied sections are found', losses: found ? [] : [place] },
      { question: 'an empty section answers nothing', losses: alone.map(({ requirement }) => `${place}: ${requirement.id}`) },
    ];
  });
}

/** The title of a file may stand alone, and a run-in line is no heading to the rule. */
function isEmptied({ blocks }: Outline, { level, index, body, span, firstBlock, endBlock }: Section): boolean {
  if (level === 0 || level === runInLevel || (index === 1 && level === 1)) return false;
  return span.end > body.end || blocks.slice(firstBlock, endBlock).length > 0;
}
