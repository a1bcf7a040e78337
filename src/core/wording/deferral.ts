import type { OtherPlace } from './other-file.ts';

/** A sentence that names another place, parted where it does: the patterns below are tried on its two sides, never on a whole text. */
export interface DeferralContext {
  /** The sentence up to the place. */
  readonly before: string;
  readonly place: OtherPlace;
  /** The sentence behind the place. */
  readonly behind: string;
  /** Whether the paragraph, item or row says enough besides this sentence. */
  readonly hasOwnWords: boolean;
}

const explained =
  'covered|explained|described|discussed|documented|detailed|treated|shown|given|listed|enumerated|defined|specified|presented|elaborated|worked (?:out|through)|said|read|written(?: down| up)?|wrote|told|found|calculated|computed|answered|addressed|dealt with|gone (?:into|through|over)|spelled out|spelt out|laid (?:out|down)|set (?:out|down)|put down|recorded|noted|outlined|summari[sz]ed|mentioned|explored|expanded|justified|analy[sz]ed|drawn|handled|continued|settled|set forth|exhibited|provided|available|argued|examined|introduced|looked at|looked up|read up|talked about|gone deeper into';
const postponed = 'left|kept|saved|reserved|deferred|postponed|moved|put off|held over|pushed|skipped|omitted';
const explains =
  'covers?|explains?|describes?|discusses|discuss|documents|details|treats|lists|defines|specifies|presents|elaborates|works (?:it |them |this )?out|answers|deals with|goes (?:into|through|over)|walks through|spells (?:it |them |this )?out|lays (?:it |them |this )?out|tells|looks at|takes (?:it|this|them) up|argues|justifies';
const explain =
  'cover|explain|describe|discuss|document|detail|treat|show|list|define|present|elaborate|answer|tell|address|deal with|go (?:into|through|over|deeper)|talk (?:about|on)|write|come back to|return to|get back to|work (?:it |them |this |that )?out|dig into|justify|argue|calculate';
const preposition = '(?:in|at|by|under|inside|within|with|as part of|(?:when|once) we (?:reach|get to|come to|are at))';
const whither = '(?:to|for|until|till|in|into|over to)';
const article = '(?:(?:the|our|my|its|a|an|this|that)\\s+)?[\\["\'*`(]*$';
const tail = `(?:\\s+(?:[\\w'’,-]+\\s+){0,5}?${preposition})?\\s*${article}`;
const tailHere = `(?:\\s+[\\w'’,-]+){0,5}?\\s+${preposition}\\s+${article}`;
const tailThere = `\\s+(?:[\\w'’,-]+\\s+){0,3}?${whither}\\s+${article}`;

const adverb =
  '(?:already|also|all|only|instead|then|now|rather|fully|further|again|to be|best|separately|not here but|here only|both|each|mostly|largely|in (?:full|detail|depth))';
const copula = "(?:is|are|was|were|be|been|being|gets?|got|'s|’s|'re|’re)";
const passive = new RegExp(
  `(?:\\b|(?<=['’]))${copula}\\s+(?:${adverb}\\s+){0,2}(?:${explained})\\b${tail}`,
  'i',
);
// With a file of the answer behind it nearly any participle hands the subject over; these speak of the design itself.
const designVerb =
  '(?:used|reused|needed|stored|kept|saved|cached|indexed|repeated|referenced|written|put|placed|held|located|based|run|deployed|called|required|taken|compared|assumed|included)';
const designVerbs = new RegExp(`\\b${designVerb}\\b`, 'i');
const handedOver = new RegExp(
  `(?:\\b|(?<=['’]))${copula}\\s+(?:${adverb}\\s+){0,2}(?!${designVerb}\\b)\\w+(?:ed|en|wn|ght|ld|aid|ne|ut|un|ad)\\b${tailHere}`,
  'i',
);
const putOff = new RegExp(`(?:\\b|(?<=['’]))${copula}\\s+(?:${adverb}\\s+){0,2}(?:${postponed})\\b${tailThere}`, 'i');
const participle = new RegExp(`\\b(?:${explained})\\b${tail}`, 'i');
const relative = /(?:(?<=\w\W{1,3})(?<!\b(?:note|so|such|means?|think|know|assume|given|is|say|said|mind)\s)\b(?:which|whose|who|that)\b|,\s*where\b)[^.,;:]*$/i;
const likened = new RegExp(`(?:\\b(?:as|like|than|what|how)\\s+(?:(?:we|i|is|it|was|were|are|already|also|then)\\s+){0,3}|\\bas )(?:${explained})\\b`, 'i');
const byWriter = new RegExp(
  `\\b(?:we|i)\\s*(?:'ll|’ll|'ve|’ve|'d|’d)?\\s+(?:(?:will|shall|have|had|already|also|only|then|later|do|did|can|am|are|going to|to|just|rather|prefer to|leave .{0,20} to)\\s+){0,4}(?:${explained}|${explain})\\b`,
  'i',
);
const imperative =
  /(?:^|[\s("'*[,;:–—-])(?<!\bbe\s)(?:please\s+|pls\s+)?(see|ref\.?|ditto|(?:as\s+)?per|(?:(?:read|find|learn)\s+)?more\s+(?:about|on)\s+(?:\w+\s+){1,3}in|refer(?:red)?(?:\s+back)?(?:\s+to)?|(?:go\s+)?back\s+to|look(?:\s+(?:at|in|into|up\s+in))?|check|consult|open(?:\s+up)?|(?:flip|head|skip|switch|scroll)(?:\s+(?:back|over|ahead))?\s+to|go\s+to|(?<!\b(?:we|i|you|they|to)\s)go\s+through|turn\s+to|jump\s+to|read|cf\.?|have\s+a\s+look\s+(?:at|in)|find\s+(?:it|them|this|more|details)\s+in|details?\s*(?:are|is)?\s*(?:in|:)|rest\s+(?:is\s+)?in|→|->|⇒|↗)\s*(also\s+)?(?:again\s+)?(?:in\s+|at\s+)?(?:(?:the\s+)?(?:(?:last|first|second|third|next|whole)\s+)?(?:section|chapter|part|step|table|diagram|heading)\s+(?:[\w."'-]+\s+){0,4}(?:of|in)\s+)?(?:(?:the|our|my)\s+)?[["'*`(]*$/i;
const located = /\b(?:is|are|lives?|sits?|goes|go|stays?|stands?|belongs?|comes?|follows?|will come|can be|(?:to|can) be found|be read|appears?|remains?|waits?)\s+(?:(?:only|all|already|found|there|later|next|then|now|instead|to be found|as)[,\s]\s*){0,2}(?:(?:with|among|beside)\s+(?:the\s+|our\s+)?[\w-]+\s+)?in\s+(?:(?:the|our|my)\s+)?[["'*`(]*$/i;
const belongs = /\b(?:subject|topic|matter|business|story|question|theme|task)\s+(?:of|for)\s+(?:(?:the|our|my)\s+)?[["'*`(]*$|\bbelongs?\s+(?:to|in|into)\s+(?:(?:the|our|my)\s+)?[["'*`(]*$/i;
const leaves = /\b(?:we|i)\s+(?:\w+\s+)?(?:leave|keep|save|reserve|defer|postpone|park|hold|push|left|kept|saved|deferred|postponed|parked|held|pushed)\b[^.;]{0,40}?\b(?:for|to|until|till)\s+(?:(?:the|our|my)\s+)?[["'*`(]*$/i;
const directs =
  /\b(?:we|i)(?:['’](?:d|ll))?\s+(?:(?:would|will|can|could|must|have to|just|only|rather)\s+){0,3}(?:point|refer|direct|send)\s+(?:(?:you|the (?:reader|interviewer|panel|room)|readers|people|everyone)\s+)?(?:back\s+|over\s+)?to\s+(?:(?:the|our|my)\s+)?["'*`(]*$/i;
const readerMay =
  /\b(?:you|one|(?:the |any )?readers?|the interviewer|whoever \w+)\s+(?:may|might|can|could|should|will|has to|have to|is welcome to)\s+(?:(?:want|wish|like|need)\s+to\s+)?(?:consult|check|read|open|refer to|turn to|go (?:to|through)|look (?:at|in|into))\s+(?:(?:the|our|my)\s+)?["'*`(]*$/i;
const takenFrom = /\b(?:can|could|may|might|should|is to|are to)\s+be\s+(?:taken|gathered|learn(?:ed|t)|gleaned)\s+from\s+(?:(?:the|our|my)\s+)?["'*`(]*$/i;
/** "How a hold is settled: in the ops part." */
const askedOnly = /^\W*(?:how|what|why|when|where|who|which|whether)\b[^.;:]*(?::|\s[–—-])\s*(?:(?:in|under|at)\s+)?(?:(?:the|our|my)\s+)?["'*`(]*$/i;
const putOffForCertain = new RegExp(`(?:\\b|(?<=['’]))${copula}\\s+(?:${adverb}\\s+){0,2}(?:deferred|postponed|put off|held over)\\b${tailThere}`, 'i');
/** "The rest of this is elsewhere." Without "of this" it may be the rest of the machines. */
const restElsewhere = /^\W*(?:(?:the\s+)?(?:rest|remainder)\s+of\s+(?:this|that|it)|(?:the\s+)?(?:details?|remaining details?|everything else)(?:\s+(?:of|about|on)\s+(?:this|that|it|these|those|them))?)\s+(?:is|are)\s*$/i;
const worksAs = new RegExp(`\\b(?:works?|happens?|goes|done|behaves?|runs?|(?:is|are)(?=\\s+as\\s+(?:i|we)\\b))\\s+(?:exactly\\s+|just\\s+)?as\\s+(?:(?:i|we)\\s+)?(?:(?:have|had|already)\\s+){0,2}(?:${explained})\\b${tail}`, 'i');
/** In words: what a sentence that only leaves its subject to another file can say of it. */
const longestLead = 16;
const detailsElsewhere = /\b(?:details?|explanations?|descriptions?|discussions?|specifications?|rationale|reasoning|reasons|information|how|why|what)\b[^.;]*\b(?:found|provided|available|given|told)\s*$/i;
const toBeFound = /\bha(?:s|ve)\s+(?:its|their)\s+(?:own\s+)?(?:home|place|spot|turn)\s+in\s+(?:(?:the|our|my)\s+)?[["'*`(]*$|\b(?:find|found)\b[^.;]{0,60}\bin\s+(?:(?:the|our|my)\s+)?[["'*`(]*$|\bown\s+(?:discussion|treatment|explanation|chapter|section|page|description|analysis)\s+in\s+(?:(?:the|our|my)\s+)?[["'*`(]*$|\b(?:you|one|the reader)\s+(?:(?:can|will|may|already|have|has)\s+){0,2}(?:finds?|found|ha(?:ve|s)|had|gets?|got|sees?|saw|seen|reads?|know)\s+(?:it\s+|them\s+|this\s+|that\s+)?in\s+(?:(?:the|our|my)\s+)?[["'*`(]*$/i;
const active = new RegExp(`^["'*\`)\\]]*\\s*(?:already\\s+|also\\s+|then\\s+|itself\\s+|will\\s+|has\\s+|holds\\s+)?(?:${explains}|(?:${explain})|has (?:the|all|full)\\s+(?:(?:full|whole|entire|complete)\\s+)?(?:details?|rest|numbers|story|schema|tables?|list|reasons?|explanation|calculation|math)|is (?:the (?:one|place|file) (?:to|where|for)|where)\b|(?:has|holds|contains|shows|gives|carries) (?:it|them|these|those|it all|them all|everything|all of (?:it|them|this|that|these|those))(?=\\W*$)|has everything (?:on|about|else)|holds (?:the|all) (?:details?|rest))\\b`, 'i');
const sameAs = /(?:^|[:–—,-]\s*)as in\s+(?:(?:the|our)\s+)?[["'*`(]*$|\b(?:same|identical|equal|analogous|similar)\b[^.,;:]{0,60}?\b(?:as|to|in|like|from)\s+(?:in\s+)?(?:(?:the|our)\s+)?[["'*`(]*$/i;
const leftOut =
  /\b(?:leave|leaving|left)\s+(?:it|them|this|that|these|those|the\s+\w+)\s+(?:out|aside|away|there|to)\b|(?:\b(?:not|without|never|no need to|rather than)|n['’]t)\s+(?:(?:be|being|going to|gonna|about to)\s+)?(?:(?:typ|say|writ|tell)\w*\s+(?:it|this|that|them)\s+(?:all\s+)?(?:twice|again)\b|repeat|copy|duplicat|restat|rewrit|reproduc|redo|explain|go(?:ing)? into|dwell|bore|detail|discuss|cover|describ)\w*|\bskip(?:ped|ping)?\s+(?:it|them|this|that|here)\b|\bomit(?:ted)?\s+here\b|\bnot\s+(?:(?:said|told|shown|given|written)\s+)?here\b|\b(?:we|i) only (?:name|mention|touch(?: on)?|sketch)\b|\bso\s+nothing\b[^.]*\bhere\b|\bno repeat(?:ing|s)?\b|\bnot again here\b|,\s*not now\W*$|\b(?:draw|show|print|tell|say|write)\s+(?:it|this|that|them|these)\s+(?:twice|again|a second time)\b|\b(?:please|so|and|go|just)\s+(?:look|go|read|see)\s+(?:(?:and\s+)?read\s+)?(?:it\s+|them\s+)?there\b|\brepetition\b[^.;]{0,20}\b(?:dispensed with|omitted|spared|avoided)\b|,\s*skip(?:ped)?\W*$/i;
const more = /\b(?:more|also|further|furthermore|additional(?:ly)?|deeper|full(?:er)?|greater|details?|in[- ]depth|background|too|context)\b/i;
const finite =
  /\b(?:we|i|it|they|you|he|she|this|there|everyone|nobody|is|are|was|were|am|has|have|had|does|do|did|can|could|will|would|shall|should|may|might|must|gets?|goes|takes?|makes?|gives?|keeps?|needs?|uses?|runs?|holds?|reads?|writes?|sends?|stores?|comes?|costs?|means?|waits?|starts?|stops?|fails?|works?|carries|allows?|returns?|sits?|lives?|becomes?|serves?)\b/i;

// Behind these a clause has a verb for certain; many of the words above can be nouns in a heading-like phrase.
const clause = /\b(?:we|i|it|they|you|he|she|this|there|is|are|was|were|am|has|have|had|can|could|will|would|should|may|might|must)\b/i;

/** Whether a sentence hands its subject over to another place; false where it only points there beside its own words. */
export function isDeferral(context: DeferralContext): boolean {
  const { before, behind, place } = context;
  const isLeftOut = leftOut.test(before) || leftOut.test(behind);
  if (place.kind === 'company') return isLeftOut;
  if (isLeftOut) return place.kind !== 'vague' || !/\bseparately\b/i.test(before + behind);
  if (isUnspecified(place) && isOfDesign(behind)) return false;
  if (place.kind !== 'other' && place.kind !== 'vague' && handsToReader(context)) return true;
  if (pointsThere(context)) return !saysItself(context);
  if (place.kind === 'vague') return isPassive(context, strictlyExplained) || detailsElsewhere.test(before) || (restElsewhere.test(before) && nothingBehind.test(behind)) || isStrictFragment(context);
  if (/^\W*(?:see|look) there\b/i.test(behind)) return true;
  if (belongs.test(before) || leaves.test(before)) return place.kind !== 'other' && !relative.test(before) && wordsIn(before) <= longestLead;
  if (worksAs.test(before)) return wordsIn(before) <= longestLead && wordsIn(behind) < 3;
  if (isPassive(context, putOff)) return place.kind !== 'other' || (nothingBehind.test(behind) && isPassive(context, putOffForCertain));
  if (toBeFound.test(before) && place.kind !== 'other') return !hangsOnNoun(before.replace(toBeFound, '')) && !finite.test(behind);
  if (place.kind === 'file' && isPassive(context, handedOver)) return true;
  return isPassive(context, passive) || isFragment(context) || isActive(context) || isWritten(context) || isLocated(context) || isSame(context) || saysNothingElse(context);
}

// "Elsewhere" and "separately" say where machines and data are, too: only words of explaining count with them.
const strictlyExplained = new RegExp(
  `(?:\\b|(?<=['’]))${copula}\\s+(?:(?:already|also|all|then|fully|in (?:full|detail|depth))\\s+){0,2}(?:covered|explained|described|discussed|documented|detailed|elaborated|worked out|spelled out|spelt out|dealt with|written up|told|outlined|addressed|treated|set forth)\\b${tail}`,
  'i',
);

/** "Rate limits: documented elsewhere." */
function isStrictFragment(context: DeferralContext): boolean {
  const before = context.before.replace(/\s+(?:at length|in (?:more |full )?(?:detail|depth)|fully|already)(?=\s*$)/i, '');
  const told = /\b(?:covered|explained|described|discussed|documented|detailed|specified|addressed)\s*$/i.test(before);
  return told && isFragment({ ...context, before });
}

/** "… is explained in file 04": the sentence's own statement, not a clause that hangs on a noun. */
function isPassive({ before, behind }: DeferralContext, pattern: RegExp): boolean {
  const found = pattern.exec(before);
  // "… was described in 05A as a log": the sentence goes on to say it.
  if (found === null || /^\s+as an?\b/i.test(behind)) return false;
  const subject = before.slice(0, found.index);
  return !hangsOnNoun(subject) && !/\b(?:as\s*(?:it|this|that|they)?|like\s*(?:it|that|they)?)\s*$/i.test(subject);
}

// In words: "which by then". What is longer is a clause with a verb of its own, and what follows is the sentence's.
const openClause = 2;

const asks = /^\W*(?:how|what|why|when|where|who|which|whether)\b/i;

/** "The queue that …", but not "the thresholds that lead to this decision …", nor "who may read which reports …". */
function hangsOnNoun(subject: string): boolean {
  const found = asks.test(subject) ? null : relative.exec(subject);
  return found !== null && wordsIn(found[0]) - 1 <= openClause;
}

const ofFile = /^\W*(?:of|in|from)\s+(?:the\s+)?(?:(?:file|doc|document|chapter|part)\b|(?:this|the same) (?:answer|design|folder)\b)/i;

/** "Retries: described in 05A." and "as described in 05B" where nothing else is said. */
function isFragment({ before, behind, hasOwnWords }: DeferralContext): boolean {
  const found = participle.exec(before);
  if (found === null || wordsIn(behind.replace(ofFile, '')) > 2) return false;
  const subject = before.slice(0, found.index);
  if (isInBrackets(subject)) return !hasOwnWords && wordsIn(subject) < 4;
  if (/\b(?:as|like|is|are|was|were)\s*(?:already|also)?\s*$/i.test(subject) || likened.test(before)) {
    return wordsIn(subject.replace(/\b(?:as|like|already|also)\b/gi, '')) < 2;
  }
  return !finite.test(subject);
}

/** "05A covers the retries": the place itself is what explains. */
function isActive({ before, behind, hasOwnWords }: DeferralContext): boolean {
  if (!active.test(behind) || wordsIn(before.replace(/^.*[:;,–—]/, '')) > 3) return false;
  if (more.test(behind) && (hasOwnWords || wordsIn(before) > 4)) return false;
  return !/\d/.test(behind) && !/^\s*[^.]*,\s*so\b/.test(behind);
}

/** "I explained the keys in the other file", "we come back to this in 06". */
function isWritten({ before, behind }: DeferralContext): boolean {
  const found = byWriter.exec(before);
  if (found === null) return false;
  const lead = before.slice(0, found.index);
  if (/\b(?:as|like|what|that|which|than|when|where|once)\s*$/i.test(lead)) return wordsIn(lead) < 2 && wordsIn(behind) < 2;
  return wordsIn(before.slice(found.index + found[0].length)) <= 12 && new RegExp(`${preposition}\\s+(?:(?:the|our|my)\\s+)?[\\["'*\`(]*$`, 'i').test(before);
}

/** "The reader may consult the ops document for the alerts": what the reader has to do, and nothing of the design. */
function handsToReader({ before, behind }: DeferralContext): boolean {
  if (/\d/.test(behind)) return false;
  if (directs.test(before)) return true;
  if (/\d/.test(before)) return false;
  if (readerMay.test(before)) return wordsIn(behind) < 8;
  return (takenFrom.test(before) || askedOnly.test(before)) && nothingBehind.test(behind);
}

/** "The tables are in file 04". Things of the design lie in files too, so the place must be one of the answer's. */
function isLocated({ before, place, behind }: DeferralContext): boolean {
  if (place.kind === 'other' || !located.test(before) || wordsIn(behind) > 4) return false;
  const subject = before.replace(located, '');
  return wordsIn(subject) <= 12 && !relative.test(subject) && !/\d/.test(subject);
}

function isUnspecified({ kind }: OtherPlace): boolean {
  return kind === 'other' || kind === 'document';
}

/** "… in another document of the tenant". */
function isOfDesign(behind: string): boolean {
  return /^\s+of\s+(?:the|an?|each|every|its|their)\s/i.test(behind) && !ofFile.test(behind);
}

/** "Same error codes as in file 03", with no statement of its own. */
function isSame({ before, behind }: DeferralContext): boolean {
  return sameAs.test(before) && wordsIn(before) < 9 && wordsIn(behind) < 3;
}

// What the design does, needs or decides: a sentence with one of these speaks of more than where to read.
const designs =
  /\b(?:follow|share|appl(?:y|ie)|extend|match|reuse|join|check|call|publish|replace|add|remove|reject|accept|decide|chose|choose|pick|agree|differ|depend|rel(?:y|ie)|build|grow|fit|split|shard|replicate|expire|move|copy|copie|pass|charge|use|take|make|give|keep|need|run|hold|read|write|send|store|cost|mean|wait|start|stop|fail|work|return|serve|carrie|allow)s?\b|\b(?:because|since|so|hence|therefore|thus|than|if|unless|while|until)\b|,\s*(?:as|for|which|where|like|and|but)\b/i;
const leadsThere = /(?:\b(?:in|to|for|under|at|with|by|into)\s+(?:(?:the|our|my)\s+)?|[:,–—→-]\s*)["'*`[(]*$/i;
const nothingBehind = /^\W*(?:please|already|too|instead|again|file|doc|document|chapter)?\W*$/i;
const longestPointer = 12;

/** "This question gets its answer in 05A": a short sentence that ends at a file of the answer, with nothing of the design in it. */
function saysNothingElse({ before, place, behind, hasOwnWords }: DeferralContext): boolean {
  if (place.kind !== 'topic' && !(place.kind === 'file' && place.isCertain)) return false;
  if (wordsIn(before) > longestPointer || !nothingBehind.test(behind) || isInBrackets(before)) return false;
  if (!leadsThere.test(before) || designVerbs.test(before) || designs.test(before) || /\d/.test(before)) return false;
  return !relative.test(before) && !(hasOwnWords && more.test(before));
}

function pointsThere({ before }: DeferralContext): boolean {
  return imperative.test(before);
}

/** For "see file 04": whether the sentence or its paragraph says the thing, and only points on from there. */
function saysItself({ before, behind, hasOwnWords }: DeferralContext): boolean {
  const found = imperative.exec(before);
  if (/^(?:ditto|referred)/i.test(found?.[1] ?? '')) return false;
  const said = before.slice(0, found?.index ?? 0);
  if (found?.[2] !== undefined && (hasOwnWords || wordsIn(said) > 2)) return true;
  const bracketed = isInBrackets(before);
  const bare = said.replace(/\([^()]*\)/g, ' ').replace(/[\s([*_"'`–—:→⇒-]+$/, '');
  const opensList = /[:–—→⇒,]\s*$/.test(said.trimEnd()) || /[:–—→,]$/.test(found?.[0].trim()[0] ?? '');
  if (/^\W*(?:for|about|regarding|on|concerning|as (?:to|for)|to (?:understand|learn|read|know)|if you)\b/i.test(bare) && !bracketed) {
    return hasOwnWords && more.test(bare);
  }
  if (wordsIn(bare) === 0) return hasOwnWords && (bracketed || more.test(before + behind));
  if (opensList && !bracketed && !clause.test(bare)) return false;
  if (finite.test(bare) || /\d/.test(bare) || wordsIn(bare) > 6) return true;
  return hasOwnWords || (bracketed && wordsIn(behind) > 3);
}

function isInBrackets(before: string): boolean {
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’./-]*/gu)?.length ?? 0;
}
