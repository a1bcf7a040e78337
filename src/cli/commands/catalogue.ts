import { join } from 'node:path';
import { loadCatalogue } from '../../core/catalogue/load-catalogue.ts';
import { evidenceProblems } from '../../core/evidence/evidence-problems.ts';
import { UsageFailure } from '../failure.ts';
import { readSources } from '../packs.ts';
import { problemLine } from '../problem-line.ts';

/** `catalogue FOLDER`: prints the catalogue of authored content as JSON; the build runs it. Faults are listed on standard error, exit code 1. */
export function printCatalogue([folder, ...more]: readonly string[]): number {
  if (folder === undefined || more.length > 0) throw new UsageFailure('Say which one folder holds the content.');
  const { catalogue, problems, files } = loadCatalogue(readSources(folder));
  const all = [...problems, ...evidenceProblems(files, catalogue.concepts)];
  for (const problem of all) process.stderr.write(`${problemLine(join(folder, problem.path), problem)}\n`);
  if (all.length > 0) return 1;
  process.stdout.write(`${JSON.stringify(catalogue)}\n`);
  return 0;
}
