import type { Concepts, Step, TellingWordLists } from '../catalogue/step-schema.ts';
import { type Alternative, type Group, parseAlternative, parseTerms, type Scope, type Term } from './language.ts';
import { type FeatureReader, featureBits, featureReaders, sentenceFeatures } from './features.ts';
import { type GroupMask, maskOf, noGroups } from './group-set.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { createPhraseCollector, type PhraseIndex } from './phrases.ts';
import { compileTellingWords, type TellingWords } from './telling-words.ts';
import { createVocabulary } from './vocabulary.ts';
import { chooseWatches, type Watches } from './watches.ts';
import { oncePerPart } from '../once.ts';

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
  readonly scope: Scope;
  readonly body: readonly number[];
  readonly context: readonly number[];
  /** Whether the context must stand nearer than the outermost heading. */
  readonly near: boolean;
  readonly not: readonly number[];
  /** Groups that may not stand in the nearer context. */
  readonly notNear: readonly number[];
  /** Whether it holds where enough telling words stand together, and not by groups. */
  readonly telling: boolean;
}

/** All evidence of the steps of one file, turned round: from the words of a text to the lines they may complete. */
export interface Program {
  readonly lexicon: Lexicon;
  readonly phrases: PhraseIndex;
  readonly targets: readonly Target[];
  readonly alternatives: readonly CompiledAlternative[];
  readonly groupCount: number;
  /** By name of a feature: the groups it belongs to. */
  readonly groupsOfFeature: ReadonlyMap<string, GroupMask>;
  /** The same by the bit of a feature of sentences. */
  readonly groupsOfBit: readonly GroupMask[];
  /** What reads the features of sentences that any group asks for. */
  readonly featureReaders: readonly FeatureReader[];
  /** By scope: which groups make which lines worth a look. */
  readonly watches: Readonly<Record<Scope, Watches>>;
  /**
   * Groups that take from a sentence what it would count for. `unfinished` and `deferral` leave it nothing, `leftOpen` and
   * `emptyPromise` only where it is short, and an empty promise is none where `grounds` stand with it. With `outOfScope` it
   * is evidence for those requirements alone that ask what is left out.
   */
  readonly silent: Readonly<Record<'unfinished' | 'leftOpen' | 'emptyPromise' | 'grounds' | 'deferral' | 'outOfScope', number>>;
  /** Groups that tell from its heading which step a section belongs to. */
  readonly subjects: readonly Subject[];
  readonly tellingWords: TellingWords;
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
const plainNone: Group = { negated: false, terms: [{ kind: 'concept', name: 'plainNone' }] };
const inRow: Group = { negated: true, terms: [{ kind: 'feature', name: 'row' }] };

/** Compiles the evidence of the steps of one file. Throws EvidenceSyntaxError where a line is faulty: the loader reports those first. */
export function compileProgram(steps: readonly Step[], concepts: Concepts, tellingWords: TellingWordLists = {}): Program {
  const builder = createBuilder(concepts);
  const silent = {
    unfinished: builder.groupOf([{ kind: 'concept', name: 'unfinished' }]),
    leftOpen: builder.groupOf([{ kind: 'concept', name: 'leftOpen' }]),
    emptyPromise: builder.groupOf([{ kind: 'concept', name: 'emptyPromise' }]),
    grounds: builder.groupOf([{ kind: 'concept', name: 'grounds' }]),
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
      builder.addTelling(step.number, tellingWords[requirement.id]);
      addWaivers(builder, target, (requirement.waived ?? []).map(parseAlternative));
      const said = { count: 1, scope: 'passage', context: [{ negated: false, terms: about }], near: false } as const;
      addWaivers(builder, target, [{ ...said, body: [notNeeded] }, { ...said, body: [plainNone, inRow] }]);
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
  /** Gives words to the target that was added last. */
  readonly addTelling: (step: number, list: string | undefined) => void;
  readonly build: () => Omit<Program, 'silent' | 'subjects'>;
}

/** Gives a group a term. */
type Join = (group: number) => void;

const deepestConcept = 5;

/** The terms of a concept, read once for the programs of all files. */
const termsOfConcept = oncePerPart((concepts: Concepts, name: string): readonly Term[] => parseTerms(concepts[name] ?? ''));

/** Tells terms apart. */
function keyOf(term: Term): string {
  if (term.kind === 'feature') return `#${term.name}`;
  if (term.kind === 'concept') return `@${term.name}`;
  return term.words.map(({ match, word, gap }) => `${match}:${word}:${String(gap)}`).join(' ');
}

function createBuilder(concepts: Concepts): Builder {
  const vocabulary = createVocabulary(new Set((concepts['ordinary'] ?? '').split('|').map((word) => word.trim())));
  const targets: Target[] = [];
  const alternatives: CompiledAlternative[] = [];
  const groups = new Map<string, number>();
  const groupsOfAtom: number[][] = [];
  const phrases = createPhraseCollector();
  const groupsOfFeature = new Map<string, number[]>();
  /** By group: how often it may be expected in a text, in no particular unit. */
  const commonness: number[] = [];
  const joinsByConcept = new Map<string, readonly Join[]>();
  const told: { readonly step: number; readonly target: number; readonly list: string }[] = [];
  return { groupOf, add, addTelling, build };

  function groupOf(terms: readonly Term[]): number {
    const key = terms.map(keyOf).join('|');
    const found = groups.get(key);
    if (found !== undefined) return found;
    const group = groups.size;
    groups.set(key, group);
    commonness.push(0);
    for (const term of terms) for (const join of joinsOf(term, 0)) join(group);
    return group;
  }

  /** What makes a group have a term, its concepts spelled out. */
  function joinsOf(term: Term, depth: number): readonly Join[] {
    switch (term.kind) {
      case 'feature':
        return [joinOfFeature(term)];
      case 'concept':
        return joinsOfConcept(term.name, depth);
      case 'words':
        return [joinOfWords(term)];
      default:
        return term satisfies never;
    }
  }

  function joinOfFeature(term: Extract<Term, { kind: 'feature' }>): Join {
    return (group) => {
      commonness[group] = (commonness[group] ?? 0) + commonnessOf(term);
      groupsOfFeature.set(term.name, [...(groupsOfFeature.get(term.name) ?? []), group]);
    };
  }

  /** A concept stands in many groups: its words are looked up once. Concepts may name concepts; five deep is a circle. */
  function joinsOfConcept(name: string, depth: number): readonly Join[] {
    if (depth >= deepestConcept) return [];
    const known = joinsByConcept.get(name);
    if (known !== undefined) return known;
    const joins = termsOfConcept(concepts, name).flatMap((inner) => joinsOf(inner, depth + 1));
    if (depth === 0) joinsByConcept.set(name, joins);
    return joins;
  }

  function joinOfWords(term: Extract<Term, { kind: 'words' }>): Join {
    const atoms = term.words.map((word) => vocabulary.atomOf(word));
    const [first] = atoms;
    const common = commonnessOf(term);
    const groupsOfTerm = first === undefined ? [] : atoms.length === 1 ? (groupsOfAtom[first] ??= []) : phrases.groupsOf(atoms, term.words.map((word) => word.gap));
    return (group) => {
      commonness[group] = (commonness[group] ?? 0) + common;
      groupsOfTerm.push(group);
    };
  }

  function add(target: Target, added: readonly Alternative[]): void {
    if (added.length === 0) return;
    targets.push(target);
    for (const alternative of added) {
      const body = groupsOf(alternative.body.filter((group) => !group.negated));
      const not = groupsOf([...alternative.body, ...(alternative.near ? [] : alternative.context)].filter((group) => group.negated));
      const notNear = groupsOf((alternative.near ? alternative.context : []).filter((group) => group.negated));
      const context = groupsOf(alternative.context.filter((group) => !group.negated));
      const { count, scope, near } = alternative;
      alternatives.push({ target: targets.length - 1, count, scope, near, body, not, notNear, context, telling: false });
    }
  }

  function addTelling(step: number, list: string | undefined): void {
    if (list !== undefined) told.push({ step, target: targets.length - 1, list });
  }

  function groupsOf(parts: readonly Group[]): readonly number[] {
    return [...new Set(parts.map((part) => groupOf(part.terms)))];
  }

  function build(): Omit<Program, 'silent' | 'subjects'> {
    const tellingWords = compileTellingWords(told.map(({ step, list }, place) => ({ step, list, line: alternatives.length + place })), (term) => groupOf(parseTerms(term)));
    const index = phrases.build(vocabulary.size());
    const masks = new Map([...groupsOfFeature].map(([name, list]) => [name, maskOf(list)]));
    const used = featureBits(...sentenceFeatures.filter((name) => masks.has(name)));
    return {
      lexicon: createLexicon(vocabulary, groupsOfAtom, index, tellingWords),
      phrases: index,
      targets,
      alternatives: [...alternatives, ...told.map(({ target }) => ({ ...byWords, target }))],
      tellingWords,
      groupCount: groups.size,
      groupsOfFeature: masks,
      groupsOfBit: sentenceFeatures.map((name) => masks.get(name) ?? noGroups),
      featureReaders: featureReaders.filter(({ finds }) => (finds & used) !== 0),
      watches: byScope((scope) => chooseWatches(alternatives, scope, commonness)),
    };
  }
}

const byWords = { count: 1, scope: 'passage', body: [], context: [], near: false, not: [], notNear: [], telling: true } as const;

// Guesses, good enough to look at rare things first: short words are common ones, phrases are rare.
function commonnessOf(term: Term): number {
  if (term.kind === 'concept') return 0;
  if (term.kind === 'feature') return commonFeatures.has(term.name) ? 200 : 20;
  const [first] = term.words;
  if (first === undefined || term.words.length > 1) return 0.3;
  return first.word.length <= 4 ? 4 : first.word.length <= 6 ? 2 : 1;
}

const commonFeatures = new Set(['word', 'text', 'number', 'item', 'row', 'code']);

function byScope<Value>(of: (scope: Scope) => Value): Readonly<Record<Scope, Value>> {
  return { sentence: of('sentence'), passage: of('passage'), list: of('list'), section: of('section') };
}
