import * as vscode from 'vscode';
import { mostBytes } from '../../core/answer/draft.ts';

/** The text of one file as it is right now. */
export interface SourceText {
  readonly uri: vscode.Uri;
  /** Of a huge file on disk its beginning, and of one that is not UTF-8 what can be read. */
  readonly text: string;
  /** Version of the open document; undefined where the file is closed. */
  readonly version: number | undefined;
  /** Whether the file is no clean UTF-8. */
  readonly damaged: boolean;
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
      const text = decode(await vscode.workspace.fs.readFile(uri));
      const source = { uri, text, version: undefined, damaged: text.includes('\uFFFD') };
      closed.set(uri.toString(), { key, source });
      return source;
    } catch {
      // It vanished between being listed and being read: the next event tells of it.
      closed.delete(uri.toString());
      return undefined;
    }
  }
}

/** As a stream, so that a character that is cut in two is left out and not taken for damage. A byte order mark is left out, as in an open document. */
function decode(file: Uint8Array): string {
  const bytes = file.subarray(0, mostBytes);
  return new TextDecoder().decode(bytes, { stream: bytes.length === mostBytes });
}
