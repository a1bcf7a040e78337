import type { TextDocument } from 'vscode';
import { isReadFrom } from '../../core/answer/draft.ts';
import type { AnswerStore } from './answer-store.ts';
import type { CheckedAnswer, CheckedFile } from './checked-answer.ts';

/** A checked file with the answer it belongs to. */
export interface FreshFile {
  readonly checked: CheckedAnswer;
  readonly file: CheckedFile;
}

/** The last verdict on a document, where it is one on just this text: in another one, places would be off. Versions do not tell, since they begin anew with each opening. */
export function freshFile(store: AnswerStore, document: TextDocument): FreshFile | undefined {
  const checked = store.of(document.uri);
  const file = checked?.files.find(({ uri }) => uri.toString() === document.uri.toString());
  if (checked === undefined || file === undefined) return undefined;
  return isReadFrom(file.draft, document.getText()) ? { checked, file } : undefined;
}
