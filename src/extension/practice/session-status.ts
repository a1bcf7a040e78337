import * as vscode from 'vscode';
import { sessionAt } from '../../core/practice/session.ts';
import type { PracticeStore } from './practice-store.ts';
import { phaseTooltip, sessionWords } from './session-words.ts';

const everySecond = 1000;

/** The clock of the session in the status bar. Without a session there is neither an item nor a timer. */
export function showSession(practice: PracticeStore): vscode.Disposable {
  let item: vscode.StatusBarItem | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  if (practice.get().session !== undefined) update();
  return vscode.Disposable.from(practice.onDidChange(update), { dispose: stop });

  function update(): void {
    const { session } = practice.get();
    void vscode.commands.executeCommand('setContext', 'systemDesign.isPractising', session !== undefined);
    if (session === undefined) {
      stop();
      return;
    }
    const moment = sessionAt(session, practice.now());
    if (moment === undefined) return;
    item ??= createItem();
    item.tooltip = phaseTooltip(moment, session.phases.length);
    tick();
    item.show();
    clearInterval(timer);
    timer = moment.isPaused ? undefined : setInterval(tick, everySecond);
  }

  /** The end of a phase shows in a colour and in nothing else: nobody is to be torn out of a thought. */
  function tick(): void {
    const { session } = practice.get();
    const moment = session === undefined ? undefined : sessionAt(session, practice.now());
    if (item === undefined || moment === undefined) return;
    item.text = `${moment.isPaused ? '$(debug-pause)' : '$(watch)'} ${sessionWords(moment)}`;
    item.backgroundColor = moment.overTime === undefined ? undefined : new vscode.ThemeColor('statusBarItem.warningBackground');
  }

  function stop(): void {
    clearInterval(timer);
    timer = undefined;
    item?.dispose();
    item = undefined;
  }
}

function createItem(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem('systemDesign.practice', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('Practice Session');
  item.command = 'systemDesign.practiceActions';
  return item;
}
