import type { Outline } from '../outline/outline.ts';
import type { DraftEvidence } from './draft-evidence.ts';
import { type GroupSet, hasGroup } from './group-set.ts';
import { type HeadedBy, judge, openPlaces } from './judge-hits.ts';
import type { Hit } from './matcher.ts';
import type { Headings } from './headings.ts';
import type { CompiledAlternative, Program, Subject } from './program.ts';
import { readCells } from './read-cells.ts';
import { assignSteps, type StepSigns } from './section-steps.ts';

/** Reads what a draft says of the requirements of its file. Linear in the text, whatever it is. */
export function readEvidence(outline: Outline, program: Program): DraftEvidence {
  const cells = readCells(outline, program);
  const { headings, hits } = cells;
  const places = new Map<string, number>();
  const steps = stepNumbers(program);
  const subjects = tellingSubjects(outline, program, headings);
  const titles = outline.sections.map((section) => titleSigns(subjects, steps, headings.groupsOf(section), section.index, places));
  const assigned = assignSteps(outline, { steps, titles, ...textSigns(outline, program, steps, hits) });
  const titled = titledSections(steps, titles, assigned);
  return { ...judge(outline, program, cells, openPlaces(assigned, steps, titled), headingsOver(outline, program, headings)), steps: assigned.map((place) => steps[place]), titled, places };
}

/** Looks for the subject of a requirement in the headings over a section, the title of the whole file aside. */
function headingsOver({ sections }: Outline, { subjects }: Program, headings: Headings): HeadedBy {
  const groups = new Map(subjects.flatMap(({ requirement, group }) => (requirement === undefined ? [] : [[requirement, group] as const])));
  return (index, requirement) => {
    const group = groups.get(requirement);
    for (let section = sections[index]; group !== undefined && section !== undefined && section.index > 1; section = sections[section.parent]) {
      if (hasGroup(headings.groupsOf(section), group)) return true;
    }
    return false;
  };
}

function stepNumbers(program: Program): readonly number[] {
  return [...new Set(program.subjects.map((subject) => subject.step))].sort((one, other) => one - other);
}

// What a title must reach to name the step itself, and not just something that the step asks for.
const namesStep = 3;

function titledSections(steps: readonly number[], titles: readonly (readonly number[])[], assigned: readonly number[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [section, place] of assigned.entries()) {
    const step = steps[place];
    if (step !== undefined && !found.has(step) && (titles[section]?.[place] ?? 0) >= namesStep) found.set(step, section);
  }
  return found;
}

// Fewer headings than these say nothing about a writer's habits.
const fewestHeadings = 6;

/** The subjects that tell sections apart: where three titles in four begin "Decision:", none of them is about decisions. */
function tellingSubjects({ sections }: Outline, { subjects }: Program, headings: Headings): readonly Subject[] {
  const titles = sections.slice(1).map((section) => headings.groupsOf(section));
  if (titles.length < fewestHeadings) return subjects;
  return subjects.filter(({ group }) => titles.filter((said) => hasGroup(said, group)).length * 4 < titles.length * 3);
}

function titleSigns(subjects: readonly Subject[], steps: readonly number[], said: GroupSet, section: number, places: Map<string, number>): readonly number[] {
  const signs = steps.map(() => 0);
  for (const subject of subjects) {
    if (!hasGroup(said, subject.group)) continue;
    const place = steps.indexOf(subject.step);
    signs[place] = (signs[place] ?? 0) + (subject.requirement === undefined ? namesStep : 1);
    if (subject.requirement !== undefined && !places.has(subject.requirement)) places.set(subject.requirement, section);
  }
  return signs;
}

// Against what a line of evidence says: single sentences of any chapter touch other steps.
const weightOfTold = 1.5;

/** What is said of a requirement in a section counts once; what its telling words tell counts beside that. */
function textSigns(outline: Outline, program: Program, steps: readonly number[], hits: readonly (readonly Hit[])[]): Pick<StepSigns, 'texts' | 'told'> {
  const said = countedRequirements(outline, program, steps, hits, (line) => !line.telling);
  const told = countedRequirements(outline, program, steps, hits, (line) => line.telling);
  const texts = said.map((counts, section) => counts.map((count, place) => count + weightOfTold * (told[section]?.[place] ?? 0)));
  return { texts, told };
}

/** By section and step: of how many requirements some lines speak. */
function countedRequirements(outline: Outline, program: Program, steps: readonly number[], hits: readonly (readonly Hit[])[], isOfKind: (line: CompiledAlternative) => boolean): readonly (readonly number[])[] {
  const counts = outline.sections.map(() => steps.map(() => 0));
  if (steps.length === 1) return counts;
  const counted = new Set<number>();
  for (const [line, places] of hits.entries()) {
    const alternative = program.alternatives[line];
    const target = program.targets[alternative?.target ?? -1];
    if (alternative === undefined || target?.role !== 'evidence' || !isOfKind(alternative)) continue;
    for (const { section } of places) {
      const key = alternative.target * counts.length + section;
      const own = counts[section];
      if (own === undefined || counted.has(key)) continue;
      counted.add(key);
      const place = steps.indexOf(target.step);
      own[place] = (own[place] ?? 0) + 1;
    }
  }
  return counts;
}
