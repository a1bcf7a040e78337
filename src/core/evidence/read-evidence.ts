import type { Outline } from '../outline/outline.ts';
import type { DraftEvidence } from './draft-evidence.ts';
import { hasGroup } from './group-set.ts';
import { type HeadedBy, judge, openPlaces } from './judge-hits.ts';
import type { Headings } from './headings.ts';
import type { Program, Subject } from './program.ts';
import { type HitsByLine, readCells } from './read-cells.ts';
import { assignSteps, type StepSigns } from './section-steps.ts';

/** Reads what a draft says of the requirements of its file. Linear in the text, whatever it is. */
export function readEvidence(outline: Outline, program: Program): DraftEvidence {
  const cells = readCells(outline, program);
  const { headings, hits } = cells;
  const places = new Map<string, number>();
  const steps = stepNumbers(program);
  const vague = vagueSubjects(outline, headings);
  const titles = outline.sections.map((section) => titleSigns(headings.subjectsOf(section).filter((subject) => !vague.has(subject)), steps, section.index, places));
  const assigned = assignSteps(outline, { steps, titles, ...textSigns(outline, program, steps, hits) });
  const titled = titledSections(outline, steps, titles, assigned);
  return { ...judge(outline, program, cells, openPlaces(outline, assigned, steps, titled), headingsOver(outline, program, headings)), steps: assigned.map((place) => steps[place]), titled, places };
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

/** By step: the first section with a title that names it. A title inside the chapter of another step begins none: "Failure: Redis down" in one on idempotency. */
function titledSections({ sections }: Outline, steps: readonly number[], titles: readonly (readonly number[])[], assigned: readonly number[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [section, place] of assigned.entries()) {
    const step = steps[place];
    const around = assigned[sections[section]?.parent ?? 0] ?? -1;
    if (around >= 0 && around !== place) continue;
    if (step !== undefined && !found.has(step) && (titles[section]?.[place] ?? 0) >= namesStep) found.set(step, section);
  }
  return found;
}

// Fewer headings than these say nothing about a writer's habits.
const fewestHeadings = 6;

/** The subjects that tell no sections apart: where three titles in four begin "Decision:", none of them is about decisions. */
function vagueSubjects({ sections }: Outline, headings: Headings): ReadonlySet<Subject> {
  const titles = sections.length - 1;
  if (titles < fewestHeadings) return new Set();
  const counts = new Map<Subject, number>();
  for (const section of sections.slice(1)) for (const subject of headings.subjectsOf(section)) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count * 4 >= titles * 3).map(([subject]) => subject));
}

function titleSigns(named: readonly Subject[], steps: readonly number[], section: number, places: Map<string, number>): readonly number[] {
  const signs = steps.map(() => 0);
  for (const { step, requirement } of named) {
    const place = steps.indexOf(step);
    signs[place] = (signs[place] ?? 0) + (requirement === undefined ? namesStep : 1);
    if (requirement !== undefined && !places.has(requirement)) places.set(requirement, section);
  }
  return signs;
}

// Against what a line of evidence says: single sentences of any chapter touch other steps.
const weightOfTold = 1.5;

/** What is said of a requirement in a section counts once; what its telling words tell counts beside that. */
function textSigns(outline: Outline, program: Program, steps: readonly number[], hits: HitsByLine): Pick<StepSigns, 'texts' | 'told'> {
  const said = outline.sections.map(() => steps.map(() => 0));
  const told = outline.sections.map(() => steps.map(() => 0));
  if (steps.length > 1) countRequirements(program, steps, hits, { said, told });
  const texts = said.map((counts, section) => counts.map((count, place) => count + weightOfTold * (told[section]?.[place] ?? 0)));
  return { texts, told };
}

/** By section and step: of how many requirements lines of evidence and telling words speak. */
interface Counts {
  readonly said: readonly number[][];
  readonly told: readonly number[][];
}

function countRequirements({ alternatives, targets }: Program, steps: readonly number[], hits: HitsByLine, { said, told }: Counts): void {
  const places = new Map(steps.map((step, place) => [step, place]));
  // By section: the requirement that was counted last, and how. The lines of a requirement follow each other.
  const counted = new Int32Array(said.length).fill(-1);
  for (const [line, found] of hits) {
    const alternative = alternatives[line];
    const target = targets[alternative?.target ?? -1];
    const place = places.get(target?.step ?? -1);
    if (alternative === undefined || target?.role !== 'evidence' || place === undefined) continue;
    const counts = alternative.telling ? told : said;
    const key = alternative.target * 2 + (alternative.telling ? 1 : 0);
    for (const { section } of found) {
      const own = counts[section];
      if (own === undefined || counted[section] === key) continue;
      counted[section] = key;
      own[place] = (own[place] ?? 0) + 1;
    }
  }
}
