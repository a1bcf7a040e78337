import type { Catalogue } from '../catalogue/catalogue.ts';
import { readDiagrams } from '../diagram/read-diagrams.ts';
import { readEstimates } from '../estimate/read-estimates.ts';
import { programFor } from '../evidence/programs.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import { parseOutline } from '../outline/parse-outline.ts';
import { type Draft, longestRead } from './draft.ts';
import { type FileName, keyOfFile } from './files.ts';

/** Reads one file of an answer: everything that rules look at, once for each version of its text. Never fails. */
export function readDraft(file: FileName, text: string, catalogue: Catalogue): Draft {
  const outline = parseOutline(text.length > longestRead ? text.slice(0, longestRead) : text);
  return {
    file,
    outline,
    unread: Math.max(0, text.length - longestRead),
    evidence: readEvidence(outline, programFor(catalogue, keyOfFile(file))),
    estimates: readEstimates(outline),
    diagrams: readDiagrams(outline),
  };
}
