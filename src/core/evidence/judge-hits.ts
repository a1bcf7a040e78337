import type { Outline } from '../outline/outline.ts';
import type { Span } from '../text/span.ts';
import type { DraftEvidence, Waiver } from './draft-evidence.ts';
import { homeSection } from '../outline/home-section.ts';
import { type Belief, createBelief } from './belief.ts';
import type { Hit } from './matcher.ts';
import type { Program } from './program.ts';
import type { CellsRead, HitsByLine } from './read-cells.ts';
import { apart } from './section-steps.ts';

/** Which sections speak for which steps. */
export interface Places {
  /** Whether what stands in a section may speak for a step. */
  readonly isOpen: (section: number, step: number) => boolean;
  /** Whether a section belongs to the step. */
  readonly isOwn: (section: number, step: number) => boolean;
  /** Whether a section stands in a chapter of the step, though its title may set it apart there. */
  readonly isInChapter: (section: number, step: number) => boolean;
  /** Whether any section does. */
  readonly hasOwn: (step: number) => boolean;
}

/** Whether a heading over a section speaks of a requirement. */
export type HeadedBy = (section: number, requirement: string) => boolean;

/**
 * A section that belongs to a step speaks for that one only. One that belongs to none speaks for all of them, but an
 * introduction before the chapters speaks for no step that has a chapter of its own.
 */
export function openPlaces({ sections }: Outline, assigned: readonly number[], steps: readonly number[], titled: ReadonlyMap<number, number>): Places {
  const firstChapter = Math.min(...titled.values());
  const isOwn = (section: number, step: number): boolean => steps[assigned[section] ?? -1] === step;
  return {
    isOwn,
    isInChapter,
    hasOwn: (step) => assigned.some((place) => steps[place] === step),
    isOpen: (section, step) => ((assigned[section] ?? -1) < 0 ? section >= firstChapter || !titled.has(step) : isOwn(section, step)),
  };

  function isInChapter(section: number, step: number): boolean {
    let at = section;
    while (assigned[at] === apart) at = sections[at]?.parent ?? 0;
    return isOwn(at, step);
  }
}

/** What the cells say of each requirement, the sections of other steps left aside. */
export function judge(outline: Outline, program: Program, { hits, clearness }: Pick<CellsRead, 'hits' | 'clearness'>, places: Places, headedBy: HeadedBy): Pick<DraftEvidence, 'found' | 'waived'> {
  const heard = new Map<string, readonly (readonly Hit[])[]>();
  const waived = new Map<string, Waiver>();
  const answered = new Set<string>();
  const reasoned = reasonedSections(outline, program, hits);
  for (const [line, all] of hits) {
    const alternative = program.alternatives[line];
    const target = program.targets[alternative?.target ?? -1];
    if (alternative === undefined || target === undefined || target.role === 'reason' || alternative.telling) continue;
    const own = all.filter((hit) => target.anywhere || places.isOpen(hit.section, target.step));
    const first = own[0];
    if (first === undefined || own.length < alternative.count) continue;
    if (target.role === 'evidence') {
      heard.set(target.id, [...(heard.get(target.id) ?? []), own]);
      if (own.some((hit) => places.isOwn(hit.section, target.step))) answered.add(target.id);
      continue;
    }
    const whole = !target.id.includes('/') ? own.find((hit) => reasoned.has(homeSection(outline, hit.section))) : undefined;
    const justified = target.role === 'justified' || whole !== undefined;
    if (justified || !waived.has(target.id)) waived.set(target.id, { span: (whole ?? first).span, justified });
  }
  const certain = withoutAnswered(program, answered, waived);
  const found = new Map<string, Span>();
  const belief = createBelief(outline, program, clearness, places, headedBy);
  for (const [id, lines] of heard) if (belief.isSaid(id, lines)) setBest(found, lines.flat(), headedBy, id);
  return { found: withTold(outline, program, hits, { headedBy, belief }, { found, waived: certain }), waived: certain };
}

/** Where a person would look first: under a heading about it. Lines of evidence stand in the order of their certainty. */
function setBest(found: Map<string, Span>, hits: readonly Hit[], headedBy: HeadedBy, id: string): void {
  const best = hits.find(({ section }) => headedBy(section, id)) ?? hits[0];
  if (best !== undefined) found.set(id, best.span);
}

/** What places are judged by. */
interface Judges {
  readonly headedBy: HeadedBy;
  readonly belief: Belief;
}

/** What was found and, of the rest that nothing waives, what telling words speak of in the sections of its own step, or in open ones where it has none. */
function withTold(outline: Outline, program: Program, hits: HitsByLine, { headedBy, belief }: Judges, { found, waived }: Pick<DraftEvidence, 'found' | 'waived'>): ReadonlyMap<string, Span> {
  const all = new Map(found);
  const isInProgram = codeIn(outline, programLanguage);
  const isInSql = codeIn(outline, /^sql$/i);
  for (const [topic, { line }] of program.tellingWords.topics.entries()) {
    const id = program.targets[program.alternatives[line]?.target ?? -1]?.id ?? '';
    const known = all.has(id) || waived.has(id) || waived.has(id.slice(0, id.indexOf('/')));
    if (known) continue;
    // The words of a program are names: what they tell of is for the heading to say. Some people explain a design in comments of SQL, though.
    const isTold = (hit: Hit): boolean => (isInSql(hit.span) ? belief.isToldInSql(topic, hit) : belief.isTold(topic, hit) && !isInProgram(hit.span));
    const own = (hits.get(line) ?? []).filter((hit) => (headedBy(hit.section, id) ? belief.isTold(topic, hit) : isTold(hit)));
    setBest(all, own, headedBy, id);
  }
  return all;
}

const programLanguage = /^(?:java|kotlin|scala|python|py|javascript|js|typescript|ts|go|golang|c|cpp|csharp|rust|ruby|php|swift|elixir|dart)$/i;

/** Whether a place is in a code block of some languages. */
function codeIn({ blocks }: Outline, language: RegExp): (place: Span) => boolean {
  const programs = blocks.filter((block) => block.kind === 'code' && language.test(block.language));
  return ({ start }) => programs.some(({ span }) => span.start <= start && start < span.end);
}

/** The sections that give a reason for something. */
function reasonedSections(outline: Outline, program: Program, hits: HitsByLine): ReadonlySet<number> {
  const index = program.alternatives.findIndex((alternative) => program.targets[alternative.target]?.role === 'reason');
  return new Set((hits.get(index) ?? []).map((hit) => homeSection(outline, hit.section)));
}

// Of a step that is said not to apply, people still name a thing or two; never this share of what it asks for.
const mostSaidOfWaived = 0.5;

/** The waivers without those of steps that are answered all the same: "not used" was said of a part only. */
function withoutAnswered(program: Program, answered: ReadonlySet<string>, waived: ReadonlyMap<string, Waiver>): ReadonlyMap<string, Waiver> {
  const asked = new Map<string, Set<string>>();
  for (const { role, id } of program.targets) {
    if (role !== 'evidence') continue;
    const key = id.slice(0, id.indexOf('/'));
    asked.set(key, (asked.get(key) ?? new Set()).add(id));
  }
  return new Map([...waived].filter(([id]) => {
    const all = [...(asked.get(id) ?? [])];
    return all.length === 0 || all.filter((one) => answered.has(one)).length <= all.length * mostSaidOfWaived;
  }));
}
