import * as vscode from 'vscode';
import { type FileName, fileNames } from '../../core/answer/files.ts';
import type { Catalogue } from '../../core/catalogue/catalogue.ts';
import type { Deferred } from '../deferred-source.ts';
import type { Log } from '../log.ts';
import { shownPath } from '../places.ts';
import type { CheckedFile } from './checked-answer.ts';
import { createDraftCache } from './draft-cache.ts';
import { draftsIn } from './folders.ts';
import { createTextReader, type SourceText } from './texts.ts';

/** One of the seven files as it is right now. */
export interface AnswerText {
  readonly file: FileName;
  readonly source: SourceText;
}

/** Reads the files of answers, and keeps what has not changed of them. */
export interface AnswerReader {
  /** The texts of the answer in a folder, in the order of the seven files; undefined where the folder is no answer. A file that cannot be read is left out, and the log says so. */
  readonly textsIn: (folder: vscode.Uri) => Promise<readonly AnswerText[] | undefined>;
  /** What the texts say; those that are as they were are not read again. */
  readonly draftsOf: (texts: readonly AnswerText[], catalogue: Catalogue, readDraft: Deferred['readDraft']) => readonly CheckedFile[];
  /** Keeps nothing of a folder any more. */
  readonly forget: (folder: vscode.Uri) => void;
}

/** Makes a reader that keeps nothing yet. */
export function createAnswerReader(log: Log): AnswerReader {
  const texts = createTextReader();
  const drafts = createDraftCache();
  return { textsIn, draftsOf, forget: (folder) => { release(folder, []); } };

  async function textsIn(folder: vscode.Uri): Promise<readonly AnswerText[] | undefined> {
    const names = await draftsIn(folder, texts);
    if (names === undefined) return undefined;
    const read = await Promise.all(names.map(async (file) => ({ file, source: await texts.read(vscode.Uri.joinPath(folder, file)) })));
    const found = read.flatMap(({ file, source }) => {
      warnOf(vscode.Uri.joinPath(folder, file), source);
      return source === undefined ? [] : [{ file, source }];
    });
    release(folder, found.map(({ file }) => file));
    return found;
  }

  function warnOf(uri: vscode.Uri, source: SourceText | undefined): void {
    if (source === undefined) log.warn(`${shownPath(uri)} could not be read, so it counts as missing`);
    if (source?.damaged === true) log.warn(`${shownPath(uri)} is not clean UTF-8: the unreadable characters are passed over`);
  }

  function draftsOf(read: readonly AnswerText[], catalogue: Catalogue, readDraft: Deferred['readDraft']): readonly CheckedFile[] {
    return read.map(({ file, source: { uri, text } }) => ({ uri, file, draft: drafts.get(uri.toString(), text, catalogue, () => readDraft(file, text, catalogue)) }));
  }

  /** Keeps nothing in memory of the files of a folder but of those that are still there. */
  function release(folder: vscode.Uri, kept: readonly FileName[]): void {
    for (const name of fileNames) {
      if (kept.includes(name)) continue;
      const uri = vscode.Uri.joinPath(folder, name);
      texts.forget(uri);
      drafts.forget(uri.toString());
    }
  }
}
