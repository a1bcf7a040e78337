import type { Draft } from '../answer/draft.ts';
import { fileOfKey } from '../answer/files.ts';
import type { Fix } from './finding.ts';
import { message } from '../message.ts';
import type { Outline } from '../outline/outline.ts';
import { namesOfTechnologies } from '../technology/mentions.ts';
import { partGroups, type Part, type PartGroup } from '../technology/parts.ts';
import { roleNames, roles } from '../technology/roles.ts';
import type { Edit } from '../text/edit.ts';
import { lineBreakOf } from '../text/line-break.ts';
import { textOf } from '../text/span.ts';
import type { DraftRule, Problem, RuleInput } from './rule.ts';

/** For one technology, usage before concept, or simulation before usage. */
export const conceptOrder: DraftRule = {
  id: 'draft/concept-order',
  title: 'Concept, usage and simulation out of order',
  why: 'Explain what a technology is, then what you do with it, then one run of it: an interviewer can follow a simulation only when the parts in it are known.',
  examples: {
    bad: '## Kafka\n\n### How we use Kafka\n\nOne topic for all orders.\n\n### Concept\n\nA log that many can read.\n',
    good: '## Kafka\n\n### Concept\n\nA log that many can read.\n\n### How we use Kafka\n\nOne topic for all orders.\n',
  },
  severity: 'warning',
  scope: 'draft',
  *check({ file, outline }: Draft, { catalogue }: Pick<RuleInput, 'catalogue'>): Iterable<Problem> {
    if (file !== fileOfKey('05A')) return;
    for (const group of partGroups(outline, namesOfTechnologies(catalogue.technologies))) {
      const fault = firstFault(group.parts);
      if (fault === undefined) continue;
      yield {
        at: fault.early.heading,
        message: message(
          '{0}: the {1} comes before the {2}, which a reader needs first.',
          group.subject,
          roleNames[fault.early.role],
          roleNames[fault.late.role],
        ),
        fixes: [inOrder(outline, group)],
        related: [{ file, span: fault.late.heading, message: message('This belongs before it.') }],
      };
    }
  },
};

interface Fault {
  readonly early: Part;
  readonly late: Part;
}

/** The first of each role counts: a second simulation may follow any part. */
function firstFault(parts: readonly Part[]): Fault | undefined {
  const firsts = roles.flatMap((role) => parts.find((part) => part.role === role) ?? []);
  for (const [index, late] of firsts.entries()) {
    const early = firsts.slice(index + 1).find((part) => part.span.start < late.span.start);
    if (early !== undefined) return { early, late };
  }
  return undefined;
}

/** Puts the sections into the places of each other; whatever stands between them stays where it is. */
function inOrder({ text }: Outline, { parts, subject }: PartGroup): Fix {
  const sorted = [...parts].sort((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role) || one.span.start - other.span.start);
  const edits = parts.flatMap((part, index) => moved(text, part, sorted[index] ?? part));
  return {
    title: message('Move the sections on {0} into the order concept, usage, simulation', subject),
    kind: 'assisted',
    edits,
  };
}

/** The section `to` in the place of `from`, with the blank lines that end that place. */
function moved(text: string, from: Part, to: Part): readonly Edit[] {
  if (from === to) return [];
  const old = textOf(text, from.span);
  const lineBreak = lineBreakOf(text);
  const isLast = from.span.end === text.length;
  const end = isLast ? (/\s*$/.exec(old)?.[0] || lineBreak) : /\r?\n[ \t]*\r?\n\s*$/.exec(old)?.[0] ?? lineBreak + lineBreak;
  return [{ span: from.span, text: textOf(text, to.span).trimEnd() + end }];
}
