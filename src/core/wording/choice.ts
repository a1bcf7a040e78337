/** What a sentence says in front of a technology when it chooses one. */
const chooses =
  /\b(?:we|i|team|let['’]s)\s+(?:(?:will|would|have|['’]ll|['’]ve|also|therefore|just|then|simply)\s+){0,2}(?:use|used|chose|choose|chosen|pick|picked|select|selected|decided (?:on|for|to use)|decide for|go with|went with|going with|take|took|taken|settled (?:on|for)|adopt|adopted|opted for)\s+(?:(?:an?|the|our|amazon|aws|google|azure|apache|managed)\s+){0,2}["'*_`(]*$/i;
const labels =
  /^[\s*_`-]*(?:primary |main |our |the )?(?:database|data ?store|db|storage|object stor(?:e|age)|cache|caching|queue|message (?:queue|broker|bus)|broker|messaging|event (?:bus|log)|search(?: engine)?|stream(?:ing)?)(?: choice)?[\s*_`]*(?::|=|→|->|–|—|\bis\b)[\s*_`]*(?:we use\s+)?(?:(?:amazon|aws|google|azure|apache)\s+)?["'*_`(]*$/i;
const reason =
  /\b(?:because|being|since|as|so|for|due|reasons?|why|gives?|giving|allows?|lets?|needs?|needed|fits?|suits?|thanks|which|that|supports?|handles?|fast|faster|cheap|cheaper|simple|simpler|better|best|than|with|without|rather|instead|scales?|offers?|provides?|already|knows?|known|must|cannot|can|keeps?|means|makes|transactions?|joins?|durable|latency|replay|to \w+|has|have|holds?|hence|if|when|whose|where|not|vs|over|trade-?offs?|pros?|cons?|ideal|good|great|native|strong|built-in|managed|advantage|benefit)\b|[(:;→=]|\d/i;

/** Whether the words in front of a technology's name choose it. */
export function choosesWhatFollows(before: string): boolean {
  return chooses.test(before) || labels.test(before);
}

/** Whether words give, or may give, a reason: anything beyond a bare statement counts. */
export function givesReason(words: string): boolean {
  return reason.test(words);
}

const argues =
  /\b(?:because|since|due|reasons?|why|allows?|lets?|needs?|needed|fits?|suits?|thanks|supports?|fast|faster|cheap|cheaper|simple|simpler|better|best|rather than|instead|knows?|known|must|cannot|transactions?|joins?|durable|latency|replay|hence|trade-?offs?|pros?|cons?|ideal|native|strong|built-in|managed|advantage|benefit)\b/i;

/** Whether a sentence that stands behind the one with a technology argues for something: "that" and a number do not. */
export function arguesForSomething(sentence: string): boolean {
  return argues.test(sentence);
}

const choosing = new RegExp(`(?:\\bfor\\s+(?:[\\w-]+,?\\s+){1,4})?${chooses.source}`, 'i');

/** The words in front of a technology's name without those that choose it: the "for" and "with" in "for the store we go with" are no reason. */
export function withoutChoice(before: string): string {
  return before.replace(choosing, '');
}

const marks = String.raw`[\s*_"'“”\x60()-]{0,6}`;
const wordsUpTo = (most: number): string => String.raw`(?:[\p{L}\p{N}/&'’.-]+,?\s+){1,${String(most)}}`;
const kept = String.raw`(?:[\p{L}-]+ed|kept|held|done|built|sent|run|taken care of|rolled out|backed up|driven|given|written|drawn|cut|put)`;
const adverb = String.raw`(?:also|additionally|all|always|then|therefore|again|now|today)`;
const be = String.raw`(?:is|are|was|were|get|gets|(?:shall|will|can|must|would) be)`;
const article = String.raw`(?:(?:an?|the|our|own|managed|amazon|aws|google|azure|apache|hashicorp)\s+){0,2}`;
/** `The flags live in X`, `payouts are on X`, `secrets are handled by X`, `extracts are also loaded into X`: nothing but what it is for. */
const places = new RegExp(
  String.raw`^${marks}${wordsUpTo(14)}(?:${adverb}\s+)?(?:(?:live|lives|lie|lies|sit|sits|run|runs|stay|stays|go|goes|come|comes|land|lands|end|ends)|${be}(?:\s+${adverb})?(?:\s+${kept})?)\s+(?:in|on|by|with|through|via|to|from|inside|at|into|onto|out of|up in|under)\s+${article}${marks}$`,
  'iu',
);
/** `The pipe is X`, `feature flags are X`. */
const equals = new RegExp(String.raw`^${marks}(?!(?:${wordsUpTo(6)})?(?:alternatives?|candidates?|rivals?|others?|next|example|runner-up|question|problem|difference|opposite|point)\s)${wordsUpTo(6)}(?:is|are)\s+${article}${marks}$`, 'iu');
/** `Media files in X`, with no verb. */
const labelledPlace = new RegExp(String.raw`^${marks}(?:(?!(?:as|like|than|not|or|why|is|are|was)\s)[\p{L}/&-]+${marks}\s+){1,3}(?:in|on|via)\s+${marks}$`, 'iu');
/** `For the conservation of logs, X is prescribed`. */
const forWhat = new RegExp(String.raw`^${marks}(?:for|as)\s+(?:[\p{L}'’/-]+\s+){0,7}[\p{L}'’/-]+,?\s+${marks}$`, 'iu');
/** `Runs on X`, where the run-in before says what. */
const subjectless = new RegExp(String.raw`^${marks}(?:use|the choice fell on|(?:runs?|lives?|sits?|realised|realized|implemented|done|built|served|backed|hosted|scheduled|stored|kept|packed|deployed)\s+(?:in|on|by|with))\s+(?:(?:an?|the|our|own|managed)\s+){0,2}${marks}$`, 'iu');
/** `Calls between services use X`; what others use is no choice. */
const use = new RegExp(String.raw`^${marks}(?!(?:nobody|no|none|neither|most|many|some|few|others?|competitors|they|people|companies|teams|you)\b)${wordsUpTo(8)}uses?\s+(?:(?:an?|the|our|own|managed)\s+){0,2}${marks}$`, 'iu');
/** `I also put X …`. */
const puts = new RegExp(String.raw`^${marks}(?:for\s+${wordsUpTo(4)})?(?:we|i)\s+(?:(?:also|would|will|then)\s+){0,2}(?:put|place|add|deploy|run|have)\s+(?:(?:an?|the|our|own|managed)\s+){0,2}${marks}$`, 'iu');
/** `We watch it with X`, `I'd roll features out with X`. */
const works = new RegExp(String.raw`^${marks}(?:for\s+${wordsUpTo(4)})?(?:we|i)(?:['’](?:d|ll))?\s+(?:(?:will|would|shall)\s+)?(?:${wordsUpTo(5)}(?:with|in|on|through)|use|run)\s+(?:(?:an?|the|our|own|managed)\s+){0,2}${marks}$`, 'iu');
/** `Analytics: X`. */
const labelled = new RegExp(String.raw`^${marks}(?:[\p{L}/&-]+\s+){0,2}[\p{L}/&-]+${marks}(?::|=|→|->|–|—)${marks}$`, 'iu');
/** `… for the flags`, and then the end. */
const nothingMore = new RegExp(String.raw`^${marks}(?:(?:cluster|instance|server|service)s?${marks})?(?:on[ -]prem(?:ises)?${marks})?(?:(?:for|in|inside|in front of|behind|beside|between)\s+(?:(?:the|our|all|these|those|every|each)\s+)?(?:[\p{L}-]+\s+){0,6}[\p{L}-]+${marks})?[.,;]?${marks}$`, 'iu');
/** `X keeps the flags.`, `X for the secrets`. */
const serves = new RegExp(
  String.raw`^${marks}\s(?:for|(?:does|do|keeps?|holds?|runs?|handles?|serves?|stores?|manages?|delivers?|owns?|sends?|evaluates?|schedules?|starts?|triggers?|orchestrates?|takes? care of|(?:is|are|gets?) (?:used|there|meant|responsible|kept) for|is (?:our|the))\s+(?:the|our|all|these|every|each)?)\s*(?:[\p{L}’'-]+\s+){0,3}[\p{L}-]+${marks}[.;]?${marks}$`,
  'iu',
);
/** `X is also running.` */
const standsThere = new RegExp(String.raw`^${marks}\s(?:is|are)\s(?:also\s)?(?:running|in place|there|deployed|present|used|included|in use|prescribed|installed|set up|employed|taken|chosen|foreseen|planned)${marks}[.;]?${marks}$`, 'i');
const reasonInside = /\b(?:because|since|as|so|due|which|that|where|if|when|not|without|instead|than|rather|to|already)\b|\d/i;

const nothing = new RegExp(`^${marks}$`);

const leads: readonly RegExp[] = [places, equals, labelledPlace, subjectless, puts, use, works, labelled];
const itemNumber = /^[\s*_>-]*(?:\d+[.)])+\d*\s+/;

const runIn = /^[^\p{L}]{0,6}\*\*[^*]{2,40}[:.]\*\*\s+(?=\p{L})/u;

// In characters. What says more is a sentence of another kind.
const longestPlace = 100;

/** Whether a clause says of a technology only what it is for: what stands before the name and behind it. */
export function onlyPlaces(before: string, after: string): boolean {
  if (before.length > longestPlace || after.length > longestPlace || reasonInside.test(after)) return false;
  const lead = before.replace(itemNumber, '').replace(runIn, '');
  if (nothing.test(lead)) return serves.test(after) || standsThere.test(after);
  if (forWhat.test(lead) && standsThere.test(after)) return true;
  return nothingMore.test(after) && (leads.some((pattern) => pattern.test(lead)) || choosesWhatFollows(lead));
}

const figures = /[$€£~≈]*\d[\d.,]*\s?(?:%|\p{L}{1,4}\b)?/gu;
const longestLabel = 6;

/** Whether a table's cell is only a name, a label or a figure, so that it gives no reason for anything. */
export function onlyLabels(cell: string): boolean {
  const words = cell.replace(figures, ' ');
  return (words.match(/\p{L}+/gu)?.length ?? 0) <= longestLabel && !givesReason(words);
}

const technologyColumn = /^\W*(?:(?:our|chosen|main)\s+)?(?:tech(?:nology|nologies| stack)?|choices?|products?|tools?|software|engine|database|data ?store|store|storage|stack|picked|selected|built (?:on|with)|runs on|used|system)\W*$/i;

const reasonColumn = /\b(?:rational\w*|reason\w*|grounds|argument|why|justif\w*|because|benefits?|advantages?|strengths?|features?|purpose|notes?|comments?|remarks?|trade-?offs?|pros|cons|properties|driver|requirement|fit)\b/i;

/** Whether the head of a column promises reasons, in however few words its cells give them. */
export function headsReasons(head: string): boolean {
  return reasonColumn.test(head);
}

/** Whether the head of a column says that it names what is chosen. */
export function headsChoices(head: string): boolean {
  return technologyColumn.test(head);
}

const refers = /^[\s>*_-]*(?:it|its|this|these|that|they|because|why|reasons?|since|we (?:need|want|know|have|already|could|did|do)|so|trade-?offs?|alternatives?|rejected|in return|the (?:price|cost|reason|alternative))\b/i;

/** Whether a sentence goes on about what the one before it named. */
export function goesOnAbout(sentence: string): boolean {
  return refers.test(sentence);
}
