import { addContent, unique, valuesOf, withoutLooseEnds } from './assemble.ts';
import type { Catalogue } from './catalogue.ts';
import { contentPaths } from './content-kinds.ts';
import { idProblems } from './id-problems.ts';
import { type ReadFile, readContent } from './read-content.ts';
import { referenceProblems } from './reference-problems.ts';
import type { Step } from './step-schema.ts';
import type { CatalogueProblem, SourceFile } from './yaml-file.ts';

/** A catalogue, and what is wrong with the files that it was made of. */
export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  readonly problems: readonly CatalogueProblem[];
  /** The files that could be read: where further checks locate what they find. */
  readonly files: readonly ReadFile[];
}

const nothing: Catalogue = {
  steps: [],
  concepts: {},
  tellingWords: {},
  technologies: [],
  plans: [],
  days: [],
  questions: [],
  categories: [],
  guides: [],
  phases: [],
  scoring: { levels: [], criteria: [] },
};

/** Loads authored files. What is faulty is left out with a located problem; the rest still loads. Never throws. */
export function loadCatalogue(sources: readonly SourceFile[]): LoadedCatalogue {
  const { files, problems } = readContent(sources, contentPaths);
  const all: Catalogue = {
    ...addContent(nothing, files),
    steps: stepsIn(files),
    tellingWords: valuesOf(files, 'telling-words')[0] ?? nothing.tellingWords,
    phases: unique(valuesOf(files, 'interview-phases').flatMap(({ phases }) => phases)),
    scoring: valuesOf(files, 'scoring')[0] ?? nothing.scoring,
  };
  return { catalogue: withoutLooseEnds(all), problems: [...problems, ...idProblems(files), ...referenceProblems(files, all)], files };
}

function stepsIn(files: readonly ReadFile[]): readonly Step[] {
  const byKey = new Map<string, Step>();
  for (const step of valuesOf(files, 'step')) if (!byKey.has(step.key)) byKey.set(step.key, step);
  return [...byKey.values()].sort((one, other) => one.number - other.number);
}
