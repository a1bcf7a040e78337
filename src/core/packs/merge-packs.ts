import { addContent, has, valuesOf, withoutLooseEnds } from '../catalogue/assemble.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { packPaths } from '../catalogue/content-kinds.ts';
import { idProblems } from '../catalogue/id-problems.ts';
import type { Pack } from '../catalogue/pack-schema.ts';
import { type FileOf, filesOf, type ReadFile, readContent } from '../catalogue/read-content.ts';
import { referenceProblems } from '../catalogue/reference-problems.ts';
import type { Concepts } from '../catalogue/step-schema.ts';
import type { CatalogueProblem, SourceFile } from '../catalogue/yaml-file.ts';
import { evidenceProblems } from '../evidence/evidence-problems.ts';
import { message } from '../message.ts';
import { addConcepts } from './add-concepts.ts';
import { addRequirements, additionProblems } from './add-requirements.ts';

/** A folder of the same form as our own content, with a `pack.yaml` at its root. */
export interface PackFolder {
  /** What the caller knows the folder by; problems carry it. */
  readonly folder: string;
  /** Its YAML files, their paths counted from the folder. */
  readonly files: readonly SourceFile[];
}

/** What is wrong with a file of a pack; its path is counted from the folder of the pack. */
export interface PackProblem extends CatalogueProblem {
  readonly folder: string;
}

/** How much findings matter, by the id of a rule or requirement. */
export type PackSeverities = ReadonlyMap<string, NonNullable<Pack['severities']>[string]>;

/** A catalogue with what packs add to it. */
export interface MergedPacks {
  readonly catalogue: Catalogue;
  /** What packs say; a person's own settings win over it. */
  readonly severities: PackSeverities;
  readonly problems: readonly PackProblem[];
}

/**
 * Adds packs to a catalogue, one after the other; the catalogue itself stays as it is. What is faulty in a pack, or
 * has an id that is taken, is left out with a located problem. Never throws. `ruleIds` are the rules that a
 * pack may give a severity to, besides all requirements.
 */
export function mergePacks(catalogue: Catalogue, packs: readonly PackFolder[], ruleIds: readonly string[]): MergedPacks {
  const ids = new Set<string>();
  let merged: MergedPacks = { catalogue, severities: new Map(), problems: [] };
  for (const pack of packs) merged = mergePack(merged, pack, ids, ruleIds);
  return merged;
}

function mergePack(before: MergedPacks, { folder, files: sources }: PackFolder, ids: Set<string>, ruleIds: readonly string[]): MergedPacks {
  const { files, problems: faults } = readContent(sources, packPaths);
  const inFolder = (problems: readonly CatalogueProblem[]): readonly PackProblem[] => problems.map((problem) => ({ ...problem, folder }));
  const pack = filesOf(files, 'pack')[0];
  if (pack === undefined || ids.has(pack.value.id)) {
    const problems = pack === undefined ? [...faults, ...missing(sources)] : [pack.problemAt(['id'], message('{0} is taken already.', pack.value.id))];
    return { ...before, problems: [...before.problems, ...inFolder(problems)] };
  }
  ids.add(pack.value.id);
  const { catalogue, problems } = addFiles(before.catalogue, files);
  const severities = severitiesOf(pack, catalogue, ruleIds);
  return {
    catalogue,
    severities: new Map([...before.severities, ...severities.known]),
    problems: [...before.problems, ...inFolder([...faults, ...problems, ...severities.problems])],
  };
}

function missing(sources: readonly SourceFile[]): readonly CatalogueProblem[] {
  if (sources.some(({ path }) => /^pack\.ya?ml$/.test(path))) return [];
  return [{ path: 'pack.yaml', span: { start: 0, end: 0 }, line: 1, field: '', message: message('A pack needs a file pack.yaml with its id and title.') }];
}

function addFiles(base: Catalogue, files: readonly ReadFile[]): { readonly catalogue: Catalogue; readonly problems: readonly CatalogueProblem[] } {
  const concepts = addConcepts(base.concepts, files);
  const steps = addRequirements(base.steps, files, concepts);
  const all: Catalogue = { ...addContent(base, files), concepts, steps };
  const faults = [...idProblems(files, base), ...additionProblems(files, base.steps), ...referenceProblems(files, all)];
  return { catalogue: withoutLooseEnds(all), problems: [...faults, ...languageProblems(files, base.concepts, concepts)] };
}

/** Concepts are held against all that were meant, requirements against those that are in use. */
function languageProblems(files: readonly ReadFile[], ours: Concepts, inUse: Concepts): readonly CatalogueProblem[] {
  const meant = valuesOf(files, 'concepts').reduce((all, concepts) => ({ ...concepts, ...all }), ours);
  return files.flatMap((file) => evidenceProblems([file], file.kind === 'concepts' ? meant : inUse));
}

function severitiesOf(pack: FileOf<'pack'>, { steps }: Catalogue, ruleIds: readonly string[]): { readonly known: PackSeverities; readonly problems: readonly CatalogueProblem[] } {
  const entries = Object.entries(pack.value.severities ?? {});
  const isKnown = (id: string): boolean => ruleIds.includes(id) || steps.some(({ requirements }) => has(requirements, id));
  return {
    known: new Map(entries.filter(([id]) => isKnown(id))),
    problems: entries.filter(([id]) => !isKnown(id)).map(([id]) => pack.problemAt(['severities', id], message('There is no rule or requirement {0}.', id), 'key')),
  };
}
