import type { Concepts, Step, TellingWordLists } from '../catalogue/step-schema.ts';
import { compileProgram, type Program } from './program.ts';
import { oncePerPart } from '../once.ts';

/** What of a catalogue the reading of evidence needs. */
export interface EvidenceSource {
  readonly steps: readonly Step[];
  readonly concepts: Concepts;
  readonly tellingWords: TellingWordLists;
}

/** The evidence of one file's steps, compiled when the file is first read: a person rarely has all seven open at once. */
export const programFor: (catalogue: EvidenceSource, fileKey: string) => Program = oncePerPart((catalogue: EvidenceSource, fileKey: string) => {
  const steps = catalogue.steps.filter((step) => step.file === fileKey);
  return compileProgram(steps, catalogue.concepts, catalogue.tellingWords);
});
