import { message } from '../message.ts';
import { has } from './assemble.ts';
import type { Catalogue } from './catalogue.ts';
import type { GuideSection } from './guide-schema.ts';
import type { FileOf, ReadFile } from './read-content.ts';
import type { CatalogueProblem, Field } from './yaml-file.ts';

type Problems = readonly CatalogueProblem[];

/** What files say of each other and of their own names, held against the whole catalogue: ids that are not there, rows with too few cells. */
export function referenceProblems(files: readonly ReadFile[], catalogue: Catalogue): Problems {
  return files.flatMap((file) => {
    switch (file.kind) {
      case 'plan':
        return planProblems(file, catalogue);
      case 'day':
        return dayProblems(file, catalogue);
      case 'question':
        return questionProblems(file, catalogue);
      case 'categories':
        return categoryProblems(file, catalogue);
      case 'guide':
        return guideProblems(file);
      case 'step':
        return stepProblems(file);
      case 'telling-words':
        return tellingProblems(file, catalogue);
      case 'concepts':
      case 'technologies':
      case 'interview-phases':
      case 'scoring':
      case 'pack':
      case 'pack-step':
        return [];
      default:
        return file satisfies never;
    }
  });
}

function tellingProblems(file: FileOf<'telling-words'>, { steps }: Catalogue): Problems {
  const known = new Set(steps.flatMap(({ requirements }) => requirements.map(({ id }) => id)));
  return Object.keys(file.value).flatMap((id) => (known.has(id) ? [] : [file.problemAt([id], message('There is no requirement {0}.', id))]));
}

function planProblems(file: FileOf<'plan'>, { days }: Catalogue): Problems {
  const { id, phases } = file.value;
  const unknown = phases.flatMap((phase, index) =>
    phase.days.flatMap((day, place) => (has(days, day) ? [] : [file.problemAt(['phases', index, 'days', place], message('There is no day {0}.', day))])),
  );
  return [...nameProblems(file, id, file.path.split('/').at(-2)), ...unknown];
}

function dayProblems(file: FileOf<'day'>, { plans, questions }: Catalogue): Problems {
  const day = file.value;
  const id = `${day.plan}/${String(day.number).padStart(2, '0')}`;
  const named: readonly (readonly [Field, string | undefined])[] = [
    [['caseStudy', 'question'], day.caseStudy?.question],
    [['mock', 'question'], day.kind === 'mock' ? day.mock.question : undefined],
    ...(day.drills ?? []).flatMap((drill, index) => [
      [['drills', index, 'question'], drill.question] as const,
      ...(drill.options ?? []).map((option, place) => [['drills', index, 'options', place, 'question'], option.question] as const),
    ]),
  ];
  return [
    ...(day.id === id ? [] : [file.problemAt(['id'], message('By its plan and number, the id of this day is {0}.', id))]),
    ...(has(plans, day.plan) ? [] : [file.problemAt(['plan'], message('There is no plan {0}.', day.plan))]),
    ...named.flatMap(([field, question]) =>
      question === undefined || has(questions, question) ? [] : [file.problemAt(field, message('There is no question {0}.', question))],
    ),
  ];
}

function questionProblems(file: FileOf<'question'>, { categories, plans, days }: Catalogue): Problems {
  const { category, source } = file.value;
  const unplaced = has(categories, category) ? [] : [file.problemAt(['category'], message('There is no category {0}.', category))];
  if (source === undefined) return unplaced;
  if (!has(plans, source.plan)) return [...unplaced, file.problemAt(['source', 'plan'], message('There is no plan {0}.', source.plan))];
  if (days.some(({ plan, number }) => plan === source.plan && number === source.day)) return unplaced;
  return [...unplaced, file.problemAt(['source', 'day'], message('There is no day {0} in {1}.', source.day, source.plan))];
}

function categoryProblems(file: FileOf<'categories'>, { categories }: Catalogue): Problems {
  return file.value.categories.flatMap(({ buildsOn }, index) =>
    (buildsOn ?? []).flatMap((id, place) =>
      has(categories, id) ? [] : [file.problemAt(['categories', index, 'buildsOn', place], message('There is no category {0}.', id))],
    ),
  );
}

function guideProblems(file: FileOf<'guide'>): Problems {
  const { id, sections } = file.value;
  const rows = sections.flatMap((section, index) => [
    ...tableProblems(file, ['sections', index], section.blocks),
    ...(section.sections ?? []).flatMap((inner, place) => tableProblems(file, ['sections', index, 'sections', place], inner.blocks)),
  ]);
  return [...nameProblems(file, id, file.path.split('/').at(-1)?.replace(/\.ya?ml$/, '')), ...rows];
}

/** People find a file by the id that a message names. */
function nameProblems(file: ReadFile, id: string, name: string | undefined): Problems {
  return id === name ? [] : [file.problemAt(['id'], message('By its place, the id is {0}.', name ?? ''))];
}

function tableProblems(file: ReadFile, field: Field, blocks: GuideSection['blocks']): Problems {
  return (blocks ?? []).flatMap((block, index) => {
    if (block.kind !== 'table') return [];
    return block.rows.flatMap((row, place) =>
      row.length === block.columns.length
        ? []
        : [file.problemAt([...field, 'blocks', index, 'rows', place], message('This row has {0} cells; the table has {1} columns.', row.length, block.columns.length))],
    );
  });
}

/** Ids begin with the key of the step; where a step is written in parts, each requirement stands in one. */
function stepProblems(file: FileOf<'step'>): Problems {
  const { key, requirements, parts } = file.value;
  const inParts = (parts ?? []).flatMap((part) => part.requirements);
  return [
    ...requirements.flatMap(({ id }, index) => [
      ...(id.startsWith(`${key}/`) ? [] : [file.problemAt(['requirements', index, 'id'], message('The id has to begin with {0}/.', key))]),
      ...(parts === undefined || inParts.includes(id) ? [] : [file.problemAt(['requirements', index, 'id'], message('{0} is in none of the parts.', id))]),
    ]),
    ...(parts ?? []).flatMap((part, index) =>
      part.requirements.flatMap((id, place) =>
        has(requirements, id) ? [] : [file.problemAt(['parts', index, 'requirements', place], message('There is no requirement {0} in this step.', id))],
      ),
    ),
  ];
}
