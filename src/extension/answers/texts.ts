import * as vscode from 'vscode';

/** The text of one file as it is right now. */
export interface SourceText {
  readonly uri: vscode.Uri;
  readonly text: string;
  /** Changes when the text may have changed. */
  readonly key: string;
  /** Version of the open document; undefined where the file is closed. */
  readonly version: number | undefined;
  /** Whether the file is clean UTF-8. */
  readonly damaged: boolean;
}

/** Reads the text of a file: that of the open document where there is one, else that on disk. Undefined where there is no such file. */
export type TextReader = (uri: vscode.Uri) => Promise<SourceText | undefined>;

// A file of this many bytes is no answer; reading it would only cost the person's memory.
const largestFile = 16_000_000;

/** Makes a reader that keeps closed files by the time they were changed and their size. */
export function createTextReader(): TextReader {
  const closed = new Map<string, SourceText>();
  return async (uri) => {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString() && !document.isClosed);
    if (open !== undefined) return { uri, text: open.getText(), key: `open ${String(open.version)}`, version: open.version, damaged: false };
    return readClosed(uri, closed);
  };
}

async function readClosed(uri: vscode.Uri, closed: Map<string, SourceText>): Promise<SourceText | undefined> {
  try {
    const { mtime, size, type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0 || size > largestFile) return undefined;
    const key = `disk ${String(mtime)} ${String(size)}`;
    const known = closed.get(uri.toString());
    if (known?.key === key) return known;
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
    const read = { uri, text, key, version: undefined, damaged: text.includes('\uFFFD') };
    closed.set(uri.toString(), read);
    return read;
  } catch {
    // It vanished between being listed and being read: the next event tells of it.
    closed.delete(uri.toString());
    return undefined;
  }
}
