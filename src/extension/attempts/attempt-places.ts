import * as vscode from 'vscode';
import { type AttemptPlace, attemptsLike, factsOfAnswer, sharedName } from '../../core/answer/attempts.ts';
import type { CheckedAnswer } from '../answers/checked-answer.ts';
import { nameOf } from '../places.ts';

/** An answer with what ties it to other attempts. */
export interface Attempt extends AttemptPlace {
  readonly checked: CheckedAnswer;
}

/** All attempts at what an answer is about, in their order. */
export function attemptsAt(answer: CheckedAnswer, answers: readonly CheckedAnswer[]): readonly Attempt[] {
  return attemptsLike(attemptOf(answer), answers.map(attemptOf));
}

/** The answers of which there is more than one attempt. */
export function withAttempts(answers: readonly CheckedAnswer[]): readonly CheckedAnswer[] {
  const attempts = answers.map(attemptOf);
  return attempts.filter((one) => attemptsLike(one, attempts).length > 1).map(({ checked }) => checked);
}

/** What the attempts of an answer are called together. */
export function subjectName({ folder }: CheckedAnswer): string {
  return sharedName(nameOf(folder));
}

/** What one answer is called wherever people see it. */
export function titleOfAnswer(checked: CheckedAnswer): string {
  const { attempt } = factsOfAnswer(checked.answer);
  return attempt > 1 ? vscode.l10n.t('{0} · attempt {1}', subjectName(checked), attempt) : nameOf(checked.folder);
}

function attemptOf(checked: CheckedAnswer): Attempt {
  return { folder: checked.folder.toString(), facts: factsOfAnswer(checked.answer), checked };
}
