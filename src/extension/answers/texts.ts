import * as vscode from 'vscode';
import { type FileText, fileTextOf } from '../../core/answer/file-text.ts';

/** The text of one file as it is right now. */
export interface SourceText extends FileText {
  readonly uri: vscode.Uri;
  /** Version of the open document; undefined where the file is closed. */
  readonly version: number | undefined;
}

/** Reads texts, and keeps those of closed files by the time they were changed and their size. */
export interface TextReader {
  /** The text of the open document where there is one, else that on disk. Undefined where there is no file that can be read. */
  readonly read: (uri: vscode.Uri) => Promise<SourceText | undefined>;
  readonly forget: (uri: vscode.Uri) => void;
}

interface ClosedText {
  readonly key: string;
  readonly source: SourceText;
}

/** Makes a reader that keeps nothing yet. */
export function createTextReader(): TextReader {
  const closed = new Map<string, ClosedText>();
  return { read, forget: (uri) => { closed.delete(uri.toString()); } };

  async function read(uri: vscode.Uri): Promise<SourceText | undefined> {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString() && !document.isClosed);
    if (open === undefined) return readClosed(uri);
    closed.delete(uri.toString());
    return { uri, text: open.getText(), version: open.version, damaged: false };
  }

  async function readClosed(uri: vscode.Uri): Promise<SourceText | undefined> {
    try {
      const { mtime, size, type } = await vscode.workspace.fs.stat(uri);
      if ((type & vscode.FileType.File) === 0) return undefined;
      const key = `${String(mtime)} ${String(size)}`;
      const known = closed.get(uri.toString());
      if (known?.key === key) return known.source;
      const source = { uri, version: undefined, ...fileTextOf(await vscode.workspace.fs.readFile(uri), new TextDecoder()) };
      closed.set(uri.toString(), { key, source });
      return source;
    } catch {
      // It vanished between being listed and being read: the next event tells of it.
      closed.delete(uri.toString());
      return undefined;
    }
  }
}
