import type { Draft } from '../answer/draft.ts';
import type { Fix } from './finding.ts';
import { message } from '../message.ts';
import { isFileTitle } from '../outline/home-section.ts';
import { type Outline, runInLevel, type Section } from '../outline/outline.ts';
import { lineBreakOf } from '../text/line-break.ts';
import type { DraftRule, Problem } from './rule.ts';

// What people write where they mean to come back. Whole lines only: "to do" inside a sentence is content.
const laterWord = /^[\s*_`>#.…:([–—-]*(?:tbd|tba|tbc|tbw|t\.b\.d\.|to (?:come|follow)|pending|not (?:done|written|ready) yet|left blank|placeholder|x{3,}|\?+|todo|to[ -]do|wip|fixme|coming soon|later|to be (?:done|written|added|filled(?: in)?|defined|decided)|work in progress|fill (?:this )?in|…|\.{2,})?[\s*_`.…:!)\]–—-]*$/i;
const longestLaterWord = 40;

/** A heading with nothing under it: no text, no subsection, and no placeholder that asks for them. */
export const emptySection: DraftRule = {
  id: 'draft/empty-section',
  title: 'A heading with nothing under it',
  why: 'A heading promises an answer. An interviewer reads a heading without text as a topic that was thought of and then dropped.',
  examples: {
    bad: '## Rate limiting\n\n## Retries\n\nThree attempts, with a delay that doubles.\n',
    good: '## Rate limiting\n\nA token bucket for each user.\n\n## Retries\n\nThree attempts, with a delay that doubles.\n',
  },
  severity: 'warning',
  scope: 'draft',
  *check({ outline }: Draft): Iterable<Problem> {
    const commented = new Set(outline.comments.map(({ section }) => section));
    for (const section of outline.sections) {
      // What follows a file's title on the same level does not belong to it, and need not.
      if (!isRealHeading(section) || isFileTitle(section) || hasChild(outline, section)) continue;
      if (commented.has(section.index) || hasContent(outline, section)) continue;
      yield {
        at: section.heading,
        message: message('Nothing stands under "{0}": write what it promises, or remove the heading.', section.title),
        fixes: fixesFor(outline, section),
      };
    }
  },
};

function isRealHeading({ level }: Section): boolean {
  return level > 0 && level < runInLevel;
}

function hasChild({ sections }: Outline, { index }: Section): boolean {
  return sections[index + 1]?.parent === index;
}

function hasContent({ blocks, text }: Outline, { firstBlock, endBlock }: Section): boolean {
  for (let at = firstBlock; at < endBlock; at++) {
    const block = blocks[at];
    if (block === undefined || block.span.end - block.span.start > longestLaterWord) return true;
    if (!laterWord.test(text.slice(block.span.start, block.span.end))) return true;
  }
  return false;
}

function fixesFor(outline: Outline, section: Section): readonly Fix[] {
  const fill = fillIn(outline, section);
  return isOnlyContentOfParent(outline, section) ? [fill] : [fill, remove(outline, section)];
}

/** Without this heading its parent would have nothing under it. */
function isOnlyContentOfParent(outline: Outline, section: Section): boolean {
  const parent = outline.sections[section.parent];
  if (parent === undefined || !isRealHeading(parent)) return false;
  const hasOther = outline.sections.some(({ index, parent: other }) => other === parent.index && index !== section.index);
  return !hasOther && !hasContent(outline, parent);
}

function fillIn({ text }: Outline, section: Section): Fix {
  const lineBreak = lineBreakOf(text);
  const lead = `${lineBreak}${lineBreak}`;
  const asked = '<!-- Write here what belongs under this heading. -->';
  const start = section.heading.end;
  const behind = /^[ \t]*(?:\r?\n[ \t]*\r?\n|\r?\n?$)/.test(text.slice(start, start + 200)) ? '' : lineBreak;
  return {
    title: message('Insert a line to fill in under "{0}"', section.title),
    kind: 'assisted',
    edits: [{ span: { start, end: start }, text: `${lead}${asked}${behind}` }],
    select: { start: start + lead.length, end: start + lead.length + asked.length },
  };
}

function remove({ text }: Outline, section: Section): Fix {
  const { start } = section.heading;
  // Without the heading the text before and behind must not run together.
  const apart = start === 0 || /(?:\r?\n[ \t]*){2}$/.test(text.slice(Math.max(0, start - 20), start));
  return {
    title: message('Remove the heading "{0}"', section.title),
    kind: 'assisted',
    edits: [{ span: { start, end: section.body.end }, text: apart ? '' : lineBreakOf(text) }],
  };
}
