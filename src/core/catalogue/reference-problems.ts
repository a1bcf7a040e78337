import { message } from '../message.ts';
import type { Catalogue } from './catalogue.ts';
import type { Day } from './day-schema.ts';
import type { GuideSection } from './guide-schema.ts';
import type { Guide } from './guide-schema.ts';
import type { Plan } from './plan-schema.ts';
import type { Question } from './question-schema.ts';
import type { CatalogueProblem, ReadFile } from './read-content.ts';
import type { Step } from './step-schema.ts';

/** What one file says of another, held against the whole catalogue: ids that are not there, rows with too few cells. */
export function referenceProblems(files: readonly ReadFile[], catalogue: Catalogue): readonly CatalogueProblem[] {
  return files.flatMap((file) => {
    switch (file.kind) {
      case 'plan':
        return planProblems(file, file.value as Plan, catalogue);
      case 'day':
        return dayProblems(file, file.value as Day, catalogue);
      case 'question':
        return questionProblems(file, file.value as Question, catalogue);
      case 'guide':
        return guideProblems(file, file.value as Guide);
      case 'step':
        return stepProblems(file, file.value as Step);
      case 'concepts':
      case 'technologies':
      case 'categories':
      case 'interview-phases':
      case 'scoring':
        return [];
      default:
        return file.kind satisfies never;
    }
  });
}

function planProblems(file: ReadFile, plan: Plan, { days }: Catalogue): readonly CatalogueProblem[] {
  return plan.phases.flatMap((phase, index) =>
    phase.days.flatMap((id, place) => (days.some((day) => day.id === id) ? [] : [file.problemAt(['phases', index, 'days', place], message('There is no day {0}.', id))])),
  );
}

function dayProblems(file: ReadFile, day: Day, { plans, questions }: Catalogue): readonly CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  if (!plans.some(({ id }) => id === day.plan)) problems.push(file.problemAt(['plan'], message('There is no plan {0}.', day.plan)));
  const named: readonly (readonly [readonly (string | number)[], string | undefined])[] = [
    [['caseStudy', 'question'], day.caseStudy?.question],
    [['mock', 'question'], day.kind === 'mock' ? day.mock.question : undefined],
    ...(day.drills ?? []).map((drill, index) => [['drills', index, 'question'], drill.question] as const),
  ];
  for (const [field, id] of named) if (id !== undefined && !questions.some((question) => question.id === id)) problems.push(file.problemAt(field, message('There is no question {0}.', id)));
  return problems;
}

function questionProblems(file: ReadFile, question: Question, { categories, plans }: Catalogue): readonly CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  if (!categories.some(({ id }) => id === question.category)) problems.push(file.problemAt(['category'], message('There is no category {0}.', question.category)));
  const plan = question.source?.plan;
  if (plan !== undefined && !plans.some(({ id }) => id === plan)) problems.push(file.problemAt(['source', 'plan'], message('There is no plan {0}.', plan)));
  return problems;
}

function guideProblems(file: ReadFile, { sections }: Guide): readonly CatalogueProblem[] {
  return sections.flatMap((section, index) => [
    ...tableProblems(file, ['sections', index], section.blocks),
    ...(section.sections ?? []).flatMap((inner, place) => tableProblems(file, ['sections', index, 'sections', place], inner.blocks)),
  ]);
}

function tableProblems(file: ReadFile, field: readonly (string | number)[], blocks: GuideSection['blocks']): readonly CatalogueProblem[] {
  return (blocks ?? []).flatMap((block, index) => {
    if (block.kind !== 'table') return [];
    return block.rows.flatMap((row, place) =>
      row.length === block.columns.length ? [] : [file.problemAt([...field, 'blocks', index, 'rows', place], message('This row has {0} cells; the table has {1} columns.', row.length, block.columns.length))],
    );
  });
}

function stepProblems(file: ReadFile, step: Step): readonly CatalogueProblem[] {
  const ids = step.requirements.map(({ id }) => id);
  const foreign = step.requirements.flatMap(({ id }, index) => (id.startsWith(`${step.key}/`) ? [] : [file.problemAt(['requirements', index, 'id'], message('The id has to begin with {0}/.', step.key))]));
  const parts = (step.parts ?? []).flatMap((part, index) =>
    part.requirements.flatMap((id, place) => (ids.includes(id) ? [] : [file.problemAt(['parts', index, 'requirements', place], message('There is no requirement {0} in this step.', id))])),
  );
  const inParts = new Set((step.parts ?? []).flatMap((part) => part.requirements));
  const left = step.parts === undefined ? [] : ids.flatMap((id, index) => (inParts.has(id) ? [] : [file.problemAt(['requirements', index, 'id'], message('{0} is in none of the parts.', id))]));
  return [...foreign, ...parts, ...left];
}
