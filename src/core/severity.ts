/** What a person or a pack may make of a rule: how much its findings matter, or that it is not to look at all. */
export const severityChoices = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** One of the choices. */
export type SeverityChoice = (typeof severityChoices)[number];

/** How much a finding matters; the names of the command line's JSON. */
export type Severity = Exclude<SeverityChoice, 'off'>;
