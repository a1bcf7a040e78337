import * as vscode from 'vscode';
import { factsOfAnswer } from '../../core/answer/attempts.ts';
import type { Catalogue } from '../../core/catalogue/catalogue.ts';
import type { Category } from '../../core/catalogue/category-schema.ts';
import type { Question } from '../../core/catalogue/question-schema.ts';
import { referenceKey } from '../../shared/item.ts';
import type { CheckedAnswer } from '../answers/checked-answer.ts';
import { percentSettled } from './coverage-words.ts';
import { openCommand, rowOf, type TreeNode } from './tree-view.ts';

/** The questions by category, each with the state of the person's own answers. */
export function questionNodes(catalogue: Catalogue, answers: readonly CheckedAnswer[]): readonly TreeNode[] {
  const best = bestAnswers(answers);
  return catalogue.categories.flatMap((category) => {
    const questions = catalogue.questions.filter((question) => question.category === category.id);
    return questions.length === 0 ? [] : [categoryNode(category, questions, best, catalogue)];
  });
}

/** By question: the coverage, in percent, of the best of its answers in the workspace. */
function bestAnswers(answers: readonly CheckedAnswer[]): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (const { answer, result } of answers) {
    const { question } = factsOfAnswer(answer);
    if (question !== undefined) best.set(question, Math.max(best.get(question) ?? 0, percentSettled(result.states)));
  }
  return best;
}

function categoryNode(category: Category, questions: readonly Question[], best: ReadonlyMap<string, number>, catalogue: Catalogue): TreeNode {
  const id = `category:${category.id}`;
  const node: TreeNode = {
    id,
    item: () =>
      rowOf({
        id,
        label: category.title,
        description: String(questions.length),
        tooltip: aboutCategory(category, catalogue.categories),
        icon: new vscode.ThemeIcon('folder-library'),
        state: vscode.TreeItemCollapsibleState.Collapsed,
      }),
    children: () => questions.map((question) => questionNode(question, node, best.get(question.id))),
  };
  return node;
}

/** What the questions of a category are about and ask of a person. Markdown. */
function aboutCategory({ code, title, summary, focus = [], minutes, skills = [], buildsOn = [] }: Category, all: readonly Category[]): string {
  const before = all.filter(({ id }) => buildsOn.includes(id)).map((category) => category.title);
  return [
    code === undefined ? `**${title}**` : `**${title}** (${code})`,
    summary,
    ...(focus.length === 0 ? [] : [vscode.l10n.t('About: {0}', focus.join(', '))]),
    ...(skills.length === 0 ? [] : [vscode.l10n.t('You need: {0}', skills.join(', '))]),
    ...(before.length === 0 ? [] : [vscode.l10n.t('Practise before: {0}', before.join(', '))]),
    ...(minutes === undefined ? [] : [vscode.l10n.t('{0} minutes a question', minutes)]),
  ].join('\n\n');
}

/** Nearly every title begins with "Design a", which would take the place of what tells one row from another. */
function shortTitle(title: string): string {
  const system = title.replace(/^Design (?:an? |the )?/, '');
  return system.charAt(0).toUpperCase() + system.slice(1);
}

function questionNode(question: Question, parent: TreeNode, percent: number | undefined): TreeNode {
  const key = referenceKey({ kind: 'question', id: question.id });
  const difficulty = vscode.l10n.t('difficulty {0} of 5', question.difficulty);
  const minutes = vscode.l10n.t('{0} min', question.minutes);
  return {
    id: key,
    parent,
    item: () =>
      rowOf({
        id: key,
        label: shortTitle(question.title),
        description: [...(percent === undefined ? [] : [`${String(percent)} %`]), minutes, `${'●'.repeat(question.difficulty)}${'○'.repeat(5 - question.difficulty)}`].join(' · '),
        tooltip: `**${question.title}**${question.resembles === undefined ? '' : ` (${question.resembles})`}\n\n${difficulty}, ${minutes}\n\n${question.statement}`,
        icon: percent === undefined ? new vscode.ThemeIcon('question') : new vscode.ThemeIcon('edit', new vscode.ThemeColor('charts.green')),
        context: 'question',
        command: openCommand(key),
      }),
  };
}
