import type { Outline } from '../outline/outline.ts';
import { evaluate, literal } from './evaluate.ts';
import type { ReportedDraft } from './reported-draft.ts';
import type { EstimateReport, NamedQuantity } from './estimate.ts';
import { isSubject, subjectName } from './told-quantities.ts';

/** The same name with two values. */
export interface Conflict {
  readonly first: { readonly draft: number; readonly named: NamedQuantity };
  readonly second: { readonly draft: number; readonly named: NamedQuantity };
}

/** Names of what a whole design has one value of. Sizes, timeouts and the like belong to one component each. */
export const scaleName = /\b(?:dau|mau|daily active \w+|monthly active \w+|total users|registered users|(?:users|requests|orders|messages|uploads|posts|tweets|redirects|urls|queries|searches|transactions|payments|notifications|events|rides|trips|photos|pastes|bookings|jobs|videos) (?:per|a) (?:day|month|year)|(?:daily|monthly) (?:users|requests|orders|messages|uploads|posts|queries|searches|transactions|payments|notifications|events|rides|trips|photos|bookings)|(?:peak|average|mean) (?:\w+ )?(?:qps|rps|tps)|replication factor)\b/i;
const special = /growth|scal|future|project|year|phase|example|simulat|incident|scenario|failure|region(?! (?:loss|lost|gone|outage|down))|10x|100x|week|black friday|what if|alternativ|compar|trigger|before|after|interview|number|shortcut|follow/i;
// One more in the second digit is 10 % at most: with less between them, two drafts may have rounded one number.
const different = 0.1;

/** Names that different drafts of an answer give different values. A name with two values in one draft is left out. */
export function conflictsBetween(drafts: readonly ReportedDraft[]): readonly Conflict[] {
  const firsts = new Map<string, { readonly draft: number; readonly named: NamedQuantity }>();
  const conflicts: Conflict[] = [];
  drafts.forEach(({ outline, report }, draft) => {
    for (const named of soleQuantities(outline, report)) {
      const first = firsts.get(named.name);
      if (first === undefined) firsts.set(named.name, { draft, named });
      else if (differ(first.named, named)) conflicts.push({ first, second: { draft, named } });
    }
  });
  return conflicts;
}

function soleQuantities(outline: Outline, { quantities }: EstimateReport): readonly NamedQuantity[] {
  const byName = new Map<string, NamedQuantity[]>();
  for (const one of quantities) {
    const named = { ...one, name: subjectName(one.name) };
    if (!(scaleName.test(named.name) || isSubject(named.name)) || named.quantity.percent || named.quantity.high !== undefined || isSpecial(outline, named)) continue;
    byName.set(named.name, [...(byName.get(named.name) ?? []), named]);
  }
  return [...byName.values()].flatMap((found) => (found.length === 1 || found.every((named) => !differ(named, found[0] ?? named)) ? found.slice(0, 1) : []));
}

function isSpecial({ blocks, sections }: Outline, { block, name }: NamedQuantity): boolean {
  if (special.test(name)) return true;
  // The title of the file says nothing of one place in it.
  for (let at = blocks[block]?.section ?? 0; at > 1 || (sections[at]?.level ?? 0) > 1; at = sections[at]?.parent ?? 0) if (special.test(sections[at]?.title ?? '')) return true;
  return false;
}

function differ(one: NamedQuantity, other: NamedQuantity): boolean {
  const left = evaluate({ kind: 'quantity', quantity: one.quantity }, literal);
  const right = evaluate({ kind: 'quantity', quantity: other.quantity }, literal);
  if (left === undefined || right === undefined || left.dimensions.data !== right.dimensions.data) return false;
  const bare = one.quantity.amount / other.quantity.amount;
  return Math.abs(left.amount / right.amount - 1) > different && Math.abs(bare - 1) > different;
}
