import type { Concepts, Step, TellingWordLists } from '../catalogue/step-schema.ts';
import { compileProgram, type Program } from './program.ts';

/** What of a catalogue the reading of evidence needs. */
export interface EvidenceSource {
  readonly steps: readonly Step[];
  readonly concepts: Concepts;
  readonly tellingWords: TellingWordLists;
}

const compiled = new WeakMap<EvidenceSource, Map<string, Program>>();

/** The evidence of one file's steps, compiled when the file is first read: a person rarely has all seven open at once. */
export function programFor(catalogue: EvidenceSource, fileKey: string): Program {
  const programs = compiled.get(catalogue) ?? new Map<string, Program>();
  compiled.set(catalogue, programs);
  const found = programs.get(fileKey);
  if (found !== undefined) return found;
  const steps = catalogue.steps.filter((step) => step.file === fileKey);
  const program = compileProgram(steps, catalogue.concepts, catalogue.tellingWords);
  programs.set(fileKey, program);
  return program;
}
