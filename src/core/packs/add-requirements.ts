import { has } from '../catalogue/assemble.ts';
import { type FileOf, filesOf, type ReadFile } from '../catalogue/read-content.ts';
import type { Concepts, Requirement, Step } from '../catalogue/step-schema.ts';
import type { CatalogueProblem } from '../catalogue/yaml-file.ts';
import { requirementProblems } from '../evidence/evidence-problems.ts';
import { message } from '../message.ts';

/** The steps with the requirements that a pack adds, behind our own; without those that are faulty or have an id that is taken. */
export function addRequirements(steps: readonly Step[], files: readonly ReadFile[], concepts: Concepts): readonly Step[] {
  return filesOf(files, 'pack-step').reduce((known, file) => {
    if (placeProblems(file, known).length > 0) return known;
    const added = usable(file, known, concepts);
    return known.map((step) => (step.key === file.value.key ? extended(step, added, file.value.part) : step));
  }, steps);
}

/** What a pack adds to steps or parts that are not there, or under ids of other steps. */
export function additionProblems(files: readonly ReadFile[], steps: readonly Step[]): readonly CatalogueProblem[] {
  return filesOf(files, 'pack-step').flatMap((file) => [...placeProblems(file, steps), ...foreignIds(file)]);
}

function placeProblems(file: FileOf<'pack-step'>, steps: readonly Step[]): readonly CatalogueProblem[] {
  const { key, part } = file.value;
  const step = steps.find((one) => one.key === key);
  if (step === undefined) return [file.problemAt(['key'], message('There is no step {0}. The steps are {1}.', key, steps.map((one) => one.key).join(', ')))];
  const titles = (step.parts ?? []).map(({ title }) => title);
  if (part === undefined && titles.length > 0) return [file.problemAt(['part'], message('This step is written in parts: say which of them asks for this. The parts are {0}.', titles.join(', ')))];
  if (part === undefined || titles.includes(part)) return [];
  return [file.problemAt(['part'], titles.length === 0 ? message('This step is not written in parts.') : message('There is no part {0}. The parts are {1}.', part, titles.join(', ')))];
}

function foreignIds(file: FileOf<'pack-step'>): readonly CatalogueProblem[] {
  const { key, requirements } = file.value;
  return requirements.flatMap(({ id }, index) => (id.startsWith(`${key}/`) ? [] : [file.problemAt(['requirements', index, 'id'], message('The id has to begin with {0}/.', key))]));
}

function usable(file: FileOf<'pack-step'>, steps: readonly Step[], concepts: Concepts): readonly Requirement[] {
  const { key, requirements } = file.value;
  const taken = steps.flatMap((step) => step.requirements);
  return requirements.filter(
    (requirement, index) =>
      requirement.id.startsWith(`${key}/`) &&
      !has([...taken, ...requirements.slice(0, index)], requirement.id) &&
      requirementProblems(file, index, requirement, concepts).length === 0,
  );
}

function extended(step: Step, added: readonly Requirement[], part: string | undefined): Step {
  const requirements = [...step.requirements, ...added];
  if (step.parts === undefined) return { ...step, requirements };
  const ids = added.map(({ id }) => id);
  const parts = step.parts.map((one) => (one.title === part ? { ...one, requirements: [...one.requirements, ...ids] } : one));
  return { ...step, requirements, parts };
}
