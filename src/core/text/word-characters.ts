const latin = new Uint8Array(0x250);
for (let code = 0; code < latin.length; code++) {
  const plain = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (plain || (code >= 0xc0 && code !== 0xd7 && code !== 0xf7) || code === 0xb5) latin[code] = 1;
}

/**
 * Whether a UTF-16 unit is a letter or digit. From Greek on all scripts count as letters, but not general punctuation,
 * arrows and emoji. Hyphens, underscores and apostrophes part words: `cache-aside` is two.
 */
export function isWordCharacter(code: number): boolean {
  if (code < latin.length) return latin[code] === 1;
  return (code >= 0x370 && code < 0x2000) || (code >= 0x3040 && code < 0xd800);
}
