import { message } from '../message.ts';
import type { Catalogue } from './catalogue.ts';
import type { ReadFile } from './read-content.ts';
import type { CatalogueProblem, Field } from './yaml-file.ts';

/** An id in an authored file. Two of the same name and realm cannot both be in a catalogue. */
interface Identity {
  readonly realm: string;
  readonly id: string;
  readonly field: Field;
}

/** Ids that stand in more than one place, each reported where it stands again; `catalogue` has come before all of the files. */
export function idProblems(files: readonly ReadFile[], catalogue?: Catalogue): readonly CatalogueProblem[] {
  const taken = new Map(catalogue === undefined ? [] : idsOf(catalogue).map((key) => [key, '']));
  const problems: CatalogueProblem[] = [];
  for (const file of files) {
    for (const { realm, id, field } of identitiesOf(file)) {
      const key = `${realm} ${id}`;
      const by = taken.get(key);
      if (by === undefined) taken.set(key, file.path);
      else problems.push(file.problemAt(field, by === '' ? message('{0} is taken already.', id) : message('{0} is taken already, in {1}.', id, by)));
    }
  }
  return problems;
}

function idsOf({ steps, concepts, technologies, plans, days, questions, categories, guides }: Catalogue): readonly string[] {
  const keysOf = (realm: string, entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => `${realm} ${id}`);
  return [
    ...keysOf('requirement', steps.flatMap(({ requirements }) => requirements)),
    ...Object.keys(concepts).map((name) => `concept ${name}`),
    ...keysOf('technology', technologies),
    ...keysOf('plan', plans),
    ...keysOf('day', days),
    ...keysOf('question', questions),
    ...keysOf('category', categories),
    ...keysOf('guide', guides),
  ];
}

function identitiesOf(file: ReadFile): readonly Identity[] {
  switch (file.kind) {
    case 'step':
      return [
        { realm: 'step', id: file.value.key, field: ['key'] },
        { realm: 'number', id: String(file.value.number), field: ['number'] },
        ...listed('requirement', ['requirements'], file.value.requirements),
      ];
    case 'pack-step':
      return listed('requirement', ['requirements'], file.value.requirements);
    case 'concepts':
      return Object.keys(file.value).map((name) => ({ realm: 'concept', id: name, field: [name] }));
    case 'technologies':
      return listed('technology', ['technologies'], file.value.technologies);
    case 'categories':
      return listed('category', ['categories'], file.value.categories);
    case 'plan':
      return [whole(file.kind, file.value), ...listed(`phase of ${file.value.id}`, ['phases'], file.value.phases), ...daysOf(file.value)];
    case 'day':
      return [whole(file.kind, file.value), ...listed(`deliverable of ${file.value.id}`, ['deliverables'], file.value.deliverables)];
    case 'question':
    case 'guide':
      return [whole(file.kind, file.value)];
    case 'interview-phases':
      return listed('interview phase', ['phases'], file.value.phases);
    case 'scoring':
      return listed('criterion', ['criteria'], file.value.criteria);
    case 'pack':
    case 'telling-words':
      return [];
    default:
      return file satisfies never;
  }
}

function whole(realm: string, { id }: { readonly id: string }): Identity {
  return { realm, id, field: ['id'] };
}

function listed(realm: string, field: Field, entries: readonly { readonly id: string }[]): readonly Identity[] {
  return entries.map(({ id }, index) => ({ realm, id, field: [...field, index, 'id'] }));
}

/** A day stands in one phase of a plan: a person works through it once. */
function daysOf({ id, phases }: Extract<ReadFile, { readonly kind: 'plan' }>['value']): readonly Identity[] {
  return phases.flatMap(({ days }, index) => days.map((day, place) => ({ realm: `day in ${id}`, id: day, field: ['phases', index, 'days', place] })));
}
