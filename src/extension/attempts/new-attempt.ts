import * as vscode from 'vscode';
import { factsOfAnswer, nextAttempt } from '../../core/answer/attempts.ts';
import { scaffoldAnswer, type ScaffoldSubject, subjectOfQuestion } from '../../core/answer/scaffold.ts';
import type { Catalogue } from '../../core/catalogue/catalogue.ts';
import type { AnswerStore } from '../answers/answer-store.ts';
import type { CheckedAnswer } from '../answers/checked-answer.ts';
import type { CatalogueSource } from '../catalogue/catalogue-source.ts';
import { checkedAnswers, chooseAnswer } from '../commands/choose-answer.ts';
import { createAnswer } from '../commands/new-answer.ts';
import { folderOf, nameOf } from '../places.ts';
import type { TreeNode } from '../tree/tree-view.ts';
import { attemptsAt, subjectName } from './attempt-places.ts';

/** "New Attempt": the seven files anew, in a folder of their own beside the answer. */
export function newAttemptCommand(catalogueSource: CatalogueSource, store: AnswerStore): (from?: TreeNode) => Promise<void> {
  return async (from) => {
    const answers = await checkedAnswers(store);
    const answer = await chooseAnswer(store, from, answers, vscode.l10n.t('Which answer do you want to try again?'));
    if (answer === undefined) return;
    const catalogue = await catalogueSource();
    const parent = parentFor(answer.folder);
    const { attempt, name } = nextAttempt(nameOf(answer.folder), attemptsAt(answer, answers), await namesIn(parent));
    await createAnswer(vscode.Uri.joinPath(parent, name), scaffoldAnswer(catalogue, subjectFor(answer, attempt, catalogue)), store);
  };
}

/** Beside the answer; inside it where the answer is the whole workspace, because what stands outside is not checked. */
function parentFor(folder: vscode.Uri): vscode.Uri {
  const beside = folderOf(folder);
  return vscode.workspace.getWorkspaceFolder(beside) === undefined && vscode.workspace.getWorkspaceFolder(folder) !== undefined ? folder : beside;
}

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
}

function subjectFor(answer: CheckedAnswer, attempt: number, catalogue: Catalogue): ScaffoldSubject {
  const { title = subjectName(answer), question } = factsOfAnswer(answer.answer);
  const statement = question === undefined ? undefined : subjectOfQuestion(catalogue, question)?.statement;
  return { title, attempt, ...(question === undefined ? {} : { question }), ...(statement === undefined ? {} : { statement }) };
}
