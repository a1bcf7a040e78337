import type { Uri } from 'vscode';
import type { Answer, Draft } from '../../core/answer/draft.ts';
import type { FileName } from '../../core/answer/files.ts';
import type { CheckResult } from '../../core/check/check-answer.ts';

/** The last verdict on one answer of the workspace. */
export interface CheckedAnswer {
  readonly folder: Uri;
  readonly answer: Answer;
  readonly files: readonly CheckedFile[];
  readonly result: CheckResult;
}

/** One file of a checked answer. */
export interface CheckedFile {
  readonly uri: Uri;
  readonly file: FileName;
  readonly draft: Draft;
}
