import { type FileName, fileNames } from '../../src/core/answer/files.ts';
import type { Answer } from '../../src/core/answer/draft.ts';
import { readDraft } from '../../src/core/answer/read-draft.ts';
import { type ScaffoldSubject, scaffoldAnswer } from '../../src/core/answer/scaffold.ts';
import { checkAnswer, type CheckResult } from '../../src/core/check/check-answer.ts';
import { ownCatalogue } from './catalogue.ts';

/** The texts of an answer by file. */
export type AnswerTexts = Readonly<Partial<Record<FileName, string>>>;

/** An answer from texts; files that are not named are missing. */
export function answerOf(texts: AnswerTexts): Answer {
  const catalogue = ownCatalogue();
  return {
    drafts: fileNames.flatMap((file) => {
      const text = texts[file];
      return text === undefined ? [] : [readDraft(file, text, catalogue)];
    }),
  };
}

/** Checks texts as the product does, with the rules' own severities. */
export function checkTexts(texts: AnswerTexts): CheckResult {
  return checkAnswer(answerOf(texts), ownCatalogue(), new Map(), new Map());
}

/** The texts of a new answer. */
export function scaffoldTexts(subject: ScaffoldSubject = { title: 'Payments', attempt: 1 }): AnswerTexts {
  return Object.fromEntries(scaffoldAnswer(ownCatalogue(), subject).map(({ file, text }) => [file, text]));
}
