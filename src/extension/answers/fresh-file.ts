import type { TextDocument } from 'vscode';
import type { AnswerStore } from './answer-store.ts';
import type { CheckedAnswer, CheckedFile } from './checked-answer.ts';

/** A checked file with the answer it belongs to. */
export interface FreshFile {
  readonly checked: CheckedAnswer;
  readonly file: CheckedFile;
}

/** The last verdict on a document, where it is one on just this version of its text: other places would be off. */
export function freshFile(store: AnswerStore, document: TextDocument): FreshFile | undefined {
  const checked = store.of(document.uri);
  const file = checked?.files.find(({ uri }) => uri.toString() === document.uri.toString());
  if (checked === undefined || file === undefined) return undefined;
  const isFresh = file.version === undefined ? !document.isDirty : file.version === document.version;
  return isFresh ? { checked, file } : undefined;
}
