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

/** A file of a checked answer, with that answer. */
export interface FileVerdict {
  readonly checked: CheckedAnswer;
  readonly file: CheckedFile;
}

/** The verdict on the file at an address; undefined where it is no file of the answer, or nothing is known of the answer yet. */
export function fileVerdict(checked: CheckedAnswer | undefined, uri: Uri): FileVerdict | undefined {
  const file = checked?.files.find((one) => one.uri.toString() === uri.toString());
  return checked === undefined || file === undefined ? undefined : { checked, file };
}
