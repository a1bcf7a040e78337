import type { Requirement, Concepts } from '../catalogue/step-schema.ts';
import type { FileOf, ReadFile } from '../catalogue/read-content.ts';
import type { CatalogueProblem, Field } from '../catalogue/yaml-file.ts';
import { message } from '../message.ts';
import { type Alternative, EvidenceSyntaxError, isNamed, parseAlternative, parseTerms, type Term } from './language.ts';

type Problems = readonly CatalogueProblem[];

/** A concept is spelled out wherever it is used; ten of our largest would fit. */
const mostTerms = 5_000;

/** Lines of evidence, subjects, concepts and telling words that are not in the language, name a concept that is not there, or never end. */
export function evidenceProblems(files: readonly ReadFile[], concepts: Concepts): Problems {
  return files.flatMap((file) => {
    if (file.kind === 'concepts') return Object.keys(file.value).flatMap((name) => conceptProblems(file, name, concepts));
    if (file.kind === 'telling-words') return Object.entries(file.value).flatMap(([id, list]) => termProblems(file, [id], termsOf(list), concepts));
    if (file.kind !== 'step' && file.kind !== 'pack-step') return [];
    const requirements = file.value.requirements.flatMap((requirement, index) => requirementProblems(file, index, requirement, concepts));
    return file.kind === 'step' ? [...stepProblems(file, concepts), ...requirements] : requirements;
  });
}

/** What is wrong with one concept of a file, held against all concepts. */
export function conceptProblems(file: FileOf<'concepts'>, name: string, concepts: Concepts): Problems {
  const problems = termProblems(file, [name], file.value[name] ?? '', concepts);
  if (problems.length > 0 || countTerms(name, concepts) <= mostTerms) return problems;
  return [file.problemAt([name], message('@{0} refers to itself, or stands for more than {1} terms.', name, mostTerms))];
}

/** What is wrong with one requirement of a file, its evidence held against all concepts. */
export function requirementProblems(file: ReadFile, index: number, { subject, evidence, waived }: Requirement, concepts: Concepts): Problems {
  return [
    ...termProblems(file, ['requirements', index, 'subject'], subject, concepts),
    ...lineProblems(file, ['requirements', index, 'evidence'], evidence, concepts),
    ...lineProblems(file, ['requirements', index, 'waived'], waived ?? [], concepts),
  ];
}

function stepProblems(file: FileOf<'step'>, concepts: Concepts): Problems {
  return [...termProblems(file, ['subject'], file.value.subject, concepts), ...lineProblems(file, ['waived'], file.value.waived ?? [], concepts)];
}

function lineProblems(file: ReadFile, field: Field, lines: readonly string[], concepts: Concepts): Problems {
  return lines.flatMap((line, index) => problemsOf(file, [...field, index], () => termsIn(parseAlternative(line)), concepts));
}

function termProblems(file: ReadFile, field: Field, terms: string, concepts: Concepts): Problems {
  return problemsOf(file, field, () => parseTerms(terms), concepts);
}

/** The concepts and features that telling words name. */
function termsOf(list: string): string {
  return list.split(' ').filter(isNamed).join('|');
}

function termsIn({ body, context }: Alternative): readonly Term[] {
  return [...body, ...context].flatMap(({ terms }) => terms);
}

function problemsOf(file: ReadFile, field: Field, read: () => readonly Term[], concepts: Concepts): Problems {
  try {
    const unknown = read().flatMap((term) => (term.kind === 'concept' && !Object.hasOwn(concepts, term.name) ? [term.name] : []));
    return unknown.map((name) => file.problemAt(field, message('There is no concept @{0}.', name)));
  } catch (error) {
    if (!(error instanceof EvidenceSyntaxError)) throw error;
    return [file.problemAt(field, message('This is not a line of evidence: {0}', error.problem))];
  }
}

/** How many terms a concept stands for with all that it refers to; counting ends soon above the limit. */
function countTerms(name: string, concepts: Concepts): number {
  const waiting = [name];
  let count = 0;
  for (let next = waiting.pop(); next !== undefined && count <= mostTerms; next = waiting.pop()) {
    const terms = (concepts[next] ?? '').split('|').map((term) => term.trim());
    count += terms.length;
    waiting.push(...terms.filter((term) => term.startsWith('@')).map((term) => term.slice(1)));
  }
  return count;
}
