import type { TextDocument } from 'vscode';
import { isReadFrom } from '../../core/answer/draft.ts';
import type { AnswerStore } from './answer-store.ts';
import { type FileVerdict, fileVerdict } from './checked-answer.ts';

/** A verdict on just the text that a document has. */
export type FreshFile = FileVerdict;

/** The last verdict on a document, where it is one on just this text: in another one, places would be off. Versions do not tell, since they begin anew with each opening. */
export function freshFile(store: AnswerStore, document: TextDocument): FreshFile | undefined {
  const verdict = fileVerdict(store.of(document.uri), document.uri);
  return verdict !== undefined && isReadFrom(verdict.file.draft, document.getText()) ? verdict : undefined;
}
