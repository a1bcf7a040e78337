import type { Technology } from '../catalogue/technology-schema.ts';
import { lastPerCell } from '../outline/cell-content.ts';
import { type Cell, cellsOf } from '../outline/cells.ts';
import { lastForOutline } from '../outline/once-for-outline.ts';
import type { Block, Outline } from '../outline/outline.ts';
import { textOf, type Span } from '../text/span.ts';
import { namesIn, type TechnologyNames } from './mentions.ts';
import { type Role, roleOf, rolesIn } from './roles.ts';

/** What the title of a section says of technologies and of the parts of their explanation. */
export interface TellingTitle {
  /** The technologies that it names, in text order. */
  readonly technologies: readonly Technology[];
  readonly roles: readonly Role[];
}

// A text of nothing but headings must not fill the memory.
const mostKnown = 1000;

/** The titles of the last draft that was read with some names, by their words: of those of its next version nearly all are the same. */
const lastTitles = new WeakMap<TechnologyNames, ReadonlyMap<string, TellingTitle>>();

/** What the titles of the sections say, by their place in `Outline.sections`. */
export const titlesOf: (outline: Outline, names: TechnologyNames) => readonly TellingTitle[] = lastForOutline((outline: Outline, names: TechnologyNames) => {
  const last = lastTitles.get(names);
  const known = new Map<string, TellingTitle>();
  const titles = outline.sections.map(({ heading, title }) => {
    const words = `${title}\n${outline.text.slice(heading.start, heading.end)}`;
    const found = known.get(words) ?? last?.get(words) ?? readTitle(outline.text, heading, title, names);
    if (known.size < mostKnown) known.set(words, found);
    return found;
  });
  lastTitles.set(names, known);
  return titles;
});

function readTitle(text: string, heading: Span, title: string, names: TechnologyNames): TellingTitle {
  const technologies = namesIn(text, heading, names).map(({ technology }) => technology);
  return { technologies, roles: rolesIn({ words: title, namesTechnology: technologies.length > 0 }) };
}

/** The parts that run-ins and the first cells of rows name, by the place of their blocks in `Outline.blocks`. */
export const leadRolesOf: (outline: Outline, names: TechnologyNames) => readonly (Role | undefined)[] = lastForOutline((outline: Outline, names: TechnologyNames) =>
  cellsOf(outline).flatMap((cell) => leadRolesInCell(cell, names)),
);

const leadRolesInCell = lastPerCell(({ outline, first, end }: Cell, names: TechnologyNames): readonly (Role | undefined)[] =>
  outline.blocks.slice(first, end).map((block) => leadRole(outline.text, leadOf(block), names)),
);

function leadOf(block: Block): Span | undefined {
  if (block.kind === 'row') return block.cells[0];
  return block.kind === 'paragraph' || block.kind === 'item' ? block.lead : undefined;
}

const mostLeadWords = 6;

/** The role of a run-in; a long one is a sentence, not a label. */
function leadRole(text: string, lead: Span | undefined, names: TechnologyNames): Role | undefined {
  if (lead === undefined) return undefined;
  const label = textOf(text, lead).replace(/[*_`]+/g, '').replace(/[\s.:]+$/, '').trim();
  if (label.split(/\s+/).length > mostLeadWords) return undefined;
  return roleOf({ words: label, namesTechnology: namesIn(text, lead, names).length > 0 });
}
