import type { Diagnostic } from 'vscode';

/** The id of the rule or requirement behind a diagnostic: with a link to its page, its code is an object. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
