import * as vscode from 'vscode';

/** How late a timer, and the answer of the window, may come where there is nothing else to do, in milliseconds. */
const PUNCTUAL = 5;

/** This many in a row have to be punctual. */
const IN_A_ROW = 20;

/** A machine that is never calm is measured all the same, after this many. */
const MOST = 400;

/** Waits until the host and its window have done what they do while VS Code starts, so that a measurement is not of that. */
export async function untilCalm(): Promise<void> {
  let punctual = 0;
  for (let turn = 0; turn < MOST && punctual < IN_A_ROW; turn++) {
    const begun = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 10));
    const woken = performance.now();
    await vscode.commands.executeCommand('setContext', 'systemDesign.turn', turn);
    const answered = performance.now();
    punctual = woken - begun - 10 < PUNCTUAL && answered - woken < PUNCTUAL ? punctual + 1 : 0;
  }
}
