import * as vscode from 'vscode';
import type { Day } from '../core/catalogue/day-schema.ts';

/** `Day 2 · Scale and performance`: a day or week as it is called wherever its plan is not around it. */
export function titleOfDay({ kind, number, title }: Day): string {
  const unit = kind === 'week' ? vscode.l10n.t('Week {0}', number) : vscode.l10n.t('Day {0}', number);
  return `${unit} · ${title}`;
}
