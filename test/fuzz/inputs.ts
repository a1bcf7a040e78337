import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { ownSources } from '../../scripts/own-sources.ts';
import type { SourceFile } from '../../src/core/catalogue/yaml-file.ts';
import { type FileName, fileNames } from '../../src/core/answer/files.ts';

/** What begins structures that a reader has to end by itself. */
const fragments = [
  ...['# ', '## ', '### Step 7: ', '- ', '- [ ] ', '1. ', '> ', '| a | b |\n|---|---|\n', '| ', '```\n', '```mermaid\n', '~~~\n', '    ', '\t', '---\n', '===\n'],
  ...['<!-- ', ' -->', '<!-- hld-ignore draft/empty-section -->', '<details>', '[x](', '**', '`', '\r\n', '\r', '\uFEFF', '\u0000', '\uD800', '\u2028', '🙂'],
  ...['flowchart LR\n', 'sequenceDiagram\n', 'A --> B\n', 'A[', 'subgraph x\n', 'end\n', '+--+\n|  |\n+--+\n', '──▶'],
  ...['= ', '≈ ', '10M × 2 KB = 20 GB', '1e9', '99.9 %', '$5', ' per day', '(', ')', '^', '/ 0 = ', '9'.repeat(40)],
];

/** Lines as people write them: those of the sample answer. */
const sampleLines = readdirSync('content/sample').flatMap((name) => readFileSync(join('content/sample', name), 'utf8').split('\n'));

/** A draft that nobody would write on purpose. */
export const anyDraft: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...sampleLines).map((line) => `${line}\n`) },
      { weight: 5, arbitrary: fc.constantFrom(...fragments) },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
      { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...fragments), fc.integer({ min: 2, max: 200 })).map(([piece, times]) => piece.repeat(times)) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** An answer of some drafts. */
export const anyAnswer: fc.Arbitrary<readonly (readonly [FileName, string])[]> = fc.uniqueArray(fc.tuple(fc.constantFrom(...fileNames), anyDraft), { minLength: 1, maxLength: 3, selector: ([file]) => file });

const sources = ownSources();
const yamlPieces = ['\n', ': ', '- ', '"', "'", '|\n', '>\n', '&a ', '*a', '<<: ', '!!js ', '{', '[', '}', ']', '#', '? ', '---\n', '\t', 'null', '[week/01 - week/02]', '\u0000', '[['.repeat(30)];

/** One of our own files of content, cut, doubled and spoilt at some places. */
export const anySource: fc.Arbitrary<SourceFile> = fc
  .tuple(fc.constantFrom(...sources), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 60 }), fc.oneof(fc.constantFrom(...yamlPieces), fc.string({ unit: 'binary', maxLength: 8 }))), { minLength: 1, maxLength: 6 }))
  .map(([{ path, text }, spoils]) => ({ path, text: spoils.reduce(spoil, text) }));

function spoil(text: string, [place, length, piece]: readonly [number, number, string]): string {
  const start = place % (text.length + 1);
  return text.slice(0, start) + piece + text.slice(start + length);
}
