/** @typedef {import('./markdown-files.mjs').MarkdownFile} MarkdownFile */

const MOST_HEADINGS = 100_000;

/**
 * A text whose headings have numbers that they have in no other round and nowhere else in it: what our check knows of a part
 * that it has read before is then of no use to it, and each round is a first reading.
 * @param {string} text
 * @param {number} round
 */
function freshText(text, round) {
  let heading = round * MOST_HEADINGS;
  return text.replace(/^#{1,6} .*$/gm, (line) => `${line} ${heading++}`);
}

/**
 * The same for files, made before the race for each of its rounds and for the one that warms up.
 * @param {readonly MarkdownFile[]} files
 * @param {number} rounds
 * @returns {(round: number) => readonly MarkdownFile[]}
 */
export function freshFiles(files, rounds) {
  const versions = Array.from({ length: rounds + 1 }, (_, round) => files.map(({ path, text }) => ({ path, text: freshText(text, round) })));
  return (round) => versions[round] ?? files;
}
