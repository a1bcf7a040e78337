import type { Span } from '../text/span.ts';
import { beginningsOf, forEachWordStart, type WordStarts } from '../text/word-starts.ts';

/** A place in running text that names another part of the answer, or a part that may be another. */
export interface OtherPlace {
  readonly span: Span;
  /**
   * `file`: a file by number or name. `topic`: a file or chapter by what it is about. `document`: "the
   * previous document". `other`: "another file", which may be one of the design. `vague`: "elsewhere".
   * `company`: "with the mechanisms", which is another place only where the sentence says "not here".
   */
  readonly kind: 'file' | 'topic' | 'document' | 'other' | 'vague' | 'company';
  /** Number of the file as written, `4`, `5A`; undefined where none is named. */
  readonly number: string | undefined;
  /** Whether it is written as only a file of the answer is: `04`, `5A`. */
  readonly isCertain: boolean;
  /** Number of a part or chapter as written, `4`, `15`; undefined where none is named. */
  readonly chapter: string | undefined;
  /** The word that says what the chapter is about; undefined where it is named otherwise. */
  readonly topic: string | undefined;
  /** Whether it is called a section or part, which may well be one of the same file. */
  readonly maybeInside: boolean;
}

const topics =
  'problem|requirements?|scope|assumptions?|capacity|estimat\\w+|sizing|numbers?|calculations?|math|apis?|endpoints?|interface|schemas?|data[ -]?models?|database|data|tables?|storage|architecture|components?|diagrams?|deep[ -]?dives?|core|caching|cache|messaging|async|queues?|events?|search|production|ops|operations?|operational|scaling|reliability|observability|monitoring|security|cost|interview|grilling|trade-?offs?|resilience|failures?|hld|lld|design';
const containers = 'files?|docs?|documents?|chapters?|markdown|memos?|papers?|one-?pagers?|write-?ups?|notes?|sheets?|sections?|parts?|rounds?|packs?|lessons?|tutorials?|decks?|letters?|reports?|hand-?outs?|memorand(?:um|ums|a)';
const wholes = 'rfc|answer|series|proposal|memorandum|set';
const ordinals =
  'previous|next|other|another|earlier|later|first|second|third|fourth|fifth|sixth|seventh|last|final|separate|different|companion|sibling|following|preceding|neighbou?ring|rest of the';

const numberWords = 'one|two|three|four|five|six';
const named = '0[1-6][AB]?[-_][a-z][\\w-]*(?:\\.md)?';
const numberedFile = `(?:files?|docs?|documents?|chapters?|parts?|notes?|sheets?|one-?pagers?|lessons?|tutorials?|hand-?outs?|letters?|markdown|md)\\s*(?:no\\.?|nr\\.?|number|#|№)?\\s*["'\`*]?0?([1-6][AB]?|${numberWords})(?:\\.md)?(?![\\w%]|[.,:]\\d)`;
const bare = "(?<![\\w.,:/$€#+-])(0[1-6][AB]?|5[AB])(?:\\.md)?(?![\\w%]|[.,:/-]\\d|\\s*(?:(?:ms|s|min|h|x)\\b|%|×|=|:\\d))";
const byTopic = `(?:(?:the|our|my|its|a|that|this)\\s+|(?<=\\b(?:see|check|consult|read|to|in|from|per)\\s))(?:(?!(?:in|on|at|of|for|to|from|by|the|is|are|was)\\s)[\\w"'*\`-]+\\s+){0,2}?["'*\`]*(${topics})["'*\`]*(?:[ -](?:and|&|\\/)?[ -]?(?:${topics}))*["'*\`]*[ -]+(${containers}|posts?)(?!\\s+(?:of|for|from|per)\\s+(?:each|every|all|an?|that|this|its)\\b)`;
const onTopic = `(?:the|our|my|a|another|in|under|see)\\s+(?:(?:other|separate|own)\\s+)?(${containers})\\s+(?:on|about|for|of|over|with|called|named|titled)\\s+(?:the\\s+|our\\s+)?["'*\`]*(${topics})`;
const onAnything = `(?:the|our|my)\\s+(?<onAnything>files?|docs?|documents?)\\s+(?:on|about)\\s+(?:(?:the|our)\\s+)?[a-z]\\w+`;
const byOrder = `(?:${ordinals})\\s+(?:one of the\\s+)?(${containers}|(?<=(?:previous|earlier)\\s)posts?)(\\s+(?:of|in)\\s+(?:this|the|our|my)\\s+(?:${wholes}))?`;
const hld = `(?:the|our|another|a)\\s+(?:["'*\`]*[\\w-]+["'*\`]*\\s+){1,4}(?:hld|lld|design doc(?:ument)?)\\b(?:\\s+design)?`;
const chapter = '(?:the|our|my)\\s+(?:production\\s+|core\\s+|ops\\s+|operations\\s+)?(deep[ -]dives?|grilling)(?!\\s+(?:file|doc|chapter|section|part))';
const numberedChapter = '(?:chapters?|parts?|sections?)\\s+(?:no\\.?\\s*|#)?(?<chapter>[7-9]|1\\d)(?![\\w%:]|[.,]\\d)';
const away = `(?:one|two|three|four|five|\\d|some|a few)\\s+(?<away>${containers})\\s+(?:ago|back|before|earlier|later|ahead|further (?:on|down))`;
const elsewhere = 'elsewhere|somewhere else|another place|a different place|other place|separately';

const place = new RegExp(
  `\\b(${named})|\\b${numberedFile}\\b|${bare}|\\b${byTopic}\\b|\\b${onTopic}|\\b${byOrder}\\b|\\b(${hld})|\\b${chapter}\\b|\\b(${elsewhere})\\b|\\b${numberedChapter}|\\b${away}\\b|\\b${onAnything}\\b`,
  'gi',
);

// No file at all, but a sentence that also says "not here" leaves its subject there: "described with the mechanisms".
const company =
  /\b(?:explained|described|covered|discussed|documented|detailed|shown|given|listed|defined|specified|set out|laid out|dealt with|treated|worked out|exhibited|found|told|said|laid down|drawn)\s+((?:in|with|under|among|along with|together with)\s+(?:the|our|my|its)\s+(?!(?:\w+\s+)?(?:diagram|table|figure|picture|drawing|list|sample|example|code|snippet)\b)([a-z]\w+))/gi;

// The cheap look that nearly every sentence ends with: where no word is one of these, no other place is named.
const hints = 'file pack doc document chapter markdown memo paper one-pager onepager write note sheet section part round lesson tutorial deck post letter report hand memorand hld lld dive grilling elsewhere else place separately here repeat 5a 5b'.split(' ');
const beginnings = beginningsOf([...hints, '01 ', '02 ', '03 ', '04 ', '05 ', '05a', '05b', '06 ']);
const hint =
  /(?:0[1-6][AB]?(?![A-Za-z0-9])|5[AB]\b|(?:file|pack|doc|document|chapter|markdown|memo|paper|one-?pager|write-?up|note|sheet|section|part|round|lesson|tutorial|deck|post|letter|report|hand-?out|hld|lld|dive|grilling)s?\b|memorand|elsewhere\b|here\b|repeat|else\b|place\b|separately\b)/iy;

/** Whether a stretch of text may name another place at all: cheap, so that the search is rare. */
export function mayNameOtherPlace(text: string, words: WordStarts, within: Span): boolean {
  let found = false;
  forEachWordStart(words, within, beginnings, (at) => {
    hint.lastIndex = at;
    found = hint.test(text);
    return !found;
  });
  return found;
}

/** The places that a sentence names; `base` is where the sentence begins in the text. */
export function otherPlacesIn(sentence: string, base: number): readonly OtherPlace[] {
  return [...[...sentence.matchAll(place)].map((found) => placeOf(found, base)), ...[...sentence.matchAll(company)].map((found) => companyOf(found, base))];
}

function placeOf(found: RegExpExecArray, base: number): OtherPlace {
  const [whole, file, number, bareNumber, topic, topicContainer, containerOn, topicOn, byOrdinal, ofThis, plan, chapterName] = found;
  const part = found.groups?.['chapter'];
  const nowhere = { span: { start: base + found.index, end: base + found.index + whole.length }, number: undefined, isCertain: /\b(?:0\d|5[AB])/i.test(whole), chapter: undefined, topic: undefined };
  const written = (file?.slice(0, 3) ?? number ?? bareNumber)?.replace(/^0|[-_]$/g, '').toUpperCase();
  if (written !== undefined) return { ...nowhere, kind: 'file', ...numbered(digitsOf(written), /^part|^chapter/i.test(whole) && !/\b0\d/.test(whole)) };
  if (part !== undefined) return { ...nowhere, kind: 'file', chapter: part, maybeInside: true };
  if (found.groups?.['onAnything'] !== undefined) return { ...nowhere, kind: 'topic', maybeInside: false };
  const ordered = byOrdinal ?? found.groups?.['away'];
  const container = topicContainer ?? containerOn ?? ordered;
  const about = topic ?? topicOn ?? chapterName?.replace(/[ -]dives?/i, '');
  const maybeInside = ofThis === undefined && (chapterName !== undefined || /^(?:section|part|chapter|note|round)/i.test(container ?? ''));
  if (about !== undefined || plan !== undefined) return { ...nowhere, kind: 'topic', topic: about?.toLowerCase(), maybeInside };
  return { ...nowhere, kind: ordered === undefined ? 'vague' : /^files?$/i.test(ordered) ? 'other' : 'document', maybeInside };
}

function companyOf(found: RegExpExecArray, base: number): OtherPlace {
  const [whole, named = '', topic = ''] = found;
  const end = base + found.index + whole.length;
  return { span: { start: end - named.length, end }, kind: 'company', number: undefined, isCertain: false, chapter: undefined, topic: topic.toLowerCase(), maybeInside: true };
}

/** "File 4" is a file, "part 04" too; "part 4" may be the fourth part of this one. */
function numbered(number: string, maybeInside: boolean): Pick<OtherPlace, 'number' | 'chapter' | 'maybeInside'> {
  return { number, chapter: maybeInside ? number : undefined, maybeInside };
}

function digitsOf(written: string): string {
  const place = numberWords.toUpperCase().split('|').indexOf(written);
  return place < 0 ? written : String(place + 1);
}
