import type { Catalogue } from './catalogue.ts';
import type { Guide } from './guide-schema.ts';
import type { Plan } from './plan-schema.ts';
import type { Question } from './question-schema.ts';
import { filesOf, type ReadFile } from './read-content.ts';
import type { ContentKind, ContentValues } from './content-kinds.ts';

/** What files hold besides steps, put behind what is there already. Of two with the same id the first is kept. */
export function addContent(base: Catalogue, files: readonly ReadFile[]): Catalogue {
  const plans = unique([...base.plans, ...inOrder(unique(valuesOf(files, 'plan')), ({ order }) => order)]);
  return {
    ...base,
    plans,
    concepts: Object.assign({}, ...[...valuesOf(files, 'concepts'), base.concepts]) as Catalogue['concepts'],
    technologies: unique([...base.technologies, ...valuesOf(files, 'technologies').flatMap(({ technologies }) => technologies)]),
    days: inOrder(unique([...base.days, ...valuesOf(files, 'day')]), ({ number }) => number, planPlaces(plans)),
    questions: unique([...base.questions, ...[...unique(valuesOf(files, 'question'))].sort(byNumberThenTitle)]),
    categories: unique([...base.categories, ...valuesOf(files, 'categories').flatMap(({ categories }) => categories)]),
    guides: inOrder(unique([...base.guides, ...valuesOf(files, 'guide')]), ({ order }) => order, ({ group }) => groups.indexOf(group)),
  };
}

/** A catalogue without what cannot be reached: days without a plan, questions without a category, places in plans without a day. */
export function withoutLooseEnds(catalogue: Catalogue): Catalogue {
  const days = catalogue.days.filter((day) => has(catalogue.plans, day.plan));
  return {
    ...catalogue,
    days,
    questions: catalogue.questions.filter((question) => has(catalogue.categories, question.category)),
    plans: catalogue.plans.map((plan) => withDays(plan, new Set(days.map(({ id }) => id)))).filter(({ phases }) => phases.length > 0),
  };
}

/** What the files of one kind hold. */
export function valuesOf<Kind extends ContentKind>(files: readonly ReadFile[], kind: Kind): readonly ContentValues[Kind][] {
  return filesOf(files, kind).map(({ value }) => value);
}

/** The entries without those whose id stood before. */
export function unique<Entry extends { readonly id: string }>(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Set<string>();
  return entries.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Whether one of the entries has an id. */
export function has(entries: readonly { readonly id: string }[], id: string): boolean {
  return entries.some((entry) => entry.id === id);
}

function withDays(plan: Plan, days: ReadonlySet<string>): Plan {
  const phases = plan.phases.map((phase) => ({ ...phase, days: phase.days.filter((id) => days.has(id)) }));
  return { ...plan, phases: phases.filter((phase) => phase.days.length > 0) };
}

type Rank<Entry> = (entry: Entry) => number;

function inOrder<Entry>(entries: readonly Entry[], rank: Rank<Entry>, outer: Rank<Entry> = () => 0): readonly Entry[] {
  return [...entries].sort((one, other) => outer(one) - outer(other) || rank(one) - rank(other));
}

function planPlaces(plans: readonly Plan[]): Rank<Catalogue['days'][number]> {
  const places = new Map(plans.map(({ id }, index) => [id, index]));
  return ({ plan }) => places.get(plan) ?? plans.length;
}

const groups: readonly Guide['group'][] = ['method', 'reference', 'templates', 'evaluation'];

/** Behind every question of a numbered series. */
const unnumbered = 1_000_000;

function byNumberThenTitle(one: Question, other: Question): number {
  // Compared by code unit, so that every machine builds the same file.
  return (one.number ?? unnumbered) - (other.number ?? unnumbered) || (one.title < other.title ? -1 : 1);
}
