import { message } from '../message.ts';
import type { Catalogue } from './catalogue.ts';
import type { Category } from './category-schema.ts';
import type { ContentKind } from './content-kinds.ts';
import type { Day } from './day-schema.ts';
import type { InterviewPhase, Scoring } from './evaluation-schema.ts';
import type { Guide } from './guide-schema.ts';
import type { Plan } from './plan-schema.ts';
import type { Question } from './question-schema.ts';
import { type CatalogueProblem, type ReadFile, readContent, type SourceFile } from './read-content.ts';
import { referenceProblems } from './reference-problems.ts';
import type { Concepts, Step } from './step-schema.ts';
import type { Technologies } from './technology-schema.ts';

/** A catalogue and what kept some of its files out of it. */
export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  readonly problems: readonly CatalogueProblem[];
  /** The files that are in it: where further checks locate what they find. */
  readonly files: readonly ReadFile[];
}

/** Loads authored files. A faulty file is left out with a located problem; the rest still loads. */
export function loadCatalogue(sources: readonly SourceFile[]): LoadedCatalogue {
  const results = [...sources].sort((one, other) => (one.path < other.path ? -1 : 1)).map(readContent);
  const files = results.flatMap((result) => ('file' in result ? [result.file] : []));
  const faults = results.flatMap((result) => ('problems' in result ? result.problems : []));
  const { kept, problems } = withoutDuplicates(files);
  const catalogue = assemble(kept);
  return { catalogue, problems: [...faults, ...problems, ...referenceProblems(kept, catalogue)], files: kept };
}

function withoutDuplicates(files: readonly ReadFile[]): { readonly kept: readonly ReadFile[]; readonly problems: readonly CatalogueProblem[] } {
  const first = new Map<string, string>();
  const problems: CatalogueProblem[] = [];
  const kept = files.filter((file) => {
    const id = idOf(file);
    const key = `${file.kind} ${id ?? file.path}`;
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, file.path);
      return true;
    }
    problems.push(file.problemAt(['id'], message('The id {0} is taken by {1}.', id ?? '', known)));
    return false;
  });
  return { kept, problems };
}

function idOf({ value }: ReadFile): string | undefined {
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : undefined;
}

function assemble(files: readonly ReadFile[]): Catalogue {
  // The schema of a kind has accepted each value, so it is of that kind's type.
  const all = (kind: ContentKind): readonly unknown[] => files.filter((file) => file.kind === kind).map(({ value }) => value);
  return {
    steps: [...(all('step') as readonly Step[])].sort((one, other) => one.number - other.number),
    concepts: (all('concepts') as readonly Concepts[])[0] ?? {},
    technologies: (all('technologies') as readonly Technologies[]).flatMap(({ technologies }) => technologies),
    plans: [...(all('plan') as readonly Plan[])].sort((one, other) => one.order - other.order),
    days: [...(all('day') as readonly Day[])].sort((one, other) => (one.id < other.id ? -1 : 1)),
    questions: [...(all('question') as readonly Question[])].sort(byNumberThenTitle),
    categories: (all('categories') as readonly { categories: readonly Category[] }[]).flatMap(({ categories }) => categories),
    guides: [...(all('guide') as readonly Guide[])].sort(byGroupThenOrder),
    phases: (all('interview-phases') as readonly { phases: readonly InterviewPhase[] }[]).flatMap(({ phases }) => phases),
    scoring: (all('scoring') as readonly Scoring[])[0] ?? { levels: [], criteria: [] },
  };
}

// Behind every question of a numbered series.
const unnumbered = 1_000_000;

function byNumberThenTitle(one: Question, other: Question): number {
  return (one.number ?? unnumbered) - (other.number ?? unnumbered) || one.title.localeCompare(other.title, 'en');
}

const groups: readonly Guide['group'][] = ['method', 'reference', 'templates', 'evaluation'];

function byGroupThenOrder(one: Guide, other: Guide): number {
  return groups.indexOf(one.group) - groups.indexOf(other.group) || one.order - other.order;
}
