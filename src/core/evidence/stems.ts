import { stemmer } from 'stemmer';

// Words; evidence and the texts of a person hold some ten thousand. The table is emptied before it can grow without end.
const mostStems = 40_000;
const stems = new Map<string, string>();

/** The stem of a word in lower case. The evidence of seven files and seven drafts share nearly all of their words. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= mostStems) stems.clear();
  const stem = stemmer(word);
  stems.set(word, stem);
  return stem;
}
