import * as vscode from 'vscode';
import type { Catalogue } from '../../core/catalogue/catalogue.ts';
import type { Day } from '../../core/catalogue/day-schema.ts';
import type { Plan, PlanPhase } from '../../core/catalogue/plan-schema.ts';
import { dateOf, daysOfPlan, dueDay } from '../../core/practice/calendar.ts';
import { deliveredOf, type Progress } from '../../core/practice/progress.ts';
import { referenceKey } from '../../shared/item.ts';
import { openCommand, rowOf, type TreeNode } from './tree-view.ts';

/** The plans with their phases and days. Days carry the person's own ticks; the day that is due is marked. */
export function planNodes(catalogue: Catalogue, progress: Progress, now: Date): readonly TreeNode[] {
  const days = new Map(catalogue.days.map((day) => [day.id, day]));
  return catalogue.plans.map((plan) => planNode(plan, days, progress, dateOf(now)));
}

/** The day that a row stands for, so that a tick can be saved; undefined for other rows. */
export function dayOfNode({ id }: TreeNode): string | undefined {
  return id.startsWith('day:') ? id.slice('day:'.length) : undefined;
}

function planNode(plan: Plan, days: ReadonlyMap<string, Day>, progress: Progress, today: string): TreeNode {
  const ids = daysOfPlan(plan);
  const due = dueDay(plan, progress, today);
  const node: TreeNode = {
    id: `plan:${plan.id}`,
    item: () =>
      rowOf({
        id: rowId(`plan:${plan.id}`, due !== undefined),
        label: plan.title,
        description: planState(plan, ids, progress, due),
        tooltip: `**${plan.title}**\n\n${plan.summary}`,
        icon: new vscode.ThemeIcon('calendar'),
        context: progress.started[plan.id] === undefined ? 'plan' : 'startedPlan',
        state: due === undefined ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded,
      }),
    children: () => (plan.phases.length === 1 ? dayNodes(ids, node, days, progress, due) : plan.phases.map((phase) => phaseNode(plan, phase, node, days, progress, due))),
  };
  return node;
}

/** VS Code keeps a row that it knows as open or closed as it was: as another row, one that the due day comes under opens. */
function rowId(id: string, isDue: boolean): string {
  return isDue ? `${id}:due` : id;
}

function planState(plan: Plan, ids: readonly string[], progress: Progress, due: string | undefined): string {
  const done = ids.filter((id) => progress.done.includes(id)).length;
  if (due === undefined) return done === 0 ? unitCount(plan, ids.length) : vscode.l10n.t('{0} of {1} done', done, ids.length);
  const number = ids.indexOf(due) + 1;
  return plan.unit === 'week' ? vscode.l10n.t('week {0} of {1}', number, ids.length) : vscode.l10n.t('day {0} of {1}', number, ids.length);
}

function unitCount(plan: Plan, count: number): string {
  return plan.unit === 'week' ? vscode.l10n.t('{0} weeks', count) : vscode.l10n.t('{0} days', count);
}

function phaseNode(plan: Plan, phase: PlanPhase, parent: TreeNode, days: ReadonlyMap<string, Day>, progress: Progress, due: string | undefined): TreeNode {
  const id = `phase:${plan.id}/${phase.id}`;
  const done = phase.days.filter((day) => progress.done.includes(day)).length;
  const open = due !== undefined && phase.days.includes(due);
  const node: TreeNode = {
    id,
    parent,
    item: () =>
      rowOf({
        id: rowId(id, open),
        label: phase.title,
        description: vscode.l10n.t('{0} of {1}', done, phase.days.length),
        tooltip: phase.summary ?? phase.title,
        state: open ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed,
      }),
    children: () => dayNodes(phase.days, node, days, progress, due),
  };
  return node;
}

function dayNodes(ids: readonly string[], parent: TreeNode, days: ReadonlyMap<string, Day>, progress: Progress, due: string | undefined): readonly TreeNode[] {
  return ids.flatMap((id) => {
    const day = days.get(id);
    return day === undefined ? [] : [dayNode(day, parent, progress, due)];
  });
}

function dayNode(day: Day, parent: TreeNode, progress: Progress, due: string | undefined): TreeNode {
  const key = referenceKey({ kind: 'day', id: day.id });
  const done = progress.done.includes(day.id);
  const state = dayState(day, progress, due);
  return {
    id: key,
    parent,
    item: () =>
      rowOf({
        id: key,
        label: `${String(day.number)}  ${day.title}`,
        description: state,
        tooltip: [`**${day.title}**`, ...(state === '' ? [] : [state]), day.summary].join('\n\n'),
        ...(day.id === due ? { icon: new vscode.ThemeIcon('arrow-right') } : {}),
        checked: done,
        context: done ? 'doneDay' : 'day',
        command: openCommand(key),
      }),
  };
}

function dayState(day: Day, progress: Progress, due: string | undefined): string {
  const parts: string[] = [];
  if (day.id === due) parts.push(day.kind === 'week' ? vscode.l10n.t('this week') : vscode.l10n.t('today'));
  if (day.deliverables.length > 0) parts.push(vscode.l10n.t('{0} of {1}', deliveredOf(progress, day).length, day.deliverables.length));
  if (day.kind === 'mock') parts.push(vscode.l10n.t('mock interview'));
  return parts.join(' · ');
}
