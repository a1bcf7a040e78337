import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { type Outline, runInLevel, type Section } from '../../src/core/outline/outline.ts';
import { parseOutline } from '../../src/core/outline/parse-outline.ts';
import { applyEdits } from '../../src/core/text/edit.ts';
import { changedStates, checkDraft, type DraftToMutate, type Outcome, placeOf } from './mutated-draft.ts';

const tableSchema = v.record(v.string(), v.array(v.strictObject({ written: v.array(v.string()), reworded: v.array(v.string()) })));
const table = v.parse(tableSchema, parse(readFileSync(join(import.meta.dirname, 'reworded-headings.yaml'), 'utf8')));

/** Another way to write a heading; nothing where it cannot be written so. */
type Rewrite = (outline: Outline, section: Section) => string | undefined;

const wholeFile: Readonly<Record<string, Rewrite>> = {
  'as bold lines': (outline, section) => (isAmongLeaves(outline, section) ? `\n**${section.title}**\n` : undefined),
  'with lines under them': (_, { level, title }) => (level <= 2 ? `\n${title}\n${level === 1 ? '=====' : '-----'}` : undefined),
  'with numbers': (_, { level, index, title }) => `${'#'.repeat(level)} ${String(index)}.${String(level)} ${title}`,
  'with an emoji': (_, { level, title }) => `${'#'.repeat(level)} 🚀 ${title}`,
};

/** Says the headings of a draft in other words, one at a time, and writes all of them in another form: what stands below is the same. */
export function rewordedHeadings(draft: DraftToMutate): readonly Outcome[] {
  const outline = parseOutline(draft.text);
  const before = checkDraft(draft, draft.text);
  const changes = (edits: readonly { readonly section: Section; readonly text: string }[]): readonly string[] =>
    changedStates(draft, before, checkDraft(draft, applyEdits(draft.text, edits.map(({ section, text }) => ({ span: section.heading, text })))));
  const headings = outline.sections.filter(({ level, index }) => level > 0 && level < runInLevel && !(index === 1 && level === 1));
  const inWords = headings.flatMap((section) => otherWords(draft, section).map((title): Outcome => {
    const losses = changes([{ section, text: `${'#'.repeat(section.level)} ${title}` }]);
    return { question: 'states stay when a heading is reworded', losses: losses.map((loss) => `${placeOf(draft, outline, section)} as "${title}": ${loss}`) };
  }));
  const inForm = Object.entries(wholeFile).map(([form, rewrite]): Outcome => {
    const edits = headings.flatMap((section) => {
      const text = rewrite(outline, section);
      return text === undefined ? [] : [{ section, text }];
    });
    return { question: `states stay when all headings are written ${form}`, losses: changes(edits).map((loss) => `${draft.name}: ${loss}`) };
  });
  return [...inWords, ...inForm];
}

function otherWords({ file }: DraftToMutate, { title }: Section): readonly string[] {
  const written = title.toLowerCase();
  return (table[file] ?? []).filter((entry) => entry.written.includes(written)).flatMap(({ reworded }) => reworded.filter((other) => other.toLowerCase() !== written));
}

/** Bold lines stand below all headings: only where none of a row of headings has others below it are they all written so. */
function isAmongLeaves({ sections }: Outline, { parent, level, index }: Section): boolean {
  if (level === 1 && index === 1) return false;
  const together = sections.filter((section) => section.parent === parent && section.level < runInLevel);
  return together.every((section) => !sections.some((other) => other.parent === section.index && other.level < runInLevel));
}
