import { filesOf, type ReadFile } from '../catalogue/read-content.ts';
import type { Concepts } from '../catalogue/step-schema.ts';
import { conceptProblems } from '../evidence/evidence-problems.ts';

/** Our concepts and those of a pack that can be used: in the language, with names that were free. */
export function addConcepts(ours: Concepts, files: readonly ReadFile[]): Concepts {
  return filesOf(files, 'concepts').reduce((known, file) => {
    let usable: Concepts = { ...file.value, ...known };
    // A concept that fails takes those down that name it.
    for (let faulty = faultyNames(); faulty.length > 0; faulty = faultyNames()) {
      usable = Object.fromEntries(Object.entries(usable).filter(([name]) => !faulty.includes(name)));
    }
    return usable;

    function faultyNames(): readonly string[] {
      return Object.keys(file.value).filter((name) => Object.hasOwn(usable, name) && !Object.hasOwn(known, name) && conceptProblems(file, name, usable).length > 0);
    }
  }, ours);
}
