import type { Span } from '../text/span.ts';

const interviewer = /^[\s*_>"]*(?:the )?(?:interviewers?|int|iv|q|question|panel|panellist|examiner|hiring manager|them|they)\s?\d{0,2}\s?[:.–—]/i;
const label = /^[\s*_>"]*[\p{L}\s]{1,24}\d{0,2}[:.–—][\s*_]*/u;
// "And then?", "Why?", "Keys?": such a prompt leans on what was said before it.
const mostWordsOfShort = 3;
// "Decision: …" and then "Why: …": the second speaks of what the first has named.
const reason =
  /^[\s*_>"]*(?:(?:the |and )?(?:whys?|why (?:this|that|so)|reason(?:s|ing)?|because|rationale|justification|grounds|price|cost|trade-?offs?|alternatives?(?: considered)?|rejected|not chosen|consequences?|downsides?|upsides?|drawbacks?|pros|cons|for|against|gain|loss|answers?|reply|replies|response|rebuttal|what (?:it costs|we (?:give up|lose|gain|pay)))[*_]*\s?[:.–—][*_]*\s)/i;

/** Whether a stretch of text asks something: it ends in a question mark, or an interviewer says it. */
export function isPrompt(text: string, span: Span): boolean {
  return endsAsking(text, span) || isInterviewer(text, span);
}

/** Whether a stretch of text begins with the one who asks, as a transcript does. */
function isInterviewer(text: string, span: Span): boolean {
  return interviewer.test(text.slice(span.start, Math.min(span.end, span.start + 40)));
}

/** Whether a run-in is the name of the one who asks and no more, so that what follows it is the question. With the question in it, `**Q. Why MySQL?**`, what follows is the answer. */
export function announcesQuestion(text: string, lead: Span): boolean {
  const name = interviewer.exec(text.slice(lead.start, Math.min(lead.end, lead.start + 40)));
  return name !== null && !/\p{L}/u.test(text.slice(lead.start + name[0].length, lead.end));
}

/** Whether a stretch of text ends in a question mark, quotes and marks aside. */
export function endsAsking(text: string, span: Span): boolean {
  return /\?[\s"'”*_)`]*$/.test(text.slice(Math.max(span.start, span.end - 6), span.end));
}

/** Whether a prompt is too short to say by itself what it is about. */
export function isShortPrompt(text: string, span: Span): boolean {
  const words = text.slice(span.start, Math.min(span.end, span.start + 80)).replace(label, '').split(/\s+/);
  return words.filter((word) => /\p{L}/u.test(word)).length <= mostWordsOfShort;
}

/** Whether a run-in announces the reason, the price or the answer to what was said just before. */
export function givesReason(text: string, span: Span): boolean {
  return reason.test(text.slice(span.start, Math.min(span.end, span.start + 48)));
}
