import type { CatalogueProblem, ReadFile } from '../catalogue/read-content.ts';
import type { Concepts, Step } from '../catalogue/step-schema.ts';
import { message } from '../message.ts';
import { type Alternative, EvidenceSyntaxError, parseAlternative, parseTerms, type Term } from './language.ts';

type Field = readonly (string | number)[];

/** Lines of evidence, subjects and concepts that are not in the language, or name a concept that is not there. */
export function evidenceProblems(files: readonly ReadFile[], concepts: Concepts): readonly CatalogueProblem[] {
  return files.flatMap((file) => {
    if (file.kind === 'concepts') return Object.entries(file.value as Concepts).flatMap(([name, terms]) => termProblems(file, [name], terms, concepts));
    return file.kind === 'step' ? stepProblems(file, file.value as Step, concepts) : [];
  });
}

function stepProblems(file: ReadFile, step: Step, concepts: Concepts): readonly CatalogueProblem[] {
  return [
    ...termProblems(file, ['subject'], step.subject, concepts),
    ...lineProblems(file, ['waived'], step.waived ?? [], concepts),
    ...step.requirements.flatMap((requirement, index) => [
      ...termProblems(file, ['requirements', index, 'subject'], requirement.subject, concepts),
      ...lineProblems(file, ['requirements', index, 'evidence'], requirement.evidence, concepts),
      ...lineProblems(file, ['requirements', index, 'waived'], requirement.waived ?? [], concepts),
    ]),
  ];
}

function lineProblems(file: ReadFile, field: Field, lines: readonly string[], concepts: Concepts): readonly CatalogueProblem[] {
  return lines.flatMap((line, index) => problemsOf(file, [...field, index], () => termsIn(parseAlternative(line)), concepts));
}

function termProblems(file: ReadFile, field: Field, terms: string, concepts: Concepts): readonly CatalogueProblem[] {
  return problemsOf(file, field, () => parseTerms(terms), concepts);
}

function termsIn({ body, context }: Alternative): readonly Term[] {
  return [...body, ...context].flatMap(({ terms }) => terms);
}

function problemsOf(file: ReadFile, field: Field, read: () => readonly Term[], concepts: Concepts): readonly CatalogueProblem[] {
  try {
    const unknown = read().flatMap((term) => (term.kind === 'concept' && concepts[term.name] === undefined ? [term.name] : []));
    return unknown.map((name) => file.problemAt(field, message('There is no concept @{0}.', name)));
  } catch (error) {
    if (!(error instanceof EvidenceSyntaxError)) throw error;
    return [file.problemAt(field, message('{0}', error.message))];
  }
}
