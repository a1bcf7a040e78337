import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Requirement, Step } from '../catalogue/step-schema.ts';
import { lowerFirst } from '../text/lower-first.ts';
import { fileNames, type FileName, keyOfFile } from './files.ts';
import { placeholderFor } from './placeholders.ts';

/** What a new answer is about. */
export interface ScaffoldSubject {
  /** Name of the system, as the person or the question gives it. */
  readonly title: string;
  /** Id of the question in the catalogue, where it answers one. */
  readonly question?: string;
  /** 1 for a first answer. */
  readonly attempt: number;
  /** The question's own words, shown as a quotation at the top of the first file. */
  readonly statement?: string;
}

/** A file of a new answer. */
export interface ScaffoldFile {
  readonly file: FileName;
  readonly text: string;
}

/** What a first answer to a question is about; undefined where the catalogue has no such question. */
export function subjectOfQuestion(catalogue: Catalogue, id: string): ScaffoldSubject | undefined {
  const question = catalogue.questions.find((one) => one.id === id);
  return question === undefined ? undefined : { title: question.title, question: id, statement: question.statement, attempt: 1 };
}

/** The seven files of a new answer: every step with a heading and a hint for each thing it asks for, and nothing written yet. */
export function scaffoldAnswer(catalogue: Catalogue, subject: ScaffoldSubject): readonly ScaffoldFile[] {
  return fileNames.map((file) => ({ file, text: scaffoldFile(catalogue, file, subject) }));
}

/** One file of a new answer. */
export function scaffoldFile(catalogue: Catalogue, file: FileName, subject: ScaffoldSubject): string {
  const steps = catalogue.steps.filter((step) => step.file === keyOfFile(file));
  const front = file === fileNames[0] ? frontMatter(subject) : '';
  const heading = `# ${subject.title}: ${steps.map((step) => lowerFirst(step.title)).join(', ')}\n`;
  const statement = file === fileNames[0] && subject.statement !== undefined ? `\n${quoted(subject.statement)}\n` : '';
  return `${front}${heading}${statement}\n${steps.map((step) => scaffoldStep(step, 2)).join('\n')}`;
}

/** The part of a new answer that belongs to one step; `level` is that of its heading. */
export function scaffoldStep(step: Step, level: number): string {
  const heading = `${'#'.repeat(level)} Step ${String(step.number)}: ${step.title}\n`;
  if (step.parts === undefined) return [heading, ...step.requirements.map((one) => scaffoldRequirement(one, level + 1))].join('\n');
  const parts = step.parts.map((part) => {
    const requirements = part.requirements.flatMap((id) => step.requirements.filter((one) => one.id === id));
    return [`${'#'.repeat(level + 1)} ${part.title}\n`, ...requirements.map((one) => scaffoldRequirement(one, level + 2))].join('\n');
  });
  return [heading, ...parts].join('\n');
}

/** The heading and the hint of one requirement, with a line break at the end. */
export function scaffoldRequirement(requirement: Requirement, level: number): string {
  return `${'#'.repeat(Math.min(level, 6))} ${requirement.title}\n\n${placeholderFor(requirement)}\n`;
}

function frontMatter({ title, question, attempt }: ScaffoldSubject): string {
  const lines = ['---', 'system-design-answer: 1', `title: ${JSON.stringify(title)}`];
  if (question !== undefined) lines.push(`question: ${question}`);
  return [...lines, `attempt: ${String(attempt)}`, '---', '', ''].join('\n');
}

function quoted(statement: string): string {
  return statement.trim().split('\n').map((line) => `> ${line}`.trimEnd()).join('\n');
}
