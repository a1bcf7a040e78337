import { message, type Message } from '../message.ts';

/** The three parts in which a technology is explained, in the order in which a reader needs them. */
export const roles = ['concept', 'usage', 'simulation'] as const;

/** What a part of a technology's explanation is about. */
export type Role = (typeof roles)[number];

/** The parts as sentences name them. */
export const roleNames: Readonly<Record<Role, Message>> = { concept: message('concept'), usage: message('usage'), simulation: message('simulation') };

const words: Readonly<Record<Role, RegExp>> = {
  concept:
    /\bconcepts?\b|\b(?:the|basic|main|core) idea\b|\bin general\b|\bbackground\b|\bprimer\b|\bbasics\b|\bfundamentals?\b|\btheory\b|\bintro(?:duction)?\b|\bin a nutshell\b|\bwhat (?:it|this|that) is\b|^what(?:\s*(?:\/|&|\+|,)\s*|\s+and\s+)why\b|\bmental model\b|\bin (?:a few|one|two|three|plain) (?:words|sentences|lines)\b|^how it works$|^what (?:is|are) (?:an? |it\b|this\b|that\b)|^what (?:it|this) solves\b|^(?:the )?principles?\b|\bexplained$|\bfor beginners\b|^idea$|^what$|^definition/i,
  usage:
    /(?<!\b(?:memory|cpu|disk|storage|resource|network|bandwidth|quota|traffic) )\busage\b(?! (?:limit|quota|pattern))|\bhow (?:do )?we use\b|\bwhat (?:do )?we (?:do|use|need|want)\b|\bour use\b|\b(?:we|us) use\b|\bhow (?:it|.{2,30}) is used\b|\buse (?:of .{2,30} )?here$|\bin our (?:design|system|case|service|setup)\b|\bused (?:here|for)\b|\bhow we apply\b|^use(?: here\b| in\b|$)|\bdoes (?:here|for us|in our)\b|^(?:our|the) role of\b|\bapplied here\b|\bour setup\b|^(?:our|the) use\b|^how (?:do )?we \w+ (?:it|them)\b/i,
  simulation:
    /\bsimulat\w*|\bstep[- ]by[- ]step\b|\bwalk(?:ed|ing)?[- ]?throughs?\b|\brun[- ]?throughs?\b|\bdry run\b|\bexample run\b|\bone run\b|\bin action\b|\bcourse of events\b|\bworked example\b|\blife of (?:an?|one|the)\b|\bfrom (?:start|beginning|tap|click|birth|first) to (?:finish|end|last|side)|\btrace of\b|\bplayed through\b|\bjourney of\b|\bone \w+ (?:in|from|goes)\b|^(?:the |a )?runs?$/i,
};
// "What Kafka is", "What OpenSearch is good for", "How Redis works": with a name in it, a title that tells what the thing is.
const tellsWhat = /^(?:what .{2,40} (?:is|are)(?: good)?(?: for| about)?(?:,? and why)?|how .{2,40} works?|why .{2,40} exists?)$/i;
const asksWhat = /^(?:so,? )?what(?:['’]s| is| are)\b(?!.*\b(?:cached|stored|sent|kept|lost|missing|when|if|there|left)\b)/i;

// Chapters are lettered as well as numbered: "C.1 Idea", "B) Usage".
const lettering = /^[A-Z](?:[.)]|\.?\d[\d.]*[.)]?)\s+/;

/** A title or run-in, as far as roles are read from it. */
export interface PartTitle {
  readonly words: string;
  /** Whether it names a technology: that makes a concept of "What is Kafka?" and "What Kafka is". */
  readonly namesTechnology: boolean;
}

/** All roles that a title or run-in speaks of. */
export function rolesIn({ words: title, namesTechnology }: PartTitle): readonly Role[] {
  const bare = title.replace(lettering, '');
  return roles.filter((role) => words[role].test(bare) || (role === 'concept' && namesTechnology && (asksWhat.test(bare) || tellsWhat.test(bare))));
}

/** The one role that a title or run-in names; undefined where it names none, or two. */
export function roleOf(title: PartTitle): Role | undefined {
  const named = rolesIn(title);
  return named.length === 1 ? named[0] : undefined;
}
