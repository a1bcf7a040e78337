/** The three parts in which a technology is explained, in the order in which a reader needs them. */
export const roles = ['concept', 'usage', 'simulation'] as const;

/** What a part of a technology's explanation is about. */
export type Role = (typeof roles)[number];

const words: Readonly<Record<Role, RegExp>> = {
  concept:
    /\bconcepts?\b|\b(?:the|basic|main|core) idea\b|\bin general\b|\bbackground\b|\bprimer\b|\bbasics\b|\bfundamentals?\b|\btheory\b|\bintro(?:duction)?\b|\bin a nutshell\b|\bwhat (?:it|this|that) is\b|^what (?:is|are) (?:an? |it\b|this\b|that\b)|^what (?:it|this) solves\b|^(?:the )?principles?\b|\bexplained$|\bfor beginners\b|^idea$|^what$|^definition/i,
  usage:
    /(?<!\b(?:memory|cpu|disk|storage|resource|network|bandwidth|quota|traffic) )\busage\b(?! (?:limit|quota|pattern))|\bhow (?:do )?we use\b|\bwhat (?:do )?we (?:do|use|need|want)\b|\bour use\b|\b(?:we|us) use\b|\bhow (?:it|.{2,30}) is used\b|\buse (?:of .{2,30} )?here$|\bin our (?:design|system|case|service|setup)\b|\bused here\b|\bhow we apply\b|^use here\b|\bapplied here\b|\bour setup\b|^(?:our|the) use\b|^how (?:do )?we \w+ (?:it|them)\b/i,
  simulation:
    /\bsimulat\w*|\bstep[- ]by[- ]step\b|\bwalk(?:ed|ing)?[- ]?through\b|\brun[- ]?through\b|\bdry run\b|\bexample run\b|\bone run\b|\bin action\b|\blife of (?:an?|one|the)\b|\bfrom (?:start|beginning|tap|click|birth|first) to (?:finish|end|last|side)|\btrace of\b|\bplayed through\b|\bjourney of\b|\bone \w+ (?:in|from|goes)\b|^(?:the |a )?runs?$/i,
};
const asksWhat = /^(?:so,? )?what(?:['’]s| is| are)\b(?!.*\b(?:cached|stored|sent|kept|lost|missing|when|if|there|left)\b)/i;

/** All roles that a title or run-in speaks of; `namesTechnology` makes a role of "What is Kafka?". */
export function rolesIn(title: string, namesTechnology: boolean): readonly Role[] {
  return roles.filter((role) => words[role].test(title) || (role === 'concept' && namesTechnology && asksWhat.test(title)));
}

/** The one role that a title or run-in names; undefined where it names none, or two. */
export function roleOf(title: string, namesTechnology: boolean): Role | undefined {
  const named = rolesIn(title, namesTechnology);
  return named.length === 1 ? named[0] : undefined;
}

/** Whether the parts stand in an order that a reader can follow. */
export function isBefore(one: Role, other: Role): boolean {
  return roles.indexOf(one) < roles.indexOf(other);
}
