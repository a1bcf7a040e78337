import * as vscode from 'vscode';
import { type ScaffoldSubject, subjectOfQuestion } from '../../core/answer/scaffold.ts';
import type { Catalogue } from '../../core/catalogue/catalogue.ts';
import { withSession } from '../../core/practice/practice-record.ts';
import { clockTime, minutesOfPhases, type PlannedPhase, scalePhases, type SessionPhase, startSession } from '../../core/practice/session.ts';
import { factsOfAnswer } from '../../core/answer/attempts.ts';
import { fileNames } from '../../core/answer/files.ts';
import { parseReference } from '../../shared/item.ts';
import type { AnswerStore } from '../answers/answer-store.ts';
import type { CheckedAnswer } from '../answers/checked-answer.ts';
import { titleOfAnswer } from '../attempts/attempt-places.ts';
import type { CatalogueSource } from '../catalogue/catalogue-source.ts';
import { activeAnswer, answerFrom } from '../commands/choose-answer.ts';
import { pickSubject, putAnswer } from '../commands/new-answer.ts';
import { keyOf } from '../commands/study.ts';
import type { TreeNode } from '../tree/tree-view.ts';
import type { PracticeStore } from './practice-store.ts';

/** What is practised: an answer that is there, or one that is still to be made. */
type Target = { readonly kind: 'answer'; readonly answer: CheckedAnswer } | { readonly kind: 'subject'; readonly subject: ScaffoldSubject };

/** Shorter interviews that are common, in minutes. */
const shorterLengths = [45, 35];

/** "Start Practice": of a question or an answer in the trees, the open answer, or a question that a person chooses. */
export function startPracticeCommand(catalogueSource: CatalogueSource, store: AnswerStore, practice: PracticeStore): (from?: string | TreeNode) => Promise<void> {
  return async (from) => {
    if (practice.get().session !== undefined) {
      void tellRunning();
      return;
    }
    const catalogue = await catalogueSource();
    const target = targetFrom(from, catalogue, store) ?? (await pickTarget(catalogue, store));
    const phases = target === undefined ? undefined : await pickLength(planFor(target, catalogue));
    if (target === undefined || phases === undefined) return;
    const folder = await openTarget(target, catalogue, store);
    if (folder !== undefined) await practice.update((record, now) => withSession(record, startSession(folder.toString(), phases, now)));
  };
}

async function tellRunning(): Promise<void> {
  const show = vscode.l10n.t('Show Session');
  const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('A practice session is on already. Finish or stop it first.'), show);
  if (chosen === show) await vscode.commands.executeCommand('systemDesign.practiceActions');
}

function targetFrom(from: string | TreeNode | undefined, catalogue: Catalogue, store: AnswerStore): Target | undefined {
  const item = parseReference(keyOf(from) ?? '');
  if (item?.kind === 'question') return ofSubject(subjectOfQuestion(catalogue, item.id));
  return typeof from === 'object' ? ofAnswer(answerFrom(from, store)) : undefined;
}

function ofSubject(subject: ScaffoldSubject | undefined): Target | undefined {
  return subject === undefined ? undefined : { kind: 'subject', subject };
}

function ofAnswer(answer: CheckedAnswer | undefined): Target | undefined {
  return answer === undefined ? undefined : { kind: 'answer', answer };
}

async function pickTarget(catalogue: Catalogue, store: AnswerStore): Promise<Target | undefined> {
  const answer = activeAnswer(store);
  if (answer === undefined) return ofSubject(await pickSubject(catalogue));
  const open = { label: `$(notebook) ${titleOfAnswer(answer)}`, description: vscode.l10n.t('the answer that is open') };
  const other = { label: `$(question) ${vscode.l10n.t('Another question…')}` };
  const picked = await vscode.window.showQuickPick([open, other], { title: vscode.l10n.t('Start Practice'), placeHolder: vscode.l10n.t('What do you want to practise?') });
  if (picked === undefined) return undefined;
  return picked === open ? ofAnswer(answer) : ofSubject(await pickSubject(catalogue));
}

/** The phases of the question itself where it has some; else those of an interview, in the time that the question is given. */
function planFor(target: Target, { questions, phases }: Catalogue): PracticePlan {
  const id = target.kind === 'answer' ? factsOfAnswer(target.answer.answer).question : target.subject.question;
  const question = questions.find((one) => one.id === id);
  if (question?.phases !== undefined) return { phases: question.phases, minutes: minutesOfPhases(question.phases) };
  return { phases, minutes: question?.minutes ?? minutesOfPhases(phases) };
}

interface PracticePlan {
  readonly phases: readonly PlannedPhase[];
  readonly minutes: number;
}

async function pickLength({ phases, minutes }: PracticePlan): Promise<readonly SessionPhase[] | undefined> {
  const lengths = [minutes, ...shorterLengths.filter((length) => length < minutes)];
  const items = lengths.map((length, index) => {
    const scaled = scalePhases(phases, length);
    const label = index === 0 ? vscode.l10n.t('Full length: {0} minutes', length) : vscode.l10n.t('{0} minutes', length);
    return { label, detail: vscode.l10n.t('{0} phases: {1}', scaled.length, scaled.map(({ milliseconds }) => clockTime(milliseconds)).join(' · ')), scaled };
  });
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Length of the Interview'), placeHolder: vscode.l10n.t('How long is the interview?') }))?.scaled;
}

async function openTarget(target: Target, catalogue: Catalogue, store: AnswerStore): Promise<vscode.Uri | undefined> {
  if (target.kind === 'subject') return putAnswer(catalogue, target.subject, store);
  const { folder, files } = target.answer;
  const first = files[0]?.uri ?? vscode.Uri.joinPath(folder, fileNames[0]);
  await vscode.window.showTextDocument(first, { preview: false });
  return folder;
}
