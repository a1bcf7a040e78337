import { type Outline, runInLevel, type Section } from '../outline/outline.ts';

/** How strongly each section's own title and text speak for each step of the file; index by section, then by step's place in `steps`. */
export interface StepSigns {
  readonly steps: readonly number[];
  readonly titles: readonly (readonly number[])[];
  readonly texts: readonly (readonly number[])[];
  /** How many of the step's requirements the telling words of the text tell of. */
  readonly told: readonly (readonly number[])[];
}

// A title that names the step itself, against one that only names something the step asks for.
const clearTitle = 3;
// Text decides where no title does, and only when it is not about as much for another step.
const clearLead = 1.3;
// One thing said in passing does not make a section.
const clearText = 2;
// What the text under a title must say of another step before the title is taken for a play of words.
const clearOpposite = 6;
// What a text must say of a step that no title names before it is taken for its chapter while it says as much of another.
const clearChapter = 4;
// The same where titles under it speak of another step: "Retry logic" under "Push" is no search.
const clearAgainstTitles = 8;
// What stands before the first chapter is often an introduction to all of them: it must speak for one step often.
const clearOpening = 3;
// The same of what its telling words tell, and how many times more that must be than for any other step.
const clearTold = 3;
const clearlyMore = 1.5;

/** Marks, in place of a step, a subsection that stands apart from the chapter it happens to be in, and all that lies under it. */
export const apart = -2;

/**
 * The step that each section belongs to, as its place in `steps`; negative where that is open. A section belongs where its own
 * title says, or else where the section around it does; top sections with a title that tells nothing are judged by their text.
 */
export function assignSteps(outline: Outline, signs: StepSigns): readonly number[] {
  if (signs.steps.length === 1) return outline.sections.map(() => 0);
  const totals = subtreeTotals(outline, signs.titles.map((own, index) => sumOf(own, signs.texts[index] ?? [])));
  const assigned: number[] = [];
  const titled: boolean[] = [];
  const document = documentTitle(outline.sections);
  const within = subtreeTotals(outline, signs.titles);
  const claims = claimsOf(outline, signs, totals, document);
  for (const section of outline.sections) {
    const whole = section.index === 0 || section.index === document;
    const own = whole || titled[section.parent] === true ? -1 : titledStep(signs.titles[section.index] ?? [], totals[section.index] ?? []);
    const named = own < 0 ? own : withoutRival(section.index, own, signs.titles[section.index]?.[own] ?? 0, { claims, totals });
    titled.push(named >= 0 || titled[section.parent] === true);
    // A chapter that only its text gave to a step does not keep a section whose own title names another.
    if (named >= 0) assigned.push(named);
    else assigned.push(whole ? -1 : stepOf(section, assigned, { signs, totals, within, document, claims }));
  }
  return withOpenings(outline, assigned, signs, document);
}

/** What stands before the first clear chapter may be an introduction to all of them: it has a step only where it plainly is about one. */
function withOpenings({ sections }: Outline, assigned: readonly number[], signs: StepSigns, document: number): readonly number[] {
  const firstChapter = signs.titles.findIndex((scores, index) => index !== document && clearest(scores, clearTitle) >= 0);
  const last = assigned[firstChapter] ?? -1;
  const isLed = (place: number, index: number): boolean => index !== document && place <= last && (signs.titles[index]?.[place] ?? 0) > 0;
  const led = assigned.findIndex(isLed);
  // From where on a title has said what the text is about, no chapter is an introduction any more.
  const follows = (index: number): boolean => led >= 0 && index > led && isChapter(sections[index], document);
  return assigned.map((place, index) => {
    const texts = signs.texts[index] ?? [];
    const leads = isLed(place, index) || (place <= last && (follows(index) || speaksOnlyOf(place, texts) || tellsMostlyOf(place, signs.told[index] ?? [])));
    const opens = index === 0 || index === document || (index < firstChapter && !leads);
    return opens ? openingOf(texts) : place;
  });
}

/** An introduction to all chapters touches on several, or says little of any. */
function speaksOnlyOf(place: number, texts: readonly number[]): boolean {
  return (texts[place] ?? 0) >= clearText && texts.every((score, step) => step === place || score === 0);
}

/** The step that a title names, unless all that stands under it is about another: "Keeping money safe" is not about cost. */
function titledStep(titles: readonly number[], totals: readonly number[]): number {
  const named = clearest(titles, clearTitle);
  if (named < 0) return -1;
  const most = Math.max(...totals);
  const told = (totals[named] ?? 0) - clearTitle;
  return most >= clearOpposite && most > clearTitle + 2 * told ? totals.indexOf(most) : named;
}

/** The chapters whose own titles name a step: by step, those of them with all that they say of it. */
type Claims = ReadonlyMap<number, ReadonlyMap<number, number>>;

function claimsOf({ sections }: Outline, { titles }: StepSigns, totals: readonly (readonly number[])[], document: number): Claims {
  const claims = new Map<number, Map<number, number>>();
  for (const section of sections) {
    const { index } = section;
    if (!isChapter(section, document)) continue;
    const named = titledStep(titles[index] ?? [], totals[index] ?? []);
    if (named >= 0) claims.set(named, (claims.get(named) ?? new Map<number, number>()).set(index, totals[index]?.[named] ?? 0));
  }
  return claims;
}

/** Whether it stands in no other section, or in the one that has the title of the whole file. */
function isChapter(section: Section | undefined, document: number): boolean {
  return section !== undefined && section.index !== 0 && section.index !== document && (section.parent === 0 || section.parent === document);
}

/** The steps that a chapter is named after and says something of: "Budget math" over a table of minutes holds none. */
function heldBy(claims: Claims): readonly number[] {
  return [...claims].filter(([, chapters]) => Math.max(...chapters.values()) > clearTitle).map(([step]) => step);
}

/**
 * The step that the title of a chapter names, unless another chapter of that name says more of it while this one speaks of a
 * step that no chapter is named after: "Growth and defence" beside "Protection" is about growth.
 */
function withoutRival(index: number, named: number, title: number, { claims, totals }: Pick<Judgement, 'claims' | 'totals'>): number {
  const own = claims.get(named)?.get(index);
  if (own === undefined || Math.max(...(claims.get(named)?.values() ?? [])) <= own) return named;
  if (own <= title) return meantInstead(totals[index] ?? [], named);
  const free = bestOfOthers(totals[index] ?? [], new Set(claims.keys()));
  return free >= 0 && (totals[index]?.[free] ?? 0) > 2 * (own - clearTitle) ? free : named;
}

/** What the chapter is about that says nothing of the step in its title: "The shop pays its bill" beside "Money" tells a journey. */
function meantInstead(totals: readonly number[], named: number): number {
  const meant = clearest(totals.map((score, step) => (step === named ? 0 : score)), clearChapter);
  return meant >= 0 ? meant : named;
}

/** The step that a text says most of among those that have no chapter yet. */
function bestOfOthers(totals: readonly number[], taken: ReadonlySet<number>): number {
  const scores = totals.map((score, step) => (taken.has(step) ? 0 : score));
  const best = Math.max(...scores);
  return best >= clearText ? scores.indexOf(best) : -1;
}

/** Single sentences of a long first chapter touch every step; what its words tell together does not. */
function tellsMostlyOf(place: number, told: readonly number[]): boolean {
  const own = told[place] ?? 0;
  return own >= clearTold && told.every((count, step) => step === place || count * clearlyMore < own);
}

function openingOf(texts: readonly number[]): number {
  const best = Math.max(...texts);
  const close = texts.filter((score) => score * 2 >= best || score >= clearOpening);
  return best >= clearOpening && close.length === 1 ? texts.indexOf(best) : -1;
}

/** Whether a real heading names only things that other steps ask for: people put a late thought where they happen to be. */
function standsApart(section: Section, titles: readonly number[], around: number): boolean {
  return section.level < runInLevel && (titles[around] ?? 0) === 0 && titles.some((score) => score > 0);
}

/** Whether a title names two steps at once, as in "Monitoring and security": its text belongs to both. */
function namesTwo(scores: readonly number[]): boolean {
  return scores.filter((score) => score >= clearTitle).length > 1;
}

interface Judgement {
  readonly signs: StepSigns;
  readonly totals: readonly (readonly number[])[];
  /** What the titles of a chapter and under it say. */
  readonly within: readonly (readonly number[])[];
  readonly document: number;
  readonly claims: Claims;
}

function stepOf(section: Section, assigned: readonly number[], judgement: Judgement): number {
  const { signs, totals, document } = judgement;
  const around = assigned[section.parent] ?? -1;
  if (around === apart) return apart;
  if (around >= 0) return standsApart(section, signs.titles[section.index] ?? [], around) ? apart : around;
  if (namesTwo(signs.titles[section.index] ?? [])) return -1;
  const own = totals[section.index] ?? [];
  const judged = clearest(own, clearText);
  if (judged >= 0) return judged;
  const free = freeStep(section, assigned, judgement);
  return free >= 0 ? free : previousSibling(section, assigned, document);
}

/** Every step has its chapter somewhere: in doubt between one that has and one that has none, it is the latter. */
function freeStep({ index }: Section, assigned: readonly number[], { totals, within, claims }: Judgement): number {
  const own = totals[index] ?? [];
  const free = bestOfOthers(own, new Set([...heldBy(claims), ...assigned]));
  if (free < 0) return -1;
  const opposed = (within[index] ?? []).some((score, step) => step !== free && score > 0);
  const score = own[free] ?? 0;
  return score >= (opposed ? clearAgainstTitles : clearChapter) && score === Math.max(...own) ? free : -1;
}

/** The one place with the highest score, if it reaches `least` and stands out. */
function clearest(scores: readonly number[], least: number): number {
  const best = Math.max(...scores);
  if (best < least) return -1;
  const close = scores.filter((score) => score * clearLead > best);
  return close.length === 1 ? scores.indexOf(best) : -1;
}

function previousSibling(section: Section, assigned: readonly number[], document: number): number {
  const before = assigned[section.index - 1] ?? -1;
  return section.index - 1 <= document ? -1 : before;
}

/** The heading that names the whole file: the only one of level 1, at the top. */
function documentTitle(sections: readonly Section[]): number {
  const tops = sections.filter((section) => section.level === 1);
  const first = tops[0];
  return tops.length === 1 && first !== undefined && first.index <= 1 ? first.index : 0;
}

function subtreeTotals({ sections }: Outline, scores: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const totals = scores.map((own) => [...own]);
  for (let index = sections.length - 1; index > 0; index--) {
    const around = sections[index]?.parent ?? 0;
    totals[around] = sumOf(totals[around] ?? [], totals[index] ?? []);
  }
  return totals;
}

function sumOf(one: readonly number[], other: readonly number[]): number[] {
  return one.map((score, step) => score + (other[step] ?? 0));
}
