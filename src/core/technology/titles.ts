import type { Technology } from '../catalogue/technology-schema.ts';
import { lastPerCell } from '../outline/cell-content.ts';
import { type Cell, cellsOf } from '../outline/cells.ts';
import { lastOf } from '../once.ts';
import type { Block, Outline } from '../outline/outline.ts';
import { createKnownWords } from '../text/known-words.ts';
import { textOf, type Span } from '../text/span.ts';
import { namesIn, type TechnologyNames } from './mentions.ts';
import { type Role, roleOf, rolesIn } from './roles.ts';

/** What the title of a section says of technologies and of the parts of their explanation. */
export interface TellingTitle {
  /** The technologies that it names, in text order. */
  readonly technologies: readonly Technology[];
  readonly roles: readonly Role[];
}

/** What the titles of the last draft say that was read with some names. */
const lastTitles = new WeakMap<TechnologyNames, ReadonlyMap<string, TellingTitle>>();

/** What the titles of the sections say, by their place in `Outline.sections`. */
export const titlesOf: (outline: Outline, names: TechnologyNames) => readonly TellingTitle[] = lastOf((outline: Outline, names: TechnologyNames) => {
  const known = createKnownWords((words) => readTitle(words, names), lastTitles.get(names));
  lastTitles.set(names, known.asked);
  return outline.sections.map(({ heading, title }) => known.of(`${title}\n${textOf(outline.text, heading)}`));
});

/** @param words the title, and in the lines below it the heading as it is written */
function readTitle(words: string, names: TechnologyNames): TellingTitle {
  const titleEnd = words.indexOf('\n');
  const technologies = namesIn(words, { start: titleEnd + 1, end: words.length }, names).map(({ technology }) => technology);
  return { technologies, roles: rolesIn({ words: words.slice(0, titleEnd), namesTechnology: technologies.length > 0 }) };
}

/** The parts that run-ins and the first cells of rows name, by the place of their blocks in `Outline.blocks`. */
export const leadRolesOf: (outline: Outline, names: TechnologyNames) => readonly (Role | undefined)[] = lastOf((outline: Outline, names: TechnologyNames) =>
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
