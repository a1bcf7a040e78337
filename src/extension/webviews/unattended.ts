import * as vscode from 'vscode';
import type { Log } from '../log.ts';

/** Does what a panel has to do and nobody waits for. */
export type Unattended = (work: () => Promise<void>) => void;

/** Makes that for one panel: where such work fails, the person gets one sentence with a way to the log, and the log gets the rest. */
export function createUnattended(panel: string, log: Log): Unattended {
  return (work) => {
    work().catch((error: unknown) => {
      log.error(`${panel}: it could not do what it had to`, error);
      void offerLog(log);
    });
  };
}

async function offerLog(log: Log): Promise<void> {
  const show = vscode.l10n.t('Show Log');
  const chosen = await vscode.window.showErrorMessage(vscode.l10n.t('The panel could not do what it had to. Try again; if that does not help, the log says why.'), show);
  if (chosen === show) log.show();
}
