import { addGroup, createGroupSet, type GroupSet } from './group-set.ts';
import type { Scope } from './language.ts';
import type { CompiledAlternative } from './program.ts';

/**
 * For each line of evidence the one group that is looked for: the rarest, so that most lines are never looked at. Where
 * the group is said, the others are tried too.
 */
export interface Watches {
  /** Groups watched in the words of the place itself. */
  readonly own: Watch;
  /** Groups watched in the place and in its context. */
  readonly all: Watch;
}

/** Groups, and by group the lines (as places in `Program.alternatives`) that wait for it. */
export interface Watch {
  readonly groups: GroupSet;
  readonly lines: readonly (readonly number[] | undefined)[];
}

// A heading is context to all that stands under it: a group there is met that much oftener.
const placesUnderHeading = 6;

/** Chooses what to watch for each line of a scope. `commonness` tells by group how often it may be expected. */
export function chooseWatches(alternatives: readonly CompiledAlternative[], scope: Scope, commonness: readonly number[]): Watches {
  const own: number[][] = [];
  const all: number[][] = [];
  for (const [line, alternative] of alternatives.entries()) {
    if (alternative.scope !== scope) continue;
    const { watch, group } = rarestOf(alternative, commonness);
    ((watch === 'own' ? own : all)[group] ??= []).push(line);
  }
  return { own: watchOf(own, commonness.length), all: watchOf(all, commonness.length) };
}

interface Choice {
  readonly watch: keyof Watches;
  readonly group: number;
  readonly cost: number;
}

function rarestOf({ body, context }: CompiledAlternative, commonness: readonly number[]): Choice {
  const cost = (group: number): number => commonness[group] ?? 0;
  // A line with one group must have it in the place itself; of several all but one may stand in the context.
  const watch = body.length === 1 ? 'own' : 'all';
  const choices: Choice[] = body.map((group) => ({ watch, group, cost: cost(group) * (watch === 'own' ? 1 : 2) }));
  choices.push(...context.map((group) => ({ watch: 'all' as const, group, cost: cost(group) * placesUnderHeading })));
  return choices.reduce((one, other) => (other.cost < one.cost ? other : one));
}

function watchOf(lines: readonly number[][], groupCount: number): Watch {
  const groups = createGroupSet(groupCount);
  for (const group of lines.keys()) if (lines[group] !== undefined) addGroup(groups, group);
  return { groups, lines };
}
