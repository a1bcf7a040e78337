import * as vscode from 'vscode';
import { clockTime, type SessionMoment } from '../../core/practice/session.ts';
import { authoredMarkdown } from '../authored-markdown.ts';

/** `Requirements · 4:10 left`: the phase and its time. */
export function sessionWords({ phase, remaining, overTime, isPaused }: SessionMoment): string {
  const time = overTime === undefined ? vscode.l10n.t('{0} left', clockTime(remaining)) : vscode.l10n.t('{0} over', clockTime(overTime));
  return [phase.title, time, ...(isPaused ? [vscode.l10n.t('paused')] : [])].join(' · ');
}

/** What a phase is about: what to do, and what is looked for. It names no time that runs, so that it stays still while it is read. */
export function phaseTooltip({ phase, number, next }: SessionMoment, count: number): vscode.MarkdownString {
  const parts = [
    `**${phase.title}**`,
    [vscode.l10n.t('Phase {0} of {1}', number, count), clockTime(phase.milliseconds)].join(' · '),
    ...list(vscode.l10n.t('To do'), phase.activities),
    ...list(vscode.l10n.t('What is expected'), phase.expectations),
    next === undefined ? vscode.l10n.t('This is the last phase.') : vscode.l10n.t('Next: {0}', next.title),
  ];
  return authoredMarkdown(parts.join('\n\n'));
}

function list(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, lines.map((line) => `- ${line}`).join('\n')];
}
