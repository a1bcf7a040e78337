import * as vscode from 'vscode';
import { finishSession, stopSession, withSession } from '../../core/practice/practice-record.ts';
import { continueSession, nextPhase, pauseSession, type Session, sessionAt, type SessionMoment, wholeMinutes } from '../../core/practice/session.ts';
import type { AnswerStore } from '../answers/answer-store.ts';
import { settledSentence } from '../tree/coverage-words.ts';
import type { PracticeStore } from './practice-store.ts';
import { sessionWords } from './session-words.ts';

/** "Pause or Continue Practice". */
export function pausePracticeCommand(practice: PracticeStore): () => Promise<boolean> {
  return () => changeSession(practice, (session, now) => (session.runningSince === undefined ? continueSession(session, now) : pauseSession(session, now)));
}

/** "Next Phase of Practice": the time that is left of this one is given up. */
export function nextPhaseCommand(practice: PracticeStore): () => Promise<void> {
  return async () => {
    const { session } = practice.get();
    if (session === undefined) return;
    if (sessionAt(session, practice.now())?.next === undefined) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('This is the last phase.'), 3000);
      return;
    }
    await changeSession(practice, nextPhase);
  };
}

/** "Finish Practice": counts the time for the answer and says how it went. Nothing is written to the answer. */
export function finishPracticeCommand(practice: PracticeStore, store: AnswerStore): () => Promise<void> {
  return async () => {
    const { session } = practice.get();
    const moment = session === undefined ? undefined : sessionAt(session, practice.now());
    if (session === undefined || moment === undefined) return;
    if (await practice.update(finishSession)) void tellResult(vscode.Uri.parse(session.answer), moment, store);
  };
}

/** "Stop Practice": ends the session as if it had not been. */
export function stopPracticeCommand(practice: PracticeStore): () => Promise<boolean> {
  return () => practice.update(stopSession);
}

/** What a click on the clock offers. */
export function practiceActionsCommand(practice: PracticeStore): () => Promise<void> {
  return async () => {
    const { session } = practice.get();
    const moment = session === undefined ? undefined : sessionAt(session, practice.now());
    if (moment === undefined) return;
    const picked = await vscode.window.showQuickPick(actionsAt(moment), { title: vscode.l10n.t('Practice Session'), placeHolder: sessionWords(moment) });
    if (picked !== undefined) await vscode.commands.executeCommand(`systemDesign.${picked.command}`);
  };
}

interface SessionAction extends vscode.QuickPickItem {
  readonly command: string;
}

function actionsAt({ isPaused, next, used, planned }: SessionMoment): readonly SessionAction[] {
  const pause = isPaused ? { label: `$(debug-continue) ${vscode.l10n.t('Continue')}` } : { label: `$(debug-pause) ${vscode.l10n.t('Pause')}` };
  const minutes = vscode.l10n.t('{0} of {1} minutes used', wholeMinutes(used), wholeMinutes(planned));
  return [
    { ...pause, command: 'pausePractice' },
    ...(next === undefined ? [] : [{ label: `$(debug-step-over) ${vscode.l10n.t('Next Phase')}`, description: next.title, command: 'nextPhase' }]),
    { label: `$(pass) ${vscode.l10n.t('Finish')}`, description: minutes, command: 'finishPractice' },
    { label: `$(debug-stop) ${vscode.l10n.t('Stop')}`, description: vscode.l10n.t('the time does not count'), command: 'stopPractice' },
  ];
}

function changeSession(practice: PracticeStore, change: (session: Session, now: number) => Session): Promise<boolean> {
  return practice.update((record, now) => (record.session === undefined ? record : withSession(record, change(record.session, now))));
}

async function tellResult(folder: vscode.Uri, { used, planned }: SessionMoment, store: AnswerStore): Promise<void> {
  const states = store.of(folder)?.result.states;
  const time = vscode.l10n.t('Practised for {0} of {1} minutes.', wholeMinutes(used), wholeMinutes(planned));
  const coverage = states === undefined ? '' : ` ${settledSentence(states)}`;
  const review = vscode.l10n.t('Review');
  if ((await vscode.window.showInformationMessage(`${time}${coverage}`, review)) === review) await vscode.commands.executeCommand('systemDesign.openReview', folder);
}
