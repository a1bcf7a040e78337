/** What words say, looked up where they were read before. */
export interface KnownWords<Said> {
  readonly of: (words: string) => Said;
  /** What was asked for. */
  readonly asked: ReadonlyMap<string, Said>;
}

// A text of nothing but headings must not fill the memory.
const mostKnown = 1000;

/**
 * Makes a reader of short pieces of a text that knows those of its last version: of those of the next one nearly all are the same.
 * @param last what was asked for in the last version
 */
export function createKnownWords<Said>(read: (words: string) => Said, last: ReadonlyMap<string, Said> | undefined): KnownWords<Said> {
  const asked = new Map<string, Said>();
  return { of, asked };

  function of(words: string): Said {
    const known = asked.get(words);
    if (known !== undefined) return known;
    const said = last?.get(words) ?? read(words);
    if (asked.size < mostKnown) asked.set(words, said);
    return said;
  }
}
