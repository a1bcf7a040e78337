import * as vscode from 'vscode';
import type { Catalogue } from '../../core/catalogue/catalogue.ts';
import type { Plan } from '../../core/catalogue/plan-schema.ts';
import { dateOf, daysOfPlan, dueDay, isDate, itemForDate } from '../../core/practice/calendar.ts';
import { startPlan } from '../../core/practice/progress.ts';
import type { ItemReference } from '../../shared/item.ts';
import type { CatalogueSource } from '../catalogue/catalogue-source.ts';
import { titleOfDay } from '../day-title.ts';
import type { ProgressStore } from '../progress/progress-store.ts';
import type { TreeNode } from '../tree/tree-view.ts';

/** Shows an item of the catalogue in the side panel. */
export type OpenItem = (item: ItemReference) => Promise<void>;

/** "Start Plan": from the row of a plan, or with a choice; asks for the date and opens the day that is due. */
export function startPlanCommand(catalogue: CatalogueSource, progress: ProgressStore, open: OpenItem): (node?: TreeNode) => Promise<void> {
  return async (node) => {
    const plan = await pickPlan(await catalogue(), node);
    const date = plan === undefined ? undefined : await askDate(plan);
    if (plan === undefined || date === undefined) return;
    if (!(await progress.update((current) => startPlan(current, plan.id, date)))) return;
    const day = dueDay(plan, progress.get(), dateOf(new Date())) ?? daysOfPlan(plan)[0];
    if (day !== undefined) await open({ kind: 'day', id: day });
  };
}

async function pickPlan({ plans }: Catalogue, node: TreeNode | undefined): Promise<Plan | undefined> {
  const own = plans.find(({ id }) => node?.id === `plan:${id}`);
  if (own !== undefined) return own;
  const picked = await vscode.window.showQuickPick(
    plans.map((plan) => ({ label: plan.title, detail: firstSentence(plan.summary), plan })),
    { placeHolder: vscode.l10n.t('Which plan do you want to start?'), matchOnDetail: true },
  );
  return picked?.plan;
}

/** A list cuts off what does not fit into one line; the row of the tree tells the rest. */
function firstSentence(text: string): string {
  return text.split(/(?<=\.)\s/, 1)[0] ?? text;
}

function askDate({ title }: Plan): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Start {0}', title),
    prompt: vscode.l10n.t('The date of the first day (year-month-day)'),
    value: dateOf(new Date()),
    validateInput: (value) => (isDate(value) ? undefined : vscode.l10n.t('Give a date such as {0}.', dateOf(new Date()))),
  });
}

/** "Go to Day or Question": everything that can be opened, in one list. */
export function goToCommand(catalogue: CatalogueSource, open: OpenItem): () => Promise<void> {
  return async () => {
    const { plans, days, questions, guides } = await catalogue();
    const titles = new Map(plans.map(({ id, title }) => [id, title]));
    const picked = await vscode.window.showQuickPick(
      [
        ...days.map((day) => ({ label: `$(calendar) ${titleOfDay(day)}`, description: titles.get(day.plan) ?? '', item: { kind: 'day', id: day.id } as const })),
        ...questions.map(({ id, title, minutes }) => ({ label: `$(question) ${title}`, description: vscode.l10n.t('{0} min', minutes), item: { kind: 'question', id } as const })),
        ...guides.map(({ id, title }) => ({ label: `$(book) ${title}`, description: vscode.l10n.t('guide'), item: { kind: 'guide', id } as const })),
      ],
      { placeHolder: vscode.l10n.t('Go to a day, a question or a guide'), matchOnDescription: true },
    );
    if (picked !== undefined) await open(picked.item);
  };
}

/** "Today's Day": of the plan that is started; with several a person chooses, with none they are asked to start one. */
export function todaysDayCommand(catalogue: CatalogueSource, progress: ProgressStore, open: OpenItem): () => Promise<void> {
  return async () => {
    const { plans } = await catalogue();
    const today = dateOf(new Date());
    const due = plans.flatMap((plan) => {
      const day = dueDay(plan, progress.get(), today);
      return day === undefined ? [] : [{ label: plan.title, day }];
    });
    if (due.length === 0) {
      const start = vscode.l10n.t('Start Plan');
      const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('No plan is started yet, so no day is due.'), start);
      if (chosen === start) await vscode.commands.executeCommand('systemDesign.startPlan');
      return;
    }
    const picked = due.length === 1 ? due[0] : await vscode.window.showQuickPick(due, { placeHolder: vscode.l10n.t('Of which plan?') });
    if (picked !== undefined) await open({ kind: 'day', id: picked.day });
  };
}

/** "Daily Question": the same one all day, another tomorrow. */
export function dailyQuestionCommand(catalogue: CatalogueSource, open: OpenItem): () => Promise<void> {
  return async () => {
    const question = itemForDate((await catalogue()).questions, dateOf(new Date()));
    if (question !== undefined) await open({ kind: 'question', id: question.id });
  };
}

/** The key of an item, from the argument of a command: a key, or a row of a tree. */
export function keyOf(argument: unknown): string | undefined {
  if (typeof argument === 'string') return argument;
  if (typeof argument === 'object' && argument !== null && 'id' in argument && typeof argument.id === 'string') return argument.id;
  return undefined;
}

