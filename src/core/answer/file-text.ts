import { longestRead } from './draft.ts';

// Three for each character that is read would do, as no UTF-16 unit takes more of UTF-8; the rest is decoded to count what is
// not read, for whoever is told that a file is too long.
const mostBytes = 8 * longestRead;

/** The text of a file of an answer. */
export interface FileText {
  /** Of a huge file its beginning, and of one that is not UTF-8 what can be read. A byte order mark is left out, as in an open document. */
  readonly text: string;
  /** Whether the file is no clean UTF-8. */
  readonly damaged: boolean;
}

/** What the host decodes with, such as a new `TextDecoder`: it is no part of the language. */
export interface Utf8Decoder {
  readonly decode: (bytes: Uint8Array, options: { readonly stream: boolean }) => string;
}

/** Decodes a file of an answer. A decoder is good for one file, since it may keep the beginning of a character that is cut in two. */
export function fileTextOf(file: Uint8Array, decoder: Utf8Decoder): FileText {
  const bytes = file.subarray(0, mostBytes);
  // As a stream, so that a character that is cut in two is left out and not taken for damage.
  const text = decoder.decode(bytes, { stream: bytes.length === mostBytes });
  return { text, damaged: text.includes('\uFFFD') };
}
