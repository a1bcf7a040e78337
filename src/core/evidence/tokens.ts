/** One word of a text, with its case, and where it stands. */
export interface Token {
  readonly word: string;
  /** Offset of its first character. */
  readonly start: number;
  readonly end: number;
}

const wordCharacter = new Uint8Array(0x250);
for (let code = 0; code < wordCharacter.length; code++) {
  const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (letter || (code >= 0xc0 && code !== 0xd7 && code !== 0xf7) || code === 0xb5) wordCharacter[code] = 1;
}

/** Whether a UTF-16 unit is a letter or digit. Scripts beyond Latin count as letters from Greek on, but not general punctuation, arrows and emoji. */
export function isWordCharacter(code: number): boolean {
  if (code < wordCharacter.length) return wordCharacter[code] === 1;
  return (code >= 0x370 && code < 0x2000) || (code >= 0x3040 && code < 0xd800);
}

/** The words between two offsets of a text. Hyphens, underscores and apostrophes part words: `cache-aside` is two. */
export function* wordsOf(text: string, start: number, end: number): Generator<Token> {
  let at = start;
  while (at < end) {
    if (!isWordCharacter(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const first = at;
    while (at < end && isWordCharacter(text.charCodeAt(at))) at++;
    yield { word: text.slice(first, at), start: first, end: at };
  }
}
