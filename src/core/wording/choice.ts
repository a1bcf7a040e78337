/** What a sentence says in front of a technology when it chooses one. */
const chooses =
  /\b(?:we|i|team|let['’]s)\s+(?:(?:will|would|have|['’]ll|['’]ve|also|therefore|just|then|simply)\s+){0,2}(?:use|used|chose|choose|have chosen|pick|picked|select|selected|decided (?:on|for|to use)|decide for|go with|went with|going with|take|took|settled (?:on|for)|adopt|adopted|opted for)\s+(?:(?:an?|the|our|amazon|aws|google|azure|apache|managed)\s+){0,2}["'*_`(]*$/i;
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

const choosing = new RegExp(`(?:\\bfor\\s+(?:[\\w-]+,?\\s+){1,4})?${chooses.source}`, 'i');

/** The words in front of a technology's name without those that choose it: the "for" and "with" in "for the store we go with" are no reason. */
export function withoutChoice(before: string): string {
  return before.replace(choosing, '');
}
