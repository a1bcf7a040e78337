import { featuresOf } from '../../src/core/evidence/features.ts';
import { addMask, hasGroup, type GroupSet } from '../../src/core/evidence/group-set.ts';
import { compileProgram, type Program } from '../../src/core/evidence/program.ts';
import { createSpotter } from '../../src/core/evidence/spotter.ts';
import { createWordReader, signsIn, stretchOf } from '../../src/core/evidence/words.ts';
import { ownCatalogue } from '../support/catalogue.ts';

/** The concepts and features of a text, of those that the evidence of a step's file names and so looks for anyway. */
export function termsOf(text: string, step: string): readonly string[] {
  const file = ownCatalogue().steps.find(({ key }) => key === step)?.file ?? '';
  const reader = readers.get(file) ?? createReader(file);
  readers.set(file, reader);
  return reader(text);
}

type Reader = (text: string) => readonly string[];

const readers = new Map<string, Reader>();

function createReader(file: string): Reader {
  const { steps, concepts } = ownCatalogue();
  const own = steps.filter((step) => step.file === file);
  const terms = namedBy(own.flatMap(({ waived, requirements }) => [...(waived ?? []), ...requirements.flatMap((requirement) => [...requirement.evidence, ...(requirement.waived ?? [])])]));
  // Some requirement is told of by all of them alike: so the program finds them, and their rows are in the order of the list.
  const program = compileProgram(own, concepts, { [own[0]?.requirements[0]?.id ?? '']: `0 +1 ${terms.join(' ')}` });
  const { groups, rowOfGroup } = program.tellingWords;
  return (text) => {
    const found = groupsOf(text, program);
    return [...rowOfGroup.entries()].flatMap(([group, row]) => (hasGroup(groups, group) && hasGroup(found, group) ? [terms[row] ?? ''] : []));
  };
}

function groupsOf(text: string, program: Program): GroupSet {
  const span = { start: 0, end: text.length };
  program.lexicon.begin(text.length);
  const words = createWordReader(program.lexicon)(text, span);
  const groups = createSpotter(program, words).groupsOf(span);
  const features = featuresOf(text, span, signsIn(words, stretchOf(words, span)), program.featureReaders);
  for (const [bit, mask] of program.groupsOfBit.entries()) if ((features & (1 << bit)) !== 0) addMask(groups, mask);
  return groups;
}

/** The concepts and features that lines of evidence name, and those that their concepts name. */
function namedBy(lines: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const waiting = [...lines];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const term of (next.match(/[@#][a-zA-Z]+/g) ?? []).filter((name) => !found.has(name))) {
      found.add(term);
      waiting.push(ownCatalogue().concepts[term.slice(1)] ?? '');
    }
  }
  return [...found].sort();
}
