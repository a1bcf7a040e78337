import { isMarked } from './front-matter.ts';
import { type FileName, fileNames, isFileName } from './files.ts';

/** Fewest of the seven files that make a folder an answer without the scaffold's mark. */
const fewestFiles = 2;

/** Those of a folder's file names that are files of an answer, in the order of the seven. */
export function draftNames(names: Iterable<string>): readonly FileName[] {
  const found = new Set([...names].filter(isFileName));
  return fileNames.filter((name) => found.has(name));
}

/**
 * Whether a folder is an answer: it holds at least two of the seven files, or an `01` file with the scaffold's front matter.
 * @param names the names of the files in it
 * @param first the text of its `01` file, where it has one; only asked for when it matters
 */
export function isAnswer(names: readonly FileName[], first: () => string | undefined): boolean {
  if (names.length >= fewestFiles) return true;
  return names[0] === fileNames[0] && isMarked(first() ?? '');
}

/** Whether a path names a folder inside the one that it is counted from. */
export function isInside(path: string): boolean {
  return path.trim() !== '' && !/^[\\/]|^[a-z]:/i.test(path) && !path.split(/[\\/]+/).includes('..');
}
