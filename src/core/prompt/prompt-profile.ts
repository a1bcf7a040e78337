/** Whom the prompts are written for: the person's own settings, each a few plain words. */
export interface Profile {
  /** The role applied for, such as `software engineer`. */
  readonly role: string;
  /** The level applied for, such as `senior`, `lead` or `principal`. */
  readonly level: string;
  /** The stack, such as `Python with AI/ML`. */
  readonly stack: string;
  /** What the target companies build, such as `agent platforms`. */
  readonly companyType: string;
}

/** The profile the shipped plans were written for; it holds until a person sets another. */
export const defaultProfile: Profile = {
  role: 'software engineer',
  level: 'lead',
  stack: 'Python with AI/ML',
  companyType: 'agent platforms',
};

/** Puts the profile in the place of `{role}`, `{level}`, `{stack}` and `{companyType}`; other braces stay. */
export function fillProfile(template: string, profile: Profile): string {
  return template.replace(/\{(role|level|stack|companyType)\}/g, (_whole, field: keyof Profile) => profile[field]);
}
