import type { Concepts, Step } from '../catalogue/step-schema.ts';
import { type Alternative, type Group, parseAlternative, parseTerms, type Scope, scopes, type Term } from './language.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** What a line of evidence speaks for. */
export interface Target {
  /** Id of the requirement, or key of the step where the whole step is said not to apply. */
  readonly id: string;
  /** Number of the step. */
  readonly step: number;
  readonly role: 'evidence' | 'waived' | 'justified' | 'reason';
  readonly anywhere: boolean;
  readonly questions: boolean;
  readonly outOfScope: boolean;
}

/** One line of evidence, its groups replaced by numbers. */
export interface CompiledAlternative {
  readonly target: number;
  readonly count: number;
  readonly body: readonly number[];
  readonly context: readonly number[];
  readonly not: readonly number[];
  /** Groups that may not stand in the nearer context. */
  readonly notNear: readonly number[];
}

/** Words in a row, of which the first has been seen. */
export interface Phrase {
  readonly atoms: readonly number[];
  readonly gaps: readonly number[];
  readonly groups: readonly number[];
}

/** All evidence of the steps of one file, turned round: from the words of a text to the lines they may complete. */
export interface Program {
  readonly vocabulary: Vocabulary;
  readonly targets: readonly Target[];
  readonly alternatives: readonly CompiledAlternative[];
  readonly groupCount: number;
  /** By atom: the groups that the word alone belongs to. */
  readonly groupsOfAtom: readonly (readonly number[])[];
  /** By atom: the phrases that begin with the word. */
  readonly phrasesOfAtom: readonly (readonly Phrase[])[];
  readonly groupsOfFeature: ReadonlyMap<string, readonly number[]>;
  /** By scope and group: the lines that have the group in their body, and those that have it in their context. */
  readonly bodyUses: Readonly<Record<Scope, readonly (readonly number[])[]>>;
  readonly contextUses: Readonly<Record<Scope, readonly (readonly number[])[]>>;
  /** The same for lines whose context must be near. */
  readonly nearUses: Readonly<Record<Scope, readonly (readonly number[])[]>>;
  /** Sentences that say one of these say nothing else that counts. */
  readonly silent: { readonly unfinished: number; readonly deferral: number; readonly outOfScope: number };
  /** Groups that tell from its heading which step a section belongs to. */
  readonly subjects: readonly Subject[];
}

/** A group of words that a heading about a step or requirement has. */
export interface Subject {
  readonly step: number;
  /** Id of the requirement; undefined for the step as a whole. */
  readonly requirement: string | undefined;
  readonly group: number;
}

const reason: Group = { negated: false, terms: [{ kind: 'concept', name: 'reason' }] };
const stepReason: Group = { negated: false, terms: [...reason.terms, { kind: 'concept', name: 'stepReason' }] };
/** Whether a section gives any reason: what justifies that the whole step does not apply need not stand in the same sentence. */
const givenReason: Alternative = { count: 1, scope: 'section', context: [], near: false, body: [stepReason] };
const notNeeded: Group = { negated: false, terms: [{ kind: 'concept', name: 'notNeeded' }] };

/** Compiles the evidence of the steps of one file. Throws EvidenceSyntaxError where a line is faulty: the loader reports those first. */
export function compileProgram(steps: readonly Step[], concepts: Concepts): Program {
  const builder = createBuilder(concepts);
  const silent = {
    unfinished: builder.groupOf([{ kind: 'concept', name: 'unfinished' }]),
    deferral: builder.groupOf([{ kind: 'concept', name: 'deferral' }]),
    outOfScope: builder.groupOf([{ kind: 'concept', name: 'outOfScope' }]),
  };
  const subjects: Subject[] = [];
  for (const step of steps) {
    subjects.push({ step: step.number, requirement: undefined, group: builder.groupOf(parseTerms(step.subject)) });
    const plain = { step: step.number, anywhere: true, questions: false, outOfScope: false };
    addWaivers(builder, { ...plain, id: step.key }, (step.waived ?? []).map(parseAlternative));
    for (const requirement of step.requirements) {
      const about = [...parseTerms(requirement.subject), ...titleTerms(requirement.title)];
      subjects.push({ step: step.number, requirement: requirement.id, group: builder.groupOf(about) });
      const target = {
        id: requirement.id,
        step: step.number,
        anywhere: requirement.anywhere === true,
        questions: requirement.questions === true,
        outOfScope: requirement.outOfScope === true,
      };
      builder.add({ ...target, role: 'evidence' }, requirement.evidence.map(parseAlternative));
      addWaivers(builder, target, (requirement.waived ?? []).map(parseAlternative));
      addWaivers(builder, target, [{ count: 1, scope: 'passage', context: [{ negated: false, terms: about }], near: false, body: [notNeeded] }]);
    }
  }
  builder.add({ id: '', step: 0, role: 'reason', anywhere: true, questions: false, outOfScope: false }, [givenReason]);
  return { ...builder.build(), silent, subjects };
}

/** The title of a requirement as a term: a section with just this heading is about it. */
function titleTerms(title: string): readonly Term[] {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [{ kind: 'words', words: words.map((word) => ({ match: 'stem', word, gap: 0 })) }];
}

function addWaivers(builder: Builder, target: Omit<Target, 'role'>, alternatives: readonly Alternative[]): void {
  builder.add({ ...target, role: 'waived' }, alternatives);
  builder.add({ ...target, role: 'justified' }, alternatives.map((one) => ({ ...one, body: [...one.body, reason] })));
}

interface Builder {
  readonly groupOf: (terms: readonly Term[]) => number;
  readonly add: (target: Target, alternatives: readonly Alternative[]) => void;
  readonly build: () => Omit<Program, 'silent' | 'subjects'>;
}

function createBuilder(concepts: Concepts): Builder {
  const vocabulary = createVocabulary(new Set((concepts['ordinary'] ?? '').split('|').map((word) => word.trim())));
  const targets: Target[] = [];
  const alternatives: CompiledAlternative[] = [];
  const groups = new Map<string, number>();
  const groupsOfAtom: number[][] = [];
  const phrasesOfAtom: Phrase[][] = [];
  const groupsOfFeature = new Map<string, number[]>();
  const bodyUses = emptyUses();
  const contextUses = emptyUses();
  const nearUses = emptyUses();
  return { groupOf, add, build };

  function groupOf(terms: readonly Term[]): number {
    const key = JSON.stringify(terms);
    const found = groups.get(key);
    if (found !== undefined) return found;
    const group = groups.size;
    groups.set(key, group);
    for (const term of terms) register(term, group, 0);
    return group;
  }

  function register(term: Term, group: number, depth: number): void {
    switch (term.kind) {
      case 'feature':
        groupsOfFeature.set(term.name, [...(groupsOfFeature.get(term.name) ?? []), group]);
        return;
      case 'concept':
        // Concepts may name concepts; five deep is a circle.
        if (depth < 5) for (const inner of parseTerms(concepts[term.name] ?? '')) register(inner, group, depth + 1);
        return;
      case 'words':
        registerWords(term.words, group);
        return;
      default:
        term satisfies never;
    }
  }

  function registerWords(words: Extract<Term, { kind: 'words' }>['words'], group: number): void {
    const atoms = words.map((word) => vocabulary.atomOf(word));
    const first = atoms[0];
    if (first === undefined) return;
    if (atoms.length === 1) {
      (groupsOfAtom[first] ??= []).push(group);
      return;
    }
    (phrasesOfAtom[first] ??= []).push({ atoms, gaps: words.map((word) => word.gap), groups: [group] });
  }

  function add(target: Target, added: readonly Alternative[]): void {
    if (added.length === 0) return;
    targets.push(target);
    for (const alternative of added) {
      const index = alternatives.length;
      const body = groupsOf(alternative.body.filter((group) => !group.negated));
      const not = groupsOf([...alternative.body, ...(alternative.near ? [] : alternative.context)].filter((group) => group.negated));
      const notNear = groupsOf((alternative.near ? alternative.context : []).filter((group) => group.negated));
      const context = groupsOf(alternative.context.filter((group) => !group.negated));
      alternatives.push({ target: targets.length - 1, count: alternative.count, body, not, notNear, context });
      for (const group of body) (bodyUses[alternative.scope][group] ??= []).push(index);
      for (const group of context) ((alternative.near ? nearUses : contextUses)[alternative.scope][group] ??= []).push(index);
    }
  }

  function groupsOf(parts: readonly Group[]): readonly number[] {
    return [...new Set(parts.map((part) => groupOf(part.terms)))];
  }

  function build(): Omit<Program, 'silent' | 'subjects'> {
    return { vocabulary, targets, alternatives, groupCount: groups.size, groupsOfAtom, phrasesOfAtom, groupsOfFeature, bodyUses, contextUses, nearUses };
  }
}

function emptyUses(): Record<Scope, number[][]> {
  return Object.fromEntries(scopes.map((scope) => [scope, []])) as unknown as Record<Scope, number[][]>;
}
