import type { Answer } from './draft.ts';
import { fileNames } from './files.ts';
import { type AnswerFacts, factsOf } from './front-matter.ts';

/** An answer as far as it matters which others are attempts at the same thing. */
export interface AttemptPlace {
  /** Address of its folder. */
  readonly folder: string;
  readonly facts: AnswerFacts;
}

const ending = /-attempt-\d+$/;

/** What the first file of an answer says of it; where there is no first file, that it is a first attempt. */
export function factsOfAnswer({ drafts }: Answer): AnswerFacts {
  const first = drafts.find(({ file }) => file === fileNames[0]);
  return first === undefined ? { title: undefined, question: undefined, attempt: 1 } : factsOf(first.outline);
}

/** The name that the folders of all attempts have in common. */
export function sharedName(folderName: string): string {
  return folderName.replace(ending, '');
}

/** All attempts at what one answer is about, that answer among them: by attempt, then by folder. */
export function attemptsLike<Place extends AttemptPlace>(one: AttemptPlace, all: readonly Place[]): readonly Place[] {
  return all.filter((other) => isSameSubject(one, other)).sort((left, right) => left.facts.attempt - right.facts.attempt || (left.folder < right.folder ? -1 : 1));
}

/** The question tells, else the title, else the folders stand side by side under one name. */
function isSameSubject(one: AttemptPlace, other: AttemptPlace): boolean {
  if (one.facts.question !== undefined && other.facts.question !== undefined) return one.facts.question === other.facts.question;
  if (one.facts.title !== undefined && other.facts.title !== undefined) return one.facts.title === other.facts.title;
  return one.folder.replace(ending, '') === other.folder.replace(ending, '');
}

/** A next attempt: its number, and the name of its folder. */
export interface NextAttempt {
  readonly attempt: number;
  readonly name: string;
}

/** The attempt after the last one; names that are taken are passed over, so that nothing is written into a folder that is there. */
export function nextAttempt(folderName: string, attempts: readonly AttemptPlace[], taken: Iterable<string>): NextAttempt {
  const names = new Set([...taken].map((name) => name.toLowerCase()));
  let attempt = Math.max(1, ...attempts.map(({ facts }) => facts.attempt)) + 1;
  const nameOf = (number: number): string => `${sharedName(folderName)}-attempt-${String(number)}`;
  while (names.has(nameOf(attempt).toLowerCase())) attempt++;
  return { attempt, name: nameOf(attempt) };
}
